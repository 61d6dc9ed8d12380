/** The lines of a draft, grouped into runs without a blank line between them. */
import type { Span } from "../text/span";

/** A line without its end and without the blanks around it; never empty. */
export type Line = Span;

/** Runs of lines that stand together. Ends of line may be `\n`, `\r\n` or `\r`. */
export function lineRuns(text: string): readonly (readonly Line[])[] {
  const runs: Line[][] = [];
  let run: Line[] = [];
  let at = 0;
  while (at <= text.length) {
    const lineEnd = endOfLine(text, at);
    let start = at;
    let end = lineEnd;
    while (start < end && isBlank(text.charCodeAt(start))) start++;
    while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
    if (start < end) run.push({ start, end });
    else if (run.length > 0) {
      runs.push(run);
      run = [];
    }
    at = lineEnd + (text.charCodeAt(lineEnd) === 13 && text.charCodeAt(lineEnd + 1) === 10 ? 2 : 1);
  }
  if (run.length > 0) runs.push(run);
  return runs;
}

function endOfLine(text: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || code === 13) return i;
  }
  return text.length;
}

/** Blanks, no-break spaces, form feeds and a byte order mark. */
const isBlank = (code: number): boolean =>
  code === 32 ||
  (code >= 9 && code <= 13) ||
  code === 0xa0 ||
  code === 0x202f ||
  code === 0xfeff ||
  code === 0x3000;
