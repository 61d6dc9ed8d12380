/** The pages that citations name, as links to the originals of their sources. */
import { citedPlace } from "../../model/places/cited-place";
import { numberingOf } from "../../model/places/source-places";
import type { Corpus, Report } from "../../model/report";
import type { Span } from "../../text/span";

export interface PageLink extends Span {
  /** A file of the corpus. */
  readonly file: string;
  /** The page of the file, counted from 1, whatever number it bears. */
  readonly page: number;
}

/** Of a locator with several pages the first; none for a page that the source does not have. */
export function pageLinks(
  { draft, resolutions, sourceOfReference }: Report,
  corpus: Corpus,
): readonly PageLink[] {
  return draft.citations.flatMap(({ items }, citation) =>
    items.flatMap(({ locator }, place): readonly PageLink[] => {
      const { reference } = resolutions[citation]![place]!;
      const index = reference === null ? null : sourceOfReference[reference];
      const cited = locator && index != null ? citedPlace(locator.text) : null;
      if (cited?.kind !== "page") return [];
      const source = corpus.sources[index!]!;
      const numbering = numberingOf(corpus, source);
      const page = Number(cited.ranges[0]![0]) - (numbering?.offset ?? 0);
      if (numbering === null || page < 1 || page > numbering.pages) return [];
      return [{ start: locator!.start, end: locator!.end, file: source.file, page }];
    }),
  );
}
