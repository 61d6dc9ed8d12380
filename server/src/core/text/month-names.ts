/** Month names as English and French drafts write them, folded (lower case, no accents, no full stop). */

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

/** `févr` → 2, or null. Case and accents do not matter; a full stop must be off already. */
export function monthNumber(word: string): number | null {
  if (word.length < 3 || word.length > 9) return null;
  return numbers.get(foldName(word)) ?? null;
}
