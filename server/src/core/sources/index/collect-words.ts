/**
 * Collects where each word stands while files are added: a hash table of the words, and for each a chain of slices
 * that its positions are written to as differences. A slice is twice as long as the one before, so that rare words take
 * little room and frequent ones few jumps. Nothing that was written is moved, so adding a file takes time for that file.
 *
 * Adding runs once per word of the corpus and is most of what an index costs: it goes over a text's words twice, first
 * to number them, then to write, with the arrays at hand and no calls in between.
 */
import type { ScannedWords } from "./scan-words";

/** Letters beyond these do not tell one word from another: no word is that long, but a damaged file may have one. */
export const longestWord = 60;

/** Different words are numbered as they came. */
export interface CollectedWords {
  readonly size: number;
  /** All letters, as UTF-16 code units; those of a word begin at `letterStarts` of its number. */
  readonly letters: Uint16Array;
  readonly letterStart: (word: number) => number;
  readonly letterCount: (word: number) => number;
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
const lettersField = 0;
const lengthField = 1;
const lastField = 2;
const countField = 3;
/** Where its next byte is written, where its slice ends, and how many bytes its slices have room for. */
const tailField = 4;
const endField = 5;
const roomField = 6;
const fields = 8;

const pageBits = 16;
const pageSize = 1 << pageBits;
const inPage = pageSize - 1;
/** Bytes of positions in the first and in the longest slices; behind them stands where the next slice begins. */
const firstSlice = 8;
const longestSlice = 4_096;
const link = 4;

interface Table {
  size: number;
  /** Pairs: the second hash of a word, and its number plus one; nothing where that is 0. */
  slots: Uint32Array;
  /** Of each word its two hashes, for when the slots are too few. */
  hashes: Uint32Array;
  words: Uint32Array;
  heads: Uint32Array;
  letters: Uint16Array;
  letterCount: number;
  readonly pages: Uint8Array[];
  free: number;
}

export function wordCollector(): WordCollector {
  const table: Table = {
    size: 0,
    slots: new Uint32Array(1 << 14),
    hashes: new Uint32Array(2 << 12),
    words: new Uint32Array(fields << 12),
    heads: new Uint32Array(1 << 12),
    letters: new Uint16Array(1 << 15),
    letterCount: 0,
    pages: [],
    free: 0,
  };
  let numbers = new Uint32Array(0);
  return {
    add: (scan, position) => {
      if (numbers.length < scan.partCount) numbers = new Uint32Array(2 * scan.partCount);
      numberParts(table, scan, numbers);
      return enterParts(table, scan, numbers, position);
    },
    collected: () => collected(table),
  };
}

/**
 * Writes the number of each part's word into `numbers`. Words are told apart by two hashes, 32 bits of one and the
 * place in the table by the other: two of a million words are taken for one in one corpus of ten thousand.
 */
function numberParts(table: Table, scan: ScannedWords, numbers: Uint32Array): void {
  const { parts, checks, letterEnds, partCount } = scan;
  let { slots } = table;
  let mask = slots.length - 2;
  let start = 0;
  for (let part = 0; part < partCount; part++) {
    const hash = parts[part]!;
    const check = checks[part]!;
    const end = letterEnds[part]!;
    let slot = slotOf(hash) & mask;
    let word = slots[slot + 1]! - 1;
    while (word >= 0 && slots[slot] !== check) {
      slot = (slot + 2) & mask;
      word = slots[slot + 1]! - 1;
    }
    if (word < 0) {
      word = newWord(table, hash, check, scan.letters.subarray(start, Math.min(end, start + longestWord)));
      slots = table.slots;
      mask = slots.length - 2;
    }
    numbers[part] = word;
    start = end;
  }
}

/** Writes down where each part stands; gives the position behind the last. */
function enterParts(table: Table, scan: ScannedWords, numbers: Uint32Array, from: number): number {
  const { words, pages } = table;
  const { samePlace, partCount } = scan;
  let position = from - 1;
  for (let part = 0; part < partCount; part++) {
    position += 1 - samePlace[part]!;
    const state = numbers[part]! * fields;
    let difference = position - words[state + lastField]!;
    words[state + lastField] = position;
    words[state + countField]!++;
    let tail = words[state + tailField]!;
    let end = words[state + endField]!;
    while (difference >= 0x80) {
      if (tail === end) {
        tail = nextSlice(table, state);
        end = words[state + endField]!;
      }
      pages[tail >>> pageBits]![tail & inPage] = (difference & 0x7f) | 0x80;
      tail++;
      difference >>>= 7;
    }
    if (tail === end) tail = nextSlice(table, state);
    pages[tail >>> pageBits]![tail & inPage] = difference;
    words[state + tailField] = tail + 1;
  }
  return position + 1;
}

/** FNV's neighbours lie close; the slots take what is mixed. Even, since a slot is a pair. */
const slotOf = (hash: number): number => (Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) >>> 7) << 1;

function newWord(table: Table, hash: number, check: number, letters: Uint16Array): number {
  const word = table.size++;
  if (table.size * fields > table.words.length) {
    table.words = doubled(table.words);
    table.heads = doubled(table.heads);
    table.hashes = doubled(table.hashes);
  }
  if (table.letterCount + letters.length > table.letters.length) table.letters = doubled(table.letters);
  const { words } = table;
  const state = word * fields;
  words[state + lettersField] = table.letterCount;
  words[state + lengthField] = letters.length;
  table.letters.set(letters, table.letterCount);
  table.letterCount += letters.length;
  const slice = newSlice(table, firstSlice);
  table.heads[word] = slice;
  table.hashes[2 * word] = hash;
  table.hashes[2 * word + 1] = check;
  words[state + tailField] = slice;
  words[state + endField] = slice + firstSlice;
  words[state + roomField] = firstSlice;
  if (4 * table.size > table.slots.length) {
    table.slots = new Uint32Array(2 * table.slots.length);
    for (let known = 0; known < word; known++) takeSlot(table, known);
  }
  takeSlot(table, word);
  return word;
}

function takeSlot({ slots, hashes }: Table, word: number): void {
  const mask = slots.length - 2;
  let slot = slotOf(hashes[2 * word]!) & mask;
  while (slots[slot + 1] !== 0) slot = (slot + 2) & mask;
  slots[slot] = hashes[2 * word + 1]!;
  slots[slot + 1] = word + 1;
}

/** Where a slice of so many bytes and a link begins; none lies across the end of a page. */
function newSlice(table: Table, length: number): number {
  const whole = length + link;
  if (table.free + whole > table.pages.length * pageSize) {
    table.free = table.pages.length * pageSize;
    table.pages.push(new Uint8Array(pageSize));
  }
  table.free += whole;
  return table.free - whole;
}

function nextSlice(table: Table, state: number): number {
  const { words, pages } = table;
  const end = words[state + endField]!;
  const length = sliceLength(words[state + roomField]!);
  const slice = newSlice(table, length);
  const page = pages[end >>> pageBits]!;
  for (let byte = 0; byte < link; byte++) page[(end & inPage) + byte] = slice >>> (8 * byte);
  words[state + endField] = slice + length;
  words[state + roomField]! += length;
  return slice;
}

/** The length of the slice that begins with the byte at `place` of a word's positions: 8, 16, 32 … */
const sliceLength = (place: number): number =>
  place >= longestSlice ? longestSlice : Math.min(longestSlice, place + firstSlice);

function collected({ size, words, heads, letters, pages }: Table): CollectedWords {
  const bytesOf = (word: number): number => {
    const state = word * fields;
    return words[state + roomField]! - (words[state + endField]! - words[state + tailField]!);
  };
  return {
    size,
    letters,
    letterStart: (word) => words[word * fields + lettersField]!,
    letterCount: (word) => words[word * fields + lengthField]!,
    countOf: (word) => words[word * fields + countField]!,
    bytesOf,
    copyInto: (word, target, at) => {
      const bytes = bytesOf(word);
      let slice = heads[word]!;
      for (let done = 0; done < bytes; ) {
        const page = pages[slice >>> pageBits]!;
        const from = slice & inPage;
        const room = sliceLength(done);
        const length = Math.min(room, bytes - done);
        if (length < 64)
          for (let byte = 0; byte < length; byte++) target[at + done + byte] = page[from + byte]!;
        else target.set(page.subarray(from, from + length), at + done);
        done += length;
        const next = from + room;
        slice =
          (page[next]! | (page[next + 1]! << 8) | (page[next + 2]! << 16) | (page[next + 3]! << 24)) >>> 0;
      }
    },
  };
}

function doubled<Numbers extends Uint32Array | Uint16Array>(array: Numbers): Numbers {
  const larger = new (array.constructor as new (length: number) => Numbers)(2 * array.length);
  larger.set(array);
  return larger;
}
