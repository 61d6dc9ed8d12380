/** A source's text made ready for search, with its words mapped back to where they stand in the file. */
import { lettersForm, type NormalText, plainForm } from "../text/normal-form";
import type { Span } from "../text/span";
import { furnitureIn, markupIn, merged } from "./source-markup";

export interface SourceText {
  readonly text: string;
  /** What is passed over: markup, and furniture of the pages in the first reading. */
  readonly skipped: readonly Span[];
  readonly letters: NormalText;
}

/**
 * The ways to read a file: first without what is repeated on every page, which may stand in the middle of a sentence,
 * then, where there is such furniture, with it, since it can be quoted too.
 */
export function prepareSourceText(text: string): readonly SourceText[] {
  const markup = markupIn(text);
  const furniture = furnitureIn(text);
  const readings = furniture.length === 0 ? [markup] : [merged([...markup, ...furniture]), markup];
  return readings.map((skipped) => ({
    text,
    skipped,
    letters: lettersForm(text, { start: 0, end: text.length }, skipped),
  }));
}

/** The passage as a reader sees it: no markup, single blanks, quotation marks and dashes unified. */
export function plainPassage(source: SourceText, span: Span): string {
  return plainForm(
    source.text,
    span,
    source.skipped.filter((mark) => mark.end > span.start && mark.start < span.end),
  ).text;
}
