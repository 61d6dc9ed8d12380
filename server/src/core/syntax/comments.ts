/** Takes the comments out of a draft: each becomes blanks, so that nothing is read in it and every other place stays. */
import type { Comment } from "./draft";

export interface Uncommented {
  /** As long as what was written. */
  readonly text: string;
  readonly comments: readonly Comment[];
}

/**
 * A line that holds nothing but comments is as if it were not there: its end becomes a blank too, so that it neither
 * divides a paragraph nor joins two. A comment that is never closed, or in which another one opens, is text.
 */
export function withoutComments(written: string): Uncommented {
  if (!written.includes("<!--")) return { text: written, comments: [] };
  const spans = commentSpans(written);
  const gap = (index: number) => written.slice(spans[index - 1]?.end ?? 0, spans[index]?.start);
  const blankBefore: boolean[] = [];
  for (const index of spans.keys()) {
    const between = gap(index);
    const lineStart = Math.max(between.lastIndexOf("\n"), between.lastIndexOf("\r")) + 1;
    const startsLine = lineStart > 0 || (blankBefore[index - 1] ?? true);
    blankBefore.push(startsLine && isBlank(between.slice(lineStart)));
  }
  const comments: Comment[] = [];
  let blankAfter = true;
  for (let index = spans.length - 1; index >= 0; index--) {
    const { start, end } = spans[index]!;
    const between = gap(index + 1);
    const lineEnd = lineEndPattern.exec(between);
    blankAfter = isBlank(between.slice(0, lineEnd?.index)) && (lineEnd !== null || blankAfter);
    const alone = blankBefore[index]! && blankAfter;
    const through = alone && lineEnd ? end + lineEnd.index + lineEnd[0].length : end;
    comments.push({ start, end, words: written.slice(start + 4, end - 3).trim(), alone, through });
  }
  comments.reverse();
  return { text: blanked(written, comments), comments };
}

const lineEndPattern = /\r\n|\r|\n/;
const isBlank = (words: string): boolean => words.trim() === "";

function commentSpans(written: string): readonly { readonly start: number; readonly end: number }[] {
  const spans: { start: number; end: number }[] = [];
  let start = -1;
  for (const mark of written.matchAll(/<!--|-->/g)) {
    if (mark[0] === "<!--") start = mark.index;
    else if (start !== -1) {
      spans.push({ start, end: mark.index + 3 });
      start = -1;
    }
  }
  return spans;
}

function blanked(written: string, comments: readonly Comment[]): string {
  let text = "";
  let at = 0;
  for (const { start, through } of comments) {
    text += written.slice(at, start) + " ".repeat(through - start);
    at = through;
  }
  return text + written.slice(at);
}
