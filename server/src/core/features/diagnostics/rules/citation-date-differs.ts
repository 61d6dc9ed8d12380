/** `citation-date-differs`: the list has entries of the cited author, but none with the cited date. */
import type { Report } from "../../../model/report";
import type { Draft, Item } from "../../../syntax/draft";
import { compareDates, type PartialDate } from "../../../text/partial-date";
import { onceFor } from "../../../text/remembered";
import { citationDate, type DateStyle, dateStyleOf } from "../../render/house-citation";
import { closestSpelling } from "../author-slip";
import { type CitedItem, citedItems, isOrigin, isQuoted, nameAndDate } from "../cited-items";
import { entriesOfAuthor, letterSlips, sameButLetter } from "../entries-of-author";
import { ended, entryNames, entryPlaces } from "../entry-name";
import type { Rule, RuleFinding } from "../rule";

export const citationDateDiffers: Rule = {
  code: "citation-date-differs",
  severity: "error",
  find: ({ report }) => {
    const { draft } = report;
    const style = dateStyleOf(draft);
    return citedItems(report).flatMap((one): readonly RuleFinding[] => {
      const { item, citation, resolution, place } = one;
      const entries = entriesOfAuthor(draft, item, resolution);
      if (entries.length === 0 || letterSlips(draft, item, entries).length > 0) return [];
      if (isOrigin(citation, place) || isQuoted(draft, citation)) return [];
      const names = ended(entryNames(entries.map((reference) => draft.references[reference]!)));
      const date = item.date?.text ?? "";
      return [
        {
          ...nameAndDate(item),
          ...(mayDateSomethingElse(item, style) ? { severity: "hint" as const } : {}),
          message: {
            en: `No entry of this author has the date “${date}”. The list has: ${names}`,
            fr: `Aucune entrée de cet auteur ne porte la date « ${date} ». La liste contient : ${names}`,
          },
          related: entryPlaces(draft, entries, {
            en: "An entry of this author",
            fr: "Une entrée de cet auteur",
          }),
          fixes: fixes(draft, one, entries, { style, cited: possiblyCited(report) }),
        },
      ];
    });
  },
};

/**
 * A year alone, or a month in words, may say when something happened: `HRW says that the plan (2019) has failed`. So may
 * a day in words where the draft writes dates in figures.
 */
function mayDateSomethingElse({ author, date, dateValue, locator }: Item, style: DateStyle): boolean {
  if (author || locator || !date || dateValue?.undated) return false;
  const inWords = /\p{L}{3}/u.test(date.text);
  return inWords ? style === "iso" || dateValue?.day == null : !/^\d{4}-\d{2}/.test(date.text);
}

/** Two articles of one newspaper may be a week apart; a slip of the pen is nearer. */
const fewDays = 3;

/** The nearest date, if its entry is the only one that is uncited or within a few days. */
function fixes(
  draft: Draft,
  { item, citation }: CitedItem,
  entries: readonly number[],
  { style, cited }: { readonly style: DateStyle; readonly cited: ReadonlySet<number> },
): NonNullable<RuleFinding["fixes"]> {
  const likely = entries.filter(
    (reference) =>
      !cited.has(reference) || daysApart(item.dateValue, draft.references[reference]!.dateValue) <= fewDays,
  );
  const entry = draft.references[entries[0]!]!;
  if (likely.length !== 1 || likely[0] !== entries[0] || !item.date || !entry.dateValue) return [];
  const value = entry.dateValue;
  // Where the citation says more, or only one of the two has a date, the entry may be what is wrong.
  if (value.undated || item.dateValue!.undated || compareDates(item.dateValue!, value) === "fuller")
    return [];
  const shared = entries.filter((reference) => {
    const other = draft.references[reference]!.dateValue;
    return other !== null && sameButLetter(other, value);
  });
  const date = citationDate(entry, style, draft.blocks[citation.block]!.language);
  if (shared.length > 1 || date === null) return [];
  // The author's name would still have to be mended.
  if (item.author && !item.ibid && closestSpelling(item.author.text, entry) !== undefined) return [];
  return [
    {
      title: { en: `Write ${date}`, fr: `Écrire ${date}` },
      edits: [{ start: item.date.start, end: item.date.end, newText: date }],
    },
  ];
}

/** Entries that a citation points to, or an open one may mean. */
const possiblyCited = onceFor(
  ({ resolutions }: Report): ReadonlySet<number> =>
    new Set(
      resolutions
        .flat()
        .flatMap(({ outcome, reference, candidates }) =>
          outcome === "ambiguous" ? candidates : reference === null ? [] : [reference],
        ),
    ),
);

function daysApart(a: PartialDate | null, b: PartialDate | null): number {
  const [first, second] = [dayNumber(a), dayNumber(b)];
  return first === null || second === null ? Number.POSITIVE_INFINITY : Math.abs(first - second);
}

function dayNumber(date: PartialDate | null): number | null {
  if (date?.year == null || date.month === null || date.day === null) return null;
  return Date.UTC(date.year, date.month - 1, date.day) / 86_400_000;
}
