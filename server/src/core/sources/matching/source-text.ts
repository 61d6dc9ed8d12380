/** A source's text made ready for search, with its words mapped back to where they stand in the file. */
import { lettersForm, type NormalText, plainForm } from "../../text/normal-form";
import type { Span } from "../../text/span";
import { interruptionsIn, itemNumbersIn, noteMarksIn } from "./interruptions";
import { furnitureIn, markupIn, merged } from "./source-markup";

export interface SourceText {
  readonly text: string;
  /** What is passed over: markup, and in the first reading what interrupts sentences. Sorted, not overlapping. */
  readonly skipped: readonly Span[];
  readonly letters: NormalText;
}

/**
 * The ways to read a file: first without what may stand in the middle of a sentence and is not part of it (furniture of
 * the pages, notes at their foot, note marks, numbers of items), then, where there is such, with it, since it can be quoted too.
 */
export function prepareSourceText(text: string, pageStarts: readonly number[] = []): readonly SourceText[] {
  const markup = markupIn(text);
  const furniture = furnitureIn(text);
  const interrupting = [
    ...furniture,
    ...interruptionsIn(text, furniture, pageStarts),
    ...noteMarksIn(text),
    ...itemNumbersIn(text),
  ];
  const readings = interrupting.length === 0 ? [markup] : [merged([...markup, ...interrupting]), markup];
  return readings.map((skipped) => ({
    text,
    skipped,
    letters: lettersForm(text, { start: 0, end: text.length }, skipped),
  }));
}

/** What is passed over within the span. */
export function skippedWithin({ skipped }: SourceText, span: Span): readonly Span[] {
  let low = 0;
  let high = skipped.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (skipped[middle]!.end <= span.start) low = middle + 1;
    else high = middle;
  }
  const within: Span[] = [];
  for (let at = low; at < skipped.length && skipped[at]!.start < span.end; at++) within.push(skipped[at]!);
  return within;
}

/** The passage as a reader sees it: no markup, single blanks, quotation marks and dashes unified. */
export const plainPassage = (source: SourceText, span: Span): string => plainText(source, span).text;

export const plainText = (source: SourceText, span: Span): NormalText =>
  plainForm(source.text, span, skippedWithin(source, span));

/** The letters that come from `part`, as a range of the letters form. */
export const lettersWithin = ({ letters }: SourceText, part: Span): Span => ({
  start: firstAtOrBehind(letters.offsets, part.start),
  end: firstAtOrBehind(letters.offsets, part.end),
});

/** Index of the first offset (they ascend) that is at or behind `offset`. */
export function firstAtOrBehind(offsets: Uint32Array, offset: number): number {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (offsets[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
