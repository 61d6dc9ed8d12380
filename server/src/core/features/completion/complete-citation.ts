/** Completion of citations after `(` and `;`: references of the draft first, then sources of the corpus. */
import type { Corpus, Report } from "../../model/report";
import type { Span } from "../../text/span";
import type { Locale, TextEdit } from "../finding";

/** A completion, lean: what is costly is filled in when the user looks at it. */
export interface CitationCompletion {
  /** `InSight Crime 2022-12-08`. */
  readonly label: string;
  /** The title, for the end of the line. */
  readonly detail: string;
  readonly insertText: string;
  /** What the typed letters are matched against; holds the label and what else may be typed. */
  readonly filterText: string;
  /** Sorts as the engine ranks. */
  readonly sortText: string;
  /** Markdown: the reference entry, and the source's file. */
  readonly documentation: string;
  /** The reference entry to add to the list, when the source is not in it yet. */
  readonly additionalEdits: readonly TextEdit[];
}

export interface CompletionAnswer {
  /** What an accepted completion replaces. */
  readonly replace: Span;
  readonly items: readonly CitationCompletion[];
  /** True when further typing must ask again. */
  readonly incomplete: boolean;
}

/** Completions at `offset`, or null where no citation can stand. */
export function completeCitation(
  _report: Report,
  _corpus: Corpus,
  _offset: number,
  _locale: Locale,
): CompletionAnswer | null {
  return null;
}
