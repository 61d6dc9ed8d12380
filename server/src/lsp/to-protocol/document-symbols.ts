/** The outline, nested, or as a plain list for an editor that knows no nesting. */
import { type DocumentSymbol, type SymbolInformation, SymbolKind } from "vscode-languageserver/node";
import type { OutlineKind, OutlineSymbol } from "../../core";
import type { DraftReport } from "../draft-reports";
import { toRange } from "./places";

/** A kind of its own for each, so that the user can hide one of them from the outline. */
const kinds: { readonly [kind in OutlineKind]: SymbolKind } = {
  response: SymbolKind.File,
  section: SymbolKind.String,
  list: SymbolKind.Array,
  note: SymbolKind.Key,
  reference: SymbolKind.Constant,
  "additional-source": SymbolKind.Variable,
};

export function toDocumentSymbols(
  symbols: readonly OutlineSymbol[],
  draft: DraftReport,
  nested: boolean,
): DocumentSymbol[] | SymbolInformation[] {
  return nested
    ? symbols.map((symbol) => toNested(symbol, draft))
    : symbols.flatMap((symbol) => toList(symbol, draft));
}

const toNested = (symbol: OutlineSymbol, draft: DraftReport): DocumentSymbol => ({
  name: symbol.name,
  detail: symbol.detail,
  kind: kinds[symbol.kind],
  range: toRange(symbol, draft.lines),
  selectionRange: toRange(symbol.selection, draft.lines),
  children: symbol.children.map((child) => toNested(child, draft)),
});

function toList(symbol: OutlineSymbol, draft: DraftReport, container?: string): SymbolInformation[] {
  const own: SymbolInformation = {
    name: symbol.name,
    kind: kinds[symbol.kind],
    location: { uri: draft.uri, range: toRange(symbol, draft.lines) },
    ...(container === undefined ? {} : { containerName: container }),
  };
  return [own, ...symbol.children.flatMap((child) => toList(child, draft, symbol.name))];
}
