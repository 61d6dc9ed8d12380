/** The parts of a source that a locator names, so that of several places of the same words the cited one is told. */
import type { SourceRecord } from "../../sources/source";
import type { Span } from "../../text/span";
import type { Corpus } from "../report";
import { citedPlace, isWithin, type LabelRange } from "./cited-place";
import { numberingOf, placesLike } from "./source-places";

/** In the order of the source, and of pages those that bear the number first; none where nobody can tell. */
export function citedParts(corpus: Corpus, source: SourceRecord, locator: string): readonly Span[] {
  const cited = citedPlace(locator);
  if (cited === null) return [];
  const { kind, ranges } = cited;
  if (kind === "page") return ranges.flatMap((range) => pagesFrom(corpus, source, range));
  const places = placesLike(corpus, source, kind, ranges[0]![0]);
  return places.flatMap(({ start, label }, index) =>
    ranges.some((range) => isWithin(label, range, kind))
      ? [{ start, end: places[index + 1]?.start ?? source.end }]
      : [],
  );
}

/** By the number that the pages bear, then by their count in the file. */
function pagesFrom(corpus: Corpus, source: SourceRecord, [first, last]: LabelRange): readonly Span[] {
  const numbering = numberingOf(corpus, source);
  if (numbering === null) return [];
  const starts = [0, ...corpus.pageStartsOf(source.file)];
  return [...new Set([numbering.offset ?? 0, 0])].flatMap((offset): readonly Span[] => {
    const [from, to] = [Number(first) - offset, Number(last) - offset];
    if (from < 1 || from > starts.length || to < from) return [];
    return [{ start: starts[from - 1]!, end: starts[to] ?? source.end }];
  });
}
