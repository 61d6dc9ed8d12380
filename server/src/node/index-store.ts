/** Where the index of a corpus is kept on the disk: read in one go, written beside and renamed, so that nobody sees half of one. */
import { createHash, randomUUID } from "node:crypto";
import { readdirSync, realpathSync, rmSync, statSync } from "node:fs";
import { type FileHandle, lstat, mkdir, open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { setImmediate } from "node:timers/promises";
import type { CorpusFolder } from "./corpus-scope";
import { decodeIndex, readHeader, type SavedIndex } from "./decode-index";
import { bytesAtOnce, type IndexIdentity } from "./index-file";
import { readerVersion } from "./reader-version";
import { userCacheFolder } from "./user-cache-folder";

export const indexFolder = (): string => join(userCacheFolder(), "indexes");

/** The file for a corpus of these folders. */
export const indexPath = (folders: readonly CorpusFolder[]): string =>
  join(indexFolder(), `${digest(folders.map((its) => ({ ...its, folder: realPath(its.folder) })))}.index`);

/** What a team shares in one folder: the index, and beside it what was read of documents. */
export const sharedPath = (folder: string): string => join(folder, "corroborate.index");
export const sharedExtractions = (folder: string): string => join(folder, "corroborate-extracted");

/** Whatever the folders are called on this computer. */
export const identityOf = (folders: readonly CorpusFolder[]): IndexIdentity => ({
  readers: readerVersion(),
  corpus: digest(folders.map(({ include, exclude, within }) => ({ include, exclude, within }))),
});

const digest = (value: unknown): string =>
  createHash("sha256").update(JSON.stringify(value)).digest("hex").slice(0, 32);

function realPath(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return folder;
  }
}

/** Null where there is no index, or one that is damaged, of another version or of another corpus; see `isWhole` too. */
export async function readIndex(
  path: string,
  identity: IndexIdentity,
  folders: readonly string[],
): Promise<SavedIndex | null> {
  // A pipe of that name would be waited for.
  const stat = await lstat(path).catch(() => null);
  const file = stat?.isFile() ? await open(path, "r").catch(() => null) : null;
  if (file === null) return null;
  try {
    const { size } = await file.stat();
    // Before there is room for all that the file says it has, its beginning must be that of an index.
    const first = await bytesOf(file, Math.min(size, mostOfHeader));
    if (first === null || readHeader(first, identity, size) === null) return null;
    const bytes = await bytesOf(file, size);
    const header = bytes && readHeader(bytes, identity, size);
    return bytes && header ? decodeIndex(bytes, header, folders) : null;
  } catch {
    // It went away, its disk did, or no memory has room for it: as good as none.
    return null;
  } finally {
    await file.close();
  }
}

/** A header names the parts, and a few segments with eleven digits each. */
const mostOfHeader = 1 << 20;

/** The first bytes of the file; null where it has fewer. */
async function bytesOf(file: FileHandle, size: number): Promise<Uint8Array | null> {
  // A buffer of its own begins at a multiple of eight bytes; all of it is written to.
  const bytes = Buffer.allocUnsafeSlow(size);
  for (let filled = 0; filled < size; ) {
    const { bytesRead } = await file.read(bytes, filled, Math.min(mostAtOnce, size - filled), filled);
    if (bytesRead === 0) return null;
    filled += bytesRead;
  }
  return bytes;
}

/** No system reads more in one go. */
const mostAtOnce = 2 ** 30;

/** Rejects where it cannot be written. What was there before stays until the whole is on the disk. */
export async function writeIndex(
  path: string,
  pieces: readonly Uint8Array[],
  signal: AbortSignal | undefined,
  mode: number,
): Promise<number> {
  await mkdir(dirname(path), { recursive: true });
  removeUnfinished(dirname(path));
  const unfinished = `${path}.${randomUUID()}${unfinishedEnding}`;
  try {
    const file = await open(unfinished, "wx", mode);
    try {
      for (const piece of pieces)
        for (let at = 0; at < piece.length; at += bytesAtOnce) {
          await file.writeFile(piece.subarray(at, at + bytesAtOnce));
          await setImmediate();
          signal?.throwIfAborted();
        }
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
  return pieces.reduce((sum, { length }) => sum + length, 0);
}

const unfinishedEnding = ".unfinished";
const day = 86_400_000;

/** What a program that was ended in the midst of writing has left. */
function removeUnfinished(folder: string): void {
  for (const name of readdirSync(folder).filter((its) => its.endsWith(unfinishedEnding))) {
    const stat = statSync(join(folder, name), { throwIfNoEntry: false });
    if (stat && Date.now() - stat.mtimeMs > day) rmSync(join(folder, name), { force: true });
  }
}
