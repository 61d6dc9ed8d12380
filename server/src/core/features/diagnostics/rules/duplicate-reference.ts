/** `duplicate-reference`: one work stands twice in the list of references. */
import { readList } from "../../../model/resolution/read-list";
import { isSameWork } from "../../../model/resolution/same-work";
import { nameLetters } from "../../../text/name-form";
import { entryName } from "../entry-name";
import type { Rule, RuleFinding } from "../rule";

export const duplicateReference: Rule = {
  code: "duplicate-reference",
  severity: "warning",
  find: ({ report: { draft } }) => {
    const { entries } = readList(draft);
    const earlierByAuthor = new Map<string, number[]>();
    return draft.references.flatMap((entry, index): readonly RuleFinding[] => {
      if (!entry.readable || !entry.author) return [];
      const key = nameLetters(entry.author.text);
      const earlier = earlierByAuthor.get(key) ?? [];
      if (earlier.length === 0) earlierByAuthor.set(key, earlier);
      const first = earlier.find((other) => isSameWork(entries[other]!.entry, entries[index]!.entry));
      earlier.push(index);
      if (first === undefined) return [];
      const twin = draft.references[first]!;
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
