/** A finding: what a rule says of a place in a draft, with the fixes that are safe. */
import type { Span } from "../text/span";

export type Severity = "error" | "warning" | "information" | "hint";

export const ruleCodes = [
  "citation-without-reference",
  "citation-date-differs",
  "reference-never-cited",
  "citation-partial-date",
  "ambiguous-citation",
  "ambiguous-antecedent",
  "citation-unreadable",
  "author-spelling",
  "duplicate-reference",
  "date-suffix",
  "locator-form",
  "locator-differs",
  "locator-out-of-range",
  "locator-missing",
  "note-undefined",
  "note-unused",
  "quotation-absent",
  "quotation-altered",
  "quotation-elsewhere",
  "omission-hides-meaning",
  "paraphrase-fact",
  "quotation-unbalanced",
  "translation-flag-missing",
  "suppression-unused",
  "accessed-before-published",
  "accessed-after-report",
  "reference-in-both-lists",
  "cross-reference-form",
  "reference-order",
  "reference-punctuation",
  "reference-without-source",
  "newer-edition",
  "source-changed",
  "abbreviation-before-definition",
  "abbreviation-defined-twice",
  "sources-count",
  "same-origin",
  "required-section-missing",
] as const;

export type RuleCode = (typeof ruleCodes)[number];

export interface TextEdit extends Span {
  readonly newText: string;
}

export interface Fix {
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

/** A place that explains a finding; `file` is null for the draft itself, else a file of the corpus. */
export interface RelatedPlace extends Span {
  readonly file: string | null;
  readonly message: string;
}

export interface Finding extends Span {
  readonly code: RuleCode;
  readonly severity: Severity;
  readonly message: string;
  readonly related: readonly RelatedPlace[];
  readonly fixes: readonly Fix[];
}

/** The language in which findings, hovers and completions speak; anything but French is English. */
export type Locale = "en" | "fr";
