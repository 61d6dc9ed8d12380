/** Finds the places of a text where a passage may stand: where several of its short runs of letters do. */
import type { NormalText } from "../../text/normal-form";
import type { Span } from "../../text/span";
import { errorsPerLetter, longestChain, mostPlacesOfSeed, seedLetters, seedStride } from "./matching-figures";

/** A hit of a seed: where the passage would begin if nothing before it differed. */
interface Hit {
  readonly start: number;
  readonly seed: number;
}

/**
 * Windows of the text within which `passage` may stand, those with most seeds first. What it costs goes by the length
 * of the passage, not of the text, once the text's seeds are known.
 */
export function seedWindows(text: NormalText, passage: string, within: Span, most: number): readonly Span[] {
  const hits = seedHits(text, passage, within);
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

function seedHits(text: NormalText, passage: string, within: Span): Hit[] {
  const { heads, next } = seedsOf(text);
  const hits: Hit[] = [];
  for (let seed = 0; seed + seedLetters <= passage.length; seed++) {
    let entry = heads[hashAt(passage, seed) & (heads.length - 1)]!;
    for (let steps = 0, places = 0; entry !== 0 && steps < longestChain; steps++, entry = next[entry]!) {
      const at = (entry - 1) * seedStride;
      if (at < within.start || at >= within.end || !sameLetters(text.text, at, passage, seed)) continue;
      hits.push({ start: at - seed, seed });
      if (++places >= mostPlacesOfSeed) break;
    }
  }
  return hits;
}

/**
 * Every fourth place of a text by the letters that begin there, as chains of places with the same hash; numbers count
 * from 1. A run of the passage that is ten letters long and unchanged holds one of them, wherever it stands.
 */
interface Seeds {
  readonly heads: Uint32Array;
  readonly next: Uint32Array;
}

const known = new WeakMap<NormalText, Seeds>();

function seedsOf(text: NormalText): Seeds {
  let seeds = known.get(text);
  if (!seeds) {
    seeds = chainSeeds(text.text);
    known.set(text, seeds);
  }
  return seeds;
}

function chainSeeds(letters: string): Seeds {
  const count = Math.max(0, Math.floor((letters.length - seedLetters) / seedStride) + 1);
  const heads = new Uint32Array(2 ** Math.ceil(Math.log2(count + 1)));
  const next = new Uint32Array(count + 1);
  for (let entry = count; entry > 0; entry--) {
    const bucket = hashAt(letters, (entry - 1) * seedStride) & (heads.length - 1);
    next[entry] = heads[bucket]!;
    heads[bucket] = entry;
  }
  return { heads, next };
}

function hashAt(letters: string, at: number): number {
  let hash = 0;
  for (let i = 0; i < seedLetters; i++) hash = Math.imul(hash, 0x01000193) + letters.charCodeAt(at + i);
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 8;
}

function sameLetters(text: string, at: number, passage: string, seed: number): boolean {
  for (let i = 0; i < seedLetters; i++)
    if (text.charCodeAt(at + i) !== passage.charCodeAt(seed + i)) return false;
  return true;
}
