/** Finds the words that a misspelt word may have been meant for: trigrams pick a few, counted edits decide. */

/** Word numbers by three letters in a row, ascending. */
export type TrigramIndex = ReadonlyMap<string, readonly number[]>;

export function indexTrigrams(words: readonly string[]): TrigramIndex {
  const index = new Map<string, number[]>();
  words.forEach((word, number) => {
    for (const trigram of trigramsOf(word)) {
      const numbers = index.get(trigram);
      if (!numbers) index.set(trigram, [number]);
      else if (numbers[numbers.length - 1] !== number) numbers.push(number);
    }
  });
  return index;
}

/** With a mark for the word's beginning; not for its end, which may not be typed yet. */
function trigramsOf(word: string): readonly string[] {
  const marked = `^${word}`;
  return Array.from({ length: Math.max(0, marked.length - 2) }, (_, at) => marked.slice(at, at + 3));
}

/** Letters of a word from which two slips are forgiven, not one. */
const longWord = 8;
/** An exchange of two letters spoils four trigrams, any other slip three at most. */
const spoiltBySlip = 4;

/** Numbers of the words that begin with `typed` but for one slip, or two in a long word. */
export function closeWords(index: TrigramIndex, words: readonly string[], typed: string): readonly number[] {
  const slips = typed.length < longWord ? 1 : 2;
  const trigrams = trigramsOf(typed);
  const fewest = Math.max(1, trigrams.length - spoiltBySlip * slips);
  const shared = new Map<number, number>();
  for (const trigram of trigrams)
    for (const number of index.get(trigram) ?? []) shared.set(number, (shared.get(number) ?? 0) + 1);
  return [...shared]
    .filter(([number, count]) => count >= fewest && slipsToBegin(typed, words[number]!, slips) <= slips)
    .map(([number]) => number);
}

/**
 * The fewest letters inserted, left out, replaced or exchanged with their neighbour that make `typed` of a beginning
 * of `word`; more than `most` need not be exact.
 */
export function slipsToBegin(typed: string, word: string, most: number): number {
  const target = word.slice(0, typed.length + most);
  let twoBack: number[] = [];
  let back: number[] = [];
  let row = Array.from({ length: target.length + 1 }, (_, at) => at);
  for (let i = 1; i <= typed.length; i++) {
    [twoBack, back] = [back, row];
    row = [i];
    for (let j = 1; j <= target.length; j++) {
      const replaced = back[j - 1]! + (typed[i - 1] === target[j - 1] ? 0 : 1);
      let least = Math.min(replaced, back[j]! + 1, row[j - 1]! + 1);
      if (i > 1 && j > 1 && typed[i - 1] === target[j - 2] && typed[i - 2] === target[j - 1])
        least = Math.min(least, twoBack[j - 2]! + 1);
      row.push(least);
    }
    if (Math.min(...row) > most) return most + 1;
  }
  return Math.min(...row);
}
