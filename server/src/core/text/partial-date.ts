/** Dates as drafts write them: perhaps only a year, perhaps with a suffix letter, perhaps none at all. */

/** `11 May 2004b`: year 2004, month 5, day 11, suffix `b`. `N.d.` has no year and `undated` true. */
export interface PartialDate {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  readonly suffix: string | null;
  /** `n.d.` or `s.d.`. */
  readonly undated: boolean;
  /** The last year of `2019-2020`, the last month of `Mar.-Apr. 2014`; null when there is no range. */
  readonly until: { readonly year: number; readonly month: number | null } | null;
}
