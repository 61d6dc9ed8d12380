/** Prints what was measured as aligned columns, and times in the unit that reads best. */
import { type Measured, median, p95 } from "./measure";

export function printTable(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = head.map((cell, column) =>
    Math.max(cell.length, ...rows.map((row) => (row[column] ?? "").length)),
  );
  // Names stand at the left, figures at the right.
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
      .join("  ");
  console.log(line(head));
  console.log(line(widths.map((width) => "-".repeat(width))));
  for (const row of rows) console.log(line(row));
}

/** Name, median, 95th percentile, number of rounds, and the ratio of medians to the first one's. */
export function printComparison(measured: readonly Measured[]): void {
  const first = median(measured[0]!.times);
  printTable(
    ["", "median", "p95", "rounds", "ratio"],
    measured.map(({ name, times }) => [
      name,
      duration(median(times)),
      duration(p95(times)),
      String(times.length),
      (median(times) / first).toFixed(2),
    ]),
  );
}

/** `12.3 µs`, `4.56 ms`, `1.2 s`. */
export function duration(milliseconds: number): string {
  if (milliseconds < 1) return `${digits(milliseconds * 1_000)} µs`;
  return milliseconds < 1_000 ? `${digits(milliseconds)} ms` : `${digits(milliseconds / 1_000)} s`;
}

const digits = (value: number): string =>
  value < 10 ? value.toFixed(2) : value < 100 ? value.toFixed(1) : value.toFixed(0);

export const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
