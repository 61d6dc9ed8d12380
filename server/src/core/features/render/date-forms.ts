/** Writes a date in the manner of another one: ISO, short or full months, English or French. */
import type { Language } from "../../syntax/draft";
import { foldName } from "../../text/name-form";
import { isoDate, type PartialDate } from "../../text/partial-date";
import { dayMonthYear } from "./house-citation";

export interface DateForm {
  readonly style: "iso" | "short-month" | "full-month";
  readonly language: Language;
  /** In an entry the date follows a full stop, and so begins with a capital. */
  readonly capital: boolean;
}

const fullMonths: { readonly [language in Language]: readonly string[] } = {
  en: [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
  ],
  fr: [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
  ],
};

/** Months that house style never shortens say nothing of the style. */
const neverShort = new Set(["may", "june", "july", "mars", "mai", "juin", "aout"]);
const frenchMonths = new Set(fullMonths.fr.map(foldName));

/** How a date is written; what it does not show (a mere year has no months) is taken from `otherwise`. */
export function dateFormOf(written: string, otherwise: DateForm): DateForm {
  const month = /\p{L}{3,9}/u.exec(written)?.[0];
  if (month === undefined) return /\d-\d/.test(written) ? { ...otherwise, style: "iso" } : otherwise;
  const folded = foldName(month);
  const language = frenchMonths.has(folded) || /^\p{Ll}/u.test(month) ? "fr" : "en";
  const full = fullMonths[language].some((name) => foldName(name) === folded);
  const otherStyle = otherwise.style === "iso" ? "short-month" : otherwise.style;
  const style = neverShort.has(folded) ? otherStyle : full ? "full-month" : "short-month";
  return { ...otherwise, style, language };
}

/** Null for a range, which is written as its author typed it. */
export function writeDate(date: PartialDate, { style, language, capital }: DateForm): string | null {
  if (date.until) return null;
  const words = date.undated
    ? language === "fr"
      ? "s.d."
      : "n.d."
    : style === "iso"
      ? isoDate(date)!
      : style === "short-month"
        ? dayMonthYear(date, language)
        : fullDate(date, language);
  return (capital ? words[0]!.toUpperCase() + words.slice(1) : words) + (date.suffix ?? "");
}

function fullDate(date: PartialDate, language: Language): string {
  const { year, month, day } = date;
  if (month === null) return String(year);
  const name = fullMonths[language][month - 1]!;
  if (day === null) return `${name} ${year}`;
  return `${language === "fr" && day === 1 ? "1er" : day} ${name} ${year}`;
}
