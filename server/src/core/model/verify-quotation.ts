/** Compares a quotation with one text: verdict, place and difference. */
import { locateApproximately, locateExactly, type WordEdges } from "../sources/locate-quotation";
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

const compared = new WeakMap<readonly SourceText[], Map<string, Comparison | null>>();

/** Comparisons kept per source; a Response quotes one source less often. */
const mostKept = 500;

/**
 * Where the quotation stands within `part` of the source, or null when nothing there is close. Kept by the words, since
 * a draft is verified anew at each key and nearly all of its quotations are as they were.
 */
export function compareQuotation(
  quoted: QuotedWords,
  readings: readonly SourceText[],
  part: Span,
): Comparison | null {
  let known = compared.get(readings);
  if (!known || known.size >= mostKept) {
    known = new Map();
    compared.set(readings, known);
  }
  const key = comparisonKey(quoted, part);
  let comparison = known.get(key);
  if (comparison === undefined) {
    comparison = compareExactly(quoted, readings, part) ?? compareClosely(quoted, readings, part);
    known.set(key, comparison);
  }
  return comparison;
}

const comparisonKey = ({ text, inner, alterations }: QuotedWords, part: Span): string =>
  [
    part.start,
    part.end,
    ...alterations.flatMap(({ start, end, kind }) => [start - inner.start, end - inner.start, kind]),
    text.slice(inner.start, inner.end),
  ].join(" ");

/** Where the quotation stands letter by letter, marked alterations aside, or null. */
export function compareExactly(
  quoted: QuotedWords,
  readings: readonly SourceText[],
  part: Span,
): Comparison | null {
  const pattern = patternOf(quoted);
  for (const reading of readings) {
    const { from, to } = lettersWithin(reading, part);
    const exact = bestExact(quoted, reading, pattern, from, to);
    if (exact) return exact;
  }
  return null;
}

function compareClosely(quoted: QuotedWords, readings: readonly SourceText[], part: Span): Comparison | null {
  const pattern = patternOf(quoted);
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

/** Where the words stand several times, most often one of the first places has their case and punctuation too. */
const mostPlaces = 200;

/** The first place between whole words where case and punctuation are the same, else the first between whole words. */
function bestExact(
  quoted: QuotedWords,
  source: SourceText,
  pattern: QuotationPattern,
  from: number,
  to: number,
): Comparison | null {
  const edges = wordEdges(source, pattern);
  let first: Comparison | null = null;
  for (let at = from, tries = 0; tries < mostPlaces; tries++) {
    const match = locateExactly(source.letters.text, pattern, edges, at, to);
    if (!match) break;
    at = match.next;
    if (!edges.begins(match.start) || !edges.ends(match.end)) continue;
    const span = originalSpan(source.letters, source.text, match.start, match.end);
    const found = { ...exactVerdict(quoted, source, span), span, similarity: 1 };
    if (found.verdict !== "altered") return found;
    first ??= found;
  }
  return first;
}

const wordEdges = ({ text, letters }: SourceText, { endsInEnding }: QuotationPattern): WordEdges => ({
  begins: (at) => !joins(text, letters.offsets[at]!),
  ends: (at) => endsInEnding || !joins(text, originalSpan(letters, text, at - 1, at).end),
});

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
  const words = plainQuotation(quoted);
  const marked = quoted.alterations.some(({ kind }) => kind !== "aside");
  const difference = wordDifference(words, plainPassage(source, span));
  if (marked) return { verdict: "adapted", difference };
  const withMarks = plainPassage(source, withTouchingMarks(source, span));
  if (!bare(withMarks).includes(withoutTrailing(bare(words), closingMarks)))
    return { verdict: "altered", difference };
  const same = evenlySpaced(withMarks).includes(withoutTrailing(evenlySpaced(words), closingMarks));
  return { verdict: same ? "verbatim" : "adapted", difference: [] };
}

/**
 * Words as they are spaced, but for what setting a text does to it: hyphens, which a line end may have made or lost,
 * dashes between blanks, and the blank that French sets before a mark. `now here` is not `nowhere`.
 */
const evenlySpaced = (words: string): string =>
  words
    .replace(/(?:^| )-+(?= |$)/g, "")
    .replace(/-+ ?/g, "")
    .replace(/ (?=[?!:;%])/g, "")
    .trim();

/** The same without inner quotation marks, whatever their kind. */
const bare = (words: string): string =>
  evenlySpaced(words.replace(/["']/g, " ").replace(/ {2,}/g, " ").trim()).replace(/ (?=[.,])/g, "");

/** A comma or stop at the end may be the author's own. */
const closingMarks = ".,;:";

/** More marks in a row than this are a line, not punctuation. */
const mostMarks = 12;

/** The letters are found; marks that touch them, such as `$` and `?`, can be quoted with them. */
function withTouchingMarks({ text }: SourceText, span: Span): Span {
  let { start, end } = span;
  while (start > 0 && span.start - start < mostMarks && isMark(text[start - 1]!)) start--;
  while (end < text.length && end - span.end < mostMarks && isMark(text[end]!)) end++;
  return { start, end };
}

const isMark = (character: string): boolean => /[^\p{L}\p{N}\p{M}\s]/u.test(character);

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
