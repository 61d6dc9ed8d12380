/** What was found by its name in drafts and sources, as symbols of the workspace. */
import { type SymbolInformation, SymbolKind } from "vscode-languageserver/node";
import type { FoundKind, FoundSymbol, LineIndex } from "../../core";
import { toRange } from "./places";

/** As in the outline. */
const kinds: { readonly [kind in FoundKind]: SymbolKind } = {
  response: SymbolKind.File,
  section: SymbolKind.String,
  reference: SymbolKind.Constant,
  "additional-source": SymbolKind.Variable,
  source: SymbolKind.Module,
};

export const toSymbol = (
  symbol: FoundSymbol,
  { uri, lines, container }: { readonly uri: string; readonly lines: LineIndex; readonly container: string },
): SymbolInformation => ({
  name: symbol.name,
  kind: kinds[symbol.kind],
  location: { uri, range: toRange(symbol, lines) },
  containerName: container,
});
