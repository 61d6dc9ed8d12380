/**
 * Which files hold which shingles, in one flat array: four bytes each. The first bits of a hash number its bucket; the
 * others stand in the posting above the number of the file. In a bucket the postings ascend, so those of one shingle
 * stand together and a shingle that a file has twice is entered once.
 */
import { copyOf } from "./copy-in-steps";

export interface ShinglePostings {
  readonly bucketBits: number;
  /** Low bits of a posting that number the file; not more than `bucketBits`, so that 32 bits hold all. */
  readonly fileBits: number;
  /** Where each bucket's postings start; one more than there are buckets. */
  readonly bucketStarts: Uint32Array;
  readonly postings: Uint32Array;
}

/** Postings per bucket at most, on average. */
const bucketLoad = 12;
const mostBucketBits = 26;
const mostPartBits = 9;

/** The hashes of the files one after another, in pieces that are given away: they are let go as soon as they are read. */
export interface CollectedHashes {
  readonly pieces: (Uint32Array | null)[];
  readonly count: number;
  /** Where the hashes of each file end. */
  readonly ends: Uint32Array;
}

const bitsFor = (count: number): number => Math.ceil(Math.log2(Math.max(1, count)));

/**
 * Sorts in two steps, first into some thousand parts, then each part into its buckets: a part fits into the processor's
 * cache, all of them do not. Yields after every few milliseconds of work.
 */
export function* sortedPostings(hashes: CollectedHashes): Generator<void, ShinglePostings> {
  const { count, ends } = hashes;
  const fileBits = bitsFor(ends.length);
  const bucketBits = Math.min(mostBucketBits, Math.max(1, fileBits, bitsFor(count / bucketLoad)));
  const partBits = Math.min(bucketBits, mostPartBits);
  const partStarts = yield* countedParts(hashes, 32 - partBits);
  const pairs = yield* intoParts(hashes, partStarts, 32 - partBits);
  const bucketsOfPart = 1 << (bucketBits - partBits);
  const bucketStarts = new Uint32Array(2 ** bucketBits + 1);
  let length = 0;
  for (let part = 0; part + 1 < partStarts.length; part++) {
    const ofPart = pairs.subarray(2 * partStarts[part]!, 2 * partStarts[part + 1]!);
    const starts = bucketStarts.subarray(part * bucketsOfPart, (part + 1) * bucketsOfPart + 1);
    // A posting takes half of a pair's room, so writing into the same array never overtakes reading.
    length = intoBuckets(ofPart, starts, bucketBits, fileBits, pairs, length);
    if (part % 16 === 15) yield;
  }
  return { bucketBits, fileBits, bucketStarts, postings: yield* copyOf(pairs.subarray(0, length)) };
}

function* countedParts({ pieces, count }: CollectedHashes, shift: number): Generator<void, Uint32Array> {
  const starts = new Uint32Array(2 ** (32 - shift) + 1);
  let left = count;
  for (const piece of pieces) {
    const length = Math.min(left, piece!.length);
    for (let at = 0; at < length; at++) starts[(piece![at]! >>> shift) + 1]!++;
    left -= length;
    yield;
  }
  for (let part = 1; part < starts.length; part++) starts[part]! += starts[part - 1]!;
  return starts;
}

/** Pairs of hash and file by the first bits of the hash, within a part in the order of the files. */
function* intoParts(
  { pieces, count, ends }: CollectedHashes,
  partStarts: Uint32Array,
  shift: number,
): Generator<void, Uint32Array> {
  const next = partStarts.slice();
  const pairs = new Uint32Array(2 * count);
  let file = 0;
  let base = 0;
  for (let number = 0; number < pieces.length; number++) {
    const piece = pieces[number]!;
    const length = Math.min(count - base, piece.length);
    for (let at = 0; at < length; at++) {
      while (base + at >= ends[file]!) file++;
      const hash = piece[at]!;
      const to = 2 * next[hash >>> shift]!++;
      pairs[to] = hash;
      pairs[to + 1] = file;
    }
    base += length;
    pieces[number] = null;
    yield;
  }
  return pairs;
}

/** Writes the postings of one part by bucket into `postings` from `from`; gives the number that stand there then. */
function intoBuckets(
  pairs: Uint32Array,
  bucketStarts: Uint32Array,
  bucketBits: number,
  fileBits: number,
  postings: Uint32Array,
  from: number,
): number {
  const buckets = bucketStarts.length - 1;
  const shift = 32 - bucketBits;
  const rest = shift === 32 ? 0xffffffff : 2 ** shift - 1;
  const starts = new Uint32Array(buckets + 1);
  for (let at = 0; at < pairs.length; at += 2) starts[((pairs[at]! >>> shift) & (buckets - 1)) + 1]!++;
  for (let bucket = 1; bucket <= buckets; bucket++) starts[bucket]! += starts[bucket - 1]!;
  const next = starts.slice();
  const sorted = new Uint32Array(pairs.length >> 1);
  for (let at = 0; at < pairs.length; at += 2) {
    const hash = pairs[at]!;
    sorted[next[(hash >>> shift) & (buckets - 1)]!++] =
      ((hash & rest) * 2 ** fileBits + pairs[at + 1]!) >>> 0;
  }
  let length = from;
  for (let bucket = 0; bucket < buckets; bucket++) {
    bucketStarts[bucket] = length;
    sortRange(sorted, starts[bucket]!, starts[bucket + 1]!);
    let last = -1;
    for (let at = starts[bucket]!; at < starts[bucket + 1]!; at++) {
      const posting = sorted[at]!;
      if (posting !== last) postings[length++] = last = posting;
    }
  }
  bucketStarts[buckets] = length;
  return length;
}

/** By insertion where there are few: most buckets have about ten. */
function sortRange(array: Uint32Array, start: number, end: number): void {
  if (end - start > 40) {
    array.subarray(start, end).sort();
    return;
  }
  for (let at = start + 1; at < end; at++) {
    const value = array[at]!;
    let to = at;
    for (; to > start && array[to - 1]! > value; to--) array[to] = array[to - 1]!;
    array[to] = value;
  }
}

export interface Range {
  readonly start: number;
  readonly end: number;
}

/** The postings of one shingle, as a range of `postings`; damaged arrays give an empty or a wrong range, never one outside. */
export function rangeOf(shingles: ShinglePostings, hash: number): Range {
  const { bucketBits, fileBits, bucketStarts, postings } = shingles;
  const shift = 32 - bucketBits;
  const bucket = hash >>> shift;
  const from = Math.min(bucketStarts[bucket]!, postings.length);
  const to = Math.min(bucketStarts[bucket + 1]!, postings.length);
  const least = ((hash & (2 ** shift - 1)) * 2 ** fileBits) >>> 0;
  const start = lowerBound(postings, from, to, least);
  return { start, end: lowerBound(postings, start, to, least + 2 ** fileBits) };
}

/** The first place from `from` on whose posting is not below `value`; short ranges are walked through. */
export function lowerBound(postings: Uint32Array, from: number, to: number, value: number): number {
  let low = from;
  let high = Math.max(from, to);
  while (high - low > 8) {
    const middle = (low + high) >>> 1;
    if (postings[middle]! < value) low = middle + 1;
    else high = middle;
  }
  while (low < high && postings[low]! < value) low++;
  return low;
}
