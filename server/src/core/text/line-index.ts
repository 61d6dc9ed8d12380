/** Lines of a text, for the edges of the program that must speak of line and column. */

export interface LineColumn {
  /** Counted from 0. */
  readonly line: number;
  /** Counted from 0, in UTF-16 code units. */
  readonly column: number;
}

export interface LineIndex {
  readonly starts: readonly number[];
  readonly length: number;
}

/** A line ends after `\n`, `\r\n` or a lone `\r`, as in the language server protocol. */
export function indexLines(text: string): LineIndex {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return { starts, length: text.length };
}

export function lineColumnAt(lines: LineIndex, offset: number): LineColumn {
  const clamped = Math.max(0, Math.min(offset, lines.length));
  let low = 0;
  let high = lines.starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lines.starts[middle]! <= clamped) low = middle + 1;
    else high = middle;
  }
  return { line: low - 1, column: clamped - lines.starts[low - 1]! };
}

export function offsetAt(lines: LineIndex, place: LineColumn): number {
  const start = lines.starts[place.line];
  if (start === undefined) return place.line < 0 ? 0 : lines.length;
  const next = lines.starts[place.line + 1] ?? lines.length;
  return Math.min(start + Math.max(0, place.column), next);
}
