/**
 * What each UTF-16 code unit is to a word: a folded letter, or one of a few kinds that the scanner looks at more closely.
 * Folded means lower case, without accents, compatibility forms opened: `É` is `e`, `ﬁ` is `f` and `i`.
 */

/** Smaller numbers are kinds; from here on the number is the folded letter itself. No letter or digit is below `0`. */
export const firstLetter = 0x30;

export const kind = {
  /** Ends a word. */
  separator: 0,
  /** Ends a line. */
  newline: 1,
  /** Joins the letters at its two sides to one word: hyphens, and the dashes that stand for them. */
  joiner: 2,
  /** `[` and `]`: between letters they mark a change inside the word. */
  bracket: 3,
  /** Is not there for the reader: combining accents, zero-width characters. */
  dropped: 4,
  /** Is there at a line's end only: a soft hyphen. */
  softHyphen: 5,
  /** Opens into several letters, or is half of a character. */
  spread: 6,
  /** A word by itself, in scripts that set no blanks. */
  alone: 7,
  /** May open a tag. */
  tag: 8,
  /** Not looked at yet. */
  unknown: 9,
} as const;

const kinds = new Uint16Array(0x10000).fill(kind.unknown);

/** The table itself, for the scanner's loop; entries that are `unknown` are filled in by `classify`. */
export const letterTable: Uint16Array = kinds;

/** Looks at a code unit for the first time, and answers its kind or letter. */
export function classify(code: number): number {
  const found = kindOf(code);
  kinds[code] = found;
  return found;
}

const kindsByCharacter = new Map<number, number>();
const assign = (characters: string, to: number): void => {
  for (const character of characters) kindsByCharacter.set(character.charCodeAt(0), to);
};
assign("\n\v\f\u0085\u2028\u2029", kind.newline);
assign("-‐‑‒–−﹣－", kind.joiner);
assign("[]", kind.bracket);
assign("\u0640\u200b\u200c\u200d\u2060\ufeff", kind.dropped);
assign("\u00ad¬", kind.softHyphen);
assign("<", kind.tag);

function kindOf(code: number): number {
  const assigned = kindsByCharacter.get(code);
  if (assigned !== undefined) return assigned;
  const character = String.fromCharCode(code);
  if (/\p{Cs}/u.test(character)) return kind.spread;
  if (isDroppedMark(character)) return kind.dropped;
  if (!/[\p{L}\p{N}\p{M}]/u.test(character)) return kind.separator;
  if (unspaced.test(character)) return kind.alone;
  const letters = foldedLetters(character);
  if (letters === "") return kind.dropped;
  return letters.length === 1 && letters.charCodeAt(0) >= firstLetter ? letters.charCodeAt(0) : kind.spread;
}

/** Accents, Hebrew and Arabic points, variation selectors: words are looked for with and without them. */
const isDroppedMark = (character: string): boolean =>
  /\p{Mn}/u.test(character) &&
  /[\p{Script=Inherited}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Cyrillic}]/u.test(character);

/** Scripts that set no blanks between words. */
export const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Letters that no decomposition opens. */
const plainLetters: Readonly<Record<string, string>> = {
  œ: "oe",
  æ: "ae",
  ø: "o",
  ł: "l",
  đ: "d",
  ħ: "h",
  ı: "i",
  ß: "ss",
  þ: "th",
  ð: "d",
  ς: "σ",
};

/** The folded letters of one character; empty where it has none. */
export function foldedLetters(character: string): string {
  const open = character.normalize("NFKD").toLowerCase().normalize("NFKD");
  const letters = open.replace(/[\u0300-\u036f]|[^\p{L}\p{N}\p{M}]/gu, "").normalize("NFC");
  return letters.replace(/[œæøłđħıßþðς]/g, (letter) => plainLetters[letter]!);
}
