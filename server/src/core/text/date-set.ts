/** Dates to be looked up: whether a date is among them, or says less than one of them. As `compareDates` has it. */
import type { PartialDate } from "./partial-date";

export interface DateSet {
  readonly dates: ReadonlySet<string>;
  /** What the dates are when the day, or day and month, are left out; with their suffix and without. */
  readonly shortened: ReadonlySet<string>;
}

export function dateSet(dates: Iterable<PartialDate>): DateSet {
  const whole = new Set<string>();
  const shortened = new Set<string>();
  for (const date of dates) {
    whole.add(keyOf(date, date.month, date.day, date.suffix));
    for (const suffix of new Set([null, date.suffix])) {
      if (date.month !== null) shortened.add(keyOf(date, null, null, suffix));
      if (date.day !== null) shortened.add(keyOf(date, date.month, null, suffix));
    }
  }
  return { dates: whole, shortened };
}

/** Whether the date is the same as one of the set. */
export const holdsDate = (set: DateSet, date: PartialDate): boolean =>
  set.dates.has(keyOf(date, date.month, date.day, date.suffix));

/** Whether the date is the same as one of the set, or `2020` where the set has `2020-03`. */
export const holdsFullerDate = (set: DateSet, date: PartialDate): boolean =>
  holdsDate(set, date) || set.shortened.has(keyOf(date, date.month, date.day, date.suffix));

/** Undated ones have no year. */
const keyOf = (
  { year, until }: PartialDate,
  month: number | null,
  day: number | null,
  suffix: string | null,
): string => `${year}/${until?.year}/${month}/${day}/${suffix}`;
