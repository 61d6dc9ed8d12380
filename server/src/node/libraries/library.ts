/** A library of references as a program such as Zotero exports it: what each entry says, and the files attached to it. */
import type { LibraryEntry } from "../../core";
import type { Reason } from "../reasons";

export type LibraryFormat = "bibtex" | "ris" | "csl-json";

export interface Library {
  readonly entries: readonly LibraryEntry[];
  /** Entries that could not be read: they are left out, the others stay. */
  readonly problems: readonly Reason[];
}

/** An entry as it stands in the file, before its fields are read. */
export interface RawEntry {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly attachments: readonly string[];
}
