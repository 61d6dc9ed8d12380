/**
 * Finds which files of a corpus share word sequences with a quotation.
 * Goal: a handful of files to look into, out of a hundred thousand, in microseconds and without any text in memory.
 * Not a goal: to answer where the words stand, or for fewer than four words; that is the search within one file.
 */
import { type CorpusIndex, isGone, type LiveSegment } from "./corpus-index";
import { lowerBound, type Range, rangeOf, type ShinglePostings } from "./shingle-postings";
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

/** So many postings choose candidates, those of the rarest shingles first; the others vote for what is chosen. */
const mostLookedAt = 200;
/** Where even the rarest shingle is common, so many of its files are candidates. */
const mostOfOneShingle = 4_000;
/** What the rare shingles give less than this share of the best one's votes is let go. */
const leastOfBest = 0.25;

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

type Vote = readonly [file: number, votes: number];

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

/** Files with their votes, in ascending order of the files. */
function votesIn({ segment: { shingles } }: LiveSegment, hashes: Uint32Array): readonly Vote[] {
  const ranges: Range[] = [];
  for (const hash of hashes) {
    const range = rangeOf(shingles, hash);
    if (range.end > range.start) ranges.push(range);
  }
  ranges.sort((a, b) => a.end - a.start - (b.end - b.start));
  const { postings, fileBits } = shingles;
  const fileMask = 2 ** fileBits - 1;
  const votes = new Map<number, number>();
  let next = 0;
  for (let looked = 0; next < ranges.length; next++) {
    const { start, end } = ranges[next]!;
    looked += end - start;
    if (next > 0 && looked > mostLookedAt) break;
    const last = Math.min(end, start + mostOfOneShingle);
    for (let place = start; place < last; place++) {
      const file = postings[place]! & fileMask;
      votes.set(file, (votes.get(file) ?? 0) + 1);
    }
  }
  const least = leastOfBest * Math.max(0, ...votes.values());
  return [...votes]
    .filter(([, count]) => count >= least)
    .sort(([a], [b]) => a - b)
    .map(([file, count]) => [file, count + votesAmong(shingles, ranges, next, file)]);
}

/** How many of the ranges from `from` on have the file. */
function votesAmong(
  { postings, fileBits }: ShinglePostings,
  ranges: readonly Range[],
  from: number,
  file: number,
) {
  let votes = 0;
  for (let at = from; at < ranges.length; at++) {
    const { start, end } = ranges[at]!;
    const posting = (((postings[start]! >>> fileBits) << fileBits) | file) >>> 0;
    const place = lowerBound(postings, start, end, posting);
    if (place < end && postings[place] === posting) votes++;
  }
  return votes;
}
