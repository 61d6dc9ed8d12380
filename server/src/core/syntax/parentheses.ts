/** Pairs of round brackets, found in one pass however deep they nest. */
import type { Span } from "../text/span";

export interface Parenthesis extends Span {
  /** How many levels of brackets stand inside: 0 for `(a)`, 1 for `(a (b))`. */
  readonly depth: number;
  readonly closed: boolean;
}

/** All parentheses that open within `span`, by start. One without a closing bracket ends where the span does. */
export function parenthesesIn(text: string, span: Span): readonly Parenthesis[] {
  const found: Parenthesis[] = [];
  const open: { start: number; depth: number }[] = [];
  for (let at = span.start; at < span.end; at++) {
    const code = text.charCodeAt(at);
    if (code === 40) open.push({ start: at, depth: 0 });
    else if (code === 41) {
      const last = open.pop();
      if (!last) continue;
      found.push({ start: last.start, end: at + 1, depth: last.depth, closed: true });
      const outer = open[open.length - 1];
      if (outer) outer.depth = Math.max(outer.depth, last.depth + 1);
    }
  }
  for (const { start, depth } of open) found.push({ start, end: span.end, depth, closed: false });
  return found.sort((a, b) => a.start - b.start);
}
