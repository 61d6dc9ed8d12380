/** The resolved draft as data: citation → reference → source, quotation → passage, each with its evidence. */

import type { ShingleIndex } from "../sources/shingle-index";
import type { FailedFile, SourceRecord } from "../sources/source";
import type { Draft } from "../syntax/draft";
import type { Span } from "../text/span";

export type Outcome = "resolved" | "near" | "ambiguous" | "missing";

/** Why an item was given its outcome. */
export type EvidenceReason =
  | "author-and-date"
  | "author-spelled-differently"
  | "partial-date"
  | "author-named-before"
  | "role-introduced-before"
  | "same-source-as-before"
  | "only-entry-of-this-date"
  | "several-entries-fit"
  | "author-has-other-dates"
  | "author-not-listed"
  | "antecedent-unclear";

export interface Evidence {
  readonly reason: EvidenceReason;
  /** The words of the draft that decided, where there are any beyond the item itself. */
  readonly words: Span | null;
}

/** What an item of a citation points to. */
export interface Resolution {
  readonly outcome: Outcome;
  /** Index into `Draft.references`; set when the outcome is `resolved` or `near`. */
  readonly reference: number | null;
  /** Entries that were close, best first: the candidates of an ambiguous item, the nearest of a missing one. */
  readonly candidates: readonly number[];
  /** For a near item: how it differs from the entry. */
  readonly differs: "author" | "date" | "author-and-date" | null;
  readonly evidence: Evidence;
}

export type Verdict = "verbatim" | "adapted" | "altered" | "absent" | "elsewhere" | "unverifiable";

export type UnverifiableReason =
  | "no-citation"
  | "citation-unresolved"
  | "no-source"
  | "source-unreadable"
  | "index-incomplete"
  | "translated"
  | "too-short";

/** A stretch of text that both sides share or that only one of them has. */
export interface DifferencePart {
  readonly kind: "same" | "quoted" | "source";
  readonly text: string;
}

/** A place in a source's file where a quotation stands, or something close to it. */
export interface PassageMatch extends Span {
  readonly source: string;
  readonly file: string;
  /** From 0 to 1; 1 only when the words are the same or differ by marked alterations alone. */
  readonly similarity: number;
  /** Counted from 1; null where the file has no pages. */
  readonly page: number | null;
}

export interface QuotationResult {
  readonly verdict: Verdict;
  readonly reason: UnverifiableReason | null;
  /** Index into `Draft.citations`, and of the item that answers for the quotation. */
  readonly citation: number | null;
  readonly item: number | null;
  readonly passage: PassageMatch | null;
  readonly difference: readonly DifferencePart[];
}

/** The sources as the engine sees them. Texts stay outside and are asked for one file at a time. */
export interface Corpus {
  readonly sources: readonly SourceRecord[];
  readonly failed: readonly FailedFile[];
  /** False while files are still being read: until then nothing is missing from the sources. */
  readonly complete: boolean;
  readonly index: ShingleIndex;
  /** The extracted text of a file, or null where it can't be read any more. */
  readonly textOf: (file: string) => string | null;
  readonly pageStartsOf: (file: string) => readonly number[];
}

export interface Report {
  readonly draft: Draft;
  /** One per citation, one per item. */
  readonly resolutions: readonly (readonly Resolution[])[];
  /** One per reference: index into `Corpus.sources`, or null where the corpus does not have it. */
  readonly sourceOfReference: readonly (number | null)[];
  /** One per quotation of the draft. */
  readonly quotations: readonly QuotationResult[];
}
