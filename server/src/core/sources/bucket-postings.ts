/**
 * Sorts the shingles of all files into buckets by the first bits of their hash. In two steps, first into some thousand
 * parts, then each part into its buckets: a part fits into the processor's cache, all of them do not.
 */

export interface Postings {
  readonly bucketBits: number;
  /** Where each bucket's postings start; one more than there are buckets. */
  readonly bucketStarts: Uint32Array;
  /** Pairs: the hash, then the number of the file. */
  readonly postings: Uint32Array;
}

/** Postings per bucket that keeps a look-up short. */
const bucketLoad = 8;
const mostPartBits = 11;

/** `ends` tells where in `hashes` those of each file end. A shingle that a file has twice is entered once. */
export function bucketPostings(hashes: Uint32Array, ends: readonly number[]): Postings {
  const bucketBits = Math.max(1, Math.ceil(Math.log2(Math.max(2, hashes.length / bucketLoad))));
  const partBits = Math.min(bucketBits, mostPartBits);
  const { partStarts, pairs } = intoParts(hashes, ends, 32 - partBits);
  const bucketStarts = new Uint32Array((1 << bucketBits) + 1);
  const bucketsOfPart = 1 << (bucketBits - partBits);
  let length = 0;
  for (let part = 0; part + 1 < partStarts.length; part++) {
    const ofPart = pairs.slice(2 * partStarts[part]!, 2 * partStarts[part + 1]!);
    const starts = bucketStarts.subarray(part * bucketsOfPart, (part + 1) * bucketsOfPart + 1);
    // What is left out makes room, so writing never overtakes reading.
    length = intoBuckets(ofPart, starts, 32 - bucketBits, pairs, length);
  }
  return { bucketBits, bucketStarts, postings: pairs.slice(0, 2 * length) };
}

/** Pairs of hash and file by the first bits of the hash, within a part in the order of the files. */
function intoParts(
  hashes: Uint32Array,
  ends: readonly number[],
  shift: number,
): { readonly partStarts: Uint32Array; readonly pairs: Uint32Array<ArrayBuffer> } {
  const partStarts = new Uint32Array(2 ** (32 - shift) + 1);
  for (let i = 0; i < hashes.length; i++) partStarts[(hashes[i]! >>> shift) + 1]!++;
  for (let part = 1; part < partStarts.length; part++) partStarts[part]! += partStarts[part - 1]!;
  const next = partStarts.slice();
  const pairs = new Uint32Array(2 * hashes.length);
  for (let file = 0, i = 0; file < ends.length; file++) {
    for (; i < ends[file]!; i++) {
      const at = 2 * next[hashes[i]! >>> shift]!++;
      pairs[at] = hashes[i]!;
      pairs[at + 1] = file;
    }
  }
  return { partStarts, pairs };
}

/** Writes the pairs of one part by bucket into `postings` from `from`; gives the number of pairs that stand there then. */
function intoBuckets(
  pairs: Uint32Array,
  bucketStarts: Uint32Array,
  shift: number,
  postings: Uint32Array,
  from: number,
): number {
  const buckets = bucketStarts.length - 1;
  const bucketOf = (hash: number) => (hash >>> shift) & (buckets - 1);
  const starts = new Uint32Array(buckets + 1);
  for (let i = 0; i < pairs.length; i += 2) starts[bucketOf(pairs[i]!) + 1]!++;
  for (let bucket = 1; bucket <= buckets; bucket++) starts[bucket]! += starts[bucket - 1]!;
  const ends = starts.slice();
  const sorted = new Uint32Array(pairs.length);
  for (let i = 0; i < pairs.length; i += 2) {
    const bucket = bucketOf(pairs[i]!);
    if (!isEntered(sorted, starts[bucket]!, ends[bucket]!, pairs[i]!, pairs[i + 1]!)) {
      const at = 2 * ends[bucket]!++;
      sorted[at] = pairs[i]!;
      sorted[at + 1] = pairs[i + 1]!;
    }
  }
  let length = from;
  for (let bucket = 0; bucket < buckets; bucket++) {
    bucketStarts[bucket] = length;
    for (let at = starts[bucket]!; at < ends[bucket]!; at++, length++) {
      postings[2 * length] = sorted[2 * at]!;
      postings[2 * length + 1] = sorted[2 * at + 1]!;
    }
  }
  bucketStarts[buckets] = length;
  return length;
}

/** Files come one after another, so what a file has entered in a bucket stands last. */
function isEntered(sorted: Uint32Array, start: number, end: number, hash: number, file: number): boolean {
  for (let at = end - 1; at >= start && sorted[2 * at + 1] === file; at--)
    if (sorted[2 * at] === hash) return true;
  return false;
}
