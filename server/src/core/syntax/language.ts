/** Tells English from French, by counting words that only one of them has. */
import type { Span } from "../text/span";
import type { Language } from "./draft";
import { english } from "./vocabulary/en";
import { french } from "./vocabulary/fr";

const languages = new Map<string, Language>([
  ...english.functionWords.map((word) => [word, "en"] as const),
  ...french.functionWords.map((word) => [word, "fr"] as const),
]);

/** The longest of these words; they are all plain ASCII. */
const longestWord = Math.max(...[...languages.keys()].map((word) => word.length));
/** So many characters decide, and so much of a lead ends the count. */
const longestSample = 2_000;
const decisiveLead = 8;

/** The language of the span, or `otherwise` when too few words speak for either. */
export function languageOf(text: string, span: Span, otherwise: Language): Language {
  const end = Math.min(span.end, span.start + longestSample);
  let lead = 0;
  let start = -1;
  for (let at = span.start; at <= end; at++) {
    if (at < end && isLetter(text.charCodeAt(at))) {
      if (start === -1) start = at;
      continue;
    }
    if (start !== -1 && at - start <= longestWord) {
      const language = languages.get(text.slice(start, at).toLowerCase());
      if (language) lead += language === "en" ? 1 : -1;
      if (Math.abs(lead) >= decisiveLead) break;
    }
    start = -1;
  }
  if (lead === 0) return otherwise;
  return lead > 0 ? "en" : "fr";
}

/** Letters of words, accented ones and apostrophes too: `d'une` and `où` are none of the words that are counted. */
const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 0xc0 && code <= 0x24f) ||
  (code >= 0x370 && code < 0x2000);
