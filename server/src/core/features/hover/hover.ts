/** What a citation, a quotation or a reference entry shows when the reader points at it. */
import type { Corpus, Report } from "../../model/report";
import type { Span } from "../../text/span";
import type { Locale } from "../finding";

export interface HoverAnswer extends Span {
  /** Markdown in which everything that comes from a draft or a source is escaped. */
  readonly markdown: string;
}

export function hover(
  _report: Report,
  _corpus: Corpus,
  _offset: number,
  _locale: Locale,
): HoverAnswer | null {
  return null;
}
