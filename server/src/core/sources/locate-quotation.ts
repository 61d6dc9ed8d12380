/** Finds where a quotation stands in one text: exactly up to its marked alterations, or else the closest place. */
import approximateMatches from "approx-string-match";
import type { QuotationPattern } from "./quotation-pattern";

/** A place in the letters form of a text. */
export interface LetterMatch {
  readonly start: number;
  readonly end: number;
  /** Share of the quotation's letters that stand there, from 0 to 1. */
  readonly similarity: number;
}

export interface ExactMatch extends LetterMatch {
  /** From where to look for the next place. */
  readonly next: number;
}

/** More places of the longest stretch than this are not tried: a stretch that frequent is too short to tell. */
const mostAnchors = 64;

/** Whether a place in the letters is where a word begins or ends; the letters themselves do not tell. */
export interface WordEdges {
  readonly begins: (at: number) => boolean;
  readonly ends: (at: number) => boolean;
}

/**
 * The first place where all stretches stand in order within their gaps, or null. Beside a gap the first and the last
 * stretch must begin and end a word: `a [long] road` is not found from the last `a` of `a natural road` on.
 */
export function locateExactly(
  letters: string,
  pattern: QuotationPattern,
  edges: WordEdges,
  from = 0,
  to = letters.length,
): ExactMatch | null {
  const { stretches } = pattern;
  if (stretches.length === 0) return null;
  const anchor = indexOfLongest(stretches);
  let at = letters.indexOf(stretches[anchor]!, from);
  for (let tries = 0; at !== -1 && at < to && tries < mostAnchors; tries++) {
    const end = extendForward(letters, pattern, edges, anchor, at);
    const start = end === -1 ? -1 : extendBackward(letters, pattern, edges, anchor, at);
    if (start !== -1 && end <= to) return { start, end, similarity: 1, next: at + 1 };
    at = letters.indexOf(stretches[anchor]!, at + 1);
  }
  return null;
}

function extendForward(
  letters: string,
  { stretches, gaps }: QuotationPattern,
  { ends }: WordEdges,
  anchor: number,
  at: number,
): number {
  let end = at + stretches[anchor]!.length;
  for (let index = anchor + 1; index < stretches.length; index++) {
    const stretch = stretches[index]!;
    const isLast = index === stretches.length - 1;
    const fits = (place: number) => !isLast || ends(place + stretch.length);
    const next = nearestBehind(letters, stretch, end, gaps[index - 1]!.most, fits);
    if (next === -1) return -1;
    end = next + stretch.length;
  }
  return end;
}

function extendBackward(
  letters: string,
  { stretches, gaps }: QuotationPattern,
  { begins }: WordEdges,
  anchor: number,
  at: number,
): number {
  let start = at;
  for (let index = anchor - 1; index >= 0; index--) {
    const fits = (place: number) => index > 0 || begins(place);
    const before = nearestBefore(letters, stretches[index]!, start, gaps[index]!.most, fits);
    if (before === -1) return -1;
    start = before;
  }
  return start;
}

type Fits = (place: number) => boolean;

/** Where the stretch next stands at most `gap` letters behind `from`; a gap never costs a look at the whole text. */
function nearestBehind(letters: string, stretch: string, from: number, gap: number, fits: Fits): number {
  if (letters.startsWith(stretch, from) && fits(from)) return from;
  const near = letters.slice(from, from + gap + stretch.length);
  for (let at = near.indexOf(stretch); at !== -1; at = near.indexOf(stretch, at + 1))
    if (fits(from + at)) return from + at;
  return -1;
}

/** Where the stretch last ends at most `gap` letters before `to`. */
function nearestBefore(letters: string, stretch: string, to: number, gap: number, fits: Fits): number {
  const from = Math.max(0, to - gap - stretch.length);
  const near = letters.slice(from, to);
  for (let at = near.lastIndexOf(stretch); at !== -1; at = at === 0 ? -1 : near.lastIndexOf(stretch, at - 1))
    if (fits(from + at)) return from + at;
  return -1;
}

/** A place with fewer of the letters than this is another passage. Unrelated English prose reaches about 0.45. */
const leastSimilarity = 0.6;
/** Patterns are cut to this length for the search; what is beyond is found by the place of what is before. */
const longestPattern = 400;
const shortestPattern = 12;

/** The place in `letters` that is closest to the quotation, or null when nothing there is close. */
export function locateApproximately(letters: string, pattern: QuotationPattern): LetterMatch | null {
  const [whole] = [pattern.stretches.join("")];
  const pieces = pattern.gaps.every((gap) => gap.most < 1_000) ? [whole] : pattern.stretches;
  const places = pieces
    .filter((piece) => piece.length >= shortestPattern)
    .map((piece) => closest(letters, piece));
  const found = places.filter((place) => place !== null);
  if (found.length === 0 || found.length * 2 < places.length) return null;
  const start = Math.min(...found.map((place) => place.start));
  const end = Math.max(...found.map((place) => place.end));
  if (end - start > whole.length * 2 + pattern.gaps.reduce((sum, gap) => sum + gap.most, 0)) return found[0]!;
  const similarity = found.reduce((sum, place) => sum + place.similarity, 0) / places.length;
  return { start, end, similarity };
}

function closest(letters: string, piece: string): LetterMatch | null {
  const searched = piece.slice(0, longestPattern);
  const allowed = Math.floor(searched.length * (1 - leastSimilarity));
  const matches = approximateMatches(letters, searched, allowed);
  const best = matches.reduce<(typeof matches)[number] | null>(
    (a, b) => (a && a.errors <= b.errors ? a : b),
    null,
  );
  if (!best) return null;
  const end = Math.min(letters.length, best.end + Math.max(0, piece.length - searched.length));
  return { start: best.start, end, similarity: 1 - best.errors / searched.length };
}

function indexOfLongest(stretches: readonly string[]): number {
  let longest = 0;
  stretches.forEach((stretch, index) => {
    if (stretch.length > stretches[longest]!.length) longest = index;
  });
  return longest;
}
