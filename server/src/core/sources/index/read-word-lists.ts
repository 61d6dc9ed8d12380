/**
 * Looks words up in a segment's dictionary and reads their positions. Reads within the arrays whatever stands in them:
 * a damaged file gives wrong answers, never an endless loop or a throw.
 */
import { groupFields, groupSize, markEvery, marksOf, type WordLists } from "./word-lists";

/** A word of the dictionary: how often it stands in the files, and where its list and marks are. */
export interface WordEntry {
  readonly count: number;
  readonly start: number;
  readonly end: number;
  readonly firstMark: number;
}

/** The words of the dictionary that equal `word`, or that begin with it; `word` as UTF-8. */
export function findWords(words: WordLists, word: Uint8Array, isPrefix: boolean): readonly WordEntry[] {
  const { groups, entries } = words;
  const groupCount = Math.floor(groups.length / groupFields) - 1;
  let low = 0;
  let high = groupCount;
  // The last group whose first word is below the one that is looked for; it may stand there or in the next.
  while (low < high) {
    const middle = (low + high) >> 1;
    const entry = groups[middle * groupFields]!;
    const own = entries.subarray(entry + 2, entry + 2 + (entries[entry + 1] ?? 0));
    if (compareBytes(own, word) < 0) low = middle + 1;
    else high = middle;
  }
  const found: WordEntry[] = [];
  const spelled = new Uint8Array(256);
  for (let group = Math.max(0, low - 1); group < groupCount; group++) {
    let [entry, start, mark] = [0, 1, 2].map((part) => groups[group * groupFields + part]!) as [
      number,
      number,
      number,
    ];
    const end = Math.min(entries.length, groups[(group + 1) * groupFields]!);
    for (let at = 0; at < groupSize && entry + 1 < end; at++) {
      const shared = entries[entry]!;
      const own = entries[entry + 1]!;
      if (shared + own > spelled.length) return found;
      spelled.set(entries.subarray(entry + 2, entry + 2 + own), shared);
      const [count, behindCount] = readVarint(entries, entry + 2 + own);
      const [length, behind] = readVarint(entries, behindCount);
      entry = behind;
      const order = compareStart(spelled, shared + own, word);
      if (order === 0 && (isPrefix || shared + own === word.length)) {
        const listEnd = Math.min(words.lists.length, start + length);
        // A position takes a byte at least.
        found.push({
          count: Math.min(count, Math.max(0, listEnd - start)),
          start,
          end: listEnd,
          firstMark: mark,
        });
      } else if (order > 0) return found;
      start += length;
      mark += marksOf(count);
    }
  }
  return found;
}

/** All positions of a word, ascending. */
export function positionsOf({ lists }: WordLists, { count, start, end }: WordEntry): Uint32Array {
  const positions = new Uint32Array(count);
  let position = 0;
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

export function seeker({ lists, marks }: WordLists, { count, start, end, firstMark }: WordEntry): Seek {
  const markCount = Math.min(marksOf(count), Math.max(0, (marks.length >> 1) - firstMark));
  let nextMark = 0;
  let at = start;
  let position = -1;
  let read = 0;
  return (wanted) => {
    if (position >= wanted) return position;
    const mark = lastMarkBelow(marks, firstMark, nextMark, markCount, wanted);
    if (mark >= nextMark) {
      nextMark = mark + 1;
      position = marks[2 * (firstMark + mark)]!;
      at = start + marks[2 * (firstMark + mark) + 1]!;
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
  while (low + step < to && marks[2 * (first + low + step)]! < wanted) {
    low += step;
    step *= 2;
  }
  let high = Math.min(to, low + step);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (marks[2 * (first + middle)]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function readVarint(bytes: Uint8Array, from: number): readonly [value: number, behind: number] {
  let value = 0;
  let at = from;
  for (let shift = 0; shift < 35 && at < bytes.length; shift += 7) {
    const byte = bytes[at++]!;
    value += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) break;
  }
  return [value, at];
}

function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const order = compareStart(a, a.length, b);
  return order === 0 ? a.length - b.length : order;
}

/** Compares the first bytes of `spelled` with `word`; 0 where `spelled` begins with it. */
function compareStart(spelled: Uint8Array, length: number, word: Uint8Array): number {
  for (let at = 0; at < word.length; at++) {
    if (at >= length) return -1;
    if (spelled[at] !== word[at]) return spelled[at]! - word[at]!;
  }
  return 0;
}
