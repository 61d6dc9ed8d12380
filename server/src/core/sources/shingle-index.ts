/**
 * Finds which files of a corpus share word sequences with a quotation.
 * Goal: a handful of files to look into, out of a hundred thousand, in microseconds and without any text in memory.
 * Not a goal: to answer where the words stand, or for fewer than four words; that is the search within one file.
 *
 * Every four words in a row make a shingle. Of two neighbouring shingles the one with the smaller hash is kept
 * (winnowing, window 2), which halves the index and still keeps one of any two shingles that both sides share.
 * Postings lie in one flat array, by bucket of the hash.
 */
import { bucketPostings, type Postings } from "./bucket-postings";
import { shingleHashes } from "./shingle-hashes";

export interface ShingleIndex extends Postings {
  /** File names, by the numbers that the postings use. */
  readonly files: readonly string[];
}

export function buildShingleIndex(
  files: Iterable<{ readonly file: string; readonly text: string }>,
): ShingleIndex {
  const names: string[] = [];
  let hashes = new Uint32Array(1 << 16);
  let count = 0;
  const ends: number[] = [];
  for (const { file, text } of files) {
    names.push(file);
    const shingles = shingleHashes(text);
    if (count + shingles.length > hashes.length) hashes = grown(hashes, count + shingles.length);
    count = winnowInto(hashes, count, shingles);
    ends.push(count);
  }
  return { files: names, ...bucketPostings(hashes.subarray(0, count), ends) };
}

/** Files by how many of the text's shingles they share, most first, at most `limit`. */
export function candidateFiles(index: ShingleIndex, text: string, limit: number): readonly string[] {
  const votes = new Map<number, number>();
  // All shingles, not the winnowed ones: at the edges of a quotation the file's choice may fall on a neighbour.
  for (const hash of new Set(shingleHashes(text))) {
    const bucket = hash >>> (32 - index.bucketBits);
    for (let at = index.bucketStarts[bucket]!; at < index.bucketStarts[bucket + 1]!; at++) {
      if (index.postings[2 * at] !== hash) continue;
      const file = index.postings[2 * at + 1]!;
      votes.set(file, (votes.get(file) ?? 0) + 1);
    }
  }
  return mostVoted(votes, limit).map((file) => index.files[file]!);
}

/** The files with most votes, of equal ones the earlier. A phrase that many files share makes many files with one vote. */
function mostVoted(votes: ReadonlyMap<number, number>, limit: number): readonly number[] {
  const best: [file: number, count: number][] = [];
  for (const [file, count] of votes) {
    let at = best.length;
    while (at > 0 && (best[at - 1]![1] < count || (best[at - 1]![1] === count && best[at - 1]![0] > file)))
      at--;
    if (at >= limit) continue;
    best.splice(at, 0, [file, count]);
    if (best.length > limit) best.pop();
  }
  return best.map(([file]) => file);
}

/** Of each two neighbours the smaller; a choice that falls on the same shingle again is not repeated. */
function winnowInto(kept: Uint32Array, from: number, shingles: Uint32Array): number {
  if (shingles.length === 1) kept[from] = shingles[0]!;
  let count = from + (shingles.length === 1 ? 1 : 0);
  for (let i = 0; i + 1 < shingles.length; i++) {
    const least = Math.min(shingles[i]!, shingles[i + 1]!);
    if (count === from || kept[count - 1] !== least) kept[count++] = least;
  }
  return count;
}

function grown(array: Uint32Array, needed: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(Math.max(needed, array.length * 2));
  larger.set(array);
  return larger;
}
