/** A source's text made ready for search, with its words mapped back to where they stand in the file. */
import { type NormalText, lettersForm, plainForm } from "../text/normal-form";
import type { Span } from "../text/span";
import { markupIn } from "./source-markup";

export interface SourceText {
  readonly text: string;
  readonly letters: NormalText;
  readonly markup: readonly Span[];
}

export function prepareSourceText(text: string): SourceText {
  const markup = markupIn(text);
  return { text, markup, letters: lettersForm(text, { start: 0, end: text.length }, markup) };
}

/** The passage as a reader sees it: no markup, single blanks, quotation marks and dashes unified. */
export function plainPassage(source: SourceText, span: Span): string {
  return plainForm(source.text, span, source.markup.filter((mark) => mark.end > span.start && mark.start < span.end)).text;
}
