/** Compares a quotation with one text: verdict, place and difference. */
import { type LetterMatch, locateApproximately, locateExactly } from "../sources/locate-quotation";
import { type QuotationPattern, quotationPattern } from "../sources/quotation-pattern";
import { plainPassage, type SourceText } from "../sources/source-text";
import type { Alteration } from "../syntax/draft";
import { originalSpan, plainForm } from "../text/normal-form";
import { type Span, withoutTrailing } from "../text/span";
import type { DifferencePart, Verdict } from "./report";
import { wordDifference } from "./word-difference";

/** Quoted words within a text, with their marked alterations. */
export interface QuotedWords {
  readonly text: string;
  readonly inner: Span;
  readonly alterations: readonly Alteration[];
}

export interface Comparison {
  readonly verdict: Extract<Verdict, "verbatim" | "adapted" | "altered">;
  readonly span: Span;
  readonly similarity: number;
  readonly difference: readonly DifferencePart[];
}

export const patternOf = ({ text, inner, alterations }: QuotedWords): QuotationPattern =>
  quotationPattern(text, inner, alterations);

/** Where the quotation stands within `part` of the source, or null when nothing there is close. */
export function compareQuotation(
  quoted: QuotedWords,
  readings: readonly SourceText[],
  part: Span,
): Comparison | null {
  const pattern = patternOf(quoted);
  for (const reading of readings) {
    const { from, to } = lettersWithin(reading, part);
    const exact = locateWhole(reading, pattern, from, to);
    if (!exact) continue;
    const span = originalSpan(reading.letters, reading.text, exact.start, exact.end);
    return { ...exactVerdict(quoted, reading, span), span, similarity: 1 };
  }
  // Too few words to be sure that what is similar is what was meant.
  if (pattern.words < fewestWordsToJudge) return null;
  const close = readings.flatMap((reading) => closeMatch(quoted, pattern, reading, part) ?? []);
  return close.sort((a, b) => b.similarity - a.similarity)[0] ?? null;
}

function closeMatch(
  quoted: QuotedWords,
  pattern: QuotationPattern,
  source: SourceText,
  part: Span,
): Comparison | null {
  const { from, to } = lettersWithin(source, part);
  const letters = source.letters.text.slice(from, to);
  const close = locateApproximately(letters, pattern);
  if (!close) return null;
  const span = wholeWords(
    source,
    originalSpan(source.letters, source.text, from + close.start, from + close.end),
  );
  const difference = wordDifference(plainQuotation(quoted), plainPassage(source, span));
  return { verdict: "altered", span, similarity: close.similarity, difference };
}

/** Fewer words than these can be found, but not said to be absent or altered. */
export const fewestWordsToJudge = 4;

/** The first exact match whose ends are ends of words. */
function locateWhole(
  source: SourceText,
  pattern: QuotationPattern,
  from: number,
  to: number,
): LetterMatch | null {
  for (let at = from, tries = 0; tries < 200; tries++) {
    const match = locateExactly(source.letters.text, pattern, at, to);
    if (!match) return null;
    if (isWhole(source, match, pattern)) return match;
    at = match.start + 1;
  }
  return null;
}

function isWhole(source: SourceText, match: LetterMatch, pattern: QuotationPattern): boolean {
  const { text, letters } = source;
  const span = originalSpan(letters, text, match.start, match.end);
  const endsOpen = pattern.endsInEnding;
  return !joins(text, span.start) && (endsOpen || !joins(text, span.end));
}

/** Whether a word goes on over the offset. */
const joins = (text: string, offset: number): boolean =>
  offset > 0 &&
  offset < text.length &&
  /[\p{L}\p{N}\p{M}]/u.test(text[offset - 1]!) &&
  /[\p{L}\p{N}\p{M}]/u.test(text[offset]!);

/** The letters stand there: are case and punctuation the same too, alterations aside? */
function exactVerdict(
  quoted: QuotedWords,
  source: SourceText,
  span: Span,
): Pick<Comparison, "verdict" | "difference"> {
  const passage = plainPassage(source, span);
  const words = plainQuotation(quoted);
  const marked = quoted.alterations.some(({ kind }) => kind !== "aside");
  const difference = wordDifference(words, passage);
  if (marked) return { verdict: "adapted", difference };
  if (comparable(words) === comparable(passage))
    return { verdict: sameMarks(words, passage) ? "verbatim" : "adapted", difference: [] };
  return { verdict: "altered", difference };
}

/** Words as they count: without the author's closing comma or stop, hyphens that a line end may have made, and kinds of inner marks. */
const comparable = (words: string): string => withoutTrailing(words.replace(/["'\s-]/g, ""), closingMarks);

const sameMarks = (words: string, passage: string): boolean =>
  withoutTrailing(words.replace(/[\s-]/g, ""), closingMarks) ===
  withoutTrailing(passage.replace(/[\s-]/g, ""), closingMarks);

const closingMarks = ".,;:";

/** Without its asides: the source has no `[sic]` and no note marker of the draft. */
const plainQuotation = ({ text, inner, alterations }: QuotedWords): string =>
  plainForm(
    text,
    inner,
    alterations.filter(({ kind }) => kind === "aside"),
  ).text;

function wholeWords(source: SourceText, span: Span): Span {
  let { start, end } = span;
  while (start > 0 && joins(source.text, start)) start--;
  while (end < source.text.length && joins(source.text, end)) end++;
  return { start, end };
}

/** The letters that come from `part`, as a range of the letters form. */
function lettersWithin(source: SourceText, part: Span): { from: number; to: number } {
  return {
    from: lowerBound(source.letters.offsets, part.start),
    to: lowerBound(source.letters.offsets, part.end),
  };
}

function lowerBound(offsets: Uint32Array, offset: number): number {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (offsets[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
