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

/** Size, time of the last change in nanoseconds, number of the file; null when it is gone or is no plain file. */
export function fileStamp(path: string): string | null {
  const stat = statOf(path);
  return stat?.isFile() ? `${stat.size} ${stat.mtimeNs} ${stat.ino}` : null;
}

/** Whether the stamps are of the same file, perhaps seen from another computer, where its number and the last digits of its time differ. */
export function isSameElsewhere(stamp: string, other: string): boolean {
  const [size, time = ""] = stamp.split(" ");
  const [otherSize, otherTime = ""] = other.split(" ");
  return size === otherSize && time.slice(0, -nanosecondDigits) === otherTime.slice(0, -nanosecondDigits);
}

/** Network folders tell whole seconds. */
const nanosecondDigits = 9;
