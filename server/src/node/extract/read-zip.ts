/** Opens a ZIP file without ever unpacking more than was agreed, whatever the file says of its sizes. */
import { inflateRawSync } from "node:zlib";
import type { Unread } from "./document";

export interface ZipFile {
  readonly has: (name: string) => boolean;
  /** Throws `ZipTooBig` when all that was read comes to more than the limit; other errors mean damage. */
  readonly read: (name: string) => Uint8Array;
}

export class ZipTooBig extends Error {}

/** Of everything unpacked together: no document of words has more. */
const mostUnpacked = 200_000_000;
const mostEntries = 10_000;

interface Entry {
  readonly method: number;
  readonly packed: number;
  readonly offset: number;
}

export function openZip(bytes: Uint8Array, most = mostUnpacked): ZipFile | Unread {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = findDirectory(data);
  if (directory === null || directory.count > mostEntries) return { reason: { kind: "damaged" } };
  const entries = new Map<string, Entry>();
  let promised = 0;
  let at = directory.start;
  for (let index = 0; index < directory.count; index++) {
    if (at + 46 > data.length || data.readUInt32LE(at) !== 0x02014b50) return { reason: { kind: "damaged" } };
    if ((data.readUInt16LE(at + 8) & 1) === 1) return { reason: { kind: "encrypted" } };
    promised += data.readUInt32LE(at + 24);
    const end = at + 46 + data.readUInt16LE(at + 28);
    entries.set(data.toString("utf8", at + 46, end), {
      method: data.readUInt16LE(at + 10),
      packed: data.readUInt32LE(at + 20),
      offset: data.readUInt32LE(at + 42),
    });
    at = end + data.readUInt16LE(at + 30) + data.readUInt16LE(at + 32);
  }
  if (promised > most) return { reason: { kind: "too-big-inside" } };
  let left = most;
  const read = (name: string): Uint8Array => {
    const entry = entries.get(name);
    if (entry === undefined) throw new Error(`no ${name}`);
    const unpacked = unpack(data, entry, left);
    left -= unpacked.length;
    return unpacked;
  };
  return { has: (name) => entries.has(name), read };
}

/** The end record stands at the end of the file, before a comment of at most 64 KB. */
function findDirectory(data: Buffer): { readonly count: number; readonly start: number } | null {
  for (let at = data.length - 22; at >= Math.max(0, data.length - 22 - 0xffff); at--) {
    if (data.readUInt32LE(at) !== 0x06054b50) continue;
    return { count: data.readUInt16LE(at + 10), start: data.readUInt32LE(at + 16) };
  }
  return null;
}

function unpack(data: Buffer, { method, packed, offset }: Entry, most: number): Uint8Array {
  const start = offset + 30 + data.readUInt16LE(offset + 26) + data.readUInt16LE(offset + 28);
  const content = data.subarray(start, start + packed);
  if (method === 0) {
    if (content.length > most) throw new ZipTooBig();
    return content;
  }
  if (method !== 8) throw new Error(`method ${method}`);
  try {
    return inflateRawSync(content, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE") throw new ZipTooBig();
    throw error;
  }
}
