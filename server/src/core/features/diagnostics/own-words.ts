/** Whether words are the author's own, or stand in what a source says or in a citation. */
import type { Draft } from "../../syntax/draft";
import { lastStartingAtOrBefore, type Span } from "../../text/span";

/** The spans are sorted and do not overlap, as quotations and citations do not. */
export function overlapsAny(span: Span, others: readonly Span[]): boolean {
  const last = others[lastStartingAtOrBefore(others, span.end - 1)];
  return last !== undefined && last.end > span.start;
}

export const isOwnWords = ({ quotations, citations }: Draft, span: Span): boolean =>
  !overlapsAny(span, quotations) && !overlapsAny(span, citations);
