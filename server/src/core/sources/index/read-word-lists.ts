/**
 * Looks words up in a segment's dictionary and reads their positions. Reads within the arrays whatever stands in them:
 * a damaged file gives wrong answers, never an endless loop or a throw.
 */
import { mostRelevance } from "./relevance";
import {
  groupFields,
  groupSize,
  markEvery,
  markFields,
  marksOf,
  relevanceUnit,
  type WordLists,
} from "./word-lists";

/** A word of the dictionary: how often it stands in the files, and where its list and marks are. */
export interface WordEntry {
  readonly count: number;
  readonly start: number;
  readonly end: number;
  readonly firstMark: number;
}

/** The words of the dictionary that equal `word`, or that begin with it; `word` as UTF-8. */
export function findWords(words: WordLists, word: Uint8Array, isPrefix: boolean): readonly WordEntry[] {
  const { groups, entries, lists } = words;
  const groupCount = Math.floor(groups.length / groupFields) - 1;
  const found: WordEntry[] = [];
  const spelled = new Uint8Array(longestSpelled);
  for (let group = firstGroup(words, word, groupCount); group < groupCount; group++) {
    let entry = groups[group * groupFields]!;
    let start = groups[group * groupFields + 1]!;
    let mark = groups[group * groupFields + 2]!;
    const end = Math.min(entries.length, groups[(group + 1) * groupFields]!);
    for (let at = 0; at < groupSize && entry + 1 < end; at++) {
      const shared = entries[entry++]!;
      const length = shared + entries[entry++]!;
      if (length > longestSpelled) return found;
      for (let byte = shared; byte < length; byte++) spelled[byte] = entries[entry++]!;
      let count = 0;
      let bytes = 0;
      for (let shift = 1, more = true; more && entry < end; shift *= 0x80) {
        more = entries[entry]! >= 0x80;
        count += (entries[entry++]! & 0x7f) * shift;
      }
      for (let shift = 1, more = true; more && entry < end; shift *= 0x80) {
        more = entries[entry]! >= 0x80;
        bytes += (entries[entry++]! & 0x7f) * shift;
      }
      const order = compareStart(spelled, 0, length, word);
      if (order > 0) return found;
      if (order === 0 && (isPrefix || length === word.length)) {
        const listEnd = Math.min(lists.length, start + bytes);
        // A position takes a byte at least.
        found.push({
          count: Math.min(count, Math.max(0, listEnd - start)),
          start,
          end: listEnd,
          firstMark: mark,
        });
      }
      start += bytes;
      mark += marksOf(count);
    }
  }
  return found;
}

/** More than a word's bytes. */
const longestSpelled = 256;

/** The last group that begins below the word: it stands there or in the next. */
function firstGroup({ groups, entries }: WordLists, word: Uint8Array, groupCount: number): number {
  let low = 0;
  let high = groupCount;
  while (low < high) {
    const middle = (low + high) >> 1;
    const entry = groups[middle * groupFields]!;
    if (compareStart(entries, entry + 2, entries[entry + 1] ?? 0, word) < 0) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/** All positions of a word, ascending. */
export const positionsOf = (words: WordLists, entry: WordEntry): Uint32Array =>
  readPositions(words, entry, 0, new Uint32Array(entry.count));

/** Reads into `positions` those that follow on `before`; gives what was read. */
function readPositions(
  { lists }: WordLists,
  { count, start, end }: Pick<WordEntry, "count" | "start" | "end">,
  before: number,
  positions: Uint32Array,
): Uint32Array {
  let position = before;
  let length = 0;
  for (let at = start; at < end && length < count; ) {
    let byte = lists[at++]!;
    let difference = byte & 0x7f;
    for (let shift = 7; byte >= 0x80 && at < end; shift += 7) {
      byte = lists[at++]!;
      difference |= (byte & 0x7f) << shift;
    }
    position = (position + (difference >>> 0)) >>> 0;
    positions[length++] = position;
  }
  return positions.subarray(0, length);
}

/** Gives the first position that is not below the one asked for, or infinity; may be asked for ascending positions only. */
export type Seek = (position: number) => number;

export function seeker({ lists, marks }: WordLists, entry: WordEntry): Seek {
  const { start, end, firstMark } = entry;
  const markCount = marksIn(marks, entry);
  let nextMark = 0;
  let at = start;
  let position = -1;
  let read = 0;
  return (wanted) => {
    if (position >= wanted) return position;
    const mark = lastMarkBelow(marks, firstMark, nextMark, markCount, wanted);
    if (mark >= nextMark) {
      nextMark = mark + 1;
      position = marks[markFields * (firstMark + mark)]!;
      at = start + marks[markFields * (firstMark + mark) + 1]!;
      read = (mark + 1) * markEvery;
    }
    while (position < wanted) {
      if (at >= end) return Number.POSITIVE_INFINITY;
      let byte = lists[at++]!;
      let difference = byte & 0x7f;
      for (let shift = 7; byte >= 0x80 && at < end; shift += 7) {
        byte = lists[at++]!;
        difference |= (byte & 0x7f) << shift;
      }
      position = (read++ === 0 ? 0 : position) + (difference >>> 0);
    }
    return position;
  };
}

/** The last of the marks from `from` to `to` whose position is below `wanted`; `from - 1` when there is none. */
function lastMarkBelow(marks: Uint32Array, first: number, from: number, to: number, wanted: number): number {
  let step = 1;
  let low = from;
  // By growing steps first: the next one that is wanted is most often near.
  while (low + step < to && marks[markFields * (first + low + step)]! < wanted) {
    low += step;
    step *= 2;
  }
  let high = Math.min(to, low + step);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (marks[markFields * (first + middle)]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** A list in blocks, each up to a mark; a short one in one block. */
export interface PositionBlocks {
  readonly count: number;
  /** The last position of a block. */
  readonly last: (block: number) => number;
  /** The most relevance of the passages in which the word stands first in the block. */
  readonly most: (block: number) => number;
  /** Its positions, until another block is read. */
  readonly read: (block: number) => Uint32Array;
}

export function blocksOf(words: WordLists, entry: WordEntry): PositionBlocks {
  const { marks } = words;
  const { firstMark, start } = entry;
  const count = marksIn(marks, entry);
  if (count === 0) return oneBlock(positionsOf(words, entry));
  const field = (block: number, name: number): number => marks[markFields * (firstMark + block) + name]!;
  const room = new Uint32Array(markEvery);
  return {
    count,
    last: (block) => field(block, 0),
    most: (block) => field(block, 2) * relevanceUnit,
    read: (block) => {
      const before = block === 0 ? 0 : field(block - 1, 0);
      const from = block === 0 ? 0 : field(block - 1, 1);
      const left = Math.min(markEvery, entry.count - block * markEvery);
      return readPositions(words, { start: start + from, end: entry.end, count: left }, before, room);
    },
  };
}

/** Positions that are known all at once. */
export const oneBlock = (positions: Uint32Array): PositionBlocks => ({
  count: 1,
  last: () => positions[positions.length - 1] ?? 0,
  most: () => mostRelevance,
  read: () => positions,
});

const marksIn = (marks: Uint32Array, { count, firstMark }: WordEntry): number =>
  Math.min(marksOf(count), Math.max(0, Math.floor(marks.length / markFields) - firstMark));

/** Compares `length` bytes from `from` on with `word`; 0 where they begin with it. */
function compareStart(bytes: Uint8Array, from: number, length: number, word: Uint8Array): number {
  for (let at = 0; at < word.length; at++) {
    if (at >= length) return -1;
    if (bytes[from + at] !== word[at]) return bytes[from + at]! - word[at]!;
  }
  return 0;
}
