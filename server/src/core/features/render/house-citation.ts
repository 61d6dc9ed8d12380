/** Writes authors, dates and citations as house style puts them in the text. */
import type { Draft, Entry } from "../../syntax/draft";
import { isoDate, type PartialDate } from "../../text/partial-date";
import { onceFor } from "../../text/remembered";

const englishMonths = [
  "Jan.",
  "Feb.",
  "Mar.",
  "Apr.",
  "May",
  "June",
  "July",
  "Aug.",
  "Sept.",
  "Oct.",
  "Nov.",
  "Dec.",
];
const frenchMonths = [
  "janv.",
  "févr.",
  "mars",
  "avr.",
  "mai",
  "juin",
  "juill.",
  "août",
  "sept.",
  "oct.",
  "nov.",
  "déc.",
];

/** `HRW` for `Human Rights Watch (HRW)`, `Retired professor` for `Retired professor, University of X`. */
export function citationAuthor(entry: Pick<Entry, "author" | "abbreviation" | "kind">): string | null {
  if (entry.abbreviation) return entry.abbreviation.text;
  const author = entry.author?.text ?? null;
  return author && entry.kind === "oral" ? author.split(",")[0]!.trim() : author;
}

export type DateStyle = "iso" | "day-month" | "as-written";

/** The style in which the draft writes dates in its citations: ISO since 2020, `4 Apr. 2016` before. */
export const dateStyleOf = onceFor((draft: Draft): "iso" | "day-month" => {
  let iso = 0;
  let words = 0;
  for (const { items } of draft.citations) {
    for (const { date, dateValue } of items) {
      if (!date || dateValue?.month == null) continue;
      if (/\p{L}{3}/u.test(date.text)) words++;
      else iso++;
    }
  }
  return words > iso ? "day-month" : "iso";
});

/** The entry's date as the text writes it: months short, `n.d.` in lower case. */
export function citationDate(
  entry: Pick<Entry, "date" | "dateValue">,
  style: DateStyle,
  language: "en" | "fr" = "en",
): string | null {
  const { date, dateValue } = entry;
  if (!date || !dateValue) return null;
  if (dateValue.undated) return date.text[0]!.toLowerCase() + date.text.slice(1);
  if (style === "as-written" || dateValue.until) return date.text;
  return (
    (style === "iso" ? isoDate(dateValue)! : dayMonthYear(dateValue, language)) + (dateValue.suffix ?? "")
  );
}

/** `4 Apr. 2016`, `1er août 2017`: as much of the date as there is. */
export function dayMonthYear({ year, month, day }: PartialDate, language: "en" | "fr"): string {
  if (month === null) return String(year);
  const name = (language === "fr" ? frenchMonths : englishMonths)[month - 1]!;
  if (day === null) return `${name} ${year}`;
  return `${language === "fr" && day === 1 ? "1er" : day} ${name} ${year}`;
}
