/** The resolved draft as data: citation → reference → source, quotation → passage, each with its evidence. */

import type { CorpusIndex } from "../sources/index/corpus-index";
import type { DifferencePart } from "../sources/matching/difference";
import type { MarkedChange } from "../sources/matching/marked-changes";
import type { Seam } from "../sources/matching/seams";
import type { FailedFile, SourceRecord } from "../sources/source";
import type { Draft } from "../syntax/draft";
import type { Span } from "../text/span";

export type { DifferencePart, MarkedChange, Seam };

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

/** A place in a source's file where a quotation stands, or something close to it. */
export interface PassageMatch extends Span {
  readonly source: string;
  readonly file: string;
  /** From 0 to 1; 1 only when the words are the same or differ by marked alterations alone. */
  readonly similarity: number;
  /** Counted from 1; null where the file has no pages. */
  readonly page: number | null;
  /** The nearest heading before it; null where the source has none. */
  readonly section: string | null;
  /** What is quoted of it, in order: several spans where the quotation leaves something out. */
  readonly segments: readonly Span[];
  /** Other places of the same file where the same words stand; of altered words, where others are nearly as close. */
  readonly alsoAt: readonly Span[];
}

/** Sentences of a source that a person should compare with a translated quotation. */
export interface ToCompare {
  readonly source: string;
  readonly file: string;
  readonly spans: readonly Span[];
}

export interface QuotationResult {
  readonly verdict: Verdict;
  readonly reason: UnverifiableReason | null;
  /** Index into `Draft.citations`, and of the item that answers for the quotation. */
  readonly citation: number | null;
  readonly item: number | null;
  readonly passage: PassageMatch | null;
  readonly difference: readonly DifferencePart[];
  /** The alterations that the quotation marks, with what they stand for in the source and what that hides. */
  readonly marked: readonly MarkedChange[];
  /** Words of the source just outside the passage that turn what it says, and that the draft does not say either. */
  readonly seams: readonly Seam[];
  /** Of a translated quotation: best first; empty otherwise. */
  readonly toCompare: readonly ToCompare[];
}

/** The sources as the engine sees them. Texts stay outside and are asked for one file at a time. */
export interface Corpus {
  readonly sources: readonly SourceRecord[];
  readonly failed: readonly FailedFile[];
  /** False while files are still being read: until then nothing is missing from the sources. */
  readonly complete: boolean;
  readonly index: CorpusIndex;
  /** The extracted text of a file, or null where it can't be read any more. */
  readonly textOf: (file: string) => string | null;
  readonly pageStartsOf: (file: string) => readonly number[];
  /** What a file says is to be added to the count of its pages; null where it says nothing. */
  readonly pageOffsetOf: (file: string) => number | null;
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
