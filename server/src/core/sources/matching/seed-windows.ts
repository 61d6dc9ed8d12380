/** Finds the places of a long text where a passage may stand: where several of its short runs of letters do. */
import type { Span } from "../../text/span";
import {
  errorsPerLetter,
  longText,
  mostPlacesOfSeed,
  mostSeeds,
  mostSeedsInLongText,
  seedLetters,
  seedStride,
} from "./matching-figures";

/** A hit of a seed: where the passage would begin if nothing before it differed. */
interface Hit {
  readonly start: number;
  readonly seed: number;
}

/**
 * Windows of `letters` within which `passage` may stand, those with most seeds first. One pass over the text for each
 * seed, and none for what is found.
 */
export function seedWindows(letters: string, passage: string, within: Span, most: number): readonly Span[] {
  const hits = seedHits(letters, passage, within);
  if (hits.length === 0) return [];
  hits.sort((a, b) => a.start - b.start);
  const slack = Math.ceil(passage.length * errorsPerLetter) + seedLetters;
  const windows: (Span & { seeds: number })[] = [];
  for (let first = 0; first < hits.length; ) {
    const seeds = new Set<number>();
    let last = first;
    while (last < hits.length && hits[last]!.start - hits[first]!.start <= slack)
      seeds.add(hits[last++]!.seed);
    windows.push({
      start: Math.max(within.start, hits[first]!.start - slack),
      end: Math.min(within.end, hits[last - 1]!.start + passage.length + slack),
      seeds: seeds.size,
    });
    first = last;
  }
  return windows.sort((a, b) => b.seeds - a.seeds).slice(0, most);
}

function seedHits(letters: string, passage: string, within: Span): Hit[] {
  const allowed = within.end - within.start > longText ? mostSeedsInLongText : mostSeeds;
  const last = passage.length - seedLetters;
  const stride = Math.max(seedStride, last / (allowed - 1));
  const hits: Hit[] = [];
  for (let seed = 0; seed < allowed; seed++) {
    const from = Math.round(seed * stride);
    if (from > last) break;
    const word = passage.slice(from, from + seedLetters);
    let at = letters.indexOf(word, within.start);
    for (let places = 0; at !== -1 && at < within.end && places < mostPlacesOfSeed; places++) {
      hits.push({ start: at - from, seed });
      at = letters.indexOf(word, at + 1);
    }
  }
  return hits;
}
