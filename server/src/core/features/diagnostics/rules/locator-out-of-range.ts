/** `locator-out-of-range`: a citation names a page, section or paragraph that its source does not have. */

import { type CitedPlace, citedPlace, isWithin } from "../../../model/places/cited-place";
import { numberingOf, placesLike } from "../../../model/places/source-places";
import type { Corpus } from "../../../model/report";
import type { SourceRecord } from "../../../sources/source";
import { citedItems } from "../cited-items";
import { type LocatedQuotation, locatedQuotations } from "../located-quotations";
import { pageOffset } from "../page-offset";
import { realPlace } from "../real-place";
import type { Localised, Rule, RuleFinding } from "../rule";

export const locatorOutOfRange: Rule = {
  code: "locator-out-of-range",
  severity: "warning",
  find: (input) => {
    const { report, corpus } = input;
    const located = locatedQuotations(input);
    // Where the quoted words stand is more than where they do not.
    const told = new Set(
      located.flatMap((its) => (its.cited && realPlace(corpus, its, its.cited, located) ? [its.item] : [])),
    );
    return citedItems(report).flatMap(({ item, resolution }): readonly RuleFinding[] => {
      const index = resolution.reference === null ? null : report.sourceOfReference[resolution.reference];
      const source = index == null ? null : corpus.sources[index]!;
      const cited = item.locator && citedPlace(item.locator.text);
      if (!source || !cited || told.has(item)) return [];
      const range =
        cited.kind === "page"
          ? pageRange(corpus, source, cited, located)
          : sectionRange(corpus, source, cited);
      if (range === null) return [];
      return [
        {
          start: item.locator!.start,
          end: item.locator!.end,
          ...(range.sure ? {} : { severity: "hint" as const }),
          message: {
            en: `The source has no such place: ${range.words.en}.`,
            fr: `La source n’a pas cet endroit : ${range.words.fr}.`,
          },
        },
      ];
    });
  },
};

/** What the source has instead; null where it has the place or nobody can tell. */
interface Range {
  readonly words: Localised;
  readonly sure: boolean;
}

function pageRange(
  corpus: Corpus,
  source: SourceRecord,
  { ranges }: CitedPlace,
  located: readonly LocatedQuotation[],
): Range | null {
  const pages = numberingOf(corpus, source)?.pages ?? source.pages;
  if (pages === null) return null;
  const offset = pageOffset(corpus, source, located);
  // A chapter or an article may begin with page 345, and its file with the first.
  const [first, last] = [Math.min(1, 1 + (offset ?? 0)), pages + Math.max(0, offset ?? 0)];
  if (ranges.some(([from, to]) => Number(from) <= last && first <= Number(to))) return null;
  const borne = [Math.max(1, 1 + (offset ?? 0)), pages + (offset ?? 0)].join("–");
  const words =
    offset === null || offset === 0
      ? { en: `it has ${pages} pages`, fr: `elle a ${pages} pages` }
      : { en: `its pages are ${borne}`, fr: `ses pages sont ${borne}` };
  return { words, sure: offset !== null || source.from.pages === "sources.yaml" };
}

/** Fewer sections of one kind may be all that the reading of the file has kept. */
const fewestPlaces = 3;

function sectionRange(corpus: Corpus, source: SourceRecord, { kind, ranges }: CitedPlace): Range | null {
  if (kind === "page" || kind === "heading") return null;
  const places = placesLike(corpus, source, kind, ranges[0]![0]);
  const labels = [...new Set(places.map(({ label }) => label))];
  if (
    labels.length < fewestPlaces ||
    labels.some((label) => ranges.some((range) => isWithin(label, range, kind)))
  )
    return null;
  const [first, last] = [labels[0]!, labels.at(-1)!];
  const words =
    kind === "paragraph"
      ? { en: `its paragraphs are ${first}–${last}`, fr: `ses paragraphes sont ${first}–${last}` }
      : {
          en: `its sections are ${someOf(labels)}`,
          fr: `ses sections sont ${someOf(labels)}`,
        };
  return { words, sure: true };
}

/** All of a few, of many the first and the last. */
const someOf = (labels: readonly string[]): string =>
  labels.length <= 8 ? labels.join(", ") : `${labels.slice(0, 3).join(", ")} … ${labels.at(-1)}`;
