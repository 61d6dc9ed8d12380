/** The lines of a source's text, whatever ends them. */

/** Calls `visit` with each line's start and end, its line end left out (of `\r\n` the `\n` only). */
export function forEachLine(text: string, visit: (start: number, end: number) => void): void {
  const mark = text.includes("\n") ? "\n" : "\r";
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf(mark, start);
    const end = found === -1 ? text.length : found;
    visit(start, end);
    start = end + 1;
  }
}
