/** A segment is the index of a number of files, in flat arrays that nobody writes to once it is built. */
import type { ShinglePostings } from "./shingle-postings";
import type { WordLists } from "./word-lists";

export interface IndexSegment {
  /** Names; postings and passages use their numbers. */
  readonly files: readonly string[];
  readonly shingles: ShinglePostings;
  readonly words: WordLists;
  readonly passages: Passages;
}

/** The paragraphs of the files, in order. */
export interface Passages {
  /** Of each file its first passage; one more than there are files. */
  readonly firsts: Uint32Array;
  /** Of each passage where it starts and ends in its file's text, in UTF-16 offsets. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** Of each passage the position of its first word; one more than there are passages. */
  readonly positions: Uint32Array;
  /** The passage at each position that ends in `hintBits` zeros, so that a position's passage need not be searched for. */
  readonly hints: Uint32Array;
}

export const hintBits = 7;

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

/** Bytes of its arrays. */
export const segmentBytes = ({ shingles, words, passages }: IndexSegment): number =>
  [
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
  ].reduce((sum, array) => sum + array.byteLength, 0);
