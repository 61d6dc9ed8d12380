/** `duplicate-reference`: one work stands twice in the list of references. */
import { isSameWork } from "../../../model/same-work";
import type { Entry } from "../../../syntax/draft";
import { nameLetters } from "../../../text/name-form";
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
      if (earlier.length === 0) firstByAuthor.set(key, earlier);
      const twin = earlier.find((other) => isSameWork(other, entry));
      earlier.push(entry);
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
