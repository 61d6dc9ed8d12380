/** Finds the entries whose date an item may mean, by year, so that a long list costs no more than a short one. */
import type { Entry, Item } from "../../syntax/draft";
import { compareDates } from "../../text/partial-date";

/** How well an entry's date fits the item's: the whole date, the part that is written, or not at all. */
export type DateFit = "same" | "partial" | "different";

/** Entries with a date of the year, ascending; null for those that have no year. */
export type DatedIn = (year: number | null) => readonly number[];

export function dateIndex(entries: readonly Entry[]): DatedIn {
  const byYear = new Map<number | null, number[]>();
  entries.forEach(({ dateValue }, reference) => {
    if (!dateValue) return;
    const list = byYear.get(dateValue.year);
    if (list) list.push(reference);
    else byYear.set(dateValue.year, [reference]);
  });
  return (year) => byYear.get(year) ?? [];
}

export function dateFit({ dateValue: written }: Item, { dateValue: listed }: Entry): DateFit {
  if (!written || !listed) return "different";
  const fit = compareDates(written, listed);
  if (fit === "same" || fit === "partial") return fit;
  // A letter that was left out: `2020` of `2020a`, `n.d.` of `n.d.b`.
  if (written.suffix === null && listed.suffix !== null) {
    const plain = compareDates(written, { ...listed, suffix: null });
    return plain === "same" || plain === "partial" ? "partial" : "different";
  }
  return "different";
}

/** Candidates by their fit, each list ascending. */
export interface Candidates {
  readonly exact: readonly number[];
  readonly partial: readonly number[];
}

export function candidatesOfDate(item: Item, entries: readonly Entry[], datedIn: DatedIn): Candidates {
  const exact: number[] = [];
  const partial: number[] = [];
  for (const reference of item.dateValue ? datedIn(item.dateValue.year) : []) {
    const fit = dateFit(item, entries[reference]!);
    if (fit === "same") exact.push(reference);
    else if (fit === "partial") partial.push(reference);
  }
  return { exact, partial };
}

/** Nearest date first. */
export function byCloseness(
  item: Item,
  entries: readonly Entry[],
  references: readonly number[],
): readonly number[] {
  const day = (date: Item["dateValue"]) =>
    date?.year ? date.year * 372 + (date.month ?? 6) * 31 + (date.day ?? 15) : null;
  const wanted = day(item.dateValue);
  const distance = (reference: number) => {
    const own = day(entries[reference]!.dateValue);
    return own === null || wanted === null ? Number.MAX_SAFE_INTEGER : Math.abs(own - wanted);
  };
  return [...references].sort((a, b) => distance(a) - distance(b));
}
