/** Names folded for comparison, and how far two of them are apart. */
import { remembered } from "./remembered";

/** `Noticias  Télemundo` → `noticias telemundo`: lower case, no accents, single blanks, straight apostrophes. */
export function foldName(name: string): string {
  if (isPlainAscii(name)) return name.toLowerCase();
  const letters = mayBeAccented.test(name) ? name.normalize("NFD").replace(/\p{M}/gu, "") : name;
  return letters
    .toLowerCase()
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u2010-\u2015]/g, "-")
    .replace(/ \s+|[^\S ]\s*/g, " ")
    .trim();
}

/** Letters beyond ASCII, for which composing counts; the marks of prose are not among them. */
const mayBeAccented = /[^\0-\u00bf\u2010-\u202f]/;

/** ASCII without anything that folding would change but case: what most names are, and a dozen times faster to fold. */
function isPlainAscii(name: string): boolean {
  let blank = true;
  for (let at = 0; at < name.length; at++) {
    const code = name.charCodeAt(at);
    if (code > 0x7e || code < 0x20 || (code === 0x20 && blank)) return false;
    blank = code === 0x20;
  }
  return !blank;
}

/** The letters and digits of a folded name only: `river-watch` and `RiverWatch` are one. */
export const nameLetters = (name: string): string =>
  name.length > longestName ? lettersOf(name) : knownLetters(name);

/** A name or a title; anything longer is a stretch of text, and rarely looked at twice. */
const longestName = 200;
/** The names and titles of a long draft, as they are written in it. */
const mostNames = 20_000;

const lettersOf = (name: string): string => foldName(name).replace(/[^\p{L}\p{N}]/gu, "");
const knownLetters = remembered(lettersOf, mostNames);

/** Whether one inserted, dropped, replaced or swapped letter makes `a` of `b`. */
function withinOneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const restA = a.slice(start, endA);
  const restB = b.slice(start, endB);
  if (restA.length <= 1 && restB.length <= 1) return true;
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0];
}

/** Shortest name for which a one-letter difference is read as a slip: below it, `UN` and `UK` are two names. */
const shortestMisspelt = 5;

/** A name with the forms that comparing needs, made once. */
export interface PreparedName {
  readonly written: string;
  readonly letters: string;
  readonly digits: string;
  /** A line ends within a word: a hyphen there may be the name's or not. */
  readonly broken: boolean;
}

export function prepareName(name: string): PreparedName {
  const letters = nameLetters(name);
  // `Mill Co`, `Mill Co.`: whether the stop closes the entry's author or belongs to it, nobody can see. `_The Post_` is
  // underlined.
  const written = name.replace(/\s+/g, " ").replace(/[_*]/g, "").replace(/\.$/, "");
  const broken = /-[^\S\r\n]*[\r\n]/.test(name);
  return { written, letters, digits: letters.replace(/\P{N}/gu, ""), broken };
}

/** `same` for equal names, `near` for another case, spacing, accent or one letter, else `different`. */
export const compareNames = (a: string, b: string): "same" | "near" | "different" =>
  comparePreparedNames(prepareName(a), prepareName(b));

export function comparePreparedNames(a: PreparedName, b: PreparedName): "same" | "near" | "different" {
  if (a.written === b.written) return "same";
  if (a.letters === "" || b.letters === "") return "different";
  if (a.letters === b.letters) return a.broken || b.broken ? "same" : "near";
  if (Math.min(a.letters.length, b.letters.length) < shortestMisspelt || a.digits !== b.digits)
    return "different";
  return withinOneEdit(a.letters, b.letters) ? "near" : "different";
}
