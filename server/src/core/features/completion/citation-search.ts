/**
 * Finds citable things by what has been typed: a prefilter over word starts picks a few dozen, fuse.js ranks them.
 * Fuse.js alone looks at every record for every key; see DESIGN figures in `bench/completion.ts`.
 */
import Fuse, { type IFuseOptions } from "fuse.js";
import { foldName } from "../../text/name-form";

export interface Citable {
  readonly key: number;
  readonly author: string;
  readonly abbreviation: string;
  readonly date: string;
  readonly title: string;
  readonly persons: string;
}

export interface CitationIndex {
  readonly records: readonly Citable[];
  /** Record numbers by the first letters of each of their words, ascending. */
  readonly byPrefix: ReadonlyMap<string, readonly number[]>;
  /** Record numbers by three letters in a row, ascending: for slips at the start of a word. */
  readonly byTrigram: ReadonlyMap<string, readonly number[]>;
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

const prefixLength = 3;
const mostCandidates = 50;

export function indexCitables(records: readonly Citable[]): CitationIndex {
  const byPrefix = new Map<string, number[]>();
  const byTrigram = new Map<string, number[]>();
  records.forEach((record, index) => {
    const words = new Set(wordsOf(searchText(record)));
    for (const word of words) {
      for (let length = 1; length <= Math.min(prefixLength, word.length); length++)
        push(byPrefix, word.slice(0, length), index);
    }
    for (const trigram of new Set([...words].flatMap(trigramsOf))) push(byTrigram, trigram, index);
  });
  return { records, byPrefix, byTrigram };
}

const searchText = ({ author, abbreviation, date, title, persons }: Citable): string =>
  `${author} ${author.replace(/[\s-]/g, "")} ${abbreviation} ${date} ${title} ${persons}`;

const wordsOf = (text: string): string[] =>
  foldName(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");

function trigramsOf(word: string): string[] {
  return Array.from({ length: Math.max(0, word.length - 2) }, (_, at) => word.slice(at, at + 3));
}

/** The records that fit best, best first, at most `limit`. All records in their order when nothing is typed. */
export function searchCitables(index: CitationIndex, typed: string, limit: number): readonly Citable[] {
  const words = wordsOf(typed);
  if (words.length === 0) return index.records.slice(0, limit);
  const candidates = prefilter(index, words).map((number) => index.records[number]!);
  const fuse = new Fuse(candidates, fuseOptions);
  const scores = new Map(fuse.search(words.join(" ")).map(({ item, score }) => [item.key, score ?? 1]));
  return candidates
    .map((record, order) => ({
      record,
      score: startsScore(record, words) - (scores.get(record.key) ?? 1) - order / 1_000,
    }))
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ record }) => record);
}

/** How many of the typed words begin a word of the record; the author's own first word counts most. */
function startsScore(record: Citable, words: readonly string[]): number {
  const own = wordsOf(searchText(record));
  const first = [foldName(record.author), foldName(record.abbreviation)];
  return words.reduce((sum, word) => {
    if (first.some((name) => name.startsWith(word))) return sum + 2;
    return own.some((other) => other.startsWith(word)) ? sum + 1 : sum;
  }, 0);
}

/** Up to fifty records that share most with the typed words, by word starts and, where those fail, by trigrams. */
function prefilter(
  { byPrefix, byTrigram, records }: CitationIndex,
  words: readonly string[],
): readonly number[] {
  const votes = new Map<number, number>();
  const vote = (numbers: readonly number[] | undefined, weight: number) => {
    for (const number of numbers ?? []) votes.set(number, (votes.get(number) ?? 0) + weight);
  };
  for (const word of words) {
    vote(byPrefix.get(word.slice(0, prefixLength)), 2);
    for (const trigram of trigramsOf(word)) vote(byTrigram.get(trigram), 3 / word.length);
  }
  return [...votes]
    .map(([number, votesFor]) => ({ number, score: votesFor + startsScore(records[number]!, words) }))
    .sort((a, b) => b.score - a.score || a.number - b.number)
    .slice(0, mostCandidates)
    .map(({ number }) => number);
}

function push(map: Map<string, number[]>, key: string, value: number): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
