/** A place in a text: half-open, in UTF-16 code units. The only coordinate inside `core`. */
import { isBlank } from "./characters";

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span together with the words that stand there. */
export interface TextSpan extends Span {
  readonly text: string;
}

export const textSpan = (text: string, start: number, end: number): TextSpan => ({
  start,
  end,
  text: text.slice(start, end),
});

/** The span where it stands when the text before it has grown by `by`, or shrunk. */
export const movedBy = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

/** Whether `offset` lies inside the span or touches either of its ends (a cursor after the last letter counts). */
export const touches = (span: Span, offset: number): boolean => span.start <= offset && offset <= span.end;

export const contains = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** The span without white space at its ends; empty at `start` when there is nothing else in it. */
export function trimmed(text: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && isBlank(text.charCodeAt(from))) from++;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
  return { start: from, end: to };
}

/** Index of the last element whose start is at or before `offset`, or -1. The list is sorted by start. */
export function lastStartingAtOrBefore(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Those of `spans` (sorted by start) that start within the span. */
export const startingWithin = <Inner extends Span>(spans: readonly Inner[], around: Span): readonly Inner[] =>
  spans.slice(
    lastStartingAtOrBefore(spans, around.start - 1) + 1,
    lastStartingAtOrBefore(spans, around.end - 1) + 1,
  );

/** Like `indexOf`, but never looks at or beyond `limit`: a search within a paragraph must not cost the whole text. */
export function indexWithin(text: string, mark: string, from: number, limit: number): number {
  const found = text.slice(from, limit).indexOf(mark);
  return found === -1 ? -1 : from + found;
}

/** The text without any of `marks` at its end; in one pass, whatever the text. */
export function withoutTrailing(text: string, marks: string): string {
  let end = text.length;
  while (end > 0 && marks.includes(text[end - 1]!)) end--;
  return text.slice(0, end);
}

export const crosses = (a: Span, b: Span): boolean => overlaps(a, b) && !contains(a, b) && !contains(b, a);

/** The one of `others` (sorted by start, none crossing another) that the span crosses, or null. */
export function crossingOf(span: Span, others: readonly Span[]): Span | null {
  const before = others[lastStartingAtOrBefore(others, span.start)];
  if (before && crosses(before, span)) return before;
  const within = others[lastStartingAtOrBefore(others, span.end - 1)];
  return within && crosses(within, span) ? within : null;
}
