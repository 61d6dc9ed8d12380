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
 * a small letter; and page numbers between dashes anywhere. `furniture` may stand among them. `pageStarts` are offsets, ascending: a page begins a paragraph.
 */
export function interruptionsIn(
  text: string,
  furniture: readonly Span[],
  pageStarts: readonly number[] = [],
): readonly Span[] {
  const isFurniture = new Set(furniture.map(({ start }) => start));
  const paragraphs = paragraphsOf(text, new Set(pageStarts));
  const found: Span[] = [];
  for (let first = 0; first < paragraphs.length; first++) {
    if (isPageNumber(text, paragraphs[first]!)) found.push(paragraphs[first]!);
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

/** Runs of lines without a blank line or a new page between them. */
function paragraphsOf(text: string, pageStarts: ReadonlySet<number>): readonly Span[] {
  const paragraphs: Span[] = [];
  let start = -1;
  const close = (end: number) => {
    if (start !== -1) paragraphs.push({ start, end });
    start = -1;
  };
  forEachLine(text, (from, end) => {
    let first = from;
    while (first < end && isBlank(text.charCodeAt(first))) first++;
    if (first === end || text.charCodeAt(from) === 0x0c || pageStarts.has(from)) close(from);
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

/** `- 7 -` alone is a page's number also where whole sentences stand around it; a bare number may be of a table. */
const isPageNumber = (text: string, { start, end }: Span): boolean =>
  end - start <= 80 && /^\s*[-–—]\s?\d{1,4}\s?[-–—]\s*$/.test(text.slice(start, end));

const isNote = (text: string, { start, end }: Span): boolean =>
  note.test(text.slice(start, Math.min(end, start + 60)));

const goesOn = (text: string, { start, end }: Span): boolean =>
  /^\s*\p{Ll}/u.test(text.slice(start, Math.min(end, start + 20)));

const itemNumber = /[ \t]{0,8}\(?\d{1,2}[.)][ \t]{1,4}(?=["“«(]?\p{Lu})/uy;

/** `2. ` before an item of a list, right behind a line that is closed: nobody quotes the numbers of items. */
export function itemNumbersIn(text: string): readonly Span[] {
  const found: Span[] = [];
  let closed = false;
  forEachLine(text, (start, end) => {
    itemNumber.lastIndex = start;
    if (closed && end - start > 4 && itemNumber.test(text)) found.push({ start, end: itemNumber.lastIndex });
    closed = /[.;:!?]["”’»)]?\s*$/.test(text.slice(Math.max(start, end - 8), end));
  });
  return found;
}

/** `[12]`, which touches what is before it. */
const bracketed = /\[\d{1,3}\]/y;
/** A digit behind a full stop, which lost its raised setting; a number of the text would be set apart from it. */
const lowered = /\d{1,3}(?=[ \t\r\n\u00a0])/y;
const raised = /[¹²³⁰⁴-⁹]{1,3}/y;
const beforeLowered = /\p{Ll}{3}[.,;:?!)”"’»]{1,2}$/u;
const beforeRaised = /(?:\p{L}|[.,;:?!)”"’»]|\d{4})$/u;

/** `flooding.12 The`, `flooding[12] is`, `flooding¹² is`: note marks in the running text. */
export function noteMarksIn(text: string): readonly Span[] {
  const found: Span[] = [];
  const take = (pattern: RegExp, at: number) => {
    pattern.lastIndex = at;
    const end = pattern.test(text) ? pattern.lastIndex : at;
    if (end > at) found.push({ start: at, end });
  };
  // By codes: an expression tried at each character would cost more than all other reading.
  for (let at = 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x5b) {
      if (!isBlank(text.charCodeAt(at - 1))) take(bracketed, at);
    } else if (code >= 0x30 && code <= 0x39) {
      if (isClosing(text.charCodeAt(at - 1)) && beforeLowered.test(text.slice(Math.max(0, at - 5), at)))
        take(lowered, at);
    } else if (code >= 0xb2 && isRaised(code) && beforeRaised.test(text.slice(Math.max(0, at - 4), at)))
      take(raised, at);
  }
  return found;
}

const isClosing = (code: number): boolean =>
  code === 0x2e || code === 0x2c || '.,;:?!)”"’»'.includes(String.fromCharCode(code));

const isRaised = (code: number): boolean =>
  code === 0xb2 || code === 0xb3 || code === 0xb9 || code === 0x2070 || (code >= 0x2074 && code <= 0x2079);
