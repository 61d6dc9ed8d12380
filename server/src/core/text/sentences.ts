/** Sentence ends in English and French prose, without being fooled by initials, abbreviations and dates. */
import type { Span } from "./span";

/** Words whose full stop does not end a sentence, folded, without the stop. */
const abbreviated = new Set(
  (
    "mr mrs ms dr prof st ste jr sr vs etc eg ie cf al no nos art sec sect para paragr par p pp vol ch fig ed eds dept " +
    "gov gen col lt sgt rev hon inc ltd co corp univ approx ca ibid jan feb febr mar apr jun jul aug sept sep oct nov dec " +
    "janv fevr fév févr avr juill juil mme mmes mlle me mm dir env n.d s.d u.s u.k u.n é.-u r.-u"
  ).split(" "),
);

const closers = /["'”’»)\]\u00a0\u202f]/;

/** The sentences of `text` within `span`, blanks between them left out. Every letter lies in exactly one. */
export function sentencesOf(text: string, span: Span = { start: 0, end: text.length }): readonly Span[] {
  const sentences: Span[] = [];
  let start = skipBlanks(text, span.start, span.end);
  let at = start;
  while (at < span.end) {
    const end = sentenceEndAt(text, at, span.end);
    if (end === -1) {
      at++;
      continue;
    }
    sentences.push({ start, end });
    start = skipBlanks(text, end, span.end);
    at = start;
  }
  if (start < span.end) {
    let end = span.end;
    while (end > start && /\s/.test(text[end - 1]!)) end--;
    if (end > start) sentences.push({ start, end });
  }
  return sentences;
}

/** Offset behind the sentence that ends with the mark at `at`, or -1. */
function sentenceEndAt(text: string, at: number, limit: number): number {
  const character = text[at]!;
  if (character === "\n") {
    // A blank line ends a sentence, a single line end does not.
    return /^\n[ \t]*\r?\n/.test(text.slice(at, at + 40)) ? at : -1;
  }
  if (character !== "." && character !== "?" && character !== "!") return -1;
  let end = at + 1;
  while (end < limit && /[.?!]/.test(text[end]!)) end++;
  while (end < limit && closers.test(text[end]!)) end++;
  // A note marker stands behind the full stop: `last year.[3]`.
  const marker = /^\[\d{1,3}\]/.exec(text.slice(end, end + 5));
  if (marker && end + marker[0].length <= limit) end += marker[0].length;
  if (end >= limit) return limit;
  if (!/\s/.test(text[end]!)) return -1;
  if (character === "." && isAbbreviation(text, at)) return -1;
  const next = text[skipBlanks(text, end, limit)] ?? "";
  return /\p{Ll}/u.test(next) ? -1 : end;
}

function isAbbreviation(text: string, stop: number): boolean {
  let start = stop;
  while (start > 0 && stop - start < 12 && /[\p{L}\p{N}.-]/u.test(text[start - 1]!)) start--;
  const word = text.slice(start, stop);
  return /^\p{Lu}$/u.test(word) || abbreviated.has(word.toLowerCase()) || /^(\p{L}\.)+\p{L}$/u.test(word);
}

function skipBlanks(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && /\s/.test(text[at]!)) at++;
  return at;
}
