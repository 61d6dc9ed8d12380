/** Foldable spans as whole lines. */
import type { FoldingRange } from "vscode-languageserver/node";
import type { LineIndex, Span } from "../../core";
import { toRange } from "./places";

/** What stands on one line has nothing to fold. */
export function toFoldingRanges(spans: readonly Span[], lines: LineIndex): FoldingRange[] {
  return spans.flatMap((span) => {
    const { start, end } = toRange(span, lines);
    return start.line === end.line ? [] : [{ startLine: start.line, endLine: end.line }];
  });
}
