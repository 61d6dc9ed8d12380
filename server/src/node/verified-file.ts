/** Reads and writes `corroborate-verified.json`: the content that each source had when it was last verified. */
import { type EntryList, readEntryList, writeEntryList } from "./entry-list-file";
import type { Reason } from "./reasons";

export interface VerifiedSource {
  /** Relative to the folder of the list, with `/`. */
  readonly file: string;
  /** The day on which it was recorded: `2023-08-14`. */
  readonly date: string;
  /** As `contentHash` makes it: 64 hexadecimal digits. */
  readonly hash: string;
}

export interface VerifiedFile {
  readonly entries: readonly VerifiedSource[];
  readonly problem: Reason | null;
}

const list: EntryList<keyof VerifiedSource> = {
  name: "sources",
  fields: ["file", "date", "hash"],
  expected: "verified",
  isRow: ({ date, hash }) => /^\d{4}-\d{2}-\d{2}$/.test(date) && /^[\da-f]{64}$/.test(hash),
};

export const readVerified = (path: string, folder: string): VerifiedFile => readEntryList(path, folder, list);

export const writeVerified = (path: string, entries: readonly VerifiedSource[]): Reason | null =>
  writeEntryList(path, list, entries);
