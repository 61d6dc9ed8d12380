/** Tells English from French, by counting words that only one of them has. */
import type { Span } from "../text/span";
import type { Language } from "./draft";
import { english } from "./vocabulary/en";
import { french } from "./vocabulary/fr";

/**
 * What each character is to a word: nothing, one of the letters 1 to 26, or a letter that no counted word has – \`où\` is
 * none of them.
 */
const letters = new Uint8Array(0x10000);
const otherLetter = 27;
letters.fill(otherLetter, 0xc0, 0x250).fill(otherLetter, 0x370, 0x2000);
for (let letter = 1; letter <= 26; letter++) letters[0x40 + letter] = letters[0x60 + letter] = letter;

/** Words of so many letters at the most are counted. */
const longestWord = 5;

/** How much each word speaks for English. */
const weights = new Map<number, number>([
  ...english.functionWords.map((word) => [packed(word), 1] as const),
  ...french.functionWords.map((word) => [packed(word), -1] as const),
]);

/** So many characters decide, and so much of a lead ends the count. */
const longestSample = 2_000;
const decisiveLead = 8;

/** The language of the span, or \`otherwise\` when too few words speak for either. */
export function languageOf(text: string, span: Span, otherwise: Language): Language {
  const end = Math.min(span.end, span.start + longestSample);
  let lead = 0;
  let word = 0;
  for (let at = span.start; at <= end && Math.abs(lead) < decisiveLead; at++) {
    const letter = at < end ? letters[text.charCodeAt(at)] : 0;
    if (letter) word = withLetter(word, letter);
    else {
      if (word > 0) lead += weights.get(word) ?? 0;
      word = 0;
    }
  }
  if (lead === 0) return otherwise;
  return lead > 0 ? "en" : "fr";
}

/** Words as numbers, five bits a letter, so that counting makes no strings; one that can't be counted is negative. */
function packed(word: string): number {
  let number = 0;
  for (let at = 0; at < word.length; at++) number = withLetter(number, letters[word.charCodeAt(at)]!);
  return number;
}

function withLetter(word: number, letter: number): number {
  const full = word < 0 || word >= 1 << (5 * (longestWord - 1));
  return full || letter === otherLetter ? -1 : (word << 5) | letter;
}
