/** Reads what is looked for: words, and phrases in quotation marks of any kind. */
import { newScan, scanWords } from "./scan-words";
import { utf8 } from "./word-lists";

export interface QueryWord {
  /** Folded, as UTF-8. */
  readonly bytes: Uint8Array;
  /** Where it stands behind the phrase's first word. */
  readonly place: number;
  /** Whether the word goes on: it is still being typed. */
  readonly isPrefix: boolean;
}

/** Words that stand in a row; a word outside quotation marks is a row of one. */
export type QueryTerm = readonly QueryWord[];

export interface QueryOptions {
  /** The whole query is one phrase. */
  readonly phrase: boolean;
  /** The last word may be the beginning of one, unless something stands behind it. */
  readonly prefix: boolean;
}

export interface Query {
  readonly words: readonly QueryTerm[];
  /** Must stand in a passage. */
  readonly phrases: readonly QueryTerm[];
}

const mostLength = 2_000;
const quoted = /["“”„«»]([^"“”„«»]*)["“”„«»]?/g;

export function readQuery(text: string, { phrase, prefix }: QueryOptions): Query {
  const query = text.slice(0, mostLength);
  const isTyped = prefix && /[\p{L}\p{N}\p{M}]$/u.test(query);
  if (phrase) return { words: [], phrases: rowsOf([query], isTyped) };
  const phrases = rowsOf(
    [...query.matchAll(quoted)].map(([, inner]) => inner!),
    isTyped,
  );
  const words = wordsOf(
    query.replace(quoted, (found) => " ".repeat(found.length)),
    isTyped,
  );
  return { words: unlike(words.map((word) => [{ ...word, place: 0 }])), phrases };
}

const rowsOf = (texts: readonly string[], isTyped: boolean): readonly QueryTerm[] =>
  texts
    .map((text, at) => wordsOf(text, isTyped && at === texts.length - 1).filter(({ isWhole }) => !isWhole))
    .filter((row) => row.length > 0);

/** Each word once. */
const unlike = (terms: readonly QueryTerm[]): readonly QueryTerm[] => [
  ...new Map(terms.map((term) => [`${term[0]!.bytes} ${term[0]!.isPrefix}`, term])).values(),
];

interface ReadWord extends QueryWord {
  /** A compound as one word, beside its parts. */
  readonly isWhole: boolean;
}

function wordsOf(text: string, isTyped: boolean): readonly ReadWord[] {
  const scan = newScan();
  scanWords(text, scan);
  const words: ReadWord[] = [];
  const touchesEnd = isTyped && /[\p{L}\p{N}\p{M}]$/u.test(text);
  let place = -1;
  let start = 0;
  for (let whole = 0; whole < scan.wholeCount; whole++) {
    const first = scan.firstParts[whole]!;
    const end = scan.firstParts[whole + 1]!;
    const isLast = touchesEnd && whole === scan.wholeCount - 1;
    // Of a compound the last part is the word as a whole, the one before its end.
    const isCompound = end - first > 1;
    for (let part = first; part < end; part++) {
      if (scan.samePlace[part] === 0) place++;
      words.push({
        bytes: utf8(scan.letters.subarray(start, scan.letterEnds[part]!)),
        place,
        isPrefix: isLast && part >= end - 2,
        isWhole: isCompound && part === end - 1,
      });
      start = scan.letterEnds[part]!;
    }
  }
  return words;
}
