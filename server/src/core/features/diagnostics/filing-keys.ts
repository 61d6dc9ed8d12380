/** Under which words and dates an entry may be filed in an alphabetical list. */
import type { Entry } from "../../syntax/draft";
import { foldName } from "../../text/name-form";
import type { PartialDate } from "../../text/partial-date";
import { remembered } from "../../text/remembered";

/** Articles that some lists skip and others do not. */
const article = /^(?:(?:the|an?|le|la|les|los?|las|el|une?|il|der|die|das) |l'|[ae]l-)/;
const otherLetters = new Map([
  ["ø", "o"],
  ["ł", "l"],
  ["đ", "d"],
  ["ð", "d"],
  ["ı", "i"],
  ["ß", "ss"],
  ["æ", "ae"],
  ["œ", "oe"],
  ["þ", "th"],
]);

/**
 * Everything an author may be filed under; none where that cannot be told. House style goes word by word; it leaves
 * open whether `The` counts, whether `La-Lista` is one word, whether what stands behind a comma comes before all else,
 * and whether a place in brackets belongs to the name.
 */
export const authorKeys = ({ author }: Pick<Entry, "author">): readonly string[] =>
  author ? keysOfAuthor(author.text) : [];

/** More authors than a list has. */
const mostAuthors = 5_000;

const keysOfAuthor = remembered((author): readonly string[] => {
  const name = foldName(author).replace(/[øłđðıßæœþ]/g, (letter) => otherLetters.get(letter)!);
  // Numbers come first, or where they would stand in words; other scripts have an order of their own.
  if (!/^["'(]?[a-z]/.test(name) || /[^\p{ASCII}\p{P}\p{M}]/u.test(name)) return [];
  const names = withOther(name, /\[/, name.replace(/\[[^[\]]*\]/g, "")).flatMap((one) =>
    withOther(one, article, one.replace(article, "")),
  );
  const joints = withOther(" ", /['’\-./]/, "", name);
  const commas = withOther(" ", /[,;]/, ",", name);
  const keys = names.flatMap((one) =>
    joints.flatMap((joint) => commas.map((comma) => filed(one, joint, comma))),
  );
  return [...new Set(keys)].filter((key) => key !== "");
}, mostAuthors);

/** A second way, where the name asks for it; most names do not. */
const withOther = (one: string, asks: RegExp, other: string, name = one): readonly string[] =>
  asks.test(name) ? [one, other] : [one];

/** In the order of characters a comma comes before the hyphen that stands for a blank, and both before letters. */
const filed = (name: string, joint: string, comma: string): string =>
  name
    .replace(/['’\-./]/g, joint)
    .replace(/[,;]/g, comma)
    .replace(/[^a-z0-9 ,]/g, " ")
    .replace(/ +/g, " ")
    .replace(/ ?, ?/g, ",")
    .trim()
    .replace(/ /g, "-");

export type Direction = "newest-first" | "oldest-first";

/**
 * For each date of one author the number by which it is filed; none where the order leaves its place open. Newest
 * first, a month stands behind its days and `n.d.` behind everything.
 */
export function dateKeys(
  dates: readonly (PartialDate | null)[],
  direction: Direction,
): readonly (readonly number[])[] {
  const divided = new Set<string>();
  for (const date of dates) {
    if (date?.month != null) divided.add(`${date.year}`);
    if (date?.day != null) divided.add(`${date.year}-${date.month}`);
  }
  return dates.map((date) => {
    if (!date || date.until) return [];
    if (date.year === null) return direction === "newest-first" ? [Number.MAX_SAFE_INTEGER] : [];
    const { year, month, day } = date;
    // Where a year stands among its months the house style does not say, and of oldest first it says nothing.
    if (month === null && divided.has(`${year}`)) return [];
    if (day === null && direction === "oldest-first" && divided.has(`${year}-${month}`)) return [];
    const number = (year * 100 + (month ?? 0)) * 100 + (day ?? 0);
    return [direction === "newest-first" ? -number : number];
  });
}
