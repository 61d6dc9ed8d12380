/** Lists the files of all corpus folders, each once and under a name of its own; lists anew only what may have changed. */
import { realpathSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { type CorpusFolder, nameWithin, scopeMatcher } from "./corpus-scope";
import { type FileKind, fileKind } from "./file-kind";
import { fileStamp, statOf } from "./file-stamp";
import { isInside } from "./is-inside";
import type { Reason } from "./reasons";
import { byName, type FoundFile, type FoundFiles, isNeverSource, walkFrom } from "./walk-folder";

/** Files read, and to be read. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

export interface ScannedFile extends FoundFile {
  readonly kind: FileKind;
  /** Null for a file that is not read, or is gone again. */
  readonly stamp: string | null;
}

export interface ListedFile extends ScannedFile {
  /** Its name in the corpus: the same as `name`, unless an earlier folder has that name too. */
  readonly id: string;
  readonly root: string;
}

export interface UnreadFile {
  readonly file: string;
  readonly path: string;
  readonly reason: Reason;
}

/** What one corpus folder holds, in the order of the names. */
interface FolderListing {
  readonly folder: CorpusFolder;
  readonly files: readonly ScannedFile[];
  readonly failed: readonly (FoundFile & { readonly reason: Reason })[];
}

export interface CorpusListing {
  readonly folders: readonly FolderListing[];
  readonly files: readonly ListedFile[];
  /** What cannot be looked into, and documents of formats that have no reader. */
  readonly failed: readonly UnreadFile[];
}

export const isReadable = ({ kind }: FileKind): boolean => kind === "text" || kind === "document";

/** Stops often, so that a caller can do other things in between. */
export function* listCorpus(folders: readonly CorpusFolder[]): Generator<void, CorpusListing> {
  const listings: FolderListing[] = [];
  for (const folder of folders)
    listings.push({ folder, ...(yield* scan(folder, { path: folder.folder, name: "" })) });
  return yield* combined(listings);
}

/** The listing with these paths looked at again: files or folders that came, changed or went. */
export function* listAgain(before: CorpusListing, paths: readonly string[]): Generator<void, CorpusListing> {
  const listings: FolderListing[] = [];
  for (const its of before.folders) listings.push(yield* scanAgain(its, paths));
  return withStamps(before, listings) ?? (yield* combined(listings));
}

/** The listing with the stamps of files that have only changed; null where files came or went. */
function withStamps(before: CorpusListing, folders: readonly FolderListing[]): CorpusListing | null {
  const changed = new Map<string, ScannedFile>();
  for (const [at, { files, failed }] of folders.entries()) {
    const its = before.folders[at]!;
    if (files.length !== its.files.length || JSON.stringify(failed) !== JSON.stringify(its.failed))
      return null;
    for (const [number, file] of files.entries()) {
      const known = its.files[number]!;
      if (known === file) continue;
      if (known.path !== file.path) return null;
      changed.set(file.path, file);
    }
  }
  if (changed.size === 0) return { ...before, folders };
  const files = before.files.map((file) => {
    const its = changed.get(file.path);
    return its === undefined ? file : { ...file, stamp: its.stamp };
  });
  return { ...before, folders, files };
}

function* scanAgain(listing: FolderListing, paths: readonly string[]): Generator<void, FolderListing> {
  const { folder } = listing;
  // A folder above may have come or gone as well.
  if (paths.some((path) => isInside(folder.folder, path)))
    return { folder, ...(yield* scan(folder, { path: folder.folder, name: "" })) };
  const inside = paths.filter((path) => isInside(path, folder.folder));
  if (inside.length === 0) return listing;
  const names = new Set(inside.map((path) => nameWithin(folder.folder, path)));
  const shortest = Math.min(...[...names].map(({ length }) => length));
  const isConcerned = ({ name }: FoundFile): boolean => isOneOf(name, names, shortest);
  const files = listing.files.filter((file) => !isConcerned(file));
  const failed = listing.failed.filter((file) => !isConcerned(file));
  for (const name of names) {
    // What stands below another of the paths is looked at with it.
    if (isOneOf(parentOf(name), names, shortest)) continue;
    for (const path of spellings(folder.folder, name)) {
      const its = yield* scan(folder, { path, name });
      for (const file of its.files) files.push(file);
      for (const one of its.failed) failed.push(one);
    }
  }
  return { folder, files: files.sort(byName), failed: failed.sort(byName) };
}

/** Where a file of this name may stand: most systems keep the letters of a name as they were written, composed or not. */
function spellings(folder: string, name: string): readonly string[] {
  const paths = (["NFC", "NFD"] as const).map((form) => join(folder, name.normalize(form)));
  const byNumber = new Map(
    paths.flatMap((path) => {
      const stat = statOf(path);
      return stat ? [[stat.ino, path]] : [];
    }),
  );
  return [...byNumber.values()];
}

/** What stands there and belongs to the corpus: a file, or all of a folder. No link is followed on the way. */
function* scan(folder: CorpusFolder, start: FoundFile): Generator<void, Omit<FolderListing, "folder">> {
  const scope = scopeMatcher(folder);
  const isTaken = ({ name }: FoundFile): boolean => scope.answer(name).taken;
  const found = yield* filesAt(folder.folder, start, scope.isExcluded);
  const files: ScannedFile[] = [];
  for (const file of found.files.filter(isTaken)) {
    const kind = fileKind(file.name);
    files.push({ ...file, kind, stamp: isReadable(kind) ? fileStamp(file.path) : null });
    if (files.length % filesAtOnce === 0) yield;
  }
  const failed = found.failed.filter((its) => its.reason.kind === "folder-unreadable" || isTaken(its));
  return { files, failed };
}

/** So many are looked at in a few milliseconds. */
const filesAtOnce = 200;

function* filesAt(
  root: string,
  start: FoundFile,
  isExcluded: (name: string) => boolean,
): Generator<void, FoundFiles> {
  const nothing: FoundFiles = { files: [], failed: [] };
  if (start.name === "") return yield* walkFrom(start, isExcluded);
  const names = start.name.split("/");
  if (names.some(isNeverSource)) return nothing;
  for (let at = dirname(start.path); at !== root && isInside(at, root); at = dirname(at))
    if (kindAt(at) !== "folder") return nothing;
  const kind = kindAt(start.path);
  if (kind === "file") return { ...nothing, files: [start] };
  if (kind === "link") return { ...nothing, failed: [{ ...start, reason: { kind: "link" } }] };
  const excludedAbove = names.some((_, at) => isExcluded(names.slice(0, at + 1).join("/")));
  return kind === "folder" && !excludedAbove ? yield* walkFrom(start, isExcluded) : nothing;
}

function kindAt(path: string): "file" | "folder" | "link" | "nothing" {
  const stat = statOf(path);
  if (stat?.isFile()) return "file";
  if (stat?.isDirectory()) return "folder";
  return stat?.isSymbolicLink() ? "link" : "nothing";
}

/** All folders as one list. A folder may be named twice or lie in another; a name may be in two folders. */
function* combined(folders: readonly FolderListing[]): Generator<void, CorpusListing> {
  const files: ListedFile[] = [];
  const failed: UnreadFile[] = [];
  const realFiles = new Set<string>();
  const ids = new Set<string>();
  for (const its of folders) {
    const { folder } = its.folder;
    // What stands below a real path is real, as links are not followed: so a folder inside another is noticed.
    const realRoot = realPath(folder);
    for (const file of its.files) {
      if (folders.length > 1) {
        const realFile = realRoot + file.path.slice(folder.length);
        if (realFiles.has(realFile)) continue;
        realFiles.add(realFile);
      }
      if (files.length % filesAtOnce === filesAtOnce - 1) yield;
      let id = file.name;
      while (ids.has(id)) id = `${basename(folder)}/${id}`;
      ids.add(id);
      const { path, name, kind, stamp } = file;
      files.push({ path, name, kind, stamp, id, root: folder });
      if (file.kind.kind !== "unread") continue;
      failed.push({ file: id, path: file.path, reason: { kind: "format", format: file.kind.format } });
    }
    for (const { name, path, reason } of its.failed)
      failed.push({ file: name === "" ? basename(folder) : name, path, reason });
  }
  return { folders, files, failed };
}

function realPath(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return folder;
  }
}

const parentOf = (name: string): string => name.slice(0, Math.max(0, name.lastIndexOf("/")));

/** Whether the name is one of the set, or stands below one; none of them is shorter than `shortest`. */
function isOneOf(name: string, names: ReadonlySet<string>, shortest: number): boolean {
  for (let at = name; at !== "" && at.length >= shortest; at = parentOf(at)) if (names.has(at)) return true;
  return false;
}
