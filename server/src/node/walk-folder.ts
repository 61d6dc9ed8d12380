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
  // What is to be looked at next stands last, so files come in the order of their names without sorting them all.
  const waiting: Waiting[] = [{ ...start, kind: "folder" }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { path, name, kind } = next;
    if (kind === "file") files.push({ path, name });
    if (kind === "link") failed.push({ path, name, reason: { kind: "link" } });
    if (kind !== "folder") continue;
    const entries = yield* entriesOf(path);
    if (entries === null) failed.push({ path, name, reason: { kind: "folder-unreadable" } });
    const within = (entries ?? [])
      .filter((entry) => !isNeverSource(entry.name))
      .flatMap((entry) => waitingFor(entry, next))
      .filter((its) => !isExcluded(its.name));
    waiting.push(...within.sort((a, b) => order(sortKey(b), sortKey(a)) || order(b.path, a.path)));
  }
  return { files: isSorted(files) ? files : files.sort(byName), failed: failed.sort(byName) };
}

interface Waiting extends FoundFile {
  readonly kind: "file" | "folder" | "link";
}

function waitingFor(entry: Dirent, folder: FoundFile): readonly Waiting[] {
  const kind = entry.isFile() ? "file" : entry.isDirectory() ? "folder" : "link";
  if (kind === "link" && !entry.isSymbolicLink()) return [];
  const own = entry.name.normalize("NFC");
  const name = folder.name === "" ? own : `${folder.name}/${own}`;
  return [{ path: join(folder.path, entry.name), name, kind }];
}

/** A folder stands where its files will. */
const sortKey = ({ name, kind }: Waiting): string => (kind === "folder" ? `${name}/` : name);

/** Not where two folders have one name once its letters are composed. */
const isSorted = (files: readonly FoundFile[]): boolean =>
  files.every((file, at) => at === 0 || byName(files[at - 1]!, file) <= 0);

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
