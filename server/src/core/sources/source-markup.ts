/** The parts of a source's file that are not its words: markup, note marks, and furniture repeated on every page. */
import type { Span } from "../text/span";

/** A paragraph that stands this often in a file is furniture of its pages. */
const furnitureRepeats = 3;
const shortestFurniture = 20;

const markup =
  /<sup>[^<]{0,12}<\/sup>|<\/?[a-zA-Z][^<>]{0,200}>|\\(?=[!-/:-@[-`{-~])|\*{1,3}|(?<=^|\n)#{1,6}[ \t]|(?<=[.,;:?!"”’])\[\d{1,3}\]/g;

/**
 * Marks to pass over when words are looked for, sorted. `<sup>3</sup>` hides a note mark and `**` an emphasis; a `<`
 * that opens no tag stays.
 */
export const markupIn = (text: string): readonly Span[] =>
  [...text.matchAll(markup)].map((match) => ({ start: match.index, end: match.index + match[0].length }));

/** Lines that stand on every page, in no order. */
export function furnitureIn(text: string): readonly Span[] {
  const byWords = new Map<string, Span[]>();
  for (const match of text.matchAll(/[^\r\n]+/g)) {
    const words = match[0].trim();
    if (words.length < shortestFurniture) continue;
    const places = byWords.get(words);
    const span = { start: match.index, end: match.index + match[0].length };
    if (places) places.push(span);
    else byWords.set(words, [span]);
  }
  return [...byWords.values()].filter((places) => places.length >= furnitureRepeats).flat();
}

/** The spans by start, those that overlap as one. */
export function merged(spans: readonly Span[]): readonly Span[] {
  const apart: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = apart[apart.length - 1];
    if (last && span.start < last.end)
      apart[apart.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else apart.push(span);
  }
  return apart;
}
