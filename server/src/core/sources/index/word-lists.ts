/**
 * Where each word stands in the texts of a segment: a dictionary in alphabetical order and a list of positions for each
 * word. A position counts the words of the segment from its first file on; the passages know theirs, so that a list is
 * nothing but ascending numbers, written as varints of their differences. Long lists have marks to start in the middle,
 * with the most that the word can add to the score of a passage up to there: what need not be read is passed over.
 *
 * The dictionary is written in groups: of a word stands how many bytes it shares with the one before, and the others.
 */
import { type CollectedWords, longestWord } from "./collect-words";
import { copyOf } from "./copy-in-steps";
import { averageLengthOf, hintBits, type Passages } from "./passages";
import { relevance } from "./relevance";

export interface WordLists {
  /** Of each group: where it begins in `entries`, its first list in `lists`, its first mark in `marks`; and the ends of all. */
  readonly groups: Uint32Array;
  /** Of each word: shared bytes, own bytes, these bytes (UTF-8), how often it stands in the files, bytes of its list. */
  readonly entries: Uint8Array;
  readonly lists: Uint8Array;
  /**
   * Of every so many positions of a word the last, where in the list the next one is written, and the most relevance of
   * the passages in which the word stands first among these positions, in `relevanceUnit`s and in a corpus whose
   * passages are as long as the segment's. The last mark is of the last position.
   */
  readonly marks: Uint32Array;
}

export const groupSize = 16;
export const groupFields = 3;
/** Positions from one mark to the next. */
export const markEvery = 128;
export const markFields = 3;
export const relevanceUnit = 2 ** -16;

/** A list with a few positions has none. */
export const marksOf = (count: number): number => (count <= markEvery ? 0 : Math.ceil(count / markEvery));

/** Yields after every few milliseconds of work. */
export function* writtenLists(words: CollectedWords, passages: Passages): Generator<void, WordLists> {
  const order = yield* alphabetical(words);
  let [listBytes, markCount, letterBytes] = [0, 0, 0];
  for (let word = 0; word < words.size; word++) {
    listBytes += words.bytesOf(word);
    markCount += marksOf(words.countOf(word));
    letterBytes += 3 * words.letterCount(word);
  }
  yield;
  const groups = new Uint32Array((Math.ceil(words.size / groupSize) + 1) * groupFields);
  const entries = new Uint8Array(letterBytes + 12 * words.size);
  const lists = new Uint8Array(listBytes);
  const marks = new Uint32Array(markFields * markCount);
  const averageLength = averageLengthOf(passages);
  let [entry, list, mark] = [0, 0, 0];
  let before = new Uint8Array(3 * longestWord);
  let bytes = new Uint8Array(3 * longestWord);
  let lengthBefore = 0;
  let work = 0;
  for (let at = 0; at < order.length; at++) {
    const word = order[at]!;
    if (at % groupSize === 0) {
      const group = (at / groupSize) * groupFields;
      groups[group] = entry;
      groups[group + 1] = list;
      groups[group + 2] = mark;
      lengthBefore = 0;
    }
    const start = words.letterStart(word);
    const byteCount = utf8Into(bytes, words.letters, start, start + words.letterCount(word));
    let shared = 0;
    while (shared < lengthBefore && shared < byteCount && bytes[shared] === before[shared]) shared++;
    entries[entry++] = shared;
    entries[entry++] = byteCount - shared;
    for (let byte = shared; byte < byteCount; byte++) entries[entry++] = bytes[byte]!;
    [before, bytes] = [bytes, before];
    lengthBefore = byteCount;
    const [count, length] = [words.countOf(word), words.bytesOf(word)];
    entry = writeVarint(entries, entry, count);
    entry = writeVarint(entries, entry, length);
    words.copyInto(word, lists, list);
    if (marksOf(count) > 0) {
      writeMarks(
        marks.subarray(mark * markFields),
        lists.subarray(list, list + length),
        passages,
        averageLength,
      );
      mark += marksOf(count);
    }
    list += length;
    work += 100 + length;
    if (work > 500_000) {
      work = 0;
      yield;
    }
  }
  groups.set([entry, list, mark], groups.length - groupFields);
  return { groups, entries: yield* copyOf(entries.subarray(0, entry)), lists, marks };
}

function writeMarks(
  marks: Uint32Array,
  list: Uint8Array,
  { positions, hints }: Passages,
  averageLength: number,
): void {
  const last = positions.length - 2;
  let [position, read, passage, passageEnd] = [0, 0, 0, 0];
  // Of the passage that is gone through: how often the word stands there, and the mark of the first time.
  let [inPassage, mark] = [0, 0];
  const close = (): void => {
    if (inPassage === 0) return;
    const most = relevance(inPassage, passageEnd - positions[passage]!, averageLength) / relevanceUnit;
    const place = mark * markFields + 2;
    if (most > marks[place]!) marks[place] = Math.ceil(most);
  };
  for (let at = 0; at < list.length; ) {
    let byte = list[at++]!;
    let difference = byte & 0x7f;
    for (let shift = 7; byte >= 0x80; shift += 7) {
      byte = list[at++]!;
      difference |= (byte & 0x7f) << shift;
    }
    position += difference >>> 0;
    if (position >= passageEnd) {
      close();
      const hint = hints[position >>> hintBits]!;
      if (hint > passage) passage = hint;
      while (passage < last && positions[passage + 1]! <= position) passage++;
      passageEnd = positions[passage + 1]!;
      inPassage = 0;
      mark = Math.floor(read / markEvery);
    }
    inPassage++;
    if (++read % markEvery === 0 || at === list.length) {
      const place = Math.floor((read - 1) / markEvery) * markFields;
      marks[place] = position;
      marks[place + 1] = at;
    }
  }
  close();
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
  if (words.size < fewWords) return order.sort((a, b) => compareLetters(words, a, b, 0));
  for (let place = countedLetters - 1; place >= 0; place--) {
    order = byLetterAt(place, order, words);
    yield;
  }
  for (let start = 0, pausedAt = 0; start < order.length; ) {
    let end = start + 1;
    while (end < order.length && sharesCounted(words, order[start]!, order[end]!)) end++;
    if (end - start > 1)
      order.subarray(start, end).sort((a, b) => compareLetters(words, a, b, countedLetters));
    start = end;
    if (start - pausedAt < wordsAtOnce) continue;
    pausedAt = start;
    yield;
  }
  return order;
}

/** So many are put in order in a few milliseconds. */
const wordsAtOnce = 10_000;

const countedLetters = 6;
/** Counting goes over all letters that there are: fewer words are sorted by comparing. */
const fewWords = 20_000;

function byLetterAt(place: number, order: Uint32Array, words: CollectedWords): Uint32Array<ArrayBuffer> {
  const starts = new Uint32Array(0x10001);
  const letters = new Uint16Array(order.length);
  for (let at = 0; at < order.length; at++) {
    const letter = letterAt(words, order[at]!, place);
    letters[at] = letter;
    starts[letter + 1]!++;
  }
  for (let letter = 1; letter < starts.length; letter++) starts[letter]! += starts[letter - 1]!;
  const sorted = new Uint32Array(order.length);
  for (let at = 0; at < order.length; at++) sorted[starts[letters[at]!]!++] = order[at]!;
  return sorted;
}

/** 0 behind the last letter, which no letter is. */
const letterAt = (words: CollectedWords, word: number, place: number): number =>
  place < words.letterCount(word) ? words.letters[words.letterStart(word) + place]! : 0;

function sharesCounted(words: CollectedWords, a: number, b: number): boolean {
  for (let at = 0; at < countedLetters; at++)
    if (letterAt(words, a, at) !== letterAt(words, b, at)) return false;
  return true;
}

function compareLetters(words: CollectedWords, a: number, b: number, from: number): number {
  for (let at = from; ; at++) {
    const [letterA, letterB] = [letterAt(words, a, at), letterAt(words, b, at)];
    if (letterA !== letterB || letterA === 0) return letterA - letterB;
  }
}

/** As UTF-8, but halves of characters each by themselves, so that bytes sort as code units do. */
export function utf8(letters: Uint16Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(3 * letters.length);
  return bytes.slice(0, utf8Into(bytes, letters, 0, letters.length));
}

function utf8Into(bytes: Uint8Array, letters: Uint16Array, start: number, end: number): number {
  let length = 0;
  for (let at = start; at < end; at++) {
    const letter = letters[at]!;
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
  return length;
}
