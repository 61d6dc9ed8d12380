/** Finds the date of a cited work within an entry: English, French and Spanish forms, and those of APA. */

import { isDigit } from "../../text/characters";
import { foldName } from "../../text/name-form";
import { dateAt, isoDate } from "../../text/partial-date";

interface FoundDate {
  readonly start: number;
  readonly end: number;
  /** `2023-08-14`, `2023-08` or `2023`. */
  readonly iso: string;
}

const spanishMonths = new Map(
  "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"
    .split(" ")
    .flatMap((name, index) => [[name, index + 1] as const, [name.slice(0, 3), index + 1] as const]),
);
spanishMonths.set("setiembre", 9).set("sept", 9);

/** A word of a number or of letters: the only places where a date can begin. */
const places = /(?<![\p{L}\d/])(?:\d{1,4}|\p{L}{3,10})(?=[\p{L}\s.,\-–/)\]:;]|$)/gu;
const spanishDay = /(\d{1,2})(?:º|°)?\s+(?:de\s+)?(\p{L}{3,10})\.?,?\s+(?:del?\s+)?(\d{4})(?!\d)/uy;
const spanishMonth = /(\p{L}{3,10})\.?\s+(?:(\d{1,2}),\s*)?(?:del?\s+)?(\d{4})(?!\d)/uy;
const yearFirst = /(\d{4})[a-z]?,\s+(?:(\d{1,2})\s+)?(\p{L}{3,10})\.?(?:\s+(\d{1,2}))?(?=[)\].,;]|$)/uy;
const dotted = /(\d{1,2})([./])(\d{1,2})\2(\d{4})(?!\d)/y;

/** The first letters of every month that is read: most words are told apart by them. */
const monthBegins = new Set(
  "jan feb fev fév fe\u0301 mar apr avr abr may mai jun jui jul aug aoû aou ago sep set oct nov dec déc de\u0301 dic ene".split(
    " ",
  ),
);

/** All dates of `text`, first to last. Two days of one month (`3 and 12 March 2022`) are told as the month. */
export function datesOf(text: string): readonly FoundDate[] {
  const found: FoundDate[] = [];
  places.lastIndex = 0;
  if (!/\d{4}/.test(text)) return found;
  for (let place = places.exec(text); place; place = places.exec(text)) {
    const at = place.index;
    if (!isDigit(text.charCodeAt(at)) && !monthBegins.has(text.slice(at, at + 3).toLowerCase())) continue;
    const date =
      apaDateAt(text, at) ?? plainDateAt(text, at) ?? spanishDateAt(text, at) ?? numbersAt(text, at);
    if (!date) continue;
    found.push(isSecondDay(text, at) ? { ...date, iso: date.iso.slice(0, 7) } : date);
    places.lastIndex = date.end;
  }
  return found;
}

const isSecondDay = (text: string, at: number): boolean =>
  /\b\d{1,2}\s?(?:and|et|y|&|-|–)\s?$/.test(text.slice(Math.max(0, at - 9), at));

function plainDateAt(text: string, at: number): FoundDate | null {
  const match = dateAt(text, at);
  const iso = match && isoDate(match.value);
  return iso ? { start: at, end: match.end, iso } : null;
}

function spanishDateAt(text: string, at: number): FoundDate | null {
  const withDay = matchAt(spanishDay, text, at);
  const first = withDay ? null : matchAt(spanishMonth, text, at);
  const month = spanishMonths.get(foldName(withDay?.[2] ?? first?.[1] ?? ""));
  if (!month) return null;
  const match = (withDay ?? first)!;
  return found(at, match, withDay ? match[3]! : match[3]!, month, withDay ? match[1] : match[2]);
}

/** `(2019, March 4)`, `(2019, 4 mars)`, `(2020, March)`. */
function apaDateAt(text: string, at: number): FoundDate | null {
  const match = matchAt(yearFirst, text, at);
  if (!match) return null;
  const word = foldName(match[3]!);
  const month = spanishMonths.get(word) ?? monthOf(match[3]!);
  return month ? found(at, match, match[1]!, month, match[2] ?? match[4]) : null;
}

const monthOf = (word: string): number | null => dateAt(`${word} 2000`, 0)?.value.month ?? null;

/** `13/05/2019`, `13.5.2019`; with both numbers below 13 only stops tell the day from the month. */
function numbersAt(text: string, at: number): FoundDate | null {
  const match = matchAt(dotted, text, at);
  if (!match) return null;
  const [first, second] = [Number(match[1]), Number(match[3])];
  if (match[2] === "." || first > 12) return found(at, match, match[4]!, second, match[1]);
  return second > 12 ? found(at, match, match[4]!, first, match[3]) : null;
}

function found(
  start: number,
  match: RegExpExecArray,
  year: string,
  month: number,
  day: string | undefined,
): FoundDate | null {
  const iso = `${year}-${month < 10 ? "0" : ""}${month}${day ? `-${day.padStart(2, "0")}` : ""}`;
  const [end, read] = [start + match[0].length, dateAt(iso, 0)];
  return read && isoDate(read.value) === iso ? { start, end, iso } : null;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** What is said of when a page was looked at, kept or printed again: never the date of the work. */
const notPublished =
  /\b(?:accessed|retrieved|archived|last (?:visited|accessed|viewed|modified)|consulted|consulté[es]{0,2}|consultado|date de consultation|page consultée|visité[es]{0,2}|recuperado|accedido|acceso|abgerufen)\b/iu;

/**
 * The date of the work: the fullest one of `text`, the first where two are equally full. A day without a year is
 * joined with a year that stands alone: `Benali. 2019. “…”, Courrier, 3 mars`.
 */
export function workDateOf(text: string): string | null {
  const until = text.search(notPublished);
  const told = until === -1 ? text : text.slice(0, until);
  let best: string | null = null;
  for (const { iso } of datesOf(told)) if (best === null || iso.length > best.length) best = iso;
  if (best === null || best.length !== 4) return best;
  return dayInYear(told, best) ?? best;
}

const dayAndMonth =
  /(?<![\p{L}\d])(?:(\d{1,2})(?:er)?\s+(?:de\s+)?(\p{L}{3,10})|(\p{L}{3,10})\.?\s+(\d{1,2}))(?![\p{L}\d])/gu;

function dayInYear(text: string, year: string): string | null {
  for (const match of text.matchAll(dayAndMonth)) {
    const word = match[2] ?? match[3]!;
    const month = monthOf(word) ?? spanishMonths.get(foldName(word));
    const day = match[1] ?? match[4]!;
    if (month) return found(0, match, year, month, day)?.iso ?? null;
  }
  return null;
}
