/**
 * Finds which files of a corpus share word sequences with a quotation.
 * Goal: a handful of files to look into, out of a hundred thousand, in microseconds and without any text in memory.
 * Not a goal: to answer where the words stand, or for fewer than four words; that is the search within one file.
 */
import { type CorpusIndex, isGone, type LiveSegment } from "./corpus-index";
import { lowerBound, rangeOf } from "./shingle-postings";
import { shinglesOf } from "./shingles";

export interface Candidate {
  readonly file: string;
  /** How many of the text's shingles the file is known to share. */
  readonly votes: number;
  /**
   * Votes by how many a file with the same words has at least, at most 1. Each changed word costs up to four shingles;
   * what shares nothing but a common phrase stays near 0. Of fewer than five words it tells little.
   */
  readonly share: number;
}

/** Files by how many of the text's shingles they share, most first, of equal ones the first; at most `limit`. */
export const candidateFiles = (index: CorpusIndex, text: string, limit: number): readonly string[] =>
  candidates(index, text, limit).map(({ file }) => file);

/** A phrase of more files than these chooses no candidates while a rarer one does; it votes for theirs only. */
const commonPhrase = 256;
/** Where all phrases are that common, so many files of the rarest one are looked at. */
const mostLookedAt = 4_096;

/** The same with their votes. */
export function candidates(index: CorpusIndex, text: string, limit: number): readonly Candidate[] {
  const { all, certain } = shinglesOf(text);
  const best: Voted[] = [];
  for (const live of index.segments)
    for (const [file, votes] of votesIn(live, all))
      if (file < live.segment.files.length && !isGone(live, file))
        insert(best, { file: live.segment.files[file]!, votes }, limit);
  return best.map(({ file, votes }) => ({
    file,
    votes,
    share: Math.min(1, votes / Math.max(1, certain)),
  }));
}

interface Voted {
  readonly file: string;
  readonly votes: number;
}

/** Behind those with as many votes, so that the first of equal ones stays first. */
function insert(best: Voted[], voted: Voted, limit: number): void {
  let at = best.length;
  while (at > 0 && best[at - 1]!.votes < voted.votes) at--;
  if (at >= limit) return;
  best.splice(at, 0, voted);
  if (best.length > limit) best.pop();
}

interface Range {
  readonly start: number;
  readonly end: number;
  /** The posting that file 0 would have. */
  readonly base: number;
}

/** Files and their votes, in ascending order of the files. */
function votesIn(
  { segment: { shingles } }: LiveSegment,
  hashes: Uint32Array,
): readonly (readonly [number, number])[] {
  const { postings, fileBits } = shingles;
  const fileMask = 2 ** fileBits - 1;
  const ranges: Range[] = [];
  for (const hash of hashes) {
    const { start, end } = rangeOf(shingles, hash);
    if (end > start) ranges.push({ start, end, base: (postings[start]! & ~fileMask) >>> 0 });
  }
  ranges.sort((a, b) => a.end - a.start - (b.end - b.start));
  const votes = new Map<number, number>();
  ranges.forEach(({ start, end, base }, at) => {
    if (at === 0 || end - start <= commonPhrase) {
      const last = Math.min(end, start + mostLookedAt);
      for (let place = start; place < last; place++) {
        const file = postings[place]! & fileMask;
        votes.set(file, (votes.get(file) ?? 0) + 1);
      }
      return;
    }
    for (const [file, count] of votes) {
      const place = lowerBound(postings, start, end, base + file);
      if (place < end && postings[place] === base + file) votes.set(file, count + 1);
    }
  });
  return [...votes].sort(([a], [b]) => a - b);
}
