/** From a citation to its reference entry, from a reference entry to its source. */
import type { Corpus, Report } from "../../model/report";
import type { Span } from "../../text/span";

export interface DefinitionAnswer {
  readonly origin: Span;
  /** Null for the draft itself, else a file of the corpus. */
  readonly file: string | null;
  readonly target: Span;
}

export function definition(_report: Report, _corpus: Corpus, _offset: number): readonly DefinitionAnswer[] {
  return [];
}
