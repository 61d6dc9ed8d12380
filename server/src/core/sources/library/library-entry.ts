/** An entry of a library of references, as a program such as Zotero exports it. */
import type { Span } from "../../text/span";
import type { FieldLayer } from "../source";

export interface LibraryEntry extends Span {
  /** How the library names the entry; its number where it has no name. */
  readonly key: string;
  readonly fields: FieldLayer["fields"];
  /** Paths of its files as the library writes them, with `/`: relative to the library, or of somebody's computer. */
  readonly attachments: readonly string[];
}

/** An entry with the corpus name of its library. */
export interface ShelvedEntry extends LibraryEntry {
  readonly shelf: string;
}
