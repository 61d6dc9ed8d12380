/** Where the index of a corpus is kept on the disk: read in one go, written beside and renamed, so that nobody sees half of one. */
import { createHash, randomUUID } from "node:crypto";
import { readdirSync, realpathSync, rmSync, statSync } from "node:fs";
import { mkdir, open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { crc32 } from "node:zlib";
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

/**
 * Null where there is no index, or one that is damaged, of another version or of another corpus.
 * While one piece is summed up the next is read, so that opening takes little longer than reading.
 */
export async function readIndex(
  path: string,
  identity: IndexIdentity,
  folders: readonly string[],
): Promise<SavedIndex | null> {
  const bytes = await readWhole(path, identity);
  return bytes === null ? null : decodeIndex(bytes.bytes, bytes.header, folders);
}

type Header = NonNullable<ReturnType<typeof readHeader>>;

async function readWhole(
  path: string,
  identity: IndexIdentity,
): Promise<{ readonly bytes: Uint8Array; readonly header: Header } | null> {
  const file = await open(path, "r").catch(() => null);
  if (file === null) return null;
  try {
    const { size } = await file.stat();
    // A buffer of its own begins at a multiple of eight bytes.
    const bytes = new Uint8Array(size);
    const read = async (from: number): Promise<number> => {
      const length = Math.min(bytesAtOnce, size - from);
      return length <= 0 ? 0 : (await file.read(bytes, from, length, from)).bytesRead;
    };
    let filled = await read(0);
    const header = readHeader(bytes.subarray(0, filled), identity, size);
    if (header === null) return null;
    let checksum = 0;
    let summed = header.bodyStart;
    while (summed < size) {
      const reading = filled < size ? read(filled) : Promise.resolve(0);
      checksum = crc32(bytes.subarray(summed, filled), checksum);
      summed = filled;
      const more = await reading;
      if (more === 0 && summed < size) return null;
      filled += more;
    }
    return checksum === header.checksum ? { bytes, header } : null;
  } catch {
    // It went away, or its disk did: as good as none.
    return null;
  } finally {
    await file.close();
  }
}

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
