/** `citation-without-reference`: a citation whose author and date no entry of the list has. */
import type { Resolution } from "../../../model/report";
import type { Item } from "../../../syntax/draft";
import { words } from "../../../syntax/vocabulary";
import { foldName } from "../../../text/name-form";
import { overlaps } from "../../../text/span";
import { entryName } from "../entry-name";
import type { Rule, RuleFinding } from "../rule";

/** More near entries than this help nobody. */
const mostNamed = 3;

export const citationWithoutReference: Rule = {
  code: "citation-without-reference",
  severity: "error",
  find: ({ report: { draft, resolutions } }) => {
    // Without a list there is nothing to compare with: the draft has not come so far.
    if (!draft.references.some(({ readable }) => readable)) return [];
    return draft.citations.flatMap((citation, index) => {
      // Within quotation marks a parenthesis may belong to the source's own words.
      if (draft.quotations.some((quotation) => overlaps(quotation, citation))) return [];
      return citation.items.flatMap((item, place): readonly RuleFinding[] => {
        const resolution = resolutions[index]![place]!;
        // `X 2009, cited in Y 2010`: the list has the work that was read, Y.
        if (resolution.outcome !== "missing" || citation.items[place + 1]?.signal === "cited-in") return [];
        const nearest = resolution.candidates.slice(0, mostNamed);
        const names = nearest.map((reference) => entryName(draft.references[reference]!)).join("; ");
        const written = draft.text.slice(item.start, item.end);
        return [
          {
            start: item.start,
            end: item.end,
            ...(mayBeNone(item, resolutions[index]!, draft.text) ? { severity: "hint" as const } : {}),
            message: names
              ? {
                  en: `No entry of the list of references has this author and date: “${written}”. The list has: ${names}.`,
                  fr: `Aucune entrée de la liste de références n’a cet auteur et cette date : « ${written} ». La liste contient : ${names}.`,
                }
              : {
                  en: `No entry of the list of references fits “${written}”.`,
                  fr: `Aucune entrée de la liste de références ne correspond à « ${written} ».`,
                },
            related: nearest.map((reference) => ({
              file: null,
              start: draft.references[reference]!.start,
              end: draft.references[reference]!.end,
              message: { en: "An entry of this author", fr: "Une entrée de cet auteur" },
            })),
          },
        ];
      });
    });
  },
};

/**
 * Whether the parenthesis may be no citation at all: it has no author of the list and no more of a date than `2019` or
 * `May 2020`, and it names nobody, or a law, or has a comma before the year: `(Ley de Aguas, 2013)`.
 */
function mayBeNone(item: Item, ofCitation: readonly Resolution[], text: string): boolean {
  const { author, date, dateValue, locator, ibid, signal } = item;
  if (ofCitation.some(({ candidates }) => candidates.length > 0) || ibid || signal || !date) return false;
  if (!dateValue || dateValue.undated || dateValue.day !== null || /^\d{4}-\d{2}/.test(date.text))
    return false;
  if (!author) return locator === null;
  const names = foldName(author.text).split(" ");
  const isLaw = [names[0]!, names.at(-1)!].some((word) => words("datedThings").has(word));
  return isLaw || text.slice(author.end, date.start).includes(",");
}
