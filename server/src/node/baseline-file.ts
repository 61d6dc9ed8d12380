/** Reads and writes `corroborate-baseline.json`, the list of findings that were accepted as they are. */
import type { BaselineEntry } from "../core";
import { type EntryList, readEntryList, writeEntryList } from "./entry-list-file";
import type { Reason } from "./reasons";

export interface BaselineFile {
  readonly entries: readonly BaselineEntry[];
  readonly problem: Reason | null;
}

const list: EntryList<keyof BaselineEntry> = {
  name: "findings",
  fields: ["file", "rule", "fingerprint", "words"],
  expected: "baseline",
};

export const readBaseline = (path: string, folder: string): BaselineFile => readEntryList(path, folder, list);

export const writeBaseline = (path: string, entries: readonly BaselineEntry[]): Reason | null =>
  writeEntryList(path, list, entries);
