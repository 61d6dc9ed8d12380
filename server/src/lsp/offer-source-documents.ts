/** Asks the editor for requests about the texts of sources, which are no drafts: outline, folding, lenses, who cites this? */
import {
  CodeLensRequest,
  type Connection,
  type Disposable,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  ReferencesRequest,
} from "vscode-languageserver/node";
import { sourceScheme } from "../protocol";
import type { ClientAbilities } from "./client-abilities";
import { literalPattern } from "./watch-folders";

/** The answered function registers anew when the folders differ from the last ones. */
export function sourceDocuments(
  connection: Connection,
  abilities: () => ClientAbilities,
): (folders: readonly string[]) => Promise<void> {
  let offered = "";
  let registered: Promise<readonly Disposable[]> | null = null;
  return async (folders) => {
    const key = folders.join("\0");
    if (key === offered) return;
    offered = key;
    const last = registered;
    registered = register(connection, abilities(), folders);
    for (const one of (await last) ?? []) one.dispose();
    await registered;
  };
}

function register(
  { client }: Connection,
  { registersReferences, registersSources, showsSources }: ClientAbilities,
  folders: readonly string[],
): Promise<readonly Disposable[]> {
  const texts = folders.map((folder) => ({
    scheme: "file",
    pattern: `${literalPattern(folder)}/**/*.{txt,md}`,
  }));
  const shown = showsSources ? [{ scheme: sourceScheme }] : [];
  const all = { documentSelector: [...texts, ...shown] };
  const references = registersReferences ? [client.register(ReferencesRequest.type, all)] : [];
  const ofText = { documentSelector: shown };
  const others =
    registersSources && showsSources
      ? [
          client.register(CodeLensRequest.type, all),
          client.register(DocumentSymbolRequest.type, ofText),
          client.register(FoldingRangeRequest.type, ofText),
        ]
      : [];
  return Promise.all([...references, ...others]);
}
