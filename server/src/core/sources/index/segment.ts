/** A segment is the index of a number of files, in flat arrays that nobody writes to once it is built. */
import type { Passages } from "./passages";
import type { ShinglePostings } from "./shingle-postings";
import type { WordLists } from "./word-lists";

export interface IndexSegment {
  /** Names; postings and passages use their numbers. */
  readonly files: readonly string[];
  readonly shingles: ShinglePostings;
  readonly words: WordLists;
  readonly passages: Passages;
}

/** The numbers of files by their names, made when first asked for. */
const numbers = new WeakMap<IndexSegment, ReadonlyMap<string, number>>();

export function numberOfFile(segment: IndexSegment, file: string): number | undefined {
  let known = numbers.get(segment);
  if (!known) {
    known = new Map(segment.files.map((name, number) => [name, number]));
    numbers.set(segment, known);
  }
  return known.get(file);
}

/** In the order in which they are saved. */
export const segmentArrays = ({
  shingles,
  words,
  passages,
}: IndexSegment): readonly (Uint8Array | Uint32Array)[] => [
  shingles.bucketStarts,
  shingles.postings,
  words.groups,
  words.entries,
  words.lists,
  words.marks,
  passages.firsts,
  passages.starts,
  passages.ends,
  passages.positions,
  passages.hints,
];

/** Bytes of its arrays. */
export const segmentBytes = (segment: IndexSegment): number =>
  segmentArrays(segment).reduce((sum, array) => sum + array.byteLength, 0);
