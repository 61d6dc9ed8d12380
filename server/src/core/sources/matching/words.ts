/** Words of a plain passage: what is compared with what when two passages are laid beside each other. */
import { foldName } from "../../text/name-form";

export interface Word {
  readonly text: string;
  /** Lower case; of a number with its separators, of other words the letters only. */
  readonly key: string;
  /** Within the passage. */
  readonly start: number;
  readonly end: number;
}

/** Numbers with their separators and signs; words with inner apostrophes and hyphens, `low- wage` of a line end too. */
const wordPattern =
  /[$€£¥]?(?:[\p{L}\p{M}\p{N}]|\[\p{L}\]|(?<=\p{N})[.,:/](?=\p{N})|(?<=[\p{L}\p{M}\p{N}])['-](?=[\p{L}\p{N}[])|(?<=\p{L})- (?=\p{Ll}))+%?/gu;

export const wordsOf = (passage: string): readonly Word[] =>
  [...passage.matchAll(wordPattern)].map((match) => ({
    text: match[0],
    key: keyOf(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));

const keyOf = (word: string): string =>
  /^[$€£¥]?\p{N}/u.test(word) ? word.toLowerCase() : word.toLowerCase().replace(/[^\p{L}\p{N}\p{M}]/gu, "");

/** The key without accents. */
export const bareKey = ({ key }: Word): string => foldName(key);

/** `[t]he` is one word. */
export const wordCount = (text: string): number =>
  text.replace(/\[(\p{L})\]/gu, "$1").match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
