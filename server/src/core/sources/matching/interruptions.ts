/** What stands in the middle of a source's sentence and is not part of it: notes at the foot of a page, page numbers, marks. */
import { isBlank } from "../../text/characters";
import type { Span } from "../../text/span";
import { forEachLine } from "./source-lines";

/** A paragraph shorter than this is a heading or a caption: no sentence goes on behind it. */
const shortestBroken = 30;
/** Notes, a page number, a running head: more paragraphs in a row than this are text. */
const mostInterrupting = 8;

/**
 * Paragraphs that look like notes or page numbers, between one that ends without a full stop and one that begins with
 * a small letter. `furniture` may stand among them.
 */
export function interruptionsIn(text: string, furniture: readonly Span[]): readonly Span[] {
  const isFurniture = new Set(furniture.map(({ start }) => start));
  const paragraphs = paragraphsOf(text);
  const found: Span[] = [];
  for (let first = 0; first < paragraphs.length; first++) {
    if (!isBroken(text, paragraphs[first]!)) continue;
    let next = first + 1;
    while (next < paragraphs.length && next - first <= mostInterrupting && interrupts(paragraphs[next]!))
      next++;
    if (next > first + 1 && next < paragraphs.length && goesOn(text, paragraphs[next]!))
      found.push(...paragraphs.slice(first + 1, next));
  }
  return found;

  function interrupts(paragraph: Span): boolean {
    return isFurniture.has(paragraph.start) || isNote(text, paragraph);
  }
}

/** Runs of lines without a blank line between them. */
function paragraphsOf(text: string): readonly Span[] {
  const paragraphs: Span[] = [];
  let start = -1;
  const close = (end: number) => {
    if (start !== -1) paragraphs.push({ start, end });
    start = -1;
  };
  forEachLine(text, (from, end) => {
    let first = from;
    while (first < end && isBlank(text.charCodeAt(first))) first++;
    // A page begins with a form feed.
    if (first === end || text.charCodeAt(from) === 0x0c) close(from);
    if (first < end && start === -1) start = from;
  });
  close(text.length);
  return paragraphs;
}

/** Ends with a letter, a digit, a comma or a hyphen. */
function isBroken(text: string, { start, end }: Span): boolean {
  if (end - start < shortestBroken) return false;
  const tail = text.slice(Math.max(start, end - 40), end).trimEnd();
  return /[\p{L}\p{N},;)\]-](?:<sup>[^<]{0,12}<\/sup>)?$/u.test(tail) && text[start] !== "#";
}

/** `12`, `- 12 -`, `12 See …`, `[3] …`, `<sup>4</sup> …`, `³ …`, `* …`. */
const note =
  /^\s*(?:[-–—|]?\s?\d{1,4}\s?[-–—|]?\s*$|<sup>|[¹²³⁴-⁹*†‡]|\[\d{1,3}\]\s|\d{1,3}\.?[ \t\u00a0]{1,4}[\p{Lu}“"«‘])/u;

const isNote = (text: string, { start, end }: Span): boolean =>
  note.test(text.slice(start, Math.min(end, start + 60)));

const goesOn = (text: string, { start, end }: Span): boolean =>
  /^\s*\p{Ll}/u.test(text.slice(start, Math.min(end, start + 20)));

/** `trafficking.12 The`, `trafficking[12] is`, `trafficking¹² is`: the mark of a note that lost its raised setting. */
const noteMark =
  /(?<=\p{Ll}{3}[.,;:?!)”"’»]{1,2})\d{1,3}(?=[ \t\r\n\u00a0])|(?<=[\p{L}.,;:?!)”"’»])\[\d{1,3}\]|(?<=\p{L}|[.,;:?!)”"’»]|\d{4})[¹²³⁰⁴-⁹]{1,3}/gu;

/** Note marks in the running text. A number of a sentence is set apart from the word before, so it is none. */
export function noteMarksIn(text: string): readonly Span[] {
  const found: Span[] = [];
  noteMark.lastIndex = 0;
  for (let match = noteMark.exec(text); match; match = noteMark.exec(text))
    found.push({ start: match.index, end: match.index + match[0].length });
  return found;
}
