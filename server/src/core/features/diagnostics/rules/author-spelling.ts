/** `author-spelling`: a citation spells its author differently from the entry with the same date. */
import type { Entry } from "../../../syntax/draft";
import { compareNames } from "../../../text/name-form";
import { plainForm } from "../../../text/normal-form";
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

/** The form of the entry's author that the written one is a slip of. How marks and blanks are set is no slip. */
function closestSpelling(written: string, entry: Entry): string | undefined {
  const author = entry.author?.text ?? "";
  const forms = [entry.abbreviation?.text, author, author.split(",")[0]!].filter(
    (form) => form !== undefined,
  );
  if (forms.some((form) => plainForm(form).text === plainForm(written).text)) return undefined;
  return forms.find((form) => compareNames(written, form) === "near");
}
