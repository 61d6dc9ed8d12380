/** Tells English from French, by counting words that only one of them has. */
import type { Span } from "../text/span";
import type { Language } from "./draft";
import { english } from "./vocabulary/en";
import { french } from "./vocabulary/fr";

const englishWords = new Set(english.functionWords);
const frenchWords = new Set(french.functionWords);

/** Counting stops here: a few thousand characters decide. */
const longestSample = 4_000;

/** The language of the span, or `otherwise` when too few words speak for either. */
export function languageOf(text: string, span: Span, otherwise: Language): Language {
  let en = 0;
  let fr = 0;
  const sample = text.slice(span.start, Math.min(span.end, span.start + longestSample)).toLowerCase();
  for (const [word] of sample.matchAll(/\p{L}+/gu)) {
    if (englishWords.has(word)) en++;
    else if (frenchWords.has(word)) fr++;
  }
  if (en > fr) return "en";
  return fr > en ? "fr" : otherwise;
}
