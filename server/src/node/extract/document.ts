/** What a reader makes of a document that is more than text. */
import type { FieldLayer } from "../../core";
import type { Reason } from "../reasons";

export type DocumentFormat = "html" | "mhtml" | "docx" | "pdf";

export interface ReadDocument {
  readonly text: string;
  /** Start offset of each page after the first; empty where the format has no pages. */
  readonly pageStarts: readonly number[];
  /** What the file says of itself apart from its text. */
  readonly fields: FieldLayer["fields"];
}

/** The document, or why there is none. */
export type Reading = ReadDocument | Unread;

export interface Unread {
  readonly reason: Reason;
}

export const isUnread = (reading: object): reading is Unread => "reason" in reading;
