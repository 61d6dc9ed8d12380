/** Names of months and seasons as English and French drafts write them, folded (lower case, no accents, no full stop). */

import { foldName } from "./name-form";

const names: readonly (readonly string[])[] = [
  ["january", "jan", "janvier", "janv"],
  ["february", "feb", "febr", "fevrier", "fevr", "fev"],
  ["march", "mar", "mars"],
  ["april", "apr", "avril", "avr"],
  ["may", "mai"],
  ["june", "jun", "juin"],
  ["july", "jul", "juillet", "juill", "juil"],
  ["august", "aug", "aout"],
  ["september", "sept", "sep", "septembre"],
  ["october", "oct", "octobre"],
  ["november", "nov", "novembre"],
  ["december", "dec", "decembre"],
];

const numbers = new Map(names.flatMap((forms, index) => forms.map((form) => [form, index + 1] as const)));

/** `September` and `septembre`; an accent may be a character of its own. */
const longestName = 10;

/** `févr` → 2, or null. Case and accents do not matter; a full stop must be off already. */
export function monthNumber(word: string): number | null {
  if (word.length < 3 || word.length > longestName) return null;
  return numbers.get(foldName(word)) ?? null;
}

export type Season = "spring" | "summer" | "autumn" | "winter";

const seasons = new Map<string, Season>([
  ["spring", "spring"],
  ["summer", "summer"],
  ["autumn", "autumn"],
  ["fall", "autumn"],
  ["winter", "winter"],
  ["printemps", "spring"],
  ["ete", "summer"],
  ["automne", "autumn"],
  ["hiver", "winter"],
]);

/** `Printemps` → `spring`, or null. Case and accents do not matter. */
export const seasonOf = (word: string): Season | null => seasons.get(foldName(word)) ?? null;
