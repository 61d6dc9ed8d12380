/** The words of a source's text as numbers with their places, so that two texts of megabytes can be laid beside each other. */
import type { Span } from "../../text/span";

export interface WordCodes {
  readonly count: number;
  /** Hashes of the words without case and accents. */
  readonly codes: Uint32Array;
  /** Offset of each word in the text, and behind the last one the end of what was read. */
  readonly starts: Uint32Array;
}

const longestTag = 80;
const lessThan = 0x3c;

/** Of the words within `span`; tags such as `<sup>` are no words. */
export function wordCodes(text: string, span: Span): WordCodes {
  let room = Math.ceil((span.end - span.start) / 5) + 16;
  let codes = new Uint32Array(room);
  let starts = new Uint32Array(room);
  let count = 0;
  let at = span.start;
  while (at < span.end) {
    const code = text.charCodeAt(at);
    let letter = code < tableSize ? table[code]! : letterBeyond(code);
    if (letter < firstLetter) {
      at = code === lessThan ? behindTag(text, at, span.end) : at + 1;
      continue;
    }
    if (count + 1 >= room) {
      room *= 2;
      codes = enlarged(codes, room);
      starts = enlarged(starts, room);
    }
    starts[count] = at;
    let hash = 0x811c9dc5;
    while (letter !== separator) {
      if (letter !== dropped) hash = Math.imul(hash ^ letter, 0x01000193);
      if (++at >= span.end) break;
      const next = text.charCodeAt(at);
      letter = next < tableSize ? table[next]! : letterBeyond(next);
    }
    codes[count++] = hash ^ (hash >>> 15);
  }
  starts[count] = span.end;
  return { count, codes, starts };
}

function enlarged(values: Uint32Array<ArrayBuffer>, room: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(room);
  larger.set(values);
  return larger;
}

const separator = 0;
const dropped = 1;
const firstLetter = 2;
const tableSize = 0x370;

/** By code unit up to the Latin letters with marks: the letter in lower case without its mark. */
const table = Uint16Array.from({ length: tableSize }, (_, code) => {
  const character = String.fromCharCode(code);
  if (code === 0xad || code >= 0x300) return dropped;
  if (!/[\p{L}\p{N}]/u.test(character)) return separator;
  return character.normalize("NFD").toLowerCase().charCodeAt(0);
});

function letterBeyond(code: number): number {
  // Punctuation, signs and blanks beyond Latin-1; letters of every other script are taken as they are.
  if (code >= 0x2000 && code <= 0x2bff) return code >= 0x200b && code <= 0x200d ? dropped : separator;
  return (code >= 0x3000 && code <= 0x303f) || code === 0xfeff ? separator : code;
}

function behindTag(text: string, at: number, limit: number): number {
  const end = Math.min(limit, at + longestTag);
  for (let next = at + 1; next < end; next++) {
    const code = text.charCodeAt(next);
    if (code === 0x3e) return next + 1;
    if (code === lessThan || code === 0x0a) break;
  }
  return at + 1;
}
