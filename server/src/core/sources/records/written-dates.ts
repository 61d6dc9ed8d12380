/** Dates as documents write them, in eight languages and in numbers; `3/4/2021` stays open until its order is known. */
import { allMatches } from "../../text/all-matches";
import { foldName } from "../../text/name-form";
import type { Span } from "../../text/span";

export type DateOrder = "month-first" | "day-first";

export interface WrittenDate extends Span {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
  /** The two numbers of a date that could be read either way; month and day are null then. */
  readonly either: readonly [number, number] | null;
  /** The order that a date in numbers leaves no doubt about. */
  readonly shows: DateOrder | null;
}

const months: readonly string[] = [
  "january jan janvier janv enero ene janeiro januar janner gennaio gen января январь يناير جانفي",
  "february feb febr fevrier fevr fev febrero fevereiro februar febbraio февраля февраль فبراير فيفري",
  "march mar mars marzo marco marz maerz марта март مارس",
  "april apr avril avr abril abr aprile апреля апрель ابريل افريل",
  "may mai mayo maio maggio mag мая маи مايو ماي",
  "june jun juin junio junho juni giugno giu июня июнь يونيو جوان",
  "july jul juillet juill juil julio julho juli luglio lug июля июль يوليو جويلية",
  "august aug aout agosto ago августа август اغسطس اوت",
  "september sept sep septembre septiembre setiembre set setembro settembre сентября сентябрь سبتمبر",
  "october oct octobre octubre outubro out oktober okt ottobre ott октября октябрь اكتوبر",
  "november nov novembre noviembre novembro ноября ноябрь نوفمبر",
  "december dec decembre diciembre dic dezembro dez dezember dicembre декабря декабрь ديسمبر",
];

/** Of lines in Arabic letters, whose marks above letters are written or not. */
const monthNumbers = new Map(
  months.flatMap((forms, index) => forms.split(" ").map((form) => [form, index + 1] as const)),
);

const monthOf = (word: string): number | undefined => monthNumbers.get(foldName(word).replace(/[أإآ]/g, "ا"));

const year = "(1[5-9]\\d\\d|20\\d\\d|21\\d\\d)(?!\\d)";
const before = "(?<![\\p{L}\\d./-])";
const monthWord = "(\\p{L}[\\p{L}\\p{M}]{2,11})\\.?";
const isoPattern = new RegExp(`${before}${year}-(\\d{2})(?:-(\\d{2}))?(?!\\d|-\\d)`, "gu");
const slashedYearFirst = new RegExp(`${before}${year}([/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)`, "gu");
const eastAsian = /(\d{4})年(\d{1,2})月(?:(\d{1,2})日)?/gu;
const numeric = new RegExp(`${before}(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4}|\\d{2})(?!\\d|[/.-]\\d)`, "gu");
const dayFirst = new RegExp(
  `${before}(\\d{1,2})(?:st|nd|rd|th|er|º|°|\\.)?[\\s-](?:de\\s|of\\s|d['’])?${monthWord},?[\\s-](?:de\\s|del\\s)?${year}`,
  "giu",
);
const monthFirst = new RegExp(
  `${before}${monthWord}\\s(\\d{1,2})(?:st|nd|rd|th|º)?,?\\s?(?:de\\s|del\\s)?(?<=[\\s,])${year}`,
  "giu",
);
const monthAndYear = new RegExp(`${before}${monthWord},?\\s(?:de\\s|del\\s|of\\s)?${year}`, "giu");

const yearDigits = /(?:1[5-9]|2[01])\d\d/;
const digitsOfDate = /(?:1[5-9]|2[01])\d\d|\d[/.-]\d{1,2}(?!\d)|[٠-٩]/;
const numbersBetweenMarks = /\d[/.-]\d{1,2}(?!\d)/;

/** Whether a line has the digits of a date. Most lines have not, and this is told many times faster than the date. */
export const mayHoldDate = (line: string): boolean => digitsOfDate.test(line);

/** The dates of a line with at least a month, by their places; none overlaps another. */
export function datesIn(line: string): readonly WrittenDate[] {
  if (!mayHoldDate(line)) return [];
  const words = /[٠-٩]/.test(line) ? westernDigits(line) : line;
  const hasYear = yearDigits.test(words);
  const hasNumbers = numbersBetweenMarks.test(words);
  if (!hasYear && !hasNumbers) return [];
  const found: WrittenDate[] = [];
  const take = (pattern: RegExp, read: (match: RegExpExecArray) => Reading | null): void => {
    for (const match of allMatches(pattern, words)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((other) => start < other.end && other.start < end)) continue;
      const reading = read(match);
      if (reading) found.push({ start, end, either: null, shows: null, ...reading });
    }
  };
  if (hasNumbers) {
    take(isoPattern, (m) => dated(Number(m[1]), Number(m[2]), m[3] === undefined ? null : Number(m[3])));
    take(slashedYearFirst, (m) => dated(Number(m[1]), Number(m[3]), Number(m[4])));
    take(numeric, readNumeric);
  }
  if (hasYear) {
    take(dayFirst, (m) => dated(Number(m[3]), monthOf(m[2]!), Number(m[1])));
    take(monthFirst, (m) => dated(Number(m[3]), monthOf(m[1]!), Number(m[2])));
    take(monthAndYear, (m) => dated(Number(m[2]), monthOf(m[1]!), null));
    if (words.includes("年"))
      take(eastAsian, (m) => dated(Number(m[1]), Number(m[2]), m[3] === undefined ? null : Number(m[3])));
  }
  return found.sort((a, b) => a.start - b.start);
}

type Reading = Pick<WrittenDate, "year" | "month" | "day"> & Partial<Pick<WrittenDate, "either" | "shows">>;

function dated(ofYear: number, month: number | undefined, day: number | null): Reading | null {
  if (month === undefined || month < 1 || month > 12 || (day !== null && !dayExists(ofYear, month, day))) {
    return null;
  }
  return { year: ofYear, month, day };
}

function readNumeric(match: RegExpExecArray): Reading | null {
  const [first, second] = [Number(match[1]), Number(match[3])];
  const written = match[4]!;
  // Two digits of the years up to 2049: sources that a report cites are of our days.
  const ofYear =
    written.length === 4 ? Number(written) : Number(written) + (Number(written) < 50 ? 2000 : 1900);
  if (ofYear < 1500 || ofYear > 2199) return null;
  const asMonthFirst = dated(ofYear, first, second);
  const asDayFirst = dated(ofYear, second, first);
  // Nobody writes months first between full stops.
  if (match[2] === ".") return asDayFirst;
  if (asMonthFirst && asDayFirst) {
    return first === second ? asDayFirst : { year: ofYear, month: null, day: null, either: [first, second] };
  }
  if (asMonthFirst) return { ...asMonthFirst, shows: "month-first" };
  return asDayFirst && { ...asDayFirst, shows: "day-first" };
}

function dayExists(ofYear: number, month: number, day: number): boolean {
  return day >= 1 && day <= new Date(Date.UTC(ofYear, month, 0)).getUTCDate();
}

const westernDigits = (line: string): string =>
  line.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660));

/** `2021-03-04`, `2021-03`; only the year of a date whose order is not known. */
export function isoOf(date: WrittenDate, order: DateOrder | null): string {
  const { month, day } = inOrder(date, order);
  return [
    String(date.year),
    ...[month, day].flatMap((part) => (part === null ? [] : [twoDigits(part)])),
  ].join("-");
}

/** Month and day, as far as they are known. */
export function inOrder(
  { month, day, either }: WrittenDate,
  order: DateOrder | null,
): { readonly month: number | null; readonly day: number | null } {
  if (either === null || order === null) return { month, day };
  const [first, second] = either;
  return order === "month-first" ? { month: first, day: second } : { month: second, day: first };
}

const twoDigits = (number: number): string => String(number).padStart(2, "0");
