/** Opens the index of a corpus from the bytes of its file: views, and nothing is parsed that nobody asks for. */
import { endianness } from "node:os";
import { crc32 } from "node:zlib";
import { type CorpusIndex, decodeSegment, type LiveSegment, type SourceRecord } from "../core";
import { type RowDetails, type RowHead, type RowStore, rowKinds } from "./corpus-row";
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
  preambleBytes,
} from "./index-file";

/** Of a header that fits; null for a file of another format, version or corpus, and for a damaged one. */
export function readHeader(
  bytes: Uint8Array,
  identity: IndexIdentity,
  fileBytes: number,
): IndexHeader | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length < preambleBytes || buffer.toString("latin1", 0, 8) !== opening) return null;
  const bodyStart = preambleBytes + buffer.readUInt32LE(8);
  if (bodyStart > buffer.length || bodyStart % 8 !== 0) return null;
  const written = buffer.subarray(preambleBytes, bodyStart);
  if (crc32(written) !== buffer.readUInt32LE(12)) return null;
  const header = parsedHeader(written.toString());
  const fits =
    header !== null &&
    header.format === formatVersion &&
    header.byteOrder === endianness() &&
    header.readers === identity.readers &&
    header.corpus === identity.corpus &&
    bodyStart + header.end === fileBytes;
  return fits ? { header, bodyStart } : null;
}

/** Null where it is no object: a sum that fits can be made by anybody. */
function parsedHeader(written: string): Header | null {
  try {
    const header: unknown = JSON.parse(written);
    return typeof header === "object" ? (header as Header | null) : null;
  } catch {
    return null;
  }
}

export interface IndexHeader {
  readonly header: Header;
  readonly bodyStart: number;
}

/** A saved index, opened. */
export interface SavedIndex {
  readonly count: number;
  readonly store: RowStore;
  readonly index: CorpusIndex;
  /** Whether the segments are undamaged. Until that is known they may name candidates, and nothing is missing from them. */
  readonly isWhole: () => Generator<void, boolean>;
  /** As `PlacedRow` has them, split when first asked for. */
  readonly places: () => readonly {
    readonly id: string;
    readonly root: number;
    readonly name: string;
    readonly stamp: string;
  }[];
}

/** Views of the bytes of the whole file; null where what stands before the segments is damaged, or these are of another format. `folders`: see `RowStore`. */
export function decodeIndex(...given: Parameters<typeof decoded>): SavedIndex | null {
  try {
    return decoded(...given);
  } catch {
    // Header or segments name places that lie outside of the file.
    return null;
  }
}

function decoded(
  bytes: Uint8Array,
  { header, bodyStart }: IndexHeader,
  folders: readonly string[],
): SavedIndex | null {
  const segmentsAt = bodyStart + header.segmentsStart;
  if (crc32(bytes.subarray(bodyStart, segmentsAt)) !== header.checksum) return null;
  const part = (name: PartName) => {
    const { start, bytes: length } = header.parts[name];
    return { at: bytes.byteOffset + bodyStart + start, length };
  };
  const piece = (name: PartName): Buffer => Buffer.from(bytes.buffer, part(name).at, part(name).length);
  const texts = { ids: piece("ids"), names: piece("names"), stamps: piece("stamps") };
  const numbers = <View>(
    name: PartName,
    View: new (buffer: ArrayBufferLike, at: number, length: number) => View,
    size: number,
  ): View => new View(bytes.buffer, part(name).at, part(name).length / size);
  const flags = numbers("flags", Uint8Array, 1);
  const lengths = numbers("lengths", Uint32Array, 4);
  const declared = numbers("declared", Uint32Array, 4);
  const hashes = piece("hashes");
  const keys = piece("keys");
  const goneBits = numbers("gone", Uint32Array, 4);
  const detailStarts = numbers("detailStarts", Float64Array, 8);
  const sourceStarts = numbers("sourceStarts", Float64Array, 8);
  const rowsFit =
    [flags, lengths, declared].every(({ length }) => length === header.rows) &&
    [hashes, keys].every(({ length }) => length === hashBytes * header.rows) &&
    [detailStarts, sourceStarts].every(({ length }) => length === header.rows + 1);
  if (!rowsFit) return null;
  const json = (name: "details" | "sources", starts: Float64Array) => (at: number) => {
    const from = part(name).at + starts[at]!;
    return JSON.parse(Buffer.from(bytes.buffer, from, starts[at + 1]! - starts[at]!).toString());
  };
  const hex = (of: Buffer, at: number, bit: number): string =>
    (flags[at]! & bit) === 0 ? "" : of.toString("hex", hashBytes * at, hashBytes * (at + 1));
  const kind = (at: number): RowHead["kind"] => rowKinds[flags[at]! & 3]!;
  const store: RowStore = {
    isFile: true,
    head: (at) => ({
      kind: kind(at),
      isPlainText: (flags[at]! & flagBits.plainText) !== 0,
      hasSymbol: (flags[at]! & flagBits.symbol) !== 0,
      hash: hex(hashes, at, flagBits.hash),
      length: lengths[at]!,
      key: hex(keys, at, flagBits.key),
      declared: declared[at]!,
    }),
    kind,
    length: (at) => lengths[at]!,
    declared: (at) => declared[at]!,
    isPlainText: (at) => (flags[at]! & flagBits.plainText) !== 0,
    hasHash: (at, hash) =>
      hashes.readUInt32BE(hashBytes * at) === Number.parseInt(hash.slice(0, 8), 16) &&
      hex(hashes, at, flagBits.hash) === hash,
    details: json("details", detailStarts) as (at: number) => RowDetails,
    sources: json("sources", sourceStarts) as (at: number) => readonly SourceRecord[],
    folders,
    unkept: null,
  };
  const segments: LiveSegment[] = [];
  let goneAt = 0;
  for (const { start, bytes: length } of header.segments) {
    const segment = decodeSegment(
      new Uint8Array(bytes.buffer, bytes.byteOffset + bodyStart + start, length),
      { summed: false },
    );
    if (segment === null) return null;
    const gone = goneBits.subarray(goneAt, goneAt + goneWords(segment));
    goneAt += goneWords(segment);
    if (goneAt > goneBits.length) return null;
    const goneCount = gone.reduce((sum, word) => sum + bitsIn(word), 0);
    segments.push({ segment, gone: goneCount === 0 ? null : gone, goneCount });
  }
  const places = () => {
    const [ids, stamps] = (["ids", "stamps"] as const).map((name) => texts[name].toString().split("\0"));
    const names = texts.names.toString().split("\0").slice(0, header.rows);
    return names.map((named, at) => {
      const slash = named.indexOf("/");
      return {
        id: ids![at] ?? "",
        root: Number(named.slice(0, slash)),
        name: named.slice(slash + 1),
        stamp: stamps![at] ?? "",
      };
    });
  };
  function* sum(): Generator<void, boolean> {
    let checksum = 0;
    for (let at = segmentsAt; at < bytes.length; at += bytesAtOnce) {
      checksum = crc32(bytes.subarray(at, at + bytesAtOnce), checksum);
      yield;
    }
    return checksum === header.segmentsChecksum;
  }
  return { count: header.rows, store, index: { segments }, places, isWhole: sum };
}

function bitsIn(word: number): number {
  let bits = 0;
  for (let rest = word; rest !== 0; rest &= rest - 1) bits++;
  return bits;
}
