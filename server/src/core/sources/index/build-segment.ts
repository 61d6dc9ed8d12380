/**
 * Builds a segment, file by file. Adding a file takes a time that goes with its length; what is left at the end, the
 * sorting, is done in steps of a few milliseconds, so that a server answers in between.
 */
import { wordCollector } from "./collect-words";
import { growingArray } from "./growing-array";
import { hintBits, type Passages } from "./passages";
import { newScan, type ScannedWords, scanWords } from "./scan-words";
import type { IndexSegment } from "./segment";
import { sortedPostings } from "./shingle-postings";
import { shinglesInto, winnowInto } from "./shingles";
import { writtenLists } from "./word-lists";

export interface IndexedText {
  readonly file: string;
  readonly text: string;
}

export interface SegmentBuilder {
  /** Files of the same name must not be added twice. The text is not kept. */
  readonly add: (file: IndexedText) => void;
  /** UTF-16 code units of what was added. */
  readonly length: () => number;
  /** To be called once, behind the last `add`: each step takes a few milliseconds, the last gives the segment. */
  readonly steps: () => Generator<void, IndexSegment>;
  /** All steps at once. */
  readonly build: () => IndexSegment;
}

export interface SegmentOptions {
  /** Without words there is no search for passages, and building takes half the time. */
  readonly words: boolean;
}

export function segmentBuilder({ words: withWords }: SegmentOptions = { words: true }): SegmentBuilder {
  const scan = newScan();
  const files: string[] = [];
  const hashes = hashCollector();
  const words = wordCollector();
  const passages = passageCollector();
  let position = 0;
  let length = 0;

  function add({ file, text }: IndexedText): void {
    files.push(file);
    length += text.length;
    scanWords(text, scan);
    hashes.add(scan);
    if (!withWords) return;
    const from = position;
    // Words of two files are no neighbours.
    position = words.add(scan, from) + 1;
    passages.add(scan, from, position);
  }

  function* steps(): Generator<void, IndexSegment> {
    const shingles = yield* sortedPostings(hashes.collected());
    const blocks = passages.collected();
    const lists = yield* writtenLists(words.collected(), blocks);
    return { files, shingles, words: lists, passages: blocks };
  }

  const build = (): IndexSegment => {
    const stepping = steps();
    for (;;) {
      const step = stepping.next();
      if (step.done) return step.value;
    }
  };
  return { add, length: () => length, steps, build };
}

/** Shingles in pieces, so that growing copies nothing and pieces can be let go one by one. */
function hashCollector() {
  const pieceSize = 1 << 16;
  const pieces: Uint32Array[] = [];
  let count = 0;
  const ends = growingArray();
  let hashes = new Uint32Array(0);
  let kept = new Uint32Array(0);
  return {
    add(scan: ScannedWords): void {
      if (hashes.length < scan.wholeCount) {
        hashes = new Uint32Array(2 * scan.wholeCount);
        kept = new Uint32Array(2 * scan.wholeCount);
      }
      const length = winnowInto(kept, hashes, shinglesInto(hashes, scan));
      for (let from = 0; from < length; ) {
        const at = count % pieceSize;
        if (at === 0) pieces.push(new Uint32Array(pieceSize));
        const part = kept.subarray(from, Math.min(length, from + pieceSize - at));
        pieces[pieces.length - 1]!.set(part, at);
        from += part.length;
        count += part.length;
      }
      ends.push(count);
    },
    collected: () => ({ pieces: pieces as (Uint32Array | null)[], count, ends: ends.taken() }),
  };
}

function passageCollector() {
  const firsts = growingArray();
  const starts = growingArray();
  const ends = growingArray();
  const positions = growingArray();
  let position = 0;
  firsts.push(0);
  return {
    add(scan: ScannedWords, from: number, behind: number): void {
      const { blockCount, partCount, samePlace } = scan;
      starts.append(scan.blockStarts, blockCount);
      ends.append(scan.blockEnds, blockCount);
      // Positions count parts but for those that stand in the place of the part before.
      let block = 0;
      let place = from - 1;
      for (let part = 0; part < partCount; part++) {
        if (samePlace[part] === 0) place++;
        for (; block < blockCount && scan.blockParts[block] === part; block++) positions.push(place);
      }
      firsts.push(starts.length());
      position = behind;
    },
    collected(): Passages {
      positions.push(position);
      const places = positions.taken();
      const hints = new Uint32Array((position >>> hintBits) + 1);
      for (let hint = 0, passage = 0; hint < hints.length; hint++) {
        while (passage + 2 < places.length && places[passage + 1]! <= hint * 2 ** hintBits) passage++;
        hints[hint] = passage;
      }
      return {
        firsts: firsts.taken(),
        starts: starts.taken(),
        ends: ends.taken(),
        positions: places,
        hints,
      };
    },
  };
}
