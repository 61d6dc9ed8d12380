/**
 * Reads the words of a text in one pass over its code units, without making a string of any: this runs over every text
 * of the corpus. The answer lies in arrays that the next scan overwrites.
 *
 * What must not hide a match is passed over here: accents and case, soft hyphens and hyphens at line ends, brackets
 * inside words, note marks in brackets, tags, and the addresses of links.
 */
import { classify, firstLetter, foldedLetters, kind, letterTable, unspaced } from "./word-letters";

/** The words of one text. A compound has several parts (`well`, `known`, `wellknown`); other words have one. */
export interface ScannedWords {
  /** Hashes of the whole words, in order: `wholes[0 … wholeCount)`. */
  wholes: Uint32Array;
  wholeCount: number;
  /** Of each whole word, its first part. */
  firstParts: Uint32Array;
  /** Hashes of the parts: `parts[0 … partCount)`. */
  parts: Uint32Array;
  /** Hashes of the parts by another formula: two words that agree in both are the same. */
  checks: Uint32Array;
  partCount: number;
  /** Where in `letters` the letters of each part end; they begin where those of the part before end. */
  letterEnds: Uint32Array;
  /** 1 where a part stands at the position of the part before: a compound with its last part, and parts at a line's end. */
  samePlace: Uint8Array;
  letters: Uint16Array;
  /** Passages: their first part, and their span in the text. */
  blockParts: Uint32Array;
  blockStarts: Uint32Array;
  blockEnds: Uint32Array;
  blockCount: number;
}

export const newScan = (): ScannedWords => ({
  wholes: new Uint32Array(0),
  wholeCount: 0,
  firstParts: new Uint32Array(0),
  parts: new Uint32Array(0),
  checks: new Uint32Array(0),
  partCount: 0,
  letterEnds: new Uint32Array(0),
  samePlace: new Uint8Array(0),
  letters: new Uint16Array(0),
  blockParts: new Uint32Array(0),
  blockStarts: new Uint32Array(0),
  blockEnds: new Uint32Array(0),
  blockCount: 0,
});

/** A line longer than this is a paragraph that was not broken into lines. */
const longLine = 160;
/** A shorter passage, such as a heading, goes with the next one. */
const fewestWords = 12;
/** A longer passage ends with its line, and, where no line ends, between two words. */
const mostWords = 250;
const mostWordsOfLine = 400;

/** FNV-1a, one letter further. */
export const hashStart = 0x811c9dc5;
export const hashed = (hash: number, letter: number): number => Math.imul(hash ^ letter, 0x01000193);
/** The other formula. */
const checked = (check: number, letter: number): number => (Math.imul(check, 0x2c9277b5) + letter) | 0;

/** Reads `text` into `scan`. */
export function scanWords(text: string, scan: ScannedWords): void {
  reserve(scan, text.length);
  const { wholes, firstParts, parts, checks, letterEnds, samePlace } = scan;
  let letters = scan.letters;
  const length = text.length;
  let [wholeCount, partCount, letterCount, blockCount] = [0, 0, 0, 0];
  let at = 0;
  let [lineStart, wordEnd] = [0, 0];
  let blockPart = 0;
  while (at < length) {
    // Between words.
    let newlines = 0;
    let lineEnd = -1;
    let lineLength = 0;
    let letter = 0;
    for (; at < length; at++) {
      letter = letterTable[text.charCodeAt(at)]!;
      if (letter === kind.separator) continue;
      if (letter === kind.unknown) letter = classify(text.charCodeAt(at));
      if (letter >= firstLetter || letter === kind.spread || letter === kind.alone) break;
      if (letter === kind.newline) {
        if (newlines++ === 0) {
          lineEnd = at;
          lineLength = at - lineStart;
        }
        lineStart = at + 1;
      } else if (letter === kind.bracket) at = behindBracket(text, at) - 1;
      else if (letter === kind.tag) at = behindTag(text, at) - 1;
    }
    if (at >= length) break;
    const words = partCount - blockPart;
    if (blockCount === 0) {
      scan.blockParts[0] = 0;
      scan.blockStarts[0] = behindBlanks(text, lineStart);
      blockCount = 1;
    } else if (
      (newlines > 0 &&
        words >= fewestWords &&
        (newlines > 1 || lineLength > longLine || words >= mostWords)) ||
      words >= mostWordsOfLine
    ) {
      scan.blockEnds[blockCount - 1] = newlines > 0 ? withoutBlanks(text, lineEnd) : wordEnd;
      scan.blockParts[blockCount] = blockPart = partCount;
      scan.blockStarts[blockCount++] = newlines > 0 ? behindBlanks(text, lineStart) : at;
    }
    // A word, of one part or several.
    firstParts[wholeCount] = partCount;
    let hash = hashStart;
    let check = 0;
    let place = 0;
    const firstOfWord = letterCount;
    let firstOfPart = letterCount;
    for (;;) {
      while (letter >= firstLetter) {
        letters[letterCount++] = letter;
        hash = hashed(hash, letter);
        check = checked(check, letter);
        letter = ++at < length ? letterTable[text.charCodeAt(at)]! : kind.separator;
      }
      if (letter === kind.separator || letter === kind.newline) break;
      if (letter === kind.unknown) letter = classify(text.charCodeAt(at));
      else if (letter === kind.dropped) letter = letterAt(text, ++at);
      else if (letter === kind.spread) {
        const character = String.fromCodePoint(text.codePointAt(at)!);
        if (unspaced.test(character)) {
          if (letterCount > firstOfWord) break;
          letter = kind.alone;
          continue;
        }
        const folded = foldedLetters(character);
        if (folded === "" && letterCount > firstOfWord && !/\p{M}/u.test(character)) break;
        at += character.length;
        if (letterCount + folded.length + length - at > letters.length) {
          letters = scan.letters = grown(letters, letterCount + folded.length + length - at);
        }
        for (let i = 0; i < folded.length; i++) {
          letters[letterCount++] = folded.charCodeAt(i);
          hash = hashed(hash, folded.charCodeAt(i));
          check = checked(check, folded.charCodeAt(i));
        }
        letter = letterAt(text, at);
        if (letterCount === firstOfWord) break;
      } else if (letter === kind.alone) {
        if (letterCount > firstOfWord) break;
        const end = at + (text.codePointAt(at)! > 0xffff ? 2 : 1);
        for (; at < end; at++) {
          letters[letterCount++] = text.charCodeAt(at);
          hash = hashed(hash, text.charCodeAt(at));
          check = checked(check, text.charCodeAt(at));
        }
        break;
      } else if (letter === kind.bracket) {
        if (letterAt(text, at + 1) < firstLetter || behindBracket(text, at) > at + 1) break;
        letter = letterAt(text, ++at);
      } else if (letter === kind.joiner || letter === kind.softHyphen) {
        const next = behindHyphen(text, at);
        if (next === -1) break;
        if (letter === kind.joiner && letterCount > firstOfPart) {
          parts[partCount] = hash;
          checks[partCount] = check;
          letterEnds[partCount] = letterCount;
          samePlace[partCount++] = place;
          place = next > at + 1 ? 1 : 0;
          hash = hashStart;
          check = 0;
          firstOfPart = letterCount;
        }
        if (next > at + 1) lineStart = next;
        at = next;
        letter = letterAt(text, at);
      } else break;
    }
    if (letterCount > firstOfPart) {
      parts[partCount] = hash;
      checks[partCount] = check;
      letterEnds[partCount] = letterCount;
      samePlace[partCount++] = place;
    }
    if (letterCount > firstOfWord) {
      if (firstOfPart > firstOfWord) {
        // A compound is a word by all its letters; as one more part it stands where its last one does.
        const end = letterCount;
        if (letters.length < end + (end - firstOfWord) + length - at)
          letters = scan.letters = grown(letters, end + (end - firstOfWord) + length - at);
        hash = hashStart;
        check = 0;
        for (let i = firstOfWord; i < end; i++) {
          letters[letterCount++] = letters[i]!;
          hash = hashed(hash, letters[i]!);
          check = checked(check, letters[i]!);
        }
        parts[partCount] = hash;
        checks[partCount] = check;
        letterEnds[partCount] = letterCount;
        samePlace[partCount++] = 1;
      }
      wholes[wholeCount++] = hash;
    }
    wordEnd = at;
  }
  firstParts[wholeCount] = partCount;
  // What began with signs that are no words has none.
  if (blockCount > 0 && blockPart === partCount) blockCount--;
  if (blockCount > 0) scan.blockEnds[blockCount - 1] = withoutBlanks(text, length);
  scan.blockParts[blockCount] = partCount;
  scan.wholeCount = wholeCount;
  scan.partCount = partCount;
  scan.blockCount = blockCount;
}

function letterAt(text: string, at: number): number {
  if (at >= text.length) return kind.separator;
  const letter = letterTable[text.charCodeAt(at)]!;
  return letter === kind.unknown ? classify(text.charCodeAt(at)) : letter;
}

/** How far the next line's first letter may stand behind a hyphen. */
const mostIndent = 40;

/** Where the word goes on behind the hyphen at `at`, in the same line or the next; -1 where it does not. */
function behindHyphen(text: string, at: number): number {
  if (letterAt(text, at + 1) >= firstLetter || letterAt(text, at + 1) === kind.spread) return at + 1;
  let isNextLine = false;
  const end = Math.min(text.length, at + mostIndent);
  for (let next = at + 1; next < end; next++) {
    const letter = letterAt(text, next);
    if (letter >= firstLetter || letter === kind.spread) return isNextLine ? next : -1;
    if (letter === kind.newline) isNextLine = true;
    else if (text.charCodeAt(next) > 0x20 && text.charCodeAt(next) !== 0xa0) return -1;
  }
  return -1;
}

/** Behind a note mark such as `[12]`, behind the address of a link, or behind the bracket alone. */
function behindBracket(text: string, at: number): number {
  if (text.charCodeAt(at) === 0x5b) {
    let end = at + 1;
    while (end < at + 4 && text.charCodeAt(end) >= 0x30 && text.charCodeAt(end) <= 0x39) end++;
    return end > at + 1 && text.charCodeAt(end) === 0x5d ? end + 1 : at + 1;
  }
  if (text.charCodeAt(at + 1) !== 0x28) return at + 1;
  const furthest = Math.min(text.length, at + 2_000);
  for (let end = at + 2; end < furthest && text.charCodeAt(end) > 0x20; end++)
    if (text.charCodeAt(end) === 0x29) return end + 1;
  return at + 1;
}

const longestTag = 200;

/** Behind a tag, and behind the note mark in `<sup>3</sup>`; behind the `<` alone where it opens no tag. */
function behindTag(text: string, at: number): number {
  const end = tagEnd(text, at);
  if (end === -1) return at + 1;
  if (text.slice(at, end).toLowerCase() !== "<sup>") return end;
  const close = text.indexOf("<", end);
  const closed = close === -1 || close > end + 12 ? -1 : tagEnd(text, close);
  return closed === -1 ? end : closed;
}

function tagEnd(text: string, at: number): number {
  const first = text.charCodeAt(text.charCodeAt(at + 1) === 0x2f ? at + 2 : at + 1) | 0x20;
  if (!(first >= 0x61 && first <= 0x7a)) return -1;
  const furthest = Math.min(text.length, at + longestTag);
  for (let end = at + 1; end < furthest; end++) {
    if (text.charCodeAt(end) === 0x3e) return end + 1;
    if (text.charCodeAt(end) === 0x3c) return -1;
  }
  return -1;
}

function withoutBlanks(text: string, end: number): number {
  let at = end;
  while (at > 0 && text.charCodeAt(at - 1) <= 0x20) at--;
  return at;
}

function behindBlanks(text: string, start: number): number {
  let at = start;
  while (text.charCodeAt(at) <= 0x20) at++;
  return at;
}

/** Room for every word that so many code units can hold: one unit each where words stand alone. */
function reserve(scan: ScannedWords, length: number): void {
  if (scan.letters.length < length + 16) scan.letters = new Uint16Array(2 * length + 16);
  if (scan.wholes.length >= length + 2) return;
  const room = Math.ceil(length * 1.25) + 2;
  scan.wholes = new Uint32Array(room);
  scan.firstParts = new Uint32Array(room);
  scan.parts = new Uint32Array(room);
  scan.checks = new Uint32Array(room);
  scan.letterEnds = new Uint32Array(room);
  scan.samePlace = new Uint8Array(room);
  const blocks = Math.ceil(room / fewestWords) + 2;
  scan.blockParts = new Uint32Array(blocks);
  scan.blockStarts = new Uint32Array(blocks);
  scan.blockEnds = new Uint32Array(blocks);
}

function grown(array: Uint16Array, needed: number): Uint16Array {
  const larger = new Uint16Array(needed + (needed >> 1));
  larger.set(array);
  return larger;
}
