/**
 * The hashes of every four words in a row. One pass over the code units and no string per word: this runs over every
 * text of the corpus, and `bench/quotations.ts` shows what it costs.
 */
import { lettersForm } from "../text/normal-form";

export const shingleWords = 4;

/** In the order of the text; equal shingles have equal hashes. Words count by their letters form. */
export function shingleHashes(text: string): Uint32Array {
  // A word takes a letter and a blank at least.
  const hashes = new Uint32Array((text.length >> 1) + 1);
  let count = 0;
  let words = 0;
  let [first, second, third] = [0, 0, 0];
  for (let at = 0; at < text.length; ) {
    let letter = letterOf(text.charCodeAt(at));
    if (letter === separator) {
      at++;
      continue;
    }
    const start = at;
    let hash = hashStart;
    while (letter !== separator && letter !== composed) {
      hash = hashed(hash, letter);
      letter = ++at < text.length ? letterOf(text.charCodeAt(at)) : separator;
    }
    if (letter === composed) {
      const word = wordAt(text, start);
      at = Math.max(start + 1, start + word.length);
      const letters = lettersForm(word).text;
      if (letters === "") continue;
      hash = hashStart;
      for (let i = 0; i < letters.length; i++) hash = hashed(hash, letters.charCodeAt(i));
    }
    if (++words >= shingleWords)
      hashes[count++] = combined(combined(combined(combined(hashStart, first), second), third), hash);
    first = second;
    second = third;
    third = hash;
  }
  return hashes.subarray(0, count);
}

/** What a code unit is to a word: its letter in the letters form, or one of the next three. */
const letters = new Uint16Array(0x10000).fill(0xffff);
const unknown = 0xffff;
/** Part of no word. */
const separator = 0;
/** Half of a character, a mark on the letter before, or a letter that opens into several: the whole word is looked at. */
const composed = 1;

function letterOf(code: number): number {
  const known = letters[code]!;
  return known === unknown ? classify(code) : known;
}

function classify(code: number): number {
  const character = String.fromCharCode(code);
  let letter = separator;
  if (/[\p{M}\p{Cs}]/u.test(character)) letter = composed;
  else if (/[\p{L}\p{N}]/u.test(character)) {
    const form = lettersForm(character).text;
    letter = form.length === 1 ? form.charCodeAt(0) : composed;
  }
  letters[code] = letter;
  return letter;
}

const wordPattern = /[\p{L}\p{N}\p{M}]+/uy;

/** The word that starts at the offset; empty where half of a character belongs to none. */
function wordAt(text: string, start: number): string {
  wordPattern.lastIndex = start;
  return wordPattern.exec(text)?.[0] ?? "";
}

/** FNV-1a, one letter further. */
const hashStart = 0x811c9dc5;
const hashed = (hash: number, letter: number): number => Math.imul(hash ^ letter, 0x01000193);

/** Mixes one more word into a shingle so that order matters and every bit moves. */
function combined(hash: number, word: number): number {
  let mixed = Math.imul(hash ^ word, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  return Math.imul(mixed, 0xc2b2ae35) ^ (mixed >>> 16);
}
