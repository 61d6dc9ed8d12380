/** Marks for italics and underlining, `_The Post_` and `*The Post*`, which are no part of a name. */
import { type TextSpan, textSpan } from "../text/span";

/** What stands between the marks that open and close the words; the words themselves where no marks do. */
export function withoutEmphasis(text: string, start: number, end: number): TextSpan {
  let from = start;
  let to = end;
  while (from < to - 1 && isMark(text[from]!) && text[from] === text[to - 1]) {
    from++;
    to--;
  }
  // `_____`: a line in the author's place.
  return from < to && !isMark(text[from]!) ? textSpan(text, from, to) : textSpan(text, start, end);
}

const isMark = (character: string): boolean => character === "_" || character === "*";
