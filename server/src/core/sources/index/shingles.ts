/** The hashes of every four words in a row, and the choice of those that a file is known by. */
import { newScan, type ScannedWords, scanWords } from "./scan-words";

export const shingleWords = 4;

/** Of the words that were scanned, in order; equal words in a row have equal hashes. Overwrites `hashes`, which has room. */
export function shinglesInto(hashes: Uint32Array, { wholes, wholeCount }: ScannedWords): number {
  let [first, second, third] = [wholes[0]!, wholes[1]!, wholes[2]!];
  let count = 0;
  for (let at = shingleWords - 1; at < wholeCount; at++) {
    const fourth = wholes[at]!;
    hashes[count++] = combined(first, second, third, fourth);
    first = second;
    second = third;
    third = fourth;
  }
  return count;
}

/** Order matters and every bit moves. */
function combined(first: number, second: number, third: number, fourth: number): number {
  let hash =
    (Math.imul(first, 0x9e3779b1) + Math.imul(second, 0x85ebca77) + Math.imul(third, 0xc2b2ae3d) + fourth) |
    0;
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
  return hash ^ (hash >>> 15);
}

/**
 * Winnowing with a window of two: of each two neighbours the smaller one, and a choice that falls on the same shingle
 * again is not repeated. Keeps two thirds, and of any two neighbours that both sides share always the same one.
 */
export function winnowInto(kept: Uint32Array, hashes: Uint32Array, count: number): number {
  if (count === 1) kept[0] = hashes[0]!;
  let length = count === 1 ? 1 : 0;
  let before = hashes[0]!;
  let last = -1;
  for (let at = 1; at < count; at++) {
    const hash = hashes[at]!;
    const least = hash < before ? hash : before;
    before = hash;
    if (least !== last) kept[length++] = last = least;
  }
  return length;
}

export interface TextShingles {
  /** Each once. */
  readonly all: Uint32Array;
  /** How many of them every file that holds the text is known by. */
  readonly certain: number;
}

/** Room that one search after another uses: making it anew would take longer than the search. */
const scan = newScan();
const longestKept = 10_000;

/** The shingles of a text that is looked for. */
export function shinglesOf(text: string): TextShingles {
  const its = text.length > longestKept ? newScan() : scan;
  scanWords(text, its);
  const hashes = new Uint32Array(2 * its.wholeCount);
  const count = shinglesInto(hashes, its);
  const kept = hashes.subarray(its.wholeCount);
  const certain = count > 1 ? ascending(kept.subarray(0, winnowInto(kept, hashes, count))).length : 0;
  return { all: ascending(hashes.subarray(0, count)), certain };
}

/** Each number once. */
function ascending(numbers: Uint32Array): Uint32Array {
  numbers.sort();
  let length = 0;
  for (let at = 0; at < numbers.length; at++)
    if (at === 0 || numbers[at] !== numbers[at - 1]) numbers[length++] = numbers[at]!;
  return numbers.subarray(0, length);
}
