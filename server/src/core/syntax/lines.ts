/** The lines of a draft, grouped into runs without a blank line between them. */
import { isBlank } from "../text/characters";
import type { Span } from "../text/span";

/** A line without its end and without the blanks around it; never empty. */
export type Line = Span;

/** Runs of lines that stand together. Ends of line may be `\n`, `\r\n` or `\r`. */
export function lineRuns(text: string): readonly (readonly Line[])[] {
  const runs: Line[][] = [];
  let run: Line[] | null = null;
  let feed = placeOf(text, "\n", 0);
  let carriageReturn = placeOf(text, "\r", 0);
  for (let at = 0; at <= text.length; ) {
    const lineEnd = Math.min(feed, carriageReturn);
    let start = at;
    let end = lineEnd;
    while (start < end && isBlank(text.charCodeAt(start))) start++;
    while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
    if (start === end) run = null;
    else if (run) run.push({ start, end });
    else {
      run = [{ start, end }];
      runs.push(run);
    }
    at = lineEnd === carriageReturn && feed === lineEnd + 1 ? lineEnd + 2 : lineEnd + 1;
    if (feed < at) feed = placeOf(text, "\n", at);
    if (carriageReturn < at) carriageReturn = placeOf(text, "\r", at);
  }
  return runs;
}

/** As many lines from the top as there are, up to `most`. */
export function firstLines(runs: readonly (readonly Line[])[], most: number): readonly Line[] {
  const lines: Line[] = [];
  for (const run of runs) {
    for (const line of run) {
      if (lines.length === most) return lines;
      lines.push(line);
    }
  }
  return lines;
}

/** The next place of the mark, or the end of the text. */
function placeOf(text: string, mark: string, from: number): number {
  const place = text.indexOf(mark, from);
  return place === -1 ? text.length : place;
}
