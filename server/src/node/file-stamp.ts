/** What changes on the disk when a file changes, told without reading it. */
import { type BigIntStats, lstatSync } from "node:fs";

/** Null where there is nothing, or nothing that can be reached. A link is not followed. */
export function statOf(path: string): BigIntStats | null {
  try {
    return lstatSync(path, { bigint: true });
  } catch {
    return null;
  }
}

/** Size, time of the last change in milliseconds and their fractions, number of the file; null when it is gone or is no plain file. */
export function fileStamp(path: string): string | null {
  try {
    const stat = lstatSync(path);
    return stat.isFile() ? `${stat.size} ${stat.mtimeMs} ${stat.ino}` : null;
  } catch {
    return null;
  }
}

/** Whether the stamps are of the same file, perhaps seen from another computer: its number differs, and network folders tell whole seconds. */
export function isSameElsewhere(stamp: string, other: string): boolean {
  const [size, time] = stamp.split(" ");
  const [otherSize, otherTime] = other.split(" ");
  return size === otherSize && Math.floor(Number(time) / 1_000) === Math.floor(Number(otherTime) / 1_000);
}
