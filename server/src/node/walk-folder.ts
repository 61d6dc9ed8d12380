/** Lists the files of a corpus folder. Nothing outside the folder is ever listed: links are not followed. */
import { type Dirent, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Reason } from "./reasons";

export interface FoundFile {
  /** Where it is on the disk. */
  readonly path: string;
  /** Path within the folder, with `/`, its letters composed (NFC) so that every system gives the same name. */
  readonly name: string;
}

export interface FoundFiles {
  readonly files: readonly FoundFile[];
  readonly failed: readonly (FoundFile & { readonly reason: Reason })[];
}

/** Stops after each folder, so that a caller can do other things in between. */
export function* walkFolder(root: string): Generator<void, FoundFiles> {
  const files: FoundFile[] = [];
  const failed: (FoundFile & { reason: Reason })[] = [];
  const waiting: FoundFile[] = [{ path: root, name: "" }];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    const entries = listFolder(folder.path);
    if (entries === null) failed.push({ ...folder, reason: { kind: "folder-unreadable" } });
    for (const entry of entries ?? []) {
      if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
      const name = entry.name.normalize("NFC");
      const found = {
        path: join(folder.path, entry.name),
        name: folder.name === "" ? name : `${folder.name}/${name}`,
      };
      if (entry.isDirectory()) waiting.push(found);
      else if (entry.isFile()) files.push(found);
      else if (entry.isSymbolicLink()) failed.push({ ...found, reason: { kind: "link" } });
    }
    yield;
  }
  return { files: files.sort(byName), failed: failed.sort(byName) };
}

function listFolder(path: string): readonly Dirent[] | null {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch {
    return null;
  }
}

const byName = (a: FoundFile, b: FoundFile): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
