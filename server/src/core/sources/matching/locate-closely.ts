/** Finds the places that are closest to a quotation whose words do not stand in the text as they are. */
import approximateMatches from "approx-string-match";
import type { NormalText } from "../../text/normal-form";
import type { Span } from "../../text/span";
import { indexOfLongest } from "./locate-exactly";
import { errorsPerLetter, longestApproximate, mostWindows, shortestApproximate } from "./matching-figures";
import type { QuotationPattern } from "./quotation-pattern";
import { seedWindows } from "./seed-windows";

export interface ClosePlace {
  /** Where each stretch stands in the letters; null for one that does not. */
  readonly placed: readonly (Span | null)[];
  /** Share of the quotation's letters that stand there, from 0 to 1. */
  readonly similarity: number;
}

/**
 * Places within `within`, best first, none overlapping another. The longest stretch is compared in the windows that its
 * seeds open, the others beside it, in order and within their gaps.
 */
export function closePlaces(
  text: NormalText,
  pattern: QuotationPattern,
  within: Span,
): readonly ClosePlace[] {
  const letters = text.text;
  const words = pattern.stretches.map((stretch) => stretch.letters.text);
  const anchor = indexOfLongest(words);
  if (words.length === 0 || words[anchor]!.length < shortestApproximate) return [];
  const places = seedWindows(text, words[anchor]!, within, mostWindows).flatMap((window) => {
    const found = closest(letters, words[anchor]!, window);
    return found ? [extended(letters, pattern, words, anchor, found, within)] : [];
  });
  const apart: ClosePlace[] = [];
  const startOf = (place: ClosePlace) => place.placed[anchor]!.start;
  for (const place of places.sort((a, b) => b.similarity - a.similarity || startOf(a) - startOf(b)))
    if (!apart.some((other) => overlaps(place.placed[anchor]!, other.placed[anchor]!))) apart.push(place);
  return apart;
}

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

interface Found extends Span {
  readonly errors: number;
}

function extended(
  letters: string,
  { gaps }: QuotationPattern,
  words: readonly string[],
  anchor: number,
  found: Found,
  within: Span,
): ClosePlace {
  const placed: (Found | null)[] = words.map(() => null);
  placed[anchor] = found;
  let edge = found.end;
  for (let index = anchor + 1, open = 0; index < words.length; index++) {
    open += gaps[index - 1]!.most;
    const near = { start: edge, end: Math.min(within.end, edge + open + slackFor(words[index]!)) };
    const next = beside(letters, words[index]!, near, "first");
    if (next) [placed[index], edge, open] = [next, next.end, 0];
    else open += words[index]!.length;
  }
  edge = found.start;
  for (let index = anchor - 1, open = 0; index >= 0; index--) {
    open += gaps[index]!.most;
    const near = { start: Math.max(within.start, edge - open - slackFor(words[index]!)), end: edge };
    const next = beside(letters, words[index]!, near, "last");
    if (next) [placed[index], edge, open] = [next, next.start, 0];
    else open += words[index]!.length;
  }
  const all = words.reduce((sum, word) => sum + word.length, 0);
  const errors = words.reduce((sum, word, index) => sum + (placed[index]?.errors ?? word.length), 0);
  return { placed, similarity: Math.max(0, 1 - errors / all) };
}

const slackFor = (word: string): number => Math.ceil(word.length * (1 + errorsPerLetter));

/** A short stretch as it is, a longer one approximately, nearest to the anchor. */
function beside(letters: string, word: string, near: Span, which: "first" | "last"): Found | null {
  const text = letters.slice(near.start, near.end);
  const at = which === "first" ? text.indexOf(word) : text.lastIndexOf(word);
  if (at !== -1) return { start: near.start + at, end: near.start + at + word.length, errors: 0 };
  return word.length < shortestApproximate ? null : closest(letters, word, near);
}

/** The place in the window with the fewest errors, or null where even that has too many. */
function closest(letters: string, passage: string, window: Span): Found | null {
  if (passage.length > longestApproximate) return closestLong(letters, passage, window);
  const allowed = Math.floor(passage.length * errorsPerLetter);
  const matches = approximateMatches(letters.slice(window.start, window.end), passage, allowed);
  let best = matches[0];
  for (const match of matches) if (best && match.errors < best.errors) best = match;
  return best
    ? { start: window.start + best.start, end: window.start + best.end, errors: best.errors }
    : null;
}

/** By its first and last letters. */
function closestLong(letters: string, passage: string, window: Span): Found | null {
  const half = longestApproximate / 2;
  const head = closest(letters, passage.slice(0, half), window);
  const tail = closest(letters, passage.slice(-half), window);
  if (!head || !tail || tail.end <= head.start) return null;
  return {
    start: head.start,
    end: tail.end,
    errors: ((head.errors + tail.errors) * passage.length) / (2 * half),
  };
}
