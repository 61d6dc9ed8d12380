/** The stretches of words that two texts have in common, longest first. */
import type { WordCodes } from "./source-word-codes";

/** Indices of words, half-open. */
export interface SharedRun {
  readonly a: WordRange;
  readonly b: WordRange;
  /** Words that stand in both, one behind the other. */
  readonly words: number;
}

export interface WordRange {
  readonly first: number;
  readonly behind: number;
}

/** So many words in a row are looked up; of the longer text every place, of the shorter every `stride`th. */
const gramWords = 8;
const stride = 8;
/** A note's mark or a word that one side changed does not end a stretch. */
const mostBetween = 3;
const mostRuns = 200;

/** Stretches of at least `fewest` words; both texts are gone through once, whatever they repeat. */
export function sharedRuns(a: WordCodes, b: WordCodes, fewest: number): readonly SharedRun[] {
  if (a.count > b.count)
    return sharedRuns(b, a, fewest).map(({ a: ofB, b: ofA, words }) => ({ a: ofA, b: ofB, words }));
  if (a.count < gramWords) return [];
  const { heads, hashes } = gramsOf(a);
  const found: OpenRun[] = [];
  const mask = heads.length - 1;
  let hash = 0;
  let covered = 0;
  for (let end = 0; end < b.count; end++) {
    hash = rolled(hash, b.codes, end);
    const at = end - gramWords + 1;
    if (at < covered) continue;
    let slot = slotOf(hash, mask);
    while (heads[slot] !== -1 && hashes[slot] !== hash) slot = (slot + 1) & mask;
    if (heads[slot] === -1) continue;
    const run = grown(a, b, heads[slot]!, at, covered);
    if (run.words < gramWords) continue;
    covered = run.b.behind;
    const last = found.at(-1);
    if (last && follows(last.a.behind, run.a.first) && follows(last.b.behind, run.b.first)) {
      last.a.behind = run.a.behind;
      last.b.behind = run.b.behind;
      last.words += run.words;
    } else found.push(run);
  }
  return found
    .filter(({ words }) => words >= fewest)
    .sort((x, y) => y.words - x.words)
    .slice(0, mostRuns);
}

interface OpenRun {
  readonly a: { readonly first: number; behind: number };
  readonly b: { readonly first: number; behind: number };
  words: number;
}

/** As far as the words are the same on both sides of the places; in `b` not before `from`. */
function grown(a: WordCodes, b: WordCodes, placeInA: number, placeInB: number, from: number): OpenRun {
  let [inA, inB] = [placeInA, placeInB];
  while (inA > 0 && inB > from && a.codes[inA - 1] === b.codes[inB - 1]) {
    inA--;
    inB--;
  }
  const most = Math.min(a.count - inA, b.count - inB);
  let words = 0;
  while (words < most && a.codes[inA + words] === b.codes[inB + words]) words++;
  return { a: { first: inA, behind: inA + words }, b: { first: inB, behind: inB + words }, words };
}

const follows = (behind: number, first: number): boolean => first >= behind && first - behind <= mostBetween;

const factor = 0x9e3779b1;
const factorOfFirst = Array.from({ length: gramWords }).reduce<number>((top) => Math.imul(top, factor), 1);

/** The hash of the `gramWords` words up to the one at `end`, made of that of those before. */
function rolled(hash: number, codes: Uint32Array, end: number): number {
  const next = (Math.imul(hash, factor) + codes[end]!) | 0;
  return end < gramWords ? next : (next - Math.imul(codes[end - gramWords]!, factorOfFirst)) | 0;
}

const slotOf = (hash: number, mask: number): number => (Math.imul(hash, 0x85ebca6b) >>> 12) & mask;

/** Where each gram stands; of one that occurs more than once the first place, which is as good as another. */
function gramsOf({ codes, count }: WordCodes): { readonly heads: Int32Array; readonly hashes: Int32Array } {
  let size = 16;
  while (size < (count / stride) * 2) size *= 2;
  const heads = new Int32Array(size).fill(-1);
  const hashes = new Int32Array(size);
  let hash = 0;
  for (let end = 0; end < count; end++) {
    hash = rolled(hash, codes, end);
    const at = end - gramWords + 1;
    if (at < 0 || at % stride !== 0) continue;
    let slot = slotOf(hash, size - 1);
    while (heads[slot] !== -1 && hashes[slot] !== hash) slot = (slot + 1) & (size - 1);
    if (heads[slot] !== -1) continue;
    heads[slot] = at;
    hashes[slot] = hash;
  }
  return { heads, hashes };
}
