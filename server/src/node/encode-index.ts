/** Writes the index of a corpus as the bytes of one flat file. */
import { endianness } from "node:os";
import { crc32 } from "node:zlib";
import { type CorpusIndex, encodeSegment } from "../core";
import { rowKinds } from "./corpus-row";
import {
  bytesAtOnce,
  flagBits,
  formatVersion,
  goneWords,
  type Header,
  hashBytes,
  type IndexIdentity,
  opening,
  type PartName,
  type PlacedRow,
  partNames,
  preambleBytes,
} from "./index-file";

/** The pieces of the file, to be written one after the other. Stops often. */
export function* encodeIndex(
  identity: IndexIdentity,
  rows: readonly PlacedRow[],
  index: CorpusIndex,
): Generator<void, readonly Uint8Array[]> {
  const flags = new Uint8Array(rows.length);
  const lengths = new Uint32Array(rows.length);
  const declared = new Uint32Array(rows.length);
  const hashes = Buffer.alloc(hashBytes * rows.length);
  const keys = Buffer.alloc(hashBytes * rows.length);
  const details = new Pieces();
  const sources = new Pieces();
  for (const [at, { row }] of rows.entries()) {
    const head = row.head;
    flags[at] =
      rowKinds.indexOf(head.kind) |
      (head.isPlainText ? flagBits.plainText : 0) |
      (head.hasSymbol ? flagBits.symbol : 0) |
      (head.hash === "" ? 0 : flagBits.hash) |
      (head.key === "" ? 0 : flagBits.key);
    lengths[at] = head.length;
    declared[at] = head.declared;
    hashes.write(head.hash, hashBytes * at, "hex");
    keys.write(head.key, hashBytes * at, "hex");
    details.add(JSON.stringify(row.details));
    sources.add(JSON.stringify(row.sources));
    if (at % rowsAtOnce === 0) yield;
  }
  const joined = (texts: readonly string[]): Uint8Array => Buffer.from(texts.join("\0"));
  const gone = index.segments.map((live) => live.gone ?? new Uint32Array(goneWords(live.segment)));
  const parts: { readonly [name in PartName]: readonly ArrayBufferView[] } = {
    flags: [flags],
    lengths: [lengths],
    declared: [declared],
    hashes: [hashes],
    keys: [keys],
    names: [joined(rows.map(({ root, name }) => `${root}/${name}`))],
    ids: [joined(rows.map(({ row }) => row.id))],
    stamps: [joined(rows.map(({ row }) => row.stamp))],
    detailStarts: [details.starts()],
    details: details.pieces(),
    sourceStarts: [sources.starts()],
    sources: sources.pieces(),
    gone,
  };
  yield;
  const body: Uint8Array[] = [];
  let bodyBytes = 0;
  const place = (views: readonly ArrayBufferView[]): { start: number; bytes: number } => {
    const start = bodyBytes;
    for (const { buffer, byteOffset, byteLength } of views) {
      body.push(new Uint8Array(buffer, byteOffset, byteLength));
      bodyBytes += byteLength;
    }
    const bytes = bodyBytes - start;
    const padding = (8 - (bodyBytes % 8)) % 8;
    if (padding > 0) body.push(new Uint8Array(padding));
    bodyBytes += padding;
    return { start, bytes };
  };
  const places = Object.fromEntries(partNames.map((name) => [name, place(parts[name])]));
  const checksum = yield* summed(body);
  const segmentsStart = bodyBytes;
  const partPieces = body.length;
  const segments = index.segments.map(({ segment }) => place(encodeSegment(segment, { summed: false })));
  const segmentsChecksum = yield* summed(body.slice(partPieces));
  const header: Header = {
    ...identity,
    format: formatVersion,
    byteOrder: endianness(),
    rows: rows.length,
    segments,
    parts: places as Header["parts"],
    segmentsStart,
    end: bodyBytes,
    checksum,
    segmentsChecksum,
  };
  const written = Buffer.from(JSON.stringify(header));
  const padded = Buffer.alloc(Math.ceil(written.length / 8) * 8, " ");
  written.copy(padded);
  const preamble = Buffer.alloc(preambleBytes);
  preamble.write(opening, "latin1");
  preamble.writeUInt32LE(padded.length, 8);
  preamble.writeUInt32LE(crc32(padded), 12);
  return [preamble, padded, ...body];
}

function* summed(pieces: readonly Uint8Array[]): Generator<void, number> {
  let checksum = 0;
  for (const piece of pieces)
    for (let at = 0; at < piece.length; at += bytesAtOnce) {
      checksum = crc32(piece.subarray(at, at + bytesAtOnce), checksum);
      yield;
    }
  return checksum;
}

const rowsAtOnce = 200;
/** Texts one after the other in few large pieces, and where each starts. */
class Pieces {
  private readonly done: Uint8Array[] = [];
  private texts: string[] = [];
  private waiting = 0;
  private bytes = 0;
  private readonly places: number[] = [0];

  add(text: string): void {
    const length = Buffer.byteLength(text);
    this.texts.push(text);
    this.waiting += length;
    this.bytes += length;
    this.places.push(this.bytes);
    if (this.waiting >= 1 << 20) this.flush();
  }

  private flush(): void {
    this.done.push(Buffer.from(this.texts.join("")));
    this.texts = [];
    this.waiting = 0;
  }

  pieces(): readonly Uint8Array[] {
    this.flush();
    return this.done;
  }

  starts = (): Float64Array => Float64Array.from(this.places);
}
