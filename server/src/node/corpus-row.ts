/** What is known of one file of a corpus. What was saved of it is looked into only when somebody asks. */
import type { FieldLayer, SourceRecord } from "../core";
import { extractedText } from "./extract/extraction-cache";
import { fileStamp } from "./file-stamp";
import type { Library } from "./libraries/library";
import { readText } from "./read-text";
import type { Reason } from "./reasons";

/** `other` is data that turned out to be no library: neither a source nor a failure. */
export const rowKinds = ["source", "library", "other", "unread"] as const;
export type RowKind = (typeof rowKinds)[number];

/** What is asked of every file, and so is saved in arrays. */
export interface RowHead {
  readonly kind: RowKind;
  /** Whether places in the text are places in the file, which an editor can show. */
  readonly isPlainText: boolean;
  readonly hasSymbol: boolean;
  /** Of the text, whatever its line ends: 64 hexadecimal digits, or empty where there is no text. */
  readonly hash: string;
  /** Of the text, in UTF-16 code units. */
  readonly length: number;
  /** The name under which the cache keeps what was read of a document; empty for other files. */
  readonly key: string;
  /** Tells whether the same is declared of the file as when its records were made. */
  readonly declared: number;
}

/** What is asked of single files. */
export interface RowDetails {
  readonly pageStarts: readonly number[];
  /** By the labels of a PDF file's pages: what is to be added to a page's count. */
  readonly pageOffset: number | null;
  /** Of the Response that the file holds. */
  readonly symbol: string | null;
  /** What the file says of itself apart from its text. */
  readonly fields: FieldLayer["fields"];
  /** What a library of references holds. */
  readonly references: Library | null;
  /** Why the file could not be read. */
  readonly reason: Reason | null;
}

/** Where rows are kept: the file of the index, or memory for what was just read. */
export interface RowStore {
  readonly isFile: boolean;
  readonly head: (at: number) => RowHead;
  readonly kind: (at: number) => RowKind;
  readonly length: (at: number) => number;
  readonly declared: (at: number) => number;
  readonly isPlainText: (at: number) => boolean;
  readonly hasHash: (at: number, hash: string) => boolean;
  readonly details: (at: number) => RowDetails;
  readonly sources: (at: number) => readonly SourceRecord[];
  /** Folders of the cache with what was read of documents, and texts that no cache could keep. */
  readonly folders: readonly string[];
  readonly unkept: string | null;
}

export interface RowPlace {
  /** Name in the corpus. */
  readonly id: string;
  readonly path: string;
  /** Of the file when it was read. */
  readonly stamp: string;
}

/** A file of a corpus as the shells see it. */
export interface CorpusFile {
  readonly path: string;
  readonly isPlainText: boolean;
  readonly hash: string;
  readonly hasHash: (hash: string) => boolean;
  /** Start offset of each page after the first; empty where the file has no pages. */
  readonly pageStarts: readonly number[];
  /** Of the Response that the file holds, to which other drafts refer; null for other sources. */
  readonly symbol: string | null;
  /** Null once the file is gone or has changed: offsets into the old text would point anywhere in the new one. */
  readonly readAgain: () => string | null;
}

export class CorpusRow implements CorpusFile, RowPlace {
  readonly id: string;
  readonly path: string;
  readonly stamp: string;
  /** Made once: what the engine makes of a record is kept by it. */
  private records: readonly SourceRecord[] | null = null;

  constructor(
    { id, path, stamp }: RowPlace,
    readonly store: RowStore,
    readonly at: number,
  ) {
    this.id = id;
    this.path = path;
    this.stamp = stamp;
  }

  get kind(): RowKind {
    return this.store.kind(this.at);
  }
  get head(): RowHead {
    return this.store.head(this.at);
  }
  get length(): number {
    return this.store.length(this.at);
  }
  get details(): RowDetails {
    return this.store.details(this.at);
  }
  get sources(): readonly SourceRecord[] {
    this.records ??= this.store.sources(this.at);
    return this.records;
  }
  get isPlainText(): boolean {
    return this.store.isPlainText(this.at);
  }
  /** Of what is declared of the file. */
  get declared(): number {
    return this.store.declared(this.at);
  }
  get hash(): string {
    return this.head.hash;
  }
  get pageStarts(): readonly number[] {
    return this.details.pageStarts;
  }
  get symbol(): string | null {
    return this.head.hasSymbol ? this.details.symbol : null;
  }
  /** Whether the text can be had from the cache alone, not from the file. */
  get isTextCached(): boolean {
    return this.kind === "source" && !this.isPlainText && this.store.unkept === null;
  }

  hasHash(hash: string): boolean {
    return this.store.hasHash(this.at, hash);
  }

  readAgain(): string | null {
    const { kind, isPlainText, hash, length, key } = this.head;
    if (kind !== "source") return null;
    if (isPlainText) {
      const again = readText(this.path);
      return again.text !== null && again.hash === hash && again.text.length === length ? again.text : null;
    }
    if (fileStamp(this.path) !== this.stamp) return null;
    return this.store.unkept ?? extractedText(this.store.folders, key);
  }
}

export interface RowContents extends Omit<RowHead, "hasSymbol"> {
  readonly details: RowDetails;
  readonly sources: readonly SourceRecord[];
}

/** A row of what was just read. `unkept` is the text of a document that no cache could keep. */
export function newRow(
  place: RowPlace,
  { details, sources, ...rest }: RowContents,
  folders: readonly string[],
  unkept: string | null,
): CorpusRow {
  const head: RowHead = { ...rest, hasSymbol: details.symbol !== null };
  const store: RowStore = {
    isFile: false,
    head: () => head,
    kind: () => head.kind,
    length: () => head.length,
    declared: () => head.declared,
    isPlainText: () => head.isPlainText,
    hasHash: (_, hash) => head.hash === hash,
    details: () => details,
    sources: () => sources,
    folders,
    unkept,
  };
  return new CorpusRow(place, store, 0);
}
