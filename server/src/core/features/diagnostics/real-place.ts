/** Where a quotation really stands in its source, in the terms of the locator that cites it. */
import { type CitedPlace, isWithin } from "../../model/places/cited-place";
import { pagesOf, placesLike } from "../../model/places/source-places";
import type { Corpus } from "../../model/report";
import type { LabelledPlace } from "../../sources/places/labelled-places";
import type { LocatedQuotation } from "./located-quotations";
import { pageOffset } from "./page-offset";
import type { Localised } from "./rule";

export interface RealPlace {
  readonly words: Localised;
  /** The page, section or paragraph; null for a heading, and where nobody knows how the draft counts pages. */
  readonly number: string | null;
  /** False where the draft may count otherwise. */
  readonly sure: boolean;
}

/** Null where the words stand where the locator says, at one of their places, or nobody can tell. */
export function realPlace(
  corpus: Corpus,
  its: LocatedQuotation,
  cited: CitedPlace,
  located: readonly LocatedQuotation[],
): RealPlace | null {
  return cited.kind === "page"
    ? realPage(corpus, its, cited, located)
    : realSection(corpus, its, { ...cited, kind: cited.kind });
}

function realPage(
  corpus: Corpus,
  { source, passage }: LocatedQuotation,
  { ranges }: CitedPlace,
  located: readonly LocatedQuotation[],
): RealPlace | null {
  if (passage.page === null) return null;
  const offset = pageOffset(corpus, source, located);
  const standing = [passage, ...passage.alsoAt].map((span) => pagesOf(corpus, passage.file, span));
  const agrees = ([from, to]: readonly [number, number], added: number): boolean =>
    ranges.some(([first, last]) => Number(first) <= to + added && from + added <= Number(last));
  // Whoever counts the pages of the file is not wrong, only hard to follow.
  if (standing.some((pages) => agrees(pages, 0) || agrees(pages, offset ?? 0))) return null;
  const [from, to] = standing[0]!.map((page) => page + (offset ?? 0)) as [number, number];
  if (from < 1) return null;
  const pages = from === to ? String(from) : `${from}-${to}`;
  return {
    words: { en: `on page ${pages}`, fr: `à la page ${pages}` },
    number: offset === null ? null : pages,
    sure: offset !== null,
  };
}

function realSection(
  corpus: Corpus,
  { source, passage }: LocatedQuotation,
  { kind, ranges }: CitedPlace & { readonly kind: Exclude<CitedPlace["kind"], "page"> },
): RealPlace | null {
  const places = placesLike(corpus, source, kind, ranges[0]![0]);
  const labels = [passage, ...passage.alsoAt].map(({ start }) => labelAt(places, start));
  const cites = (label: string): boolean => ranges.some((range) => isWithin(label, range, kind));
  // A place that the source does not have is out of its range; before the first one nobody can tell.
  if (!places.some(({ label }) => cites(label)) || labels.some((label) => label === null || cites(label)))
    return null;
  const label = labels[0]!;
  if (kind === "heading") {
    const title = passage.section ?? "";
    return title === ""
      ? null
      : { words: { en: `under “${title}”`, fr: `sous « ${title} »` }, number: null, sure: true };
  }
  const words =
    kind === "section"
      ? { en: `in section ${label}`, fr: `dans la section ${label}` }
      : { en: `in paragraph ${label}`, fr: `au paragraphe ${label}` };
  return { words, number: label, sure: true };
}

const labelAt = (places: readonly LabelledPlace[], offset: number): string | null =>
  places.findLast(({ start }) => start <= offset)?.label ?? null;
