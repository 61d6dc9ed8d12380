/** Shows a place of a text: its first line, trimmed around the place, and carets beneath. */
import type { Place } from "./check-drafts";
import { cutEnd, cutStart, printable, widthOf } from "./printable";

export interface Excerpt {
  readonly line: string;
  readonly carets: string;
}

export function excerptOf(text: string, place: Place, columns: number): Excerpt {
  const lineStart = place.start - place.column + 1;
  const lineEnd = endOfLine(text, place.start);
  const whole = printable(text.slice(place.start, Math.min(place.end, lineEnd)));
  const marked = cutEnd(whole, columns - 1);
  const rest = columns - widthOf(marked);
  const before = printable(text.slice(lineStart, place.start)).trimStart();
  const after =
    marked === whole ? printable(text.slice(Math.min(place.end, lineEnd), lineEnd)).trimEnd() : "";
  // What one side does not need, the other may have.
  const forAfter = Math.min(widthOf(after), Math.ceil(rest / 2));
  const shownBefore = cutStart(before, rest - forAfter);
  const shownAfter = cutEnd(after, rest - widthOf(shownBefore));
  return {
    line: shownBefore + marked + shownAfter,
    carets: " ".repeat(widthOf(shownBefore)) + "^".repeat(Math.max(1, widthOf(marked))),
  };
}

function endOfLine(text: string, from: number): number {
  let end = from;
  while (end < text.length && text[end] !== "\n" && text[end] !== "\r") end++;
  return end;
}
