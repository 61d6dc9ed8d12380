/** Asks the editor to look for references also in the texts of a corpus, which are no drafts: who cites this source? */
import { type Connection, type Disposable, ReferencesRequest } from "vscode-languageserver/node";
import type { ClientAbilities } from "./client-abilities";
import { literalPattern } from "./watch-folders";

/** The answered function registers anew when the folders differ from the last ones. */
export function sourceReferences(
  connection: Connection,
  abilities: () => ClientAbilities,
): (folders: readonly string[]) => Promise<void> {
  let offered = "";
  let registered: Promise<Disposable> | null = null;
  return async (folders) => {
    const key = folders.join("\0");
    if (!abilities().registersReferences || key === offered) return;
    offered = key;
    const last = registered;
    registered = connection.client.register(ReferencesRequest.type, {
      documentSelector: folders.map((folder) => ({
        scheme: "file",
        pattern: `${literalPattern(folder)}/**/*.{txt,md}`,
      })),
    });
    (await last)?.dispose();
    await registered;
  };
}
