/** `citation-without-reference`: a citation of an author who is not in the list, or of a date that nothing there has. */
import type { Resolution } from "../../../model/report";
import type { Draft, Item } from "../../../syntax/draft";
import { words } from "../../../syntax/vocabulary";
import { foldName } from "../../../text/name-form";
import { dateStyleOf } from "../../render/house-citation";
import { citedItems, isQuoted } from "../cited-items";
import { entriesOfAuthor } from "../entries-of-author";
import { ended, entryNames, entryPlaces } from "../entry-name";
import type { Rule, RuleFinding } from "../rule";

export const citationWithoutReference: Rule = {
  code: "citation-without-reference",
  severity: "error",
  find: ({ report }) => {
    const { draft, resolutions } = report;
    // Without a list there is nothing to compare with: the draft has not come so far.
    if (!draft.references.some(({ readable }) => readable)) return [];
    return citedItems(report).flatMap(
      ({ item, citation, resolution, index, place }): readonly RuleFinding[] => {
        if (resolution.outcome !== "missing" || isQuoted(draft, citation)) return [];
        // `ibid.` behind a citation that no entry fits: that one is what has to be mended.
        if (item.ibid && !item.date) return [];
        // `X 2009, cited in Y 2010`: the list has the work that was read, Y.
        if (citation.items[place + 1]?.signal === "cited-in") return [];
        // An author of the list whose date is another is `citation-date-differs`.
        if (entriesOfAuthor(draft, item, resolution).length > 0) return [];
        const names = entryNames(resolution.candidates.map((reference) => draft.references[reference]!));
        const written = draft.text.slice(item.start, item.end);
        return [
          {
            start: item.start,
            end: item.end,
            ...(mayBeNone(item, resolutions[index]!, draft) ? { severity: "hint" as const } : {}),
            message: names
              ? {
                  en: `No entry of the list of references has this author and date: “${written}”. The list has: ${ended(names)}`,
                  fr: `Aucune entrée de la liste de références n’a cet auteur et cette date : « ${written} ». La liste contient : ${ended(names)}`,
                }
              : {
                  en: `No entry of the list of references fits “${written}”.`,
                  fr: `Aucune entrée de la liste de références ne correspond à « ${written} ».`,
                },
            related: entryPlaces(draft, resolution.candidates, {
              en: "An entry that may be meant",
              fr: "Une entrée peut-être visée",
            }),
          },
        ];
      },
    );
  },
};

/**
 * Whether the parenthesis may be no citation at all: it has no author of the list and no more of a date than `2019` or
 * `May 2020`, and it names nobody, or a law, or has a comma before the year: `(Ley de Aguas, 2013)`. Nor is a whole date in
 * words, where the draft writes dates in figures and nobody is named.
 */
function mayBeNone(item: Item, ofCitation: readonly Resolution[], draft: Draft): boolean {
  const { author, date, dateValue, locator, ibid, signal } = item;
  if (ofCitation.some(({ candidates }) => candidates.length > 0) || ibid || signal || !date) return false;
  if (!dateValue || dateValue.undated) return false;
  if (dateValue.day !== null)
    return !author && !locator && /\p{L}{3}/u.test(date.text) && dateStyleOf(draft) === "iso";
  const isMonth = /^\d{4}-\d{2}/.test(date.text) && dateValue.until === null;
  if (!author) return locator === null && !isMonth;
  const names = foldName(author.text).split(" ");
  // `Law no. 2004-63`, `Loi no 2011-05`: that is its number.
  const isLaw = [names[0]!, names.at(-1)!].some((word) => words("datedThings").has(word));
  return isLaw || (draft.text.slice(author.end, date.start).includes(",") && !isMonth);
}
