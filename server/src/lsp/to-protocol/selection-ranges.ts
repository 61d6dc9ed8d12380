/** Spans around a cursor as the chain that the protocol makes of them. */
import type { SelectionRange } from "vscode-languageserver/node";
import type { LineIndex, Span } from "../../core";
import { toRange } from "./places";

/** `spans` come innermost first, and there is always one, the draft. */
export function toSelectionRange(spans: readonly Span[], lines: LineIndex): SelectionRange {
  const [outermost, ...inner] = spans.map((span) => toRange(span, lines)).reverse();
  return inner.reduce<SelectionRange>((parent, range) => ({ range, parent }), { range: outermost! });
}
