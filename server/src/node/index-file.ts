/**
 * The layout of the file that holds the index of a corpus. What opens it makes views of its bytes and parses nothing but a
 * short header; `encode-index.ts` writes it, `decode-index.ts` reads it.
 *
 * Eight letters, the length of the header, its checksum; the header as JSON, which says where each part lies and holds
 * the checksums of what follows; the parts, each at a multiple of eight bytes: arrays about all files, texts with zero
 * bytes between the names, JSON about single files one after another, and the segments of the index of words.
 */
import type { IndexSegment } from "../core";
import type { CorpusRow } from "./corpus-row";

/** To be raised whenever the parts change. */
export const formatVersion = 1;

export const opening = "CORROBOR";
/** Letters, length and checksum of the header. */
export const preambleBytes = 16;

/** What the file must be of to be read: another version's records may differ, another corpus' names mean other files. */
export interface IndexIdentity {
  /** Of the programs that read sources and make records. */
  readonly readers: string;
  /** Of the folders and patterns of the corpus. */
  readonly corpus: string;
}

export interface Header extends IndexIdentity {
  readonly format: number;
  readonly byteOrder: string;
  readonly rows: number;
  readonly segments: readonly { readonly start: number; readonly bytes: number }[];
  readonly parts: { readonly [name in PartName]: { readonly start: number; readonly bytes: number } };
  /** Where the segments begin, counted from the end of the header, and where the last ends. */
  readonly segmentsStart: number;
  readonly end: number;
  /** Of all before the segments, and of the segments. */
  readonly checksum: number;
  readonly segmentsChecksum: number;
}

export const partNames = [
  "flags",
  "lengths",
  "declared",
  "hashes",
  "keys",
  "names",
  "ids",
  "stamps",
  "detailStarts",
  "details",
  "sourceStarts",
  "sources",
  "gone",
] as const;
export type PartName = (typeof partNames)[number];

/** Bits of a row's flags behind those of its kind. */
export const flagBits = { plainText: 4, symbol: 8, hash: 16, key: 32 } as const;

/** Bytes of a hash and of a key. */
export const hashBytes = 32;

/** Summed up in a few milliseconds. */
export const bytesAtOnce = 1 << 24;

/** Of the bits that tell which files of a segment are gone. */
export const goneWords = (segment: IndexSegment): number => (segment.files.length + 31) >>> 5;

/** A row with its place in the corpus folders, which other computers have elsewhere. */
export interface PlacedRow {
  readonly row: CorpusRow;
  /** Number of the corpus folder. */
  readonly root: number;
  /** Path within it as the disk has it, with `/`. */
  readonly name: string;
}
