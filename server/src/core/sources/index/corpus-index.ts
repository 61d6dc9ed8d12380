/**
 * The index of a corpus: segments, and in each the files that are gone or stand anew in a later one. A change makes a
 * small segment and marks the files it replaces; the large ones are shared with the index as it was.
 */
import { type IndexedText, segmentBuilder } from "./build-segment";
import { type IndexSegment, numberOfFile } from "./segment";

export interface CorpusIndex {
  readonly segments: readonly LiveSegment[];
}

export interface LiveSegment {
  readonly segment: IndexSegment;
  /** A bit for each file: 1 where it is gone or replaced. Null where none is. */
  readonly gone: Uint32Array | null;
  /** How many are. */
  readonly goneCount: number;
}

export const emptyIndex: CorpusIndex = { segments: [] };

export const indexOf = (segment: IndexSegment): CorpusIndex => ({
  segments: segment.files.length === 0 ? [] : [{ segment, gone: null, goneCount: 0 }],
});

/** The index of a few texts, in one go. */
export function indexTexts(texts: Iterable<IndexedText>): CorpusIndex {
  const builder = segmentBuilder();
  for (const text of texts) builder.add(text);
  return indexOf(builder.build());
}

export const isGone = ({ gone }: LiveSegment, file: number): boolean =>
  gone !== null && (gone[file >>> 5]! & (1 << (file & 31))) !== 0;

export interface IndexChanges {
  readonly removed: ReadonlySet<string>;
  /** Its files replace those of the same name. */
  readonly added: IndexSegment | null;
}

/** Takes a time that goes with the changes, and a bit for each file; the index that is given stays as it is. */
export function withChanges(index: CorpusIndex, { removed, added }: IndexChanges): CorpusIndex {
  const names = [...removed, ...(added?.files ?? [])];
  const segments = index.segments.map((live) => without(live, names)).filter(hasFiles);
  return { segments: [...segments, ...(added ? indexOf(added).segments : [])] };
}

const hasFiles = ({ segment, goneCount }: LiveSegment): boolean => goneCount < segment.files.length;

function without(live: LiveSegment, names: readonly string[]): LiveSegment {
  let { gone, goneCount } = live;
  for (const name of names) {
    const file = numberOfFile(live.segment, name);
    if (file === undefined || isGone({ ...live, gone }, file)) continue;
    if (gone === live.gone) gone = gone?.slice() ?? new Uint32Array((live.segment.files.length + 31) >>> 5);
    gone![file >>> 5]! |= 1 << (file & 31);
    goneCount++;
  }
  return goneCount === live.goneCount ? live : { ...live, gone, goneCount };
}

/** The files of the index, segment by segment. */
export const filesOf = (index: CorpusIndex): readonly string[] =>
  index.segments.flatMap((live) => live.segment.files.filter((_, file) => !isGone(live, file)));
