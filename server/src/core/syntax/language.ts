/** Tells English from French, by counting words that only one of them has. */
import type { Span } from "../text/span";
import type { Language } from "./draft";
import { english } from "./vocabulary/en";
import { french } from "./vocabulary/fr";

/** How much each word speaks for English. */
const weights = new Map<number, number>([
  ...english.functionWords.map((word) => [packed(word), 1] as const),
  ...french.functionWords.map((word) => [packed(word), -1] as const),
]);

/** So many characters decide, and so much of a lead ends the count. */
const longestSample = 2_000;
const decisiveLead = 8;

/** The language of the span, or `otherwise` when too few words speak for either. */
export function languageOf(text: string, span: Span, otherwise: Language): Language {
  const end = Math.min(span.end, span.start + longestSample);
  let lead = 0;
  let word = 0;
  for (let at = span.start; at <= end && Math.abs(lead) < decisiveLead; at++) {
    const code = at < end ? text.charCodeAt(at) : 0;
    if (isLetter(code)) word = withLetter(word, code);
    else {
      if (word > 0) lead += weights.get(word) ?? 0;
      word = 0;
    }
  }
  if (lead === 0) return otherwise;
  return lead > 0 ? "en" : "fr";
}

/** Letters of words, accented ones too: `où` is none of the words that are counted. */
const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 0xc0 && code <= 0x24f) ||
  (code >= 0x370 && code < 0x2000);

/** Words as numbers, five bits a letter, so that counting makes no strings; one that can't be counted is negative. */
function packed(word: string): number {
  let number = 0;
  for (let at = 0; at < word.length; at++) number = withLetter(number, word.charCodeAt(at));
  return number;
}

function withLetter(word: number, code: number): number {
  const full = word < 0 || word >= 1 << 20;
  return full || code > 122 ? -1 : (word << 5) | (code & 31);
}
