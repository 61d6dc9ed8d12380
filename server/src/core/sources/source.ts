/** A source of the corpus: the record that a citation needs, and where each of its fields comes from. */
import type { Span } from "../text/span";

/** Where a field of a record was found, weakest last. */
export type FieldOrigin = "sources.yaml" | "library" | "metadata" | "text" | "file name";

export type SourceField =
  | "title"
  | "author"
  | "publisher"
  | "persons"
  | "date"
  | "language"
  | "genre"
  | "pages"
  | "container"
  | "url"
  | "accessed"
  | "abbreviation"
  | "symbol"
  | "reprintOf";

/**
 * An entry of the source's own bibliography. `start`, `end` and `text` are its words without the marker; several works
 * in one note are several entries with the same marker.
 */
export interface BibliographyEntry extends Span {
  /** The number of a note or of a numbered list, in plain digits; null where there is none. */
  readonly marker: string | null;
  readonly text: string;
  /** Where it stands: in a note, in a list of sources, or only in the running text (`according to X`). */
  readonly form: "note" | "list" | "attribution";
  readonly author: string | null;
  readonly title: string | null;
  readonly container: string | null;
  /** `2023-08-14`, `2023-08`, `2023`, or null. */
  readonly date: string | null;
  /** Index in the bibliography of the entry that this one stands for (`ibid.`, `op. cit.`); its fields are copied. */
  readonly ibidOf: number | null;
}

/**
 * One citable thing. A file may hold several, each with its own span of the file's text.
 * Names are those of the stable JSON; a field that nothing tells is null.
 */
export interface SourceRecord extends Span {
  /** Stable across runs: the file's path within the corpus, and `#n` for the n-th source of a file with several. */
  readonly id: string;
  /** Path within the corpus, with `/`. */
  readonly file: string;
  readonly title: string | null;
  /** Who an entry names first: an organisation, or a person where there is none. */
  readonly author: string | null;
  readonly abbreviation: string | null;
  readonly publisher: string | null;
  readonly persons: readonly string[];
  readonly container: string | null;
  /** `2023-08-14`, `2023-08`, `2023`, or null. */
  readonly date: string | null;
  readonly accessed: string | null;
  readonly url: string | null;
  readonly language: string | null;
  readonly genre: string | null;
  readonly pages: number | null;
  /** `MEX201603.E`, `A/HRC/43/35`: what the issuer's own documents are asked for by. */
  readonly symbol: string | null;
  readonly reprintOf: string | null;
  readonly from: { readonly [field in SourceField]?: FieldOrigin };
  /** True for an entry of a library without a file in the corpus: it can be cited, and nothing can be looked up in it. */
  readonly referenceOnly?: boolean;
}

/** Fields from one place, to be laid over the fields from weaker ones. */
export interface FieldLayer {
  readonly origin: FieldOrigin;
  readonly fields: { readonly [field in Exclude<SourceField, "persons" | "pages">]?: string | undefined } & {
    readonly persons?: readonly string[] | undefined;
    readonly pages?: number | undefined;
  };
}

/** A file of the corpus as an extractor gives it: text only, never markup. */
export interface ExtractedFile {
  readonly file: string;
  readonly text: string;
  /** Start offset of each page after the first, ascending; empty where the file has no pages. */
  readonly pageStarts: readonly number[];
}

/** A file that could not be read, and why, in words for the user. */
export interface FailedFile {
  readonly file: string;
  readonly reason: string;
}

/** What `sources.yaml` says of one file (or one source of a file); already validated, everything optional. */
export interface DeclaredSource {
  readonly file: string;
  /** The title of the source within a file that holds several; null for the whole file. */
  readonly part: string | null;
  readonly fields: {
    readonly [field in Exclude<SourceField, "persons" | "pages">]?: string;
  } & { readonly persons?: readonly string[]; readonly pages?: number };
}
