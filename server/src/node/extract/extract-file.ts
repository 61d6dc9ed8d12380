/** Reads one document from the disk, or takes what was made of the same bytes before. */
import { readFileSync, statSync } from "node:fs";
import { megabytesLimit } from "../read-text";
import { type DocumentFormat, isUnread, type ReadDocument, type Unread } from "./document";
import { extractDocument } from "./extract-document";
import { contentKey, loadReading, saveReading } from "./extraction-cache";

export interface ExtractionTask {
  readonly path: string;
  readonly format: DocumentFormat;
  /** Where it may have been kept; the first is written to. */
  readonly cacheFolders: readonly string[];
}

export interface Extracted extends ReadDocument {
  readonly key: string;
  /** Whether the text can be had from the cache later on. */
  readonly kept: boolean;
}

export async function extractFile({
  path,
  format,
  cacheFolders,
}: ExtractionTask): Promise<Extracted | Unread> {
  const bytes = bytesOf(path);
  if (!(bytes instanceof Uint8Array)) return bytes;
  const key = contentKey(bytes, format);
  const known = loadReading(cacheFolders, key);
  const reading = known ?? (await extractDocument(bytes, format));
  const kept = known !== null || saveReading(cacheFolders[0]!, key, reading);
  return isUnread(reading) ? reading : { ...reading, key, kept };
}

function bytesOf(path: string): Uint8Array | Unread {
  try {
    if (statSync(path).size > megabytesLimit * 1_000_000) {
      return { reason: { kind: "too-large", megabytes: megabytesLimit } };
    }
    return readFileSync(path);
  } catch {
    return { reason: { kind: "unreadable" } };
  }
}
