/** Dates as drafts write them: perhaps only a year, perhaps with a suffix letter, perhaps none at all. */
import { isBlank, isDigit } from "./characters";
import { monthNumber, type Season, seasonOf } from "./month-names";

/** `11 May 2004b`: year 2004, month 5, day 11, suffix `b`. `N.d.` has no year and `undated` true. */
export interface PartialDate {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  readonly suffix: string | null;
  /** `n.d.` or `s.d.`. */
  readonly undated: boolean;
  /** The end of `2019-2020` or `Mar.-Apr. 2014`; null when there is no range. */
  readonly until: { readonly year: number; readonly month: number | null } | null;
  /** `Spring 2014`: set only where a season stands in the month's place. */
  readonly season?: Season;
}

export interface DateMatch {
  readonly value: PartialDate;
  /** Offset just behind the date, its suffix included. */
  readonly end: number;
}

const undatedPattern = /(?:\[?[nNsS]\.\s?[dD]\.\]?|no date\b|sans date\b)/y;
const dayPattern = /(\d{1,2})(?:er|st|nd|rd|th)?(?:\s?[-–]\s?\d{1,2})?\s+/y;
const wordPattern = /(?:\p{L}\p{M}?){3,9}/uy;
const yearPattern = /\d{4}(?!\d)/y;
const rangeEndPattern = /\s?([-–/])\s?(\d{4}|\d{2})(?!\d)(?!-\d)/y;
const betweenPattern = /\.?\s?[-–/]\s?/y;
const blankPattern = /\.?,?\s*/y;
const suffixPattern = /-?([a-z])(?![\p{L}\d])/uy;

/** Years that a report may cite; anything else with four digits is an amount or a number. */
const firstYear = 1800;
const lastYear = 2199;
/** Longest range whose end has two digits: `1998-99` is one, `2004-63` is the number of a law. */
const longestShortRange = 30;

/**
 * The date that starts at `offset`, or null. Reads `2023-08-14`, `2023-08`, `2023`, `4 Apr. 2016`, `1er août 2017`,
 * `April 4, 2016`, `Mar.-Apr. 2014`, `Spring 2014`, `2019-2020`, `n.d.`, each with a suffix letter. What follows is not looked at.
 */
export function dateAt(text: string, offset: number): DateMatch | null {
  const code = text.charCodeAt(offset);
  if (isDigit(code)) return withSuffix(text, isoDateAt(text, offset) ?? dayFirstDateAt(text, offset));
  return dateInitials.has(code)
    ? withSuffix(
        text,
        undatedAt(text, offset) ?? monthFirstDateAt(text, offset) ?? seasonDateAt(text, offset),
      )
    : null;
}

/** The first letters of months, seasons and of `n.d.` and `s.d.`, or the bracket before these; looking at them first keeps prose cheap. */
const dateInitials = new Set([..."jfmasondéèwpheJFMASONDÉÈWPHE["].map((letter) => letter.charCodeAt(0)));

/** The date that is all of `text` (blanks at its ends aside), or null. */
export function parsePartialDate(text: string): PartialDate | null {
  const words = text.trim();
  const match = dateAt(words, 0);
  return match && match.end === words.length ? match.value : null;
}

function isoDateAt(text: string, offset: number): DateMatch | null {
  const year = numberAt(text, offset, 4);
  if (year === null || !plausibleYear(year)) return null;
  const range = yearRangeEndAt(text, offset + 4, year);
  if (range) return { value: dated(year, null, null, { year: range.year, month: null }), end: range.end };
  const month = partAt(text, offset + 4);
  const day = month && partAt(text, month.end);
  if (month && (month.number < 1 || month.number > 12)) return null;
  if (day && !dayExists(year, month!.number, day.number)) return null;
  const end = day?.end ?? month?.end ?? offset + 4;
  // `2023-08-1` and the like: a date that goes on is not this date.
  if (text[end] === "-" && isDigit(text.charCodeAt(end + 1))) return null;
  return { value: dated(year, month?.number ?? null, day?.number ?? null), end };
}

/** The month or day of an ISO date with the hyphen before it, behind which a line may end; or null. */
function partAt(text: string, offset: number): { readonly number: number; readonly end: number } | null {
  if (text[offset] !== "-") return null;
  let at = offset + 1;
  let endsLine = false;
  for (; isBlank(text.charCodeAt(at)); at++) endsLine ||= text[at] === "\n" || text[at] === "\r";
  const number = at === offset + 1 || endsLine ? numberAt(text, at, 2) : null;
  return number === null ? null : { number, end: at + 2 };
}

/** The number of exactly so many digits at `offset`, or null. */
function numberAt(text: string, offset: number, digits: number): number | null {
  let number = 0;
  for (let at = offset; at < offset + digits; at++) {
    const code = text.charCodeAt(at);
    if (!isDigit(code)) return null;
    number = number * 10 + code - 48;
  }
  return isDigit(text.charCodeAt(offset + digits)) ? null : number;
}

/** `-2020`, `–2020`, `-20` behind a year that is smaller; two digits up to 12 behind a hyphen are a month. */
function yearRangeEndAt(text: string, offset: number, from: number): { year: number; end: number } | null {
  const match = matchAt(rangeEndPattern, text, offset);
  if (!match) return null;
  const digits = match[2]!;
  if (digits.length === 2 && match[1] === "-" && Number(digits) <= 12) return null;
  const year = digits.length === 4 ? Number(digits) : Math.floor(from / 100) * 100 + Number(digits);
  if (digits.length === 2 && year - from > longestShortRange) return null;
  return year > from && year <= lastYear ? { year, end: offset + match[0].length } : null;
}

function undatedAt(text: string, offset: number): DateMatch | null {
  const match = matchAt(undatedPattern, text, offset);
  if (!match || match[0].startsWith("[") !== match[0].endsWith("]")) return null;
  const value = { year: null, month: null, day: null, suffix: null, undated: true, until: null };
  return { value, end: offset + match[0].length };
}

/** `Spring 2014`, `hiver 2019-2020`. */
function seasonDateAt(text: string, offset: number): DateMatch | null {
  const word = matchAt(wordPattern, text, offset);
  const season = word && seasonOf(word[0]);
  if (!word || !season || !isBlank(text.charCodeAt(offset + word[0].length))) return null;
  const at = offset + word[0].length + 1;
  const year = numberAt(text, at, 4);
  if (year === null || !plausibleYear(year)) return null;
  const range = yearRangeEndAt(text, at + 4, year);
  const until = range && { year: range.year, month: null };
  return { value: { ...dated(year, null, null, until), season }, end: range?.end ?? at + 4 };
}

/** `4 Apr. 2016`, `3-5 avr. 2016`, `3 Mar.-4 Apr. 2016`. */
function dayFirstDateAt(text: string, offset: number): DateMatch | null {
  const day = matchAt(dayPattern, text, offset);
  if (!day) return null;
  const rest = monthAndYearAt(text, offset + day[0].length);
  if (!rest || !dayExists(rest.year, rest.month, Number(day[1]))) return null;
  return { value: dated(rest.year, rest.month, Number(day[1]), rest.until), end: rest.end };
}

/** `Apr. 2016`, `Mar.-Apr. 2014`, `April 4, 2016`. */
function monthFirstDateAt(text: string, offset: number): DateMatch | null {
  const rest = monthAndYearAt(text, offset);
  return rest && { value: dated(rest.year, rest.month, rest.day, rest.until), end: rest.end };
}

interface MonthAndYear {
  readonly month: number;
  readonly day: number | null;
  readonly year: number;
  readonly until: PartialDate["until"];
  readonly end: number;
}

function monthAndYearAt(text: string, offset: number): MonthAndYear | null {
  const first = monthAt(text, offset);
  if (!first) return null;
  let at = first.end;
  let lastMonth: number | null = null;
  const between = matchAt(betweenPattern, text, at);
  if (between) {
    const dayOfSecond = matchAt(dayPattern, text, at + between[0].length);
    const second = monthAt(text, at + between[0].length + (dayOfSecond?.[0].length ?? 0));
    if (!second) return null;
    lastMonth = second.month;
    at = second.end;
  }
  at += matchAt(blankPattern, text, at)![0].length;
  const day =
    lastMonth === null ? /^(\d{1,2})(?:st|nd|rd|th)?,\s?(?=\d{4}(?!\d))/.exec(text.slice(at, at + 14)) : null;
  if (day) at += day[0].length;
  const year = matchAt(yearPattern, text, at);
  if (!year || !plausibleYear(Number(year[0]))) return null;
  const dayNumber = day ? Number(day[1]) : null;
  if (dayNumber !== null && !dayExists(Number(year[0]), first.month, dayNumber)) return null;
  const until = lastMonth === null ? null : { year: Number(year[0]), month: lastMonth };
  return { month: first.month, day: dayNumber, year: Number(year[0]), until, end: at + 4 };
}

function monthAt(text: string, offset: number): { month: number; end: number } | null {
  const word = matchAt(wordPattern, text, offset);
  const month = word && monthNumber(word[0]);
  return word && month ? { month, end: offset + word[0].length } : null;
}

function withSuffix(text: string, match: DateMatch | null): DateMatch | null {
  if (!match || !maySuffix(text.charCodeAt(match.end))) return match;
  const suffix = matchAt(suffixPattern, text, match.end);
  if (!suffix) return match;
  return { value: { ...match.value, suffix: suffix[1]! }, end: match.end + suffix[0].length };
}

/** A hyphen or a small letter; most dates end before a blank, a comma or a bracket. */
const maySuffix = (code: number): boolean => code === 0x2d || (code >= 97 && code <= 122);

const dated = (
  year: number,
  month: number | null,
  day: number | null,
  until: PartialDate["until"] = null,
): PartialDate => ({ year, month, day, suffix: null, undated: false, until });

const plausibleYear = (year: number): boolean => year >= firstYear && year <= lastYear;

const monthLengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function dayExists(year: number, month: number, day: number): boolean {
  if (day < 1 || day > (monthLengths[month - 1] ?? 0)) return false;
  return month !== 2 || day < 29 || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
}

function matchAt(pattern: RegExp, text: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(text);
}

/** How two dates compare: `same`, `partial` when the first says less than the second, `fuller` when more, else `different`. */
export function compareDates(a: PartialDate, b: PartialDate): "same" | "partial" | "fuller" | "different" {
  if (a.suffix !== null && a.suffix !== b.suffix) return "different";
  if (a.undated || b.undated) return a.undated === b.undated && a.suffix === b.suffix ? "same" : "different";
  if (a.year !== b.year || a.until?.year !== b.until?.year) return "different";
  if (a.month !== null && b.month !== null && a.month !== b.month) return "different";
  if (a.day !== null && b.day !== null && a.day !== b.day) return "different";
  if (a.season && b.season && a.season !== b.season) return "different";
  const depth = ({ day, month, season }: PartialDate) =>
    day !== null ? 3 : month !== null ? 2 : season ? 1.5 : 1;
  if (depth(a) < depth(b)) return "partial";
  if (depth(a) > depth(b)) return "fuller";
  return a.suffix === b.suffix ? "same" : "different";
}

/** `2023-08-14`, `2023-08`, `2023`; null for an undated one. */
export function isoDate(date: PartialDate): string | null {
  if (date.year === null) return null;
  const two = (n: number) => String(n).padStart(2, "0");
  return `${date.year}${date.month === null ? "" : `-${two(date.month)}`}${date.day === null ? "" : `-${two(date.day)}`}`;
}
