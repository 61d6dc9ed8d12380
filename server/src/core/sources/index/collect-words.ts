/**
 * Collects where each word stands while files are added: a hash table of the words, and for each a chain of slices
 * that its positions are written to as differences. A slice is twice as long as the one before, so that rare words take
 * little room and frequent ones few jumps. Nothing that was written is moved, so adding a file takes time for that file.
 */
import type { ScannedWords } from "./scan-words";

/** Letters beyond these do not tell one word from another: no word is that long, but a damaged file may have one. */
export const longestWord = 60;

export interface CollectedWords {
  /** How many different words there are; they are numbered as they came. */
  readonly size: number;
  /** The folded letters of a word, as UTF-16 code units. */
  readonly lettersOf: (word: number) => Uint16Array;
  /** How often it stands in the files. */
  readonly countOf: (word: number) => number;
  /** Bytes that its positions take as varints of their differences. */
  readonly bytesOf: (word: number) => number;
  /** Writes these bytes into `target` from `at` on. */
  readonly copyInto: (word: number, target: Uint8Array, at: number) => void;
}

export interface WordCollector {
  /** Enters the words that were scanned; the first stands at `position`. Gives the position behind the last. */
  readonly add: (scan: ScannedWords, position: number) => number;
  readonly collected: () => CollectedWords;
}

/** What is known of a word lies together, so that entering it touches one line of the processor's cache. */
const field = { hash: 0, letters: 1, length: 2, last: 3, count: 4, tail: 5, tailEnd: 6, bytes: 7 } as const;
const fields = 8;

const pageBits = 16;
const pageSize = 1 << pageBits;
/** Bytes of positions in the first and in the longest slices; behind them stands where the next slice begins. */
const firstSlice = 8;
const longestSlice = 4_096;
const link = 4;

export function wordCollector(): WordCollector {
  let size = 0;
  let slots = new Uint32Array(1 << 13);
  let words = new Uint32Array(fields << 12);
  let heads = new Uint32Array(1 << 12);
  let letters = new Uint16Array(1 << 15);
  let letterCount = 0;
  const pages: Uint8Array[] = [];
  let free = 0;

  const newSlice = (length: number): number => {
    const whole = length + link;
    if (free + whole > pages.length * pageSize) {
      free = pages.length * pageSize;
      pages.push(new Uint8Array(pageSize));
    }
    free += whole;
    return free - whole;
  };

  const nextSlice = (state: number): number => {
    const end = words[state + field.tailEnd]!;
    const length = sliceLength(words[state + field.bytes]!);
    const slice = newSlice(length);
    const page = pages[end >>> pageBits]!;
    const at = end & (pageSize - 1);
    for (let byte = 0; byte < link; byte++) page[at + byte] = slice >>> (8 * byte);
    words[state + field.tailEnd] = slice + length;
    return slice;
  };

  const findSlot = (hash: number, start: number, length: number, source: Uint16Array): number => {
    const mask = slots.length - 1;
    for (let slot = spread(hash) & mask; ; slot = (slot + 1) & mask) {
      const word = slots[slot]! - 1;
      if (word === -1) return slot;
      const state = word * fields;
      if (words[state + field.hash] !== hash || words[state + field.length] !== length) continue;
      const own = words[state + field.letters]!;
      let at = 0;
      while (at < length && letters[own + at] === source[start + at]) at++;
      if (at === length) return slot;
    }
  };

  /** Twice as many slots; the words find their new places by their hashes. */
  const moreSlots = (): void => {
    slots = new Uint32Array(2 * slots.length);
    const mask = slots.length - 1;
    for (let word = 0; word < size; word++) {
      let slot = spread(words[word * fields + field.hash]!) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = word + 1;
    }
  };

  const newWord = (hash: number, start: number, length: number, source: Uint16Array): void => {
    if ((size + 1) * fields > words.length) {
      words = doubled(words);
      heads = doubled(heads);
    }
    if (letterCount + length > letters.length) letters = doubled(letters);
    const state = size * fields;
    words[state + field.hash] = hash;
    words[state + field.letters] = letterCount;
    words[state + field.length] = length;
    for (let at = 0; at < length; at++) letters[letterCount++] = source[start + at]!;
    const slice = newSlice(firstSlice);
    heads[size] = slice;
    words[state + field.tail] = slice;
    words[state + field.tailEnd] = slice + firstSlice;
    size++;
  };

  const enter = (hash: number, start: number, end: number, source: Uint16Array, position: number): void => {
    const length = Math.min(longestWord, end - start);
    let slot = findSlot(hash, start, length, source);
    if (slots[slot] === 0) {
      newWord(hash, start, length, source);
      slots[slot] = size;
      if (2 * size > slots.length) {
        moreSlots();
        slot = findSlot(hash, start, length, source);
      }
    }
    const state = (slots[slot]! - 1) * fields;
    let difference = position - words[state + field.last]!;
    words[state + field.last] = position;
    words[state + field.count]!++;
    let tail = words[state + field.tail]!;
    for (;;) {
      if (tail === words[state + field.tailEnd]) tail = nextSlice(state);
      words[state + field.bytes]!++;
      if (difference < 0x80) break;
      pages[tail >>> pageBits]![tail & (pageSize - 1)] = (difference & 0x7f) | 0x80;
      tail++;
      difference >>>= 7;
    }
    pages[tail >>> pageBits]![tail & (pageSize - 1)] = difference;
    words[state + field.tail] = tail + 1;
  };

  const add = (scan: ScannedWords, from: number): number => {
    const { wholes, firstParts, parts, letterEnds, samePlace } = scan;
    const source = scan.letters;
    let position = from - 1;
    for (let whole = 0, start = 0; whole < scan.wholeCount; whole++) {
      const first = firstParts[whole]!;
      const end = firstParts[whole + 1]!;
      const firstLetter = start;
      const place = position + 1;
      for (let part = first; part < end; part++) {
        if (samePlace[part] === 0) position++;
        enter(parts[part]!, start, letterEnds[part]!, source, position);
        start = letterEnds[part]!;
      }
      if (end - first > 1) enter(wholes[whole]!, firstLetter, start, source, place);
    }
    return position + 1;
  };

  const copyInto = (word: number, target: Uint8Array, at: number): void => {
    const bytes = words[word * fields + field.bytes]!;
    let slice = heads[word]!;
    for (let done = 0; done < bytes; ) {
      const page = pages[slice >>> pageBits]!;
      const from = slice & (pageSize - 1);
      const capacity = sliceLength(done);
      const length = Math.min(capacity, bytes - done);
      if (length < 64) for (let i = 0; i < length; i++) target[at + done + i] = page[from + i]!;
      else target.set(page.subarray(from, from + length), at + done);
      done += length;
      const next = from + capacity;
      slice = page[next]! | (page[next + 1]! << 8) | (page[next + 2]! << 16) | (page[next + 3]! << 24);
      slice >>>= 0;
    }
  };

  return {
    add,
    collected: () => ({
      size,
      lettersOf: (word) => {
        const start = words[word * fields + field.letters]!;
        return letters.subarray(start, start + words[word * fields + field.length]!);
      },
      countOf: (word) => words[word * fields + field.count]!,
      bytesOf: (word) => words[word * fields + field.bytes]!,
      copyInto,
    }),
  };
}

/** The length of the slice that begins with the byte at `place` of a word's positions: 8, 16, 32 … */
const sliceLength = (place: number): number =>
  place >= longestSlice ? longestSlice : Math.min(longestSlice, place + firstSlice);

/** FNV keeps its best bits low, but neighbours close; the slots take what is mixed. */
const spread = (hash: number): number => Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) >>> 7;

function doubled<Numbers extends Uint32Array | Uint16Array>(array: Numbers): Numbers {
  const larger = new (array.constructor as new (length: number) => Numbers)(2 * array.length);
  larger.set(array);
  return larger;
}
