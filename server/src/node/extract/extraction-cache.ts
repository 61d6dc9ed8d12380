/** Keeps what was read of a document, by the content of its file, so that an unchanged file is never read again. */
import { createHash, randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { readdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { hashText } from "../read-text";
import { userCacheFolder } from "../user-cache-folder";
import { type DocumentFormat, isUnread, type Reading } from "./document";

/** To be raised whenever a reader makes something else of the same bytes. */
const formatVersion = 2;

export const extractionFolder = (): string => join(userCacheFolder(), "extracted", String(formatVersion));

export const contentKey = (bytes: Uint8Array, format: DocumentFormat): string =>
  createHash("sha256").update(`${format}\0`).update(bytes).digest("hex");

interface Entry {
  readonly reading: Reading;
  /** Of the reading as written: an entry that was damaged does not have it. */
  readonly hash: string;
}

/** Of the first folder that has it whole; null where none has. */
export function loadReading(folders: readonly string[], key: string): Reading | null {
  for (const folder of folders) {
    const reading = readingIn(folder, key);
    if (reading !== null) return reading;
  }
  return null;
}

/** The keys of all that is kept in the folders. */
export async function keptReadings(folders: readonly string[]): Promise<ReadonlySet<string>> {
  const lists = await Promise.all(folders.map((folder) => readdir(folder).catch(() => [])));
  return new Set(lists.flat().map((name) => name.replace(/\.json$/, "")));
}

/** Copies what is kept under the key into a folder for others, unless it is there. Bytes written. */
export async function shareReading(folders: readonly string[], shared: string, key: string): Promise<number> {
  const name = `${key}.json`;
  if (existsSync(join(shared, name))) return 0;
  const kept = folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
  if (kept === undefined) return 0;
  const bytes = await readFile(kept);
  const unfinished = join(shared, `${key}.${randomUUID()}.unfinished`);
  await writeFile(unfinished, bytes);
  await rename(unfinished, join(shared, name));
  return bytes.length;
}

function readingIn(folder: string, key: string): Reading | null {
  // A key may come from a file that somebody shares, and must lead nowhere else.
  if (!/^[0-9a-f]{64}$/.test(key)) return null;
  try {
    const { reading, hash } = JSON.parse(readFileSync(join(folder, `${key}.json`), "utf8")) as Entry;
    return hash === hashOf(reading) ? reading : null;
  } catch {
    return null;
  }
}

/** Whether it could be kept. A reader at the same moment sees the old entry or the new one, never half of one. */
export function saveReading(folder: string, key: string, reading: Reading): boolean {
  const entry: Entry = { reading, hash: hashOf(reading) };
  const unfinished = join(folder, `${key}.${randomUUID()}.unfinished`);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(unfinished, JSON.stringify(entry), { mode: 0o600 });
    renameSync(unfinished, join(folder, `${key}.json`));
    return true;
  } catch {
    if (existsSync(unfinished)) rmSync(unfinished, { force: true });
    return false;
  }
}

/** The text of a document that was extracted before; null once the cache has lost it. */
export function extractedText(folders: readonly string[], key: string): string | null {
  const reading = loadReading(folders, key);
  return reading === null || isUnread(reading) ? null : reading.text;
}

const hashOf = (reading: Reading): string => hashText(JSON.stringify(reading));
