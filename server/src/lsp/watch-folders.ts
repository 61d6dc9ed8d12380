/** Asks the editor to tell when a file of a corpus changes, or one that configures drafts. */
import { basename, dirname } from "node:path";
import {
  type Connection,
  DidChangeWatchedFilesNotification,
  type Disposable,
  type GlobPattern,
} from "vscode-languageserver/node";
import { URI } from "vscode-uri";
import { baselineName, configurationName, verifiedName } from "../node/configuration";
import type { ClientAbilities } from "./client-abilities";

export interface Watched {
  /** All of whose files matter. */
  readonly corpora: readonly string[];
  /** In which a draft may be configured anywhere. */
  readonly folders: readonly string[];
  readonly files: readonly string[];
}

/** The answered function registers anew when something else is to be watched than the last time. */
export function fileWatcher(
  connection: Connection,
  abilities: () => ClientAbilities,
): (watched: Watched) => Promise<void> {
  let watched = "";
  let registered: Promise<Disposable> | null = null;
  return async ({ corpora, folders, files }) => {
    const key = JSON.stringify([corpora, folders, files]);
    if (!abilities().watchesFiles || key === watched) return;
    watched = key;
    const last = registered;
    const patterns = [
      ...corpora.map((folder) => ({ folder, pattern: "**/*" })),
      ...folders.map((folder) => ({
        folder,
        pattern: `**/{${configurationName},${baselineName},${verifiedName}}`,
      })),
      ...files.map((file) => ({ folder: dirname(file), pattern: literalPattern(basename(file)) })),
    ];
    const { relativePatterns } = abilities();
    const watchers = patterns.map((one) => ({ globPattern: globPattern(one, relativePatterns) }));
    registered = connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    (await last)?.dispose();
    await registered;
  };
}

function globPattern(
  { folder, pattern }: { readonly folder: string; readonly pattern: string },
  relativePatterns: boolean,
): GlobPattern {
  if (relativePatterns) return { baseUri: URI.file(folder).toString(), pattern };
  return `${literalPattern(folder)}/${pattern}`;
}

/** Letters that mean something in a pattern are not in the way when they stand in brackets. */
export const literalPattern = (folder: string): string =>
  folder.replaceAll("\\", "/").replaceAll(/[[\]{}*?]/g, (letter) => `[${letter}]`);
