/** Dates to be looked up: whether a date is among them, or says less than one of them. As `compareDates` has it. */
import type { Season } from "./month-names";
import type { PartialDate } from "./partial-date";

export interface DateSet {
  readonly dates: ReadonlySet<number>;
  /** What the dates are when the day, or day and month, are left out; with their suffix and without. */
  readonly shortened: ReadonlySet<number>;
}

export function dateSet(all: Iterable<PartialDate>): DateSet {
  const dates = new Set<number>();
  const shortened = new Set<number>();
  const shorten = (date: PartialDate, suffix: string | null) => {
    if (monthOf(date) !== null) shortened.add(keyOf(date, null, null, suffix));
    if (date.day !== null) shortened.add(keyOf(date, date.month, null, suffix));
  };
  for (const date of all) {
    dates.add(keyOf(date, monthOf(date), date.day, date.suffix));
    shorten(date, null);
    if (date.suffix !== null) shorten(date, date.suffix);
  }
  return { dates, shortened };
}

/** Whether the date is the same as one of the set. */
export const holdsDate = (set: DateSet, date: PartialDate): boolean =>
  set.dates.has(keyOf(date, monthOf(date), date.day, date.suffix));

/** Whether the date is the same as one of the set, or `2020` where the set has `2020-03`. */
export const holdsFullerDate = (set: DateSet, date: PartialDate): boolean =>
  holdsDate(set, date) || set.shortened.has(keyOf(date, monthOf(date), date.day, date.suffix));

/** The month; a season counts as one behind the twelfth. */
const monthOf = ({ month, season }: PartialDate): number | null =>
  month ?? (season ? 13 + seasons.indexOf(season) : null);

const seasons: readonly Season[] = ["spring", "summer", "autumn", "winter"];

/** The parts as the digits of one number, the rare ones in front; what is absent is 0, and so is the year of `n.d.`. */
function keyOf(
  { year, until }: PartialDate,
  month: number | null,
  day: number | null,
  suffix: string | null,
): number {
  const letter = suffix === null ? 0 : suffix.charCodeAt(0);
  return ((((until?.year ?? 0) * 128 + letter) * 4096 + (year ?? 0)) * 17 + (month ?? 0)) * 32 + (day ?? 0);
}
