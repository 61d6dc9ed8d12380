/**
 * Writes a segment as flat bytes and reads it back without parsing: the arrays of a segment that was read are views on
 * the bytes. All numbers are 32-bit, little-endian as on every machine that Node runs on; every part begins at a
 * multiple of four bytes. A sum over all bytes tells damage; so do the format's number and the lengths of the parts.
 */
import type { IndexSegment } from "./segment";

/** To be raised with every change of what the arrays mean, of how words are read, and of this layout. */
export const segmentFormat = 1;

/** "CSEG" in the order of the bytes of a little-endian machine; another one reads another number. */
const magic = 0x47455343;
/** Magic, format, sum, length of all bytes, bucket bits, file bits, number of files, then the parts' lengths in bytes. */
const fixedFields = 7;
const partCount = 12;
const headerBytes = 4 * (fixedFields + partCount + 1);
/** The sum is taken of what stands behind it. */
const summedFrom = 12;

export interface SumOptions {
  /** False where whoever keeps the bytes looks after damage: the sum takes a second for a gigabyte, in one go. */
  readonly summed: boolean;
}

/** Pieces to be written one after another. The large ones are views on the segment's arrays, not copies. */
export function encodeSegment(
  segment: IndexSegment,
  { summed }: SumOptions = { summed: true },
): readonly Uint8Array[] {
  const { shingles, words, passages } = segment;
  const parts: readonly (Uint8Array | Uint32Array)[] = [
    new TextEncoder().encode(segment.files.join("\0")),
    shingles.bucketStarts,
    shingles.postings,
    words.groups,
    words.entries,
    words.lists,
    words.marks,
    passages.firsts,
    passages.starts,
    passages.ends,
    passages.positions,
    passages.hints,
  ];
  const pieces = parts.flatMap((part) => {
    const bytes = new Uint8Array(part.buffer, part.byteOffset, part.byteLength);
    const missing = padded(bytes.length) - bytes.length;
    return missing === 0 ? [bytes] : [...withPadding(bytes, missing)];
  });
  const header = new Uint32Array(headerBytes / 4);
  const length = pieces.reduce((sum, { byteLength }) => sum + byteLength, headerBytes);
  header.set([magic, segmentFormat, 0, length, shingles.bucketBits, shingles.fileBits, segment.files.length]);
  parts.forEach((part, at) => {
    header[fixedFields + at] = part.byteLength;
  });
  if (summed) {
    let sum = sumOf(header.subarray(summedFrom / 4), 0);
    for (const piece of pieces) sum = sumOf(wordsIn(piece), sum);
    header[2] = sum;
  }
  return [new Uint8Array(header.buffer), ...pieces];
}

/** The last bytes with zeros behind them, so that every piece is of whole words. */
function withPadding(bytes: Uint8Array, missing: number): readonly Uint8Array[] {
  const whole = bytes.length & ~3;
  const last = new Uint8Array(4);
  last.set(bytes.subarray(whole));
  return missing > 0 && whole > 0 ? [bytes.subarray(0, whole), last] : [last];
}

const padded = (length: number): number => (length + 3) & ~3;

/**
 * The segment whose bytes these are, or null where they are damaged, of another format, or of a machine with another
 * order of bytes. Bytes that begin at no multiple of four in their buffer are copied once.
 */
export function decodeSegment(
  given: Uint8Array,
  { summed }: SumOptions = { summed: true },
): IndexSegment | null {
  if (given.byteLength < headerBytes || given.byteLength % 4 !== 0) return null;
  const bytes = given.byteOffset % 4 === 0 ? given : given.slice();
  const header = new Uint32Array(bytes.buffer, bytes.byteOffset, headerBytes / 4);
  const [readMagic, format, sum, length, bucketBits, fileBits, fileCount] = header as unknown as number[];
  if (readMagic !== magic || format !== segmentFormat || length !== bytes.byteLength) return null;
  if (summed && sumOf(wordsIn(bytes).subarray(summedFrom / 4), 0) !== sum) return null;
  let at = headerBytes;
  const next = (part: number): Uint8Array => {
    const partLength = header[fixedFields + part]!;
    const start = at;
    at += padded(partLength);
    return bytes.subarray(start, start + partLength);
  };
  const parts = Array.from({ length: partCount }, (_, part) => next(part));
  if (at !== bytes.byteLength) return null;
  const numbers = (part: number): Uint32Array =>
    new Uint32Array(bytes.buffer, parts[part]!.byteOffset, parts[part]!.byteLength >> 2);
  const names = new TextDecoder().decode(parts[0]!);
  return {
    files: fileCount === 0 ? [] : names.split("\0"),
    shingles: {
      bucketBits: bucketBits!,
      fileBits: fileBits!,
      bucketStarts: numbers(1),
      postings: numbers(2),
    },
    words: { groups: numbers(3), entries: parts[4]!, lists: parts[5]!, marks: numbers(6) },
    passages: {
      firsts: numbers(7),
      starts: numbers(8),
      ends: numbers(9),
      positions: numbers(10),
      hints: numbers(11),
    },
  };
}

const wordsIn = (bytes: Uint8Array): Uint32Array =>
  bytes.byteOffset % 4 === 0
    ? new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 2)
    : new Uint32Array(bytes.slice().buffer);

/** Any one changed word changes the sum, and so does any two that change places. */
function sumOf(words: Uint32Array, start: number): number {
  let sum = start | 0;
  for (let at = 0; at < words.length; at++) sum = (Math.imul(sum, 0x01000193) + words[at]! + 1) | 0;
  return sum >>> 0;
}
