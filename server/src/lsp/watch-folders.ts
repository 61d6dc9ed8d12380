/** Asks the editor to tell when a file of a corpus changes. */
import {
  type Connection,
  DidChangeWatchedFilesNotification,
  type Disposable,
  type GlobPattern,
} from "vscode-languageserver/node";
import { URI } from "vscode-uri";
import type { ClientAbilities } from "./client-abilities";

/** The answered function registers anew when the folders differ from the last ones. */
export function folderWatcher(
  connection: Connection,
  abilities: () => ClientAbilities,
): (folders: readonly string[]) => Promise<void> {
  let watched = "";
  let registered: Promise<Disposable> | null = null;
  return async (folders) => {
    const key = folders.join("\0");
    if (!abilities().watchesFiles || key === watched) return;
    watched = key;
    const last = registered;
    const watchers = folders.map((folder) => ({
      globPattern: patternOf(folder, abilities().relativePatterns),
    }));
    registered = connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    (await last)?.dispose();
    await registered;
  };
}

function patternOf(folder: string, relativePatterns: boolean): GlobPattern {
  if (relativePatterns) return { baseUri: URI.file(folder).toString(), pattern: "**/*" };
  return `${literalPattern(folder)}/**/*`;
}

/** Letters that mean something in a pattern are not in the way when they stand in brackets. */
export const literalPattern = (folder: string): string =>
  folder.replaceAll("\\", "/").replaceAll(/[[\]{}*?]/g, (letter) => `[${letter}]`);
