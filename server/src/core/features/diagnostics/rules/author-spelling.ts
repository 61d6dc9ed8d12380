/** `author-spelling`: a citation spells its author differently from the entry with the same date. */
import { closestSpelling } from "../author-slip";
import { entryName } from "../entry-name";
import type { Rule, RuleFinding } from "../rule";

export const authorSpelling: Rule = {
  code: "author-spelling",
  severity: "warning",
  find: ({ report: { draft, resolutions } }) =>
    draft.citations.flatMap((citation, index) =>
      citation.items.flatMap((item, place): readonly RuleFinding[] => {
        const { reference, differs } = resolutions[index]![place]!;
        if (reference === null || !item.author || (differs !== "author" && differs !== "author-and-date"))
          return [];
        const entry = draft.references[reference]!;
        const spelling = closestSpelling(item.author.text, entry);
        if (!spelling) return [];
        return [
          {
            start: item.author.start,
            end: item.author.end,
            message: {
              en: `The list of references spells this author “${spelling}” (${entryName(entry)}).`,
              fr: `La liste de références écrit cet auteur « ${spelling} » (${entryName(entry)}).`,
            },
            related: [
              {
                file: null,
                start: entry.start,
                end: entry.end,
                message: { en: "The entry", fr: "L’entrée" },
              },
            ],
            fixes: [
              {
                title: { en: `Write “${spelling}”`, fr: `Écrire « ${spelling} »` },
                edits: [{ start: item.author.start, end: item.author.end, newText: spelling }],
              },
            ],
          },
        ];
      }),
    ),
};
