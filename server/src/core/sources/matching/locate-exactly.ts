/** Finds where all stretches of a quotation stand in order, with no more between them than its marks allow. */
import type { Span } from "../../text/span";
import { mostAnchors, mostSteps, shortestAnchor } from "./matching-figures";
import type { QuotationPattern } from "./quotation-pattern";

/** Whether a place in the letters is where a word begins or ends; the letters themselves do not tell. */
export interface WordEdges {
  readonly begins: (at: number) => boolean;
  readonly ends: (at: number) => boolean;
}

/** Where each stretch stands in the letters. */
export type Placed = readonly Span[];

/**
 * The places in `within` where the quotation stands, in order of its longest stretch. Where the nearest place of a
 * stretch leaves none for the next, a farther one is tried; places that failed are not tried again, so that the work is
 * bounded by stretches times places.
 */
export function* exactPlaces(
  letters: string,
  pattern: QuotationPattern,
  edges: WordEdges,
  within: Span,
): Generator<Placed> {
  const { stretches, gaps } = pattern;
  if (stretches.length === 0) return;
  const words = stretches.map((stretch) => stretch.letters.text);
  const anchor = indexOfLongest(words);
  if (gaps.some(({ most }) => most > 0) && words[anchor]!.length < shortestAnchor && !isShort(pattern))
    return;
  let steps = 0;
  const dead = new Set<number>();

  const fits = (index: number, at: number): boolean => {
    const { beginsInside, endsInside } = stretches[index]!;
    return (beginsInside || edges.begins(at)) && (endsInside || edges.ends(at + words[index]!.length));
  };
  /** Places for the stretches from `index` on, away from the anchor; null when there are none. */
  const extend = (index: number, step: 1 | -1, edge: number): readonly Span[] | null => {
    if (index < 0 || index >= words.length) return [];
    const key = (edge * words.length + index) * 2 + (step === 1 ? 1 : 0);
    if (dead.has(key) || ++steps > mostSteps) return null;
    const word = words[index]!;
    const { most, only } = gaps[step === 1 ? index - 1 : index]!;
    for (const at of step === 1
      ? placesBehind(letters, word, edge, most)
      : placesBefore(letters, word, edge, most)) {
      if (at < within.start || at + word.length > within.end || !fits(index, at)) continue;
      const between = step === 1 ? letters.slice(edge, at) : letters.slice(at + word.length, edge);
      if (only !== null && between !== "" && between !== only) continue;
      const rest = extend(index + step, step, step === 1 ? at + word.length : at);
      if (rest) return [{ start: at, end: at + word.length }, ...rest];
    }
    dead.add(key);
    return null;
  };

  let at = letters.indexOf(words[anchor]!, within.start);
  for (let tries = 0; at !== -1 && at < within.end && tries < mostAnchors; tries++) {
    const end = at + words[anchor]!.length;
    if (end <= within.end && fits(anchor, at)) {
      const behind = extend(anchor + 1, 1, end);
      const before = behind && extend(anchor - 1, -1, at);
      if (before && behind) yield [...before.toReversed(), { start: at, end }, ...behind];
    }
    at = letters.indexOf(words[anchor]!, at + 1);
  }
}

/** `suspen[sion]`: a word or two with a bracket; there is nothing longer to hold on to. */
const isShort = ({ gaps }: QuotationPattern): boolean =>
  gaps.every(({ most }) => most <= 200) && gaps.length <= 1;

/** Where the word stands at most `gap` letters behind `from`, nearest first. */
function* placesBehind(letters: string, word: string, from: number, gap: number): Generator<number> {
  const near = letters.slice(from, from + gap + word.length);
  for (let at = near.indexOf(word); at !== -1; at = near.indexOf(word, at + 1)) yield from + at;
}

/** Where the word ends at most `gap` letters before `to`, nearest first. */
function* placesBefore(letters: string, word: string, to: number, gap: number): Generator<number> {
  const from = Math.max(0, to - gap - word.length);
  const near = letters.slice(from, to);
  for (let at = near.lastIndexOf(word); at !== -1; at = at === 0 ? -1 : near.lastIndexOf(word, at - 1))
    yield from + at;
}

export function indexOfLongest(words: readonly string[]): number {
  let longest = 0;
  words.forEach((word, index) => {
    if (word.length > words[longest]!.length) longest = index;
  });
  return longest;
}
