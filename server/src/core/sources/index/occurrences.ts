/** Where a term of a query stands in a segment: a word, the words that begin so, or words in a row. */
import type { QueryTerm, QueryWord } from "./read-query";
import {
  blocksOf,
  findWords,
  oneBlock,
  type PositionBlocks,
  positionsOf,
  type Seek,
  seeker,
  type WordEntry,
} from "./read-word-lists";
import type { WordLists } from "./word-lists";

export interface Occurrences {
  readonly count: number;
  /** Positions, ascending; of a phrase those of its first word. */
  readonly all: () => Uint32Array;
  /** The same in blocks: those of a word can be passed over. */
  readonly blocks: () => PositionBlocks;
  readonly seek: () => Seek;
}

/** The most frequent words that go on from a beginning; more of them would tell as little as the beginning does. */
const mostWords = 50;

export function occurrencesOf(words: WordLists, term: QueryTerm): Occurrences {
  const entries = term.map((word) => entriesOf(words, word));
  if (entries.length > 1) return rowOccurrences(words, term, entries);
  return {
    count: countOf(entries[0]!),
    all: () => allPositions(words, entries[0]!),
    blocks: () =>
      entries[0]!.length === 1
        ? blocksOf(words, entries[0]![0]!)
        : oneBlock(allPositions(words, entries[0]!)),
    seek: () => seekAny(words, entries[0]!),
  };
}

function entriesOf(words: WordLists, { bytes, isPrefix }: QueryWord): readonly WordEntry[] {
  const found = findWords(words, bytes, isPrefix);
  return found.length <= mostWords ? found : found.toSorted((a, b) => b.count - a.count).slice(0, mostWords);
}

const countOf = (entries: readonly WordEntry[]): number => entries.reduce((sum, { count }) => sum + count, 0);

function allPositions(words: WordLists, entries: readonly WordEntry[]): Uint32Array {
  if (entries.length === 1) return positionsOf(words, entries[0]!);
  const all = new Uint32Array(countOf(entries));
  let length = 0;
  for (const entry of entries) {
    const positions = positionsOf(words, entry);
    all.set(positions, length);
    length += positions.length;
  }
  return all.subarray(0, length).sort();
}

function seekAny(words: WordLists, entries: readonly WordEntry[]): Seek {
  const seeks = entries.map((entry) => seeker(words, entry));
  if (seeks.length === 1) return seeks[0]!;
  return (position) => {
    let first = Number.POSITIVE_INFINITY;
    for (const seek of seeks) first = Math.min(first, seek(position));
    return first;
  };
}

/** From each place of the rarest word the others are sought. */
function rowOccurrences(
  words: WordLists,
  term: QueryTerm,
  entries: readonly (readonly WordEntry[])[],
): Occurrences {
  const order = term.map((_, at) => at).sort((a, b) => countOf(entries[a]!) - countOf(entries[b]!));
  const [rarest, ...others] = order;
  const sought = others.map((at) => ({ place: term[at]!.place, seek: seekAny(words, entries[at]!) }));
  const firstPlace = term[rarest!]!.place;
  const found = allPositions(words, entries[rarest!]!)
    .filter((position) => {
      const start = position - firstPlace;
      return start >= 0 && sought.every(({ place, seek }) => seek(start + place) === start + place);
    })
    .map((position) => position - firstPlace);
  return {
    count: found.length,
    all: () => found,
    blocks: () => oneBlock(found),
    seek: () => {
      let at = 0;
      return (position) => {
        while (at < found.length && found[at]! < position) at++;
        return found[at] ?? Number.POSITIVE_INFINITY;
      };
    },
  };
}
