/** The lines of a source, and which of them are page furniture: numbers, running headers, form feeds. */
import { isBlank } from "../../text/characters";
import type { Span } from "../../text/span";

/** A line without the blanks at its ends; empty for a blank line. */
export interface SourceLine extends Span {
  /** Where the line begins in the text, its indent included. */
  readonly from: number;
}

export function linesOf(text: string): readonly SourceLine[] {
  const lines: SourceLine[] = [];
  for (let from = 0; from < text.length; ) {
    const found = text.indexOf("\n", from);
    const next = found === -1 ? text.length : found;
    let [start, end] = [from, next];
    while (start < end && isBlank(text.charCodeAt(start))) start++;
    while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
    lines.push({ from, start, end });
    from = next + 1;
  }
  return lines;
}

export const isBlankLine = ({ start, end }: Span): boolean => start === end;

const pageNumber = /^(?:page\s|p\.\s?|[-–—]\s?)?\d{1,4}(?:\s?[-–—]|\s(?:of|de|sur|\/)\s\d{1,4})?$/i;
const longestHeader = 120;

/** Tells whether a line is furniture: a page number, or a short line that comes again with another number. */
export function furnitureOf(text: string, lines: readonly SourceLine[]): (line: SourceLine) => boolean {
  let counts: Map<string, number> | null = null;
  const count = () => {
    const found = new Map<string, number>();
    for (const line of lines) {
      const key = headerKey(text, line);
      if (key !== null) found.set(key, (found.get(key) ?? 0) + 1);
    }
    return found;
  };
  return (line) => {
    if (isBlankLine(line)) return false;
    const words = text.slice(line.start, Math.min(line.end, line.start + longestHeader));
    if (pageNumber.test(words)) return true;
    const key = headerKey(text, line);
    if (key === null || !/\d/.test(words)) return false;
    counts ??= count();
    return (counts.get(key) ?? 0) > 1;
  };
}

/** The line without its numbers and blanks; null for one that is too long for a header, or has no letters. */
function headerKey(text: string, { start, end }: SourceLine): string | null {
  if (end - start > longestHeader || end - start < 4) return null;
  const key = text.slice(start, end).replace(/[\d\s.|•–—-]/g, "");
  return key.length > 3 ? key.toLowerCase() : null;
}
