/** The parts of a source's file that are not its words: markup, and furniture repeated on every page. */
import type { Span } from "../../text/span";
import { forEachLine } from "./source-lines";

/** A line that stands this often in a file is furniture of its pages. */
const furnitureRepeats = 3;
const shortestFurniture = 20;
/** A line that differs in nothing but its number, `Annual Report | 12`, may be shorter. */
const shortestNumbered = 6;

const markup =
  /<sup>[^<]{0,12}<\/sup>|<\/?[a-zA-Z][^<>]{0,200}>|\\(?=[!-/:-@[-`{-~])|\*{1,3}|(?<=^|\n)(?:#{1,6}|>|[-•‣▪·●])[ \t]|(?<=[.,;:?!"”’])\[\d{1,3}\]/g;

/**
 * Marks to pass over when words are looked for, sorted. `<sup>3</sup>` hides a note mark and `**` an emphasis; a `<`
 * that opens no tag stays.
 */
export function markupIn(text: string): readonly Span[] {
  const found: Span[] = [];
  markup.lastIndex = 0;
  for (let match = markup.exec(text); match; match = markup.exec(text))
    found.push({ start: match.index, end: match.index + match[0].length });
  return found;
}

/** Lines that stand on every page, alike but for their numbers; in no order. */
export function furnitureIn(text: string): readonly Span[] {
  const byWords = new Map<string, Span[]>();
  forEachLine(text, (start, end) => {
    // What stands on every page is a line, not a paragraph.
    if (end - start < shortestNumbered || end - start > longestFurniture) return;
    const words = text.slice(start, end).trim();
    if (words.length < shortestNumbered || !/\p{L}/u.test(words)) return;
    if (words.length < shortestFurniture && !/\d/.test(words)) return;
    const key = words.replace(/\d+/g, "0");
    const places = byWords.get(key);
    if (places) places.push({ start, end });
    else byWords.set(key, [{ start, end }]);
  });
  return [...byWords.values()].filter((places) => places.length >= furnitureRepeats).flat();
}

/** A disclaimer at the foot of a page may be a whole paragraph. */
const longestFurniture = 2_000;

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
