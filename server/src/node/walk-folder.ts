/** Lists the files of a corpus folder. Nothing outside the folder is ever listed: links are not followed. */
import { type Dir, type Dirent, opendirSync } from "node:fs";
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

/** Stops after each folder, and within a large one, so that a caller can do other things in between. */
export function* walkFolder(
  root: string,
  isExcluded: (name: string) => boolean = () => false,
): Generator<void, FoundFiles> {
  return yield* walkFrom({ path: root, name: "" }, isExcluded);
}

/** The same from a folder somewhere within the corpus folder on, which is not a link. */
export function* walkFrom(
  start: FoundFile,
  isExcluded: (name: string) => boolean,
): Generator<void, FoundFiles> {
  const files: FoundFile[] = [];
  const failed: (FoundFile & { reason: Reason })[] = [];
  const waiting: FoundFile[] = [start];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    const entries = yield* entriesOf(folder.path);
    if (entries === null) failed.push({ ...folder, reason: { kind: "folder-unreadable" } });
    for (const entry of entries ?? []) {
      if (isNeverSource(entry.name)) continue;
      const name = entry.name.normalize("NFC");
      const found = {
        path: join(folder.path, entry.name),
        name: folder.name === "" ? name : `${folder.name}/${name}`,
      };
      if (isExcluded(found.name)) continue;
      if (entry.isDirectory()) waiting.push(found);
      else if (entry.isFile()) files.push(found);
      else if (entry.isSymbolicLink()) failed.push({ ...found, reason: { kind: "link" } });
    }
  }
  return { files: files.sort(byName), failed: failed.sort(byName) };
}

/** Hidden files, what programs install, and what Word and LibreOffice put beside a document while it is open. */
export const isNeverSource = (name: string): boolean =>
  name.startsWith(".") || name.startsWith("~$") || name === "node_modules";

/** A folder may hold a hundred thousand files. */
const entriesAtOnce = 500;

/** In no order; null where the folder cannot be read. */
function* entriesOf(path: string): Generator<void, readonly Dirent[] | null> {
  const entries: Dirent[] = [];
  let folder: Dir | null = null;
  try {
    folder = opendirSync(path, { bufferSize: entriesAtOnce });
    for (let entry = folder.readSync(); entry !== null; entry = folder.readSync()) {
      entries.push(entry);
      if (entries.length % entriesAtOnce === 0) yield;
    }
    yield;
    return entries;
  } catch {
    return null;
  } finally {
    folder?.closeSync();
  }
}

/** Two files may have one name once its letters are composed. */
export const byName = (a: FoundFile, b: FoundFile): number => order(a.name, b.name) || order(a.path, b.path);

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
