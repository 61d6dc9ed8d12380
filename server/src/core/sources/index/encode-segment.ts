/**
 * Writes a segment as flat bytes and reads it back without parsing: the arrays of a segment that was read are views on
 * the bytes. All numbers are 32-bit, little-endian as on every machine that Node runs on; every part begins at a
 * multiple of four bytes.
 *
 * Opening checks the format's number, the lengths of all parts, a sum over the header and the names, and one over all
 * else. The last takes longer than reading the bytes, so it can be left out by whoever looks after damage: a flipped
 * bit there gives wrong candidates at most, and those are looked into anyway.
 */
import { type IndexSegment, segmentArrays } from "./segment";

/** To be raised with every change of what the arrays mean, of how words are read, and of this layout. */
export const segmentFormat = 3;

/** "CSEG" in the order of the bytes of a little-endian machine; another one reads another number. */
const magic = 0x47455343;
/**
 * Magic, format, sum of the header behind this field and of the names, sum of all that follows them, length of all
 * bytes, bucket bits, file bits, number of files, then the parts' lengths in bytes.
 */
const fixedFields = 8;
const partCount = 12;
const headerBytes = 4 * (fixedFields + partCount);
const sumField = 2;
const restField = 3;

export interface SumOptions {
  /** False where whoever keeps the bytes looks after damage: nothing is summed up behind the names. */
  readonly summed: boolean;
}

/** Pieces to be written one after another. The large ones are views on the segment's arrays, not copies. */
export function encodeSegment(
  segment: IndexSegment,
  { summed }: SumOptions = { summed: true },
): readonly Uint8Array[] {
  const parts = [new TextEncoder().encode(segment.files.join("\0")), ...segmentArrays(segment)];
  const [names, ...rest] = parts.map((part) =>
    inWholeWords(new Uint8Array(part.buffer, part.byteOffset, part.byteLength)),
  );
  const length = headerBytes + parts.reduce((sum, { byteLength }) => sum + padded(byteLength), 0);
  const { bucketBits, fileBits } = segment.shingles;
  const header = new Uint32Array(headerBytes / 4);
  header.set([
    magic,
    segmentFormat,
    0,
    summed ? sumOf(rest.flat()) : 0,
    length,
    bucketBits,
    fileBits,
    segment.files.length,
  ]);
  parts.forEach((part, at) => {
    header[fixedFields + at] = part.byteLength;
  });
  header[sumField] = sumOf([bytesOf(header.subarray(sumField + 1)), ...names!]);
  return [bytesOf(header), ...names!, ...rest.flat()];
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Uint32Array): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

/** The bytes in pieces of whole words: the last one, where it is short, with zeros behind it. */
function inWholeWords(bytes: Uint8Array): readonly Uint8Array[] {
  const whole = bytes.length & ~3;
  if (whole === bytes.length) return [bytes];
  const last = new Uint8Array(4);
  last.set(bytes.subarray(whole));
  return [bytes.subarray(0, whole), last];
}

const padded = (length: number): number => (length + 3) & ~3;

/**
 * The segment whose bytes these are, or null where they are damaged, cut, of another format, or of a machine with another order
 * of bytes. Bytes that begin at no multiple of four in their buffer are copied once.
 */
export function decodeSegment(
  given: Uint8Array,
  { summed }: SumOptions = { summed: true },
): IndexSegment | null {
  const bytes = given.byteOffset % 4 === 0 ? given : given.slice();
  const header = readHeader(bytes);
  if (header === null || (summed && sumOf([behindNames(bytes, header)]) !== header[restField])) return null;
  const [, , , , , bucketBits, fileBits, fileCount] = header as unknown as number[];
  let at = headerBytes;
  const next = (part: number): Uint8Array => {
    const partLength = header[fixedFields + part]!;
    const start = at;
    at += padded(partLength);
    return bytes.subarray(start, start + partLength);
  };
  const parts = Array.from({ length: partCount }, (_, part) => next(part));
  const numbers = (part: number): Uint32Array =>
    new Uint32Array(bytes.buffer, parts[part]!.byteOffset, parts[part]!.byteLength >> 2);
  const names = new TextDecoder().decode(parts[0]!);
  const files = fileCount === 0 ? [] : names.split("\0");
  const passageCount = numbers(8).length;
  const fits =
    files.length === fileCount &&
    bucketBits! <= 32 &&
    fileBits! <= 32 &&
    numbers(1).length === 2 ** bucketBits! + 1 &&
    numbers(7).length === fileCount + 1 &&
    numbers(9).length === passageCount &&
    numbers(10).length === passageCount + 1;
  if (!fits) return null;
  return {
    files,
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

/** The header, or null where it does not fit the bytes. */
function readHeader(bytes: Uint8Array): Uint32Array | null {
  if (bytes.byteLength < headerBytes || bytes.byteLength % 4 !== 0) return null;
  const header = wordsIn(bytes.subarray(0, headerBytes));
  const [readMagic, format, sum, , length] = header as unknown as number[];
  if (readMagic !== magic || format !== segmentFormat || length !== bytes.byteLength) return null;
  const lengths = [...header.subarray(fixedFields)];
  if (lengths.reduce((total, one) => total + padded(one), headerBytes) !== length) return null;
  const names = headerBytes + padded(lengths[0]!);
  return sumOf([bytes.subarray(4 * (sumField + 1), names)]) === sum ? header : null;
}

const behindNames = (bytes: Uint8Array, header: Uint32Array): Uint8Array =>
  bytes.subarray(headerBytes + padded(header[fixedFields]!));

const wordsIn = (bytes: Uint8Array): Uint32Array =>
  bytes.byteOffset % 4 === 0
    ? new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 2)
    : new Uint32Array(bytes.slice().buffer);

/** Any one changed word changes the sum, and so do two that change places. */
function sumOf(pieces: readonly Uint8Array[], start = 0): number {
  let sum = start | 0;
  for (const piece of pieces) {
    const words = wordsIn(piece);
    for (let at = 0; at < words.length; at++) sum = (Math.imul(sum, 0x01000193) + words[at]! + 1) | 0;
  }
  return sum >>> 0;
}
