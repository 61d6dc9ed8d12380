/**
 * Finds citable things by what has been typed: an index of their words picks fifty at most, fuse.js ranks them.
 * Fuse.js alone looks at every record for every key; `bench/completion.ts` compares the two.
 */
import Fuse, { type IFuseOptions } from "fuse.js";
import type { Citable } from "./citable";
import { type Reading, readTyped, recordWords, wordsOf } from "./citation-words";
import { closeWords, indexTrigrams, type TrigramIndex } from "./close-words";

export type { Citable };

export interface CitationIndex {
  readonly records: readonly Citable[];
  /** Every word once, sorted, so that those with one beginning stand together. */
  readonly words: readonly string[];
  /** Where each word's records start in the next two; one more than there are words. */
  readonly starts: Uint32Array;
  readonly recordNumbers: Uint32Array;
  /** How much the word counts in that record. */
  readonly weights: Float32Array;
  readonly trigrams: TrigramIndex;
}

/** Author and abbreviation are what a citation begins with. */
export const fuseOptions: IFuseOptions<Citable> = {
  keys: [
    { name: "author", weight: 4 },
    { name: "abbreviation", weight: 4 },
    { name: "date", weight: 2 },
    { name: "title", weight: 1 },
    { name: "persons", weight: 1 },
  ],
  includeScore: true,
  ignoreDiacritics: true,
  ignoreLocation: true,
  threshold: 0.5,
  useTokenSearch: true,
};

export function indexCitables(records: readonly Citable[]): CitationIndex {
  const places = new Map<string, { readonly records: number[]; readonly weights: number[] }>();
  records.forEach((record, number) => {
    for (const { word, weight } of recordWords(record)) {
      const place = places.get(word) ?? { records: [], weights: [] };
      if (place.records.push(number) === 1) places.set(word, place);
      place.weights.push(weight);
    }
  });
  const words = [...places.keys()].sort();
  const starts = new Uint32Array(words.length + 1);
  words.forEach((word, index) => {
    starts[index + 1] = starts[index]! + places.get(word)!.records.length;
  });
  const recordNumbers = new Uint32Array(starts[words.length]!);
  const weights = new Float32Array(starts[words.length]!);
  words.forEach((word, index) => {
    recordNumbers.set(places.get(word)!.records, starts[index]);
    weights.set(places.get(word)!.weights, starts[index]);
  });
  return { records, words, starts, recordNumbers, weights, trigrams: indexTrigrams(words) };
}

/** The records that fit best, best first, at most `limit`. All records in their order when nothing is typed. */
export function searchCitables(index: CitationIndex, typed: string, limit: number): readonly Citable[] {
  const words = wordsOf(typed);
  if (words.length === 0) return index.records.slice(0, limit);
  const candidates = bestRecords(index, readTyped(typed));
  const fuse = new Fuse(
    candidates.map(({ record }) => record),
    fuseOptions,
  );
  const misfits = new Map(fuse.search(words.join(" ")).map(({ item, score }) => [item.key, score ?? 1]));
  const most = candidates[0]?.score ?? 1;
  return candidates
    .map(({ record, score }) => ({ record, score: score / most - (misfits.get(record.key) ?? 1) / 2 }))
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ record }) => record);
}

const mostCandidates = 50;

interface Candidate {
  readonly record: Citable;
  readonly score: number;
}

/** The records with the highest sum over the typed words, best first. */
function bestRecords(index: CitationIndex, typed: readonly (readonly Reading[])[]): readonly Candidate[] {
  const scores = new Float32Array(index.records.length);
  // What one typed word gives a record: the best of its readings, since it means one thing only.
  const ofWord = new Float32Array(index.records.length);
  for (const readings of typed) {
    const touched: number[] = [];
    for (const { word, factor } of readings.flatMap((reading) => matchingWords(index, reading))) {
      const count = factor * rarity(index, word);
      for (let at = index.starts[word]!; at < index.starts[word + 1]!; at++) {
        const record = index.recordNumbers[at]!;
        if (ofWord[record] === 0) touched.push(record);
        ofWord[record] = Math.max(ofWord[record]!, count * index.weights[at]!);
      }
    }
    for (const record of touched) {
      scores[record]! += ofWord[record]!;
      ofWord[record] = 0;
    }
  }
  return highest(scores).map((number) => ({ record: index.records[number]!, score: scores[number]! }));
}

interface MatchingWord {
  /** Index into the words. */
  readonly word: number;
  /** 1 for the very word, less for one that is only begun or misspelt. */
  readonly factor: number;
}

const begun = 0.8;
const misspelt = 0.6;
/** Shorter words have too many neighbours. */
const shortestMisspelt = 4;

function matchingWords({ words, trigrams }: CitationIndex, reading: Reading): readonly MatchingWord[] {
  const found: MatchingWord[] = [];
  let at = firstAtOrAfter(words, reading.word);
  for (; at < words.length && words[at]!.startsWith(reading.word); at++) {
    const whole = words[at] === reading.word;
    if (whole || reading.open) found.push({ word: at, factor: reading.weight * (whole ? 1 : begun) });
  }
  if (!reading.open || reading.word.length < shortestMisspelt || /\d/.test(reading.word)) return found;
  const close = closeWords(trigrams, words, reading.word).filter(
    (word) => !words[word]!.startsWith(reading.word),
  );
  return [...found, ...close.map((word) => ({ word, factor: reading.weight * misspelt }))];
}

/** From 1 for a word that every record has to 2 for one that a single record has. */
function rarity({ records, starts }: CitationIndex, word: number): number {
  const share = (starts[word + 1]! - starts[word]!) / records.length;
  return 1 + Math.min(1, Math.max(0, -Math.log(share) / Math.log(records.length + 1)));
}

/** The numbers of the records with the highest scores, highest first; of equal ones the lower number. */
function highest(scores: Float32Array): readonly number[] {
  const best: number[] = [];
  for (let number = 0; number < scores.length; number++) {
    const score = scores[number]!;
    if (score === 0 || (best.length === mostCandidates && score <= scores[best[best.length - 1]!]!)) continue;
    if (best.length === mostCandidates) best.pop();
    let at = best.length;
    while (at > 0 && scores[best[at - 1]!]! < score) at--;
    best.splice(at, 0, number);
  }
  return best;
}

function firstAtOrAfter(words: readonly string[], word: string): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]! < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
