/** Which entries an author has whose citation fits none of them, and how their dates differ from the cited one. */
import type { Resolution } from "../../model/report";
import type { Draft, Item } from "../../syntax/draft";
import { nameLetters } from "../../text/name-form";
import { compareDates, type PartialDate } from "../../text/partial-date";
import { citationAuthor } from "../render/house-citation";
import { closestSpelling } from "./author-slip";

/**
 * The entries of the cited author, nearest date first. None where the list may not have this author: where the name is
 * off by a letter too, or where the sentence names several authors and the citation none.
 */
export function entriesOfAuthor(
  { references }: Draft,
  { author, ibid }: Item,
  { outcome, evidence, candidates }: Resolution,
): readonly number[] {
  if (outcome !== "missing" || evidence.reason !== "author-has-other-dates") return [];
  if (author && !ibid) {
    return candidates.filter((reference) => {
      const slip = closestSpelling(author.text, references[reference]!);
      return slip === undefined || nameLetters(slip) === nameLetters(author.text);
    });
  }
  const names = new Set(
    candidates.map((reference) => nameLetters(citationAuthor(references[reference]!) ?? "")),
  );
  return names.size === 1 ? candidates : [];
}

/**
 * Those of the entries from which the citation differs by its letter alone: `2004` for `2004b`, `n.d.a` for `n.d.`. Not
 * `2004c` where the list has `2004a`: there the letters are in use, and an entry is missing.
 */
export function letterSlips(
  { references }: Draft,
  { dateValue }: Item,
  entries: readonly number[],
): readonly number[] {
  if (!dateValue) return [];
  const found = entries.filter((reference) => {
    const own = references[reference]!.dateValue;
    return own !== null && own.suffix !== dateValue.suffix && sameButLetter(dateValue, own);
  });
  const lettered = found.some((reference) => references[reference]!.dateValue!.suffix !== null);
  return dateValue.suffix !== null && lettered ? [] : found;
}

export const sameButLetter = (a: PartialDate, b: PartialDate): boolean =>
  compareDates({ ...a, suffix: null }, { ...b, suffix: null }) === "same";
