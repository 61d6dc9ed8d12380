/** The places that speak of one entry, as highlights: the entry is written, its citations read. */
import { type DocumentHighlight, DocumentHighlightKind } from "vscode-languageserver/node";
import type { Highlight, LineIndex } from "../../core";
import { toRange } from "./places";

const kinds: { readonly [kind in Highlight["kind"]]: DocumentHighlightKind } = {
  entry: DocumentHighlightKind.Write,
  citation: DocumentHighlightKind.Read,
  words: DocumentHighlightKind.Text,
};

export const toHighlights = (highlights: readonly Highlight[], lines: LineIndex): DocumentHighlight[] =>
  highlights.map((highlight) => ({ range: toRange(highlight, lines), kind: kinds[highlight.kind] }));
