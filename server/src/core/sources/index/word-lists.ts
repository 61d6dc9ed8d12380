/**
 * Where each word stands in the texts of a segment: a dictionary in alphabetical order and a list of positions for each
 * word. A position counts the words of the segment from its first file on; the passages know theirs, so that a list is
 * nothing but ascending numbers, written as varints of their differences. Long lists have marks to start in the middle.
 *
 * The dictionary is written in groups: of a word stands how many bytes it shares with the one before, and the others.
 */
import type { CollectedWords } from "./collect-words";

export interface WordLists {
  /** Of each group: where it begins in `entries`, its first list in `lists`, its first mark in `marks`; and the ends of all. */
  readonly groups: Uint32Array;
  /** Of each word: shared bytes, own bytes, these bytes (UTF-8), how often it stands in the files, bytes of its list. */
  readonly entries: Uint8Array;
  readonly lists: Uint8Array;
  /** Pairs: a position, and where in the list the next one is written. */
  readonly marks: Uint32Array;
}

export const groupSize = 16;
export const groupFields = 3;
/** Positions from one mark to the next. */
export const markEvery = 128;

export const marksOf = (count: number): number => (count === 0 ? 0 : Math.floor((count - 1) / markEvery));

/** Yields after every few milliseconds of work. */
export function* writtenLists(words: CollectedWords): Generator<void, WordLists> {
  const order = yield* alphabetical(words);
  let [listBytes, markCount, letterBytes] = [0, 0, 0];
  for (let word = 0; word < words.size; word++) {
    listBytes += words.bytesOf(word);
    markCount += marksOf(words.countOf(word));
    letterBytes += 3 * words.lettersOf(word).length;
  }
  yield;
  const groups = new Uint32Array((Math.ceil(words.size / groupSize) + 1) * groupFields);
  const entries = new Uint8Array(letterBytes + 12 * words.size);
  const lists = new Uint8Array(listBytes);
  const marks = new Uint32Array(2 * markCount);
  let [entry, list, mark] = [0, 0, 0];
  let before = new Uint8Array(0);
  let work = 0;
  for (let at = 0; at < order.length; at++) {
    const word = order[at]!;
    const startsGroup = at % groupSize === 0;
    if (startsGroup) groups.set([entry, list, mark], (at / groupSize) * groupFields);
    const bytes = utf8(words.lettersOf(word));
    const shared = startsGroup ? 0 : sharedLength(before, bytes);
    before = bytes;
    entries[entry++] = shared;
    entries[entry++] = bytes.length - shared;
    entries.set(bytes.subarray(shared), entry);
    entry += bytes.length - shared;
    const [count, length] = [words.countOf(word), words.bytesOf(word)];
    entry = writeVarint(entries, entry, count);
    entry = writeVarint(entries, entry, length);
    words.copyInto(word, lists, list);
    if (count > markEvery) mark = writeMarks(marks, mark, lists, list, list + length);
    list += length;
    work += 100 + length;
    if (work > 500_000) {
      work = 0;
      yield;
    }
  }
  groups.set([entry, list, mark], groups.length - groupFields);
  return { groups, entries: entries.slice(0, entry), lists, marks };
}

function writeMarks(marks: Uint32Array, from: number, lists: Uint8Array, start: number, end: number): number {
  let mark = from;
  let position = 0;
  let count = 0;
  for (let at = start; at < end; ) {
    let byte = lists[at++]!;
    let difference = byte & 0x7f;
    for (let shift = 7; byte >= 0x80; shift += 7) {
      byte = lists[at++]!;
      difference |= (byte & 0x7f) << shift;
    }
    position += difference >>> 0;
    if (++count % markEvery === 0 && at < end) {
      marks[2 * mark] = position;
      marks[2 * mark++ + 1] = at - start;
    }
  }
  return mark;
}

export function writeVarint(target: Uint8Array, from: number, value: number): number {
  let at = from;
  let rest = value;
  for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) target[at++] = (rest & 0x7f) | 0x80;
  target[at++] = rest;
  return at;
}

/** The words' numbers in the order of their letters: by counting over the first letters, then by comparing. */
function* alphabetical(words: CollectedWords): Generator<void, Uint32Array> {
  let order = new Uint32Array(words.size);
  for (let word = 0; word < words.size; word++) order[word] = word;
  if (words.size < fewWords)
    return order.sort((a, b) => compareLetters(words.lettersOf(a), words.lettersOf(b), 0));
  for (let place = countedLetters - 1; place >= 0; place--) {
    order = byLetterAt(place, order, words);
    yield;
  }
  const compare = (a: number, b: number) =>
    compareLetters(words.lettersOf(a), words.lettersOf(b), countedLetters);
  for (let start = 0; start < order.length; ) {
    const first = words.lettersOf(order[start]!);
    let end = start + 1;
    while (end < order.length && sharesCounted(first, words.lettersOf(order[end]!))) end++;
    if (end - start > 1) order.subarray(start, end).sort(compare);
    start = end;
  }
  yield;
  return order;
}

const countedLetters = 6;
/** Counting goes over all letters that there are: fewer words are sorted by comparing. */
const fewWords = 20_000;

function byLetterAt(place: number, order: Uint32Array, words: CollectedWords): Uint32Array<ArrayBuffer> {
  const letterOf = (word: number) => words.lettersOf(word)[place] ?? 0;
  const starts = new Uint32Array(0x10001);
  for (let at = 0; at < order.length; at++) starts[letterOf(order[at]!) + 1]!++;
  for (let letter = 1; letter < starts.length; letter++) starts[letter]! += starts[letter - 1]!;
  const sorted = new Uint32Array(order.length);
  for (let at = 0; at < order.length; at++) {
    const word = order[at]!;
    sorted[starts[letterOf(word)]!++] = word;
  }
  return sorted;
}

function sharesCounted(a: Uint16Array, b: Uint16Array): boolean {
  for (let at = 0; at < countedLetters; at++) if ((a[at] ?? 0) !== (b[at] ?? 0)) return false;
  return true;
}

function compareLetters(a: Uint16Array, b: Uint16Array, from: number): number {
  const length = Math.min(a.length, b.length);
  for (let at = from; at < length; at++) if (a[at] !== b[at]) return a[at]! - b[at]!;
  return a.length - b.length;
}

function sharedLength(a: Uint8Array, b: Uint8Array): number {
  const length = Math.min(a.length, b.length);
  let shared = 0;
  while (shared < length && a[shared] === b[shared]) shared++;
  return shared;
}

/** As UTF-8, but halves of characters each by themselves, so that bytes sort as code units do. */
export function utf8(letters: Uint16Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(3 * letters.length);
  let length = 0;
  for (const letter of letters) {
    if (letter < 0x80) bytes[length++] = letter;
    else if (letter < 0x800) {
      bytes[length++] = 0xc0 | (letter >> 6);
      bytes[length++] = 0x80 | (letter & 0x3f);
    } else {
      bytes[length++] = 0xe0 | (letter >> 12);
      bytes[length++] = 0x80 | ((letter >> 6) & 0x3f);
      bytes[length++] = 0x80 | (letter & 0x3f);
    }
  }
  return bytes.slice(0, length);
}
