/**
 * Text without typographic accidents, with a map back to the original.
 * Two forms: the *plain* form keeps words, case and punctuation and unifies how they are set; the *letters* form keeps
 * letters and digits only, in lower case, so that spacing, hyphenation, quotation marks and line ends cannot hide a match.
 */
import type { Span } from "./span";

export interface NormalText {
  readonly text: string;
  /** For each code unit of `text`, the offset in the original of the character it came from. */
  readonly offsets: Uint32Array;
}

const special = new Map<string, string>([
  ["œ", "oe"],
  ["Œ", "Oe"],
  ["æ", "ae"],
  ["Æ", "Ae"],
  ["…", "..."],
  ["⁄", "/"],
]);
for (const mark of "“”„‟«»″〝〞") special.set(mark, '"');
for (const mark of "‘’‚‛‹›ʼ′`´") special.set(mark, "'");
for (const dash of "‐‑‒–—―−﹘﹣－") special.set(dash, "-");
// Soft hyphen, zero-width characters, byte order mark: they are not there for the reader.
for (const unseen of "\u00ad\u200b\u200c\u200d\u2060\ufeff") special.set(unseen, "");

const isBlank = (character: string): boolean => /\s/.test(character);

/** How one character beyond ASCII is written in the plain form. */
function plainCharacter(character: string): string {
  let plain = special.get(character);
  if (plain === undefined) {
    plain = isBlank(character) ? " " : character.normalize("NFKC");
    // A compatibility form that opens into several words or marks (½, ㎏) is left as it is.
    if (plain.length > 1 && !/^\p{L}+$/u.test(plain)) plain = character;
    special.set(character, plain);
  }
  return plain;
}

/** The character at `offset` with the combining marks behind it, composed. */
function characterAt(text: string, offset: number, end: number): { character: string; length: number } {
  let next = offset + (text.codePointAt(offset)! > 0xffff ? 2 : 1);
  while (next < end && isCombining(text.charCodeAt(next))) next++;
  const raw = text.slice(offset, next);
  return { character: next - offset > 1 ? raw.normalize("NFC") : raw, length: next - offset };
}

const isCombining = (code: number): boolean => code >= 0x300 && code <= 0x36f;

/** The plain form of `text` within `span`, without the spans of `skip` (sorted, not overlapping). Offsets are those of `text`. */
export function plainForm(text: string, span: Span = whole(text), skip: readonly Span[] = []): NormalText {
  const offsets = new GrowingOffsets(span.end - span.start);
  let out = "";
  let blank = true;
  const push = (words: string, offset: number) => {
    if (words === " ") {
      if (blank) return;
      blank = true;
    } else blank = false;
    out += words;
    for (let i = 0; i < words.length; i++) offsets.push(offset);
  };
  forEachCharacter(text, span, skip, (character, offset) => {
    const code = character.charCodeAt(0);
    if (code === 0x60) push("'", offset);
    else if (character.length === 1 && code < 0x80) push(code <= 0x20 ? " " : character, offset);
    else if (code === 0x2014 || code === 0x2015) {
      // A long dash parts words, however it is set: it is no hyphen.
      for (const part of " - ") push(part, offset);
    } else push(plainCharacter(character), offset);
  });
  if (out.endsWith(" ")) out = out.slice(0, -1);
  return { text: out, offsets: offsets.take(out.length) };
}

/** The letters form of `text` within `span`, without the spans of `skip` (sorted, not overlapping). Offsets are those of `text`. */
export function lettersForm(text: string, span: Span = whole(text), skip: readonly Span[] = []): NormalText {
  const out = new GrowingLetters(span.end - span.start);
  let at = span.start;
  for (const { start, end } of skip) {
    if (end <= at) continue;
    if (start >= span.end) break;
    readLetters(text, at, start, out);
    at = end;
  }
  readLetters(text, at, span.end, out);
  return out.take();
}

/** By code of ASCII: the letter in lower case or the digit, 0 for the rest. A table is three times faster than asking. */
const asciiLetter = Uint8Array.from({ length: 0x80 }, (_, code) =>
  /[a-z0-9]/i.test(String.fromCharCode(code)) ? String.fromCharCode(code).toLowerCase().charCodeAt(0) : 0,
);

function readLetters(text: string, from: number, to: number, out: GrowingLetters): void {
  for (let at = from; at < to; ) {
    const code = text.charCodeAt(at);
    if (code < 0x80) {
      const letter = asciiLetter[code]!;
      // A letter of ASCII may carry an accent that stands behind it; that is met with next.
      if (letter !== 0) out.push(letter, at);
      at++;
    } else if (isCombining(code) && at > from && out.dropLast(at - 1)) {
      at = readCharacter(text, at - 1, to, out);
    } else at = readCharacter(text, at, to, out);
  }
}

function readCharacter(text: string, at: number, to: number, out: GrowingLetters): number {
  const { character, length } = characterAt(text, at, to);
  const letters = foldedLetters(character);
  for (let i = 0; i < letters.length; i++) out.push(letters.charCodeAt(i), at);
  return at + length;
}

const folded = new Map<string, string>();

function foldedLetters(character: string): string {
  let letters = folded.get(character);
  if (letters === undefined) {
    letters = plainCharacter(character)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M}]/gu, "");
    // A raised digit is a note's mark or a unit's power; neither is a digit of a number.
    if (/^[⁰¹²³⁴⁵⁶⁷⁸⁹]$/.test(character)) letters = "";
    if (folded.size < 10_000) folded.set(character, letters);
  }
  return letters;
}

/** The span of the original that `[start, end)` of the normal text came from. */
export function originalSpan(normal: NormalText, original: string, start: number, end: number): Span {
  if (end <= start) {
    const at = normal.offsets[start] ?? original.length;
    return { start: at, end: at };
  }
  const last = normal.offsets[end - 1]!;
  return { start: normal.offsets[start]!, end: last + characterAt(original, last, original.length).length };
}

function forEachCharacter(
  text: string,
  span: Span,
  skip: readonly Span[],
  visit: (character: string, offset: number) => void,
): void {
  let nextSkip = 0;
  let at = span.start;
  while (at < span.end) {
    while (nextSkip < skip.length && skip[nextSkip]!.end <= at) nextSkip++;
    const skipped = skip[nextSkip];
    if (skipped && skipped.start <= at) {
      // A gap is a blank: words on its two sides do not run together.
      visit(" ", at);
      at = skipped.end;
      continue;
    }
    const code = text.charCodeAt(at);
    const next = at + 1 < span.end ? text.charCodeAt(at + 1) : 0;
    if (code < 0x80 && !isCombining(next)) {
      visit(text[at]!, at);
      at++;
    } else {
      const { character, length } = characterAt(text, at, span.end);
      visit(character, at);
      at += length;
    }
  }
}

const whole = (text: string): Span => ({ start: 0, end: text.length });

/** Offsets of unknown number: NFKC can make more characters than there were. */
class GrowingOffsets {
  #values: Uint32Array;
  #length = 0;

  constructor(expected: number) {
    this.#values = new Uint32Array(expected + 16);
  }

  push(offset: number): void {
    if (this.#length === this.#values.length) this.#values = enlarged(this.#values);
    this.#values[this.#length++] = offset;
  }

  take(length: number): Uint32Array {
    return this.#values.slice(0, length);
  }
}

/** Letters with their offsets, as codes: joining strings letter by letter would cost more than all the rest. */
class GrowingLetters {
  #codes: Uint16Array;
  #offsets: Uint32Array;
  #length = 0;

  constructor(expected: number) {
    this.#codes = new Uint16Array(expected + 16);
    this.#offsets = new Uint32Array(expected + 16);
  }

  push(code: number, offset: number): void {
    if (this.#length === this.#codes.length) {
      const codes = new Uint16Array(this.#length * 2);
      codes.set(this.#codes);
      this.#codes = codes;
      this.#offsets = enlarged(this.#offsets);
    }
    this.#codes[this.#length] = code;
    this.#offsets[this.#length++] = offset;
  }

  /** Takes back the last letter if it came from `offset`. */
  dropLast(offset: number): boolean {
    if (this.#length === 0 || this.#offsets[this.#length - 1] !== offset) return false;
    this.#length--;
    return true;
  }

  take(): NormalText {
    const chunks: string[] = [];
    for (let at = 0; at < this.#length; at += chunkLength)
      chunks.push(
        String.fromCharCode.apply(
          null,
          this.#codes.subarray(at, Math.min(this.#length, at + chunkLength)) as unknown as number[],
        ),
      );
    return { text: chunks.join(""), offsets: this.#offsets.slice(0, this.#length) };
  }
}

/** As many arguments as a call may safely have. */
const chunkLength = 8_192;

function enlarged(values: Uint32Array): Uint32Array {
  const larger = new Uint32Array(values.length * 2);
  larger.set(values);
  return larger;
}
