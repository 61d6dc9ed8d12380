/** Decides from a document whether its `3/4/2021` has the month or the day first; null where nothing decides. */
import { type DateOrder, datesIn, inOrder, type WrittenDate } from "./written-dates";

export interface OrderHints {
  readonly language: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
}

/** So much of a text is searched for dates. */
const searched = 200_000;

export function dateOrder(text: string, date: WrittenDate, hints: OrderHints): DateOrder | null {
  const top = text.slice(0, searched);
  const shown = new Set(
    [...top.matchAll(/(?<![\d./-])\d{1,2}([/-])\d{1,2}\1(?:\d{4}|\d{2})(?![\d/-])/g)].flatMap(
      ([words]) => datesIn(words)[0]?.shows ?? [],
    ),
  );
  if (shown.size > 0) return shown.size === 1 ? [...shown][0]! : null;
  const said = new Set([byCustom(hints), byEvents(top, date)].filter((order) => order !== null));
  return said.size === 1 ? [...said][0]! : null;
}

/** Of the countries only one writes months first by custom; an address or a publisher tells the country. */
function byCustom({ language, publisher, url }: OrderHints): DateOrder | null {
  if (/^(?:United States|U\.?S\.?) (?!Minor)/.test(publisher ?? "")) return "month-first";
  const host = /^https?:\/\/([^/:?#]{1,200})/i.exec(url ?? "")?.[1]?.toLowerCase() ?? "";
  if (/\.(?:gov|mil|us)$/.test(host)) return "month-first";
  if (/\.(?:uk|au|nz|ie|in|ng|gh|ke|ug|tz|za|zm|zw|eu|fr|de|es|it|pt|br|mx|co|ar|pe|cl)$/.test(host)) {
    return "day-first";
  }
  return language !== null && ["fr", "es", "pt", "de", "it", "ru", "ar"].includes(language)
    ? "day-first"
    : null;
}

const counts = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"];
const completed =
  /\bfirst (\p{L}{3,6}|\d{1,2}) months of (\d{4})(?!\d)|\b(first|second|third) quarter of (\d{4})(?!\d)/giu;

/** A text tells of what was over when it was written: only one of the two readings may lie behind all of it. */
function byEvents(text: string, date: WrittenDate): DateOrder | null {
  if (date.either === null) return null;
  const over = [...text.matchAll(completed)].flatMap((match) => {
    const [, months, year, quarter, yearOfQuarter] = match;
    if (Number(year ?? yearOfQuarter) !== date.year) return [];
    if (quarter !== undefined) return 3 * (["first", "second", "third"].indexOf(quarter.toLowerCase()) + 1);
    const number = Number(months);
    return Number.isNaN(number) ? counts.indexOf(months!.toLowerCase()) + 1 : number;
  });
  const latest = over.reduce((most, month) => Math.max(most, month), 0);
  if (latest === 0) return null;
  const fits = (["month-first", "day-first"] as const).filter(
    (order) => inOrder(date, order).month! > latest,
  );
  return fits.length === 1 ? fits[0]! : null;
}
