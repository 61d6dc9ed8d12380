/** Finds the drafts on the disk below some folders, by their extension. */
import { statSync } from "node:fs";
import { posix } from "node:path";
import { fileKind } from "./file-kind";
import { readText } from "./read-text";
import { walkFolder } from "./walk-folder";

export interface DraftOnDisk {
  readonly path: string;
  /** Changes with the file. */
  readonly stamp: string;
}

export interface DraftsOnDisk {
  readonly drafts: readonly DraftOnDisk[];
  /** Drafts that were found beyond the limit, and are left out. */
  readonly left: number;
}

/** No workspace of a person holds more; a larger file is no draft. */
export const mostDrafts = 200;
const megabytesLimit = 5;

/** Stops after each folder, so that a caller can do other things in between. */
export function* draftsInFolders(folders: readonly string[]): Generator<void, DraftsOnDisk> {
  const paths = new Set<string>();
  for (const folder of folders) {
    const { files } = yield* walkFolder(folder);
    for (const { name, path } of files) if (fileKind(posix.basename(name)).kind === "draft") paths.add(path);
  }
  const drafts = [...paths].slice(0, mostDrafts).flatMap((path) => {
    const stat = statSync(path, { throwIfNoEntry: false });
    return stat ? [{ path, stamp: `${stat.mtimeMs} ${stat.size}` }] : [];
  });
  return { drafts, left: Math.max(0, paths.size - mostDrafts) };
}

/** Null for a file that is no text, too large, or gone. */
export const readDraft = ({ path }: DraftOnDisk): string | null => readText(path, megabytesLimit).text;
