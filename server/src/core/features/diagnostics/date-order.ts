/** Which of two dates is the earlier one, as far as both of them say. */
import type { PartialDate } from "../../text/partial-date";

/** `2023-08` is before `2023-09-01`; nothing can be said of `2023-08` and `2023-08-14`, nor of what is undated. */
export function isBefore(a: PartialDate, b: PartialDate): boolean {
  if (a.year === null || b.year === null || a.until) return false;
  if (a.year !== b.year) return a.year < b.year;
  if (a.month === null || b.month === null) return false;
  if (a.month !== b.month) return a.month < b.month;
  return a.day !== null && b.day !== null && a.day < b.day;
}

/** The next day at the other end of the world is still today here. */
export function isDayBefore(a: PartialDate, b: PartialDate): boolean {
  const day = (date: PartialDate) =>
    date.year === null || date.month === null || date.day === null
      ? Number.NaN
      : Date.UTC(date.year, date.month - 1, date.day) / 86_400_000;
  return day(b) - day(a) === 1;
}
