/** Pairs of round brackets, found in one pass however deep they nest. */
import type { Span } from "../text/span";

export interface Parenthesis extends Span {
  /** How many levels of brackets stand inside: 0 for `(a)`, 1 for `(a (b))`. */
  readonly depth: number;
  readonly closed: boolean;
}

/** All parentheses among the marks, by start. One without a closing bracket ends at `limit`. */
export function parenthesesIn(text: string, marks: readonly number[], limit: number): readonly Parenthesis[] {
  const found: { start: number; end: number; depth: number; closed: boolean }[] = [];
  const open: typeof found = [];
  for (const at of marks) {
    const code = text.charCodeAt(at);
    if (code === 0x28) {
      const parenthesis = { start: at, end: limit, depth: 0, closed: false };
      found.push(parenthesis);
      open.push(parenthesis);
    } else if (code === 0x29) {
      const last = open.pop();
      if (!last) continue;
      last.end = at + 1;
      last.closed = true;
      const outer = open[open.length - 1];
      if (outer) outer.depth = Math.max(outer.depth, last.depth + 1);
    }
  }
  return found;
}
