/** Sentence ends in English and French prose, without being fooled by initials, abbreviations and dates. */
import { isBlank } from "./characters";
import { type Span, trimmed } from "./span";

/** Words whose full stop does not end a sentence, folded, without the stop. */
const abbreviated = new Set(
  (
    "mr mrs ms dr prof st ste jr sr vs etc eg ie cf al no nos art sec sect para paragr par p pp vol ch fig ed eds dept " +
    "gov gen col lt sgt rev hon inc ltd co corp univ approx ca ibid jan feb febr mar apr jun jul aug sept sep oct nov dec " +
    "janv fevr fév févr avr juill juil mme mmes mlle me mm dir env n.d s.d u.s u.k u.n é.-u r.-u"
  ).split(" "),
);

/** Marks at a sentence's end that are looked at from one place: a line of a million full stops is still read in one pass. */
const longestEnd = 40;
const closers = /["'”’»)\]\u00a0\u202f]/;

/** The sentences of `text` within `span`, blanks between them left out. Every letter lies in exactly one. */
export function sentencesOf(text: string, span: Span = { start: 0, end: text.length }): readonly Span[] {
  const sentences: Span[] = [];
  let { start } = trimmed(text, span.start, span.end);
  for (let at = start; at < span.end; at++) {
    if (!mayEndSentence(text.charCodeAt(at))) continue;
    const end = sentenceEndAt(text, at, span.end);
    if (end === -1) continue;
    sentences.push(trimmed(text, start, end));
    start = skipBlanks(text, end, span.end);
    at = start - 1;
  }
  const { end } = trimmed(text, start, span.end);
  if (end > start) sentences.push({ start, end });
  return sentences;
}

/** End of line, full stop, question mark, exclamation mark. */
const mayEndSentence = (code: number): boolean =>
  code === 0x0a || code === 0x2e || code === 0x3f || code === 0x21;

/** Offset behind the sentence that ends with the end of line or mark at `at`, or -1. */
function sentenceEndAt(text: string, at: number, limit: number): number {
  const character = text[at]!;
  if (character === "\n") {
    // A blank line ends a sentence, a single line end does not.
    return /^\n[ \t]*\r?\n/.test(text.slice(at, at + 40)) ? at : -1;
  }
  let end = at + 1;
  const furthest = Math.min(limit, at + longestEnd);
  while (end < furthest && /[.?!]/.test(text[end]!)) end++;
  while (end < furthest && closers.test(text[end]!)) end++;
  // A note marker stands behind the full stop: `last year.[3]`.
  const marker = /^\[\d{1,3}\]/.exec(text.slice(end, end + 5));
  if (marker && end + marker[0].length <= limit) end += marker[0].length;
  if (end >= limit) return limit;
  if (!isBlank(text.charCodeAt(end))) return -1;
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
  while (at < limit && isBlank(text.charCodeAt(at))) at++;
  return at;
}
