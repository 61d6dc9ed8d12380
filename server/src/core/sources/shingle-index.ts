/**
 * Finds which files of a corpus share word sequences with a quotation.
 * Goal: a handful of files to look into, out of a hundred thousand, in microseconds and without any text in memory.
 * Not a goal: to answer where the words stand, or for fewer than four words; that is the search within one file.
 *
 * Every four words in a row make a shingle. Of two neighbouring shingles the one with the smaller hash is kept
 * (winnowing, window 2), which halves the index and still keeps one of any two shingles that both sides share.
 * Postings lie in one flat array, by bucket of the hash.
 */
import { lettersForm } from "../text/normal-form";

export interface ShingleIndex {
  /** File names, by the numbers that the postings use. */
  readonly files: readonly string[];
  readonly bucketBits: number;
  /** Where each bucket's postings start; one more than there are buckets. */
  readonly bucketStarts: Uint32Array;
  /** Pairs: the hash, then the number of the file. */
  readonly postings: Uint32Array;
}

export const shingleWords = 4;
const winnowWindow = 2;

export function buildShingleIndex(
  files: Iterable<{ readonly file: string; readonly text: string }>,
): ShingleIndex {
  const names: string[] = [];
  const pairs: number[] = [];
  for (const { file, text } of files) {
    const number = names.push(file) - 1;
    for (const hash of new Set(winnow(shinglesOf(text)))) pairs.push(hash, number);
  }
  return { files: names, ...byBucket(Uint32Array.from(pairs)) };
}

/** Files by how many of the text's shingles they share, most first, at most `limit`. */
export function candidateFiles(index: ShingleIndex, text: string, limit: number): readonly string[] {
  const votes = new Map<number, number>();
  // All shingles, not the winnowed ones: at the edges of a quotation the file's choice may fall on a neighbour.
  for (const hash of new Set(shinglesOf(text))) {
    const bucket = hash >>> (32 - index.bucketBits);
    for (let at = index.bucketStarts[bucket]!; at < index.bucketStarts[bucket + 1]!; at++) {
      if (index.postings[2 * at] !== hash) continue;
      const file = index.postings[2 * at + 1]!;
      votes.set(file, (votes.get(file) ?? 0) + 1);
    }
  }
  const best = [...votes].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, limit);
  return best.map(([file]) => index.files[file]!);
}

function shinglesOf(text: string): readonly number[] {
  const hashes: number[] = [];
  const recent: number[] = [];
  for (const match of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const letters = lettersForm(match[0]).text;
    if (letters === "") continue;
    recent.push(wordHash(letters));
    if (recent.length > shingleWords) recent.shift();
    if (recent.length === shingleWords) hashes.push(recent.reduce(combine, 0x811c9dc5) >>> 0);
  }
  return hashes;
}

function winnow(hashes: readonly number[]): readonly number[] {
  if (hashes.length < winnowWindow) return hashes;
  const kept: number[] = [];
  for (let i = 0; i + 1 < hashes.length; i++) kept.push(Math.min(hashes[i]!, hashes[i + 1]!));
  return kept;
}

/** FNV-1a over the letters. */
function wordHash(letters: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < letters.length; i++) hash = Math.imul(hash ^ letters.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** Mixes one more word into a shingle so that order matters and every bit moves. */
function combine(hash: number, word: number): number {
  let mixed = Math.imul(hash ^ word, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  return Math.imul(mixed, 0xc2b2ae35) ^ (mixed >>> 16);
}

/** Postings per bucket that keeps a look-up short. */
const bucketLoad = 4;

function byBucket(pairs: Uint32Array): Omit<ShingleIndex, "files"> {
  const count = pairs.length / 2;
  const bucketBits = Math.max(1, Math.ceil(Math.log2(Math.max(2, count / bucketLoad))));
  const starts = new Uint32Array((1 << bucketBits) + 1);
  for (let i = 0; i < count; i++) starts[(pairs[2 * i]! >>> (32 - bucketBits)) + 1]!++;
  for (let bucket = 1; bucket < starts.length; bucket++) starts[bucket]! += starts[bucket - 1]!;
  const postings = new Uint32Array(pairs.length);
  const next = starts.slice();
  for (let i = 0; i < count; i++) {
    const at = next[pairs[2 * i]! >>> (32 - bucketBits)]!++;
    postings[2 * at] = pairs[2 * i]!;
    postings[2 * at + 1] = pairs[2 * i + 1]!;
  }
  return { bucketBits, bucketStarts: starts, postings };
}
