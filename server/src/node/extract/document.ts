/** What a reader makes of a document that is more than text. */
import type { FieldLayer } from "../../core";
import type { Library, LibraryFormat } from "../libraries/library";
import type { Reason } from "../reasons";

export type DocumentFormat = "html" | "mhtml" | "docx" | "pdf" | LibraryFormat;

export interface ReadDocument {
  readonly text: string;
  /** Start offset of each page after the first; empty where the format has no pages. */
  readonly pageStarts: readonly number[];
  /** What is to be added to a page's count for the number that the file gives it; null where it gives none. */
  readonly pageOffset?: number | null;
  /** What the file says of itself apart from its text. */
  readonly fields: FieldLayer["fields"];
  /** What a library of references holds, which is no source itself; null for data that is none. */
  readonly library?: Library | null;
}

/** The document, or why there is none. */
export type Reading = ReadDocument | Unread;

export interface Unread {
  readonly reason: Reason;
}

export const isUnread = (reading: object): reading is Unread => "reason" in reading;
