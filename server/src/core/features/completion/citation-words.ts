/** The words by which a citable thing is found, and what the typed words may mean: `22` a year, `sept` a month. */
import { monthNumber } from "../../text/month-names";
import { foldName } from "../../text/name-form";
import type { Citable } from "./citable";

/** A word of a record and how much it counts when it is typed. */
export interface RecordWord {
  readonly word: string;
  readonly weight: number;
}

/** A citation begins with its author; it seldom holds words of the title. */
const weights = { start: 4, author: 3, date: 2, part: 1 } as const;

/** Marks that stand before months and days, so that they are no words of a title. Nobody can type them. */
const month = "#";
const day = "@";

export const wordsOf = (text: string): string[] =>
  foldName(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");

/** The author's words, the author as one word (`blueheron`), the date's parts by their role, title and persons. */
export function recordWords({ author, abbreviation, date, title, persons }: Citable): readonly RecordWord[] {
  const weighed = (words: readonly string[], weight: number) => words.map((word) => ({ word, weight }));
  const ofAuthor = wordsOf(author);
  return [
    ...weighed([ofAuthor.join("")], weights.start),
    ...weighed(wordsOf(abbreviation), weights.start),
    ...weighed(ofAuthor, weights.author),
    ...weighed(dateWords(wordsOf(date)), weights.date),
    ...weighed(wordsOf(title), weights.part),
    ...weighed(wordsOf(persons), weights.part),
  ];
}

/** `2022 09 16` → `2022`, `22`, `#9`, `@16`; `16 sept 2022` likewise. */
function dateWords(parts: readonly string[]): string[] {
  const found: string[] = [];
  const hasNamedMonth = parts.some((part) => monthNumber(part) !== null);
  let numbers = 0;
  for (const part of parts) {
    const named = monthNumber(part);
    if (named !== null) found.push(month + named);
    else if (/^\d{4}$/.test(part)) found.push(part, part.slice(2));
    else if (/^\d{1,2}$/.test(part))
      found.push((hasNamedMonth || numbers++ > 0 ? day : month) + Number(part));
  }
  return found;
}

/** One of the things that a typed word may be, and how likely it is meant. */
export interface Reading {
  readonly word: string;
  /** Whether it may go on: `wat` for `water`. */
  readonly open: boolean;
  readonly weight: number;
}

/** For each typed word its readings; for several words also all of them as one, `blue heron` as `blueheron`. */
export function readTyped(typed: string): readonly (readonly Reading[])[] {
  const words = wordsOf(typed);
  const readings = words.map((_, index) => readingsAt(words, index));
  const letters = words.filter((word) => !isNumber(word)).join("");
  return words.length > 1 && letters !== ""
    ? [...readings, [{ word: letters, open: true, weight: 1 }]]
    : readings;
}

function readingsAt(words: readonly string[], index: number): readonly Reading[] {
  const word = words[index]!;
  const itself = { word, open: true, weight: 1 };
  const named = monthNumber(word);
  if (named !== null) return [itself, { word: month + named, open: false, weight: 1 }];
  if (!isNumber(word) || isYear(word)) return [itself];
  // `2022-0`, `2022-09-1`: what is being typed may go on.
  const part = (mark: string, weight: number) => ({
    word: mark + Number(word),
    open: word.length === 1,
    weight,
  });
  if (isYear(words[index - 1])) return [part(month, 1)];
  if (isYear(words[index - 2]) || monthNumber(words[index + 1] ?? "") !== null)
    return [part(day, 1), { ...itself, weight: 0.5 }];
  return [itself, part(day, 0.25)];
}

const isNumber = (word: string): boolean => /^\d+$/.test(word);
const isYear = (word: string | undefined): boolean => word !== undefined && /^\d{4}$/.test(word);
