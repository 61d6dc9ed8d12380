/** `duplicate-reference`: one work stands twice in the list of references. */
import type { Entry } from "../../../syntax/draft";
import { compareNames, foldName, nameLetters } from "../../../text/name-form";
import { compareDates } from "../../../text/partial-date";
import { entryName } from "../entry-name";
import type { Rule, RuleFinding } from "../rule";

export const duplicateReference: Rule = {
  code: "duplicate-reference",
  severity: "warning",
  find: ({ report: { draft } }) => {
    const firstByAuthor = new Map<string, Entry[]>();
    return draft.references.flatMap((entry): readonly RuleFinding[] => {
      if (!entry.readable || !entry.author) return [];
      const key = nameLetters(entry.author.text);
      const earlier = firstByAuthor.get(key) ?? [];
      firstByAuthor.set(key, [...earlier, entry]);
      const twin = earlier.find((other) => isSameWork(other, entry));
      if (!twin) return [];
      return [
        {
          start: entry.start,
          end: entry.end,
          message: {
            en: `This work is already in the list (${entryName(twin)}).`,
            fr: `Cet ouvrage est déjà dans la liste (${entryName(twin)}).`,
          },
          related: [
            {
              file: null,
              start: twin.start,
              end: twin.end,
              message: { en: "The other entry", fr: "L’autre entrée" },
            },
          ],
        },
      ];
    });
  },
};

/** The same date and title; for a source who spoke, the same words throughout, since one may be asked twice. */
function isSameWork(a: Entry, b: Entry): boolean {
  if (a.kind === "oral" || b.kind === "oral") return foldName(a.text) === foldName(b.text);
  if (
    !a.dateValue ||
    !b.dateValue ||
    compareDates(a.dateValue, b.dateValue) !== "same" ||
    !a.title ||
    !b.title
  )
    return false;
  return (
    compareNames(a.title.text, b.title.text) !== "different" &&
    foldName(a.container?.text ?? "") === foldName(b.container?.text ?? "")
  );
}
