/** `citation-without-reference`: a citation of an author who is not in the list, or of a date that nothing there has. */
import type { Report, Resolution } from "../../../model/report";
import type { Draft, Item } from "../../../syntax/draft";
import { words } from "../../../syntax/vocabulary";
import { foldName } from "../../../text/name-form";
import { sentencesOf } from "../../../text/sentences";
import { dateStyleOf } from "../../render/house-citation";
import { citedItems, isOrigin, isQuoted } from "../cited-items";
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
        if (isOrigin(citation, place)) return [];
        // An author of the list whose date is another is `citation-date-differs`.
        if (entriesOfAuthor(draft, item, resolution).length > 0) return [];
        const names = entryNames(resolution.candidates.map((reference) => draft.references[reference]!));
        const written = draft.text.slice(item.start, item.end);
        return [
          {
            start: item.start,
            end: item.end,
            ...(mayBeNone(item, resolutions[index]!, draft) || glosses(report, index)
              ? { severity: "hint" as const }
              : {}),
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
 * `May 2020`, and it names nobody, or a law, or an event, or has a comma before the year: `(Ley de Aguas, 2013)`. Nor is a whole date in
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
  if (names.length === 0) return false;
  const [first, last] = [names[0]!, names.at(-1)!];
  const isLaw = [first, last].some((word) => words("datedThings").has(word));
  if (isLaw) return true;
  // `World Cup 2018`, `COP 21 2015`: an event and its year, and no page.
  const isEvent = [first, names.length > 1 && /^\d{1,2}$/.test(last) ? names.at(-2)! : last].some(
    (word) => words("eventEnds").has(word) || (word === first && words("eventStarts").has(word)),
  );
  if (isEvent && !locator && !isMonth && !dateValue.suffix) return true;
  return draft.text.slice(author.end, date.start).includes(",") && !isMonth;
}

/** `The show (Lakes 2017) drew crowds (RWN 2021-03-15).`: a year in mid-sentence, which ends with a citation of its own. */
function glosses({ draft, resolutions }: Report, index: number): boolean {
  const { block, end, items } = draft.citations[index]!;
  const [{ dateValue, locator, signal, ibid }] = items as [Item];
  if (items.length > 1 || locator || signal || ibid || dateValue?.year == null) return false;
  if (dateValue.month !== null || dateValue.suffix) return false;
  if (!/^\s\p{Ll}/u.test(draft.text.slice(end, end + 2))) return false;
  const next = draft.citations[index + 1];
  if (next?.block !== block || resolutions[index + 1]!.some(({ reference }) => reference === null))
    return false;
  return sentencesOf(draft.text, { start: end, end: next.end }).length === 1;
}
