/** Finds the lists of sources of a text: a heading, and the entries below it up to where they end. */
import { type Span, trimmed } from "../../text/span";
import { datesOf } from "./find-date";
import { findTitle } from "./find-title";
import { listHeadingOf } from "./list-headings";
import { markerAt } from "./note-markers";
import { isBlankLine, type SourceLine } from "./source-lines";
import { partsOf } from "./split-works";

/** An item of a list: its words, without a number or bullet before them. */
export interface ListItem extends Span {
  readonly marker: string | null;
}

/** A list with its heading. */
export interface FoundList extends Span {
  readonly items: readonly ListItem[];
}

const longestItem = 900;

export function findLists(
  text: string,
  lines: readonly SourceLine[],
  isFurniture: (line: SourceLine) => boolean,
): readonly FoundList[] {
  const lists: FoundList[] = [];
  for (let index = 0; index < lines.length; index++) {
    const { start, end } = lines[index]!;
    if (end - start < 4) continue;
    const inline = inlineItems(text, lines[index]!);
    if (inline.length > 0) lists.push({ start, end, items: inline });
    if (end - start > 70) continue;
    if (listHeadingOf(text.slice(start, end)) !== "list") continue;
    const found = itemsBelow(text, lines, index + 1, isFurniture);
    if (found.items.length === 0) continue;
    lists.push({ start, end: found.items.at(-1)!.end, items: found.items });
    index = found.next - 1;
  }
  return lists;
}

const inlineHeading =
  /[*_]{0,2}(?:Sources|References|Sources consulted|Fuentes|Referencias|Références|Quellen)[*_]{0,2}\s?:[*_]{0,2}\s+/y;

/** `Sources: City Mirror, “…,” 19 May 2020; The Lamp, “…,” 19 May 2020.`: only where most parts have a title. */
function inlineItems(text: string, { start, end }: SourceLine): readonly ListItem[] {
  if (!"*_SRFQ".includes(text[start]!)) return [];
  inlineHeading.lastIndex = start;
  const heading = inlineHeading.exec(text);
  if (!heading || end - start > longestItem * 6) return [];
  const from = start + heading[0].length;
  const words = text.slice(from, end);
  const items = partsOf(words).map((part) => {
    const its = trimmed(words, part.start, part.end);
    return { start: from + its.start, end: from + its.end, marker: null };
  });
  const titled = items.filter((item) => findTitle(text.slice(item.start, item.end)) !== null);
  return titled.length * 2 > items.length ? items : [];
}

function itemsBelow(
  text: string,
  lines: readonly SourceLine[],
  first: number,
  isFurniture: (line: SourceLine) => boolean,
): { readonly items: readonly ListItem[]; readonly next: number } {
  const items: ListItem[] = [];
  let index = first;
  let open: { start: number; marker: string | null; last: number; indent: number } | null = null;
  // An item that does not read like one is kept only when a good one follows: a list may hold a plain line.
  let doubtful = 0;
  const close = (): boolean => {
    if (open === null) return true;
    const item = { marker: open.marker, start: open.start, end: lines[open.last]!.end };
    open = null;
    const good = readsAsEntry(text.slice(item.start, item.end));
    if (!good && (doubtful > 0 || !mayBeEntry(text.slice(item.start, item.end)))) return false;
    doubtful = good ? 0 : 1;
    items.push(item);
    return true;
  };
  for (; index < lines.length; index++) {
    const line = lines[index]!;
    if (isBlankLine(line) || (open === null && isFurniture(line))) {
      if (!close()) break;
      continue;
    }
    if (endsList(text, line)) break;
    const { start, marker } = itemStart(text, line);
    const current = open as { start: number; marker: string | null; last: number; indent: number } | null;
    if (
      current !== null &&
      !beginsItem(text, lines[current.last]!, line, current.indent, start > line.start)
    ) {
      if (isFurniture(line)) continue;
      current.last = index;
      continue;
    }
    if (!close()) break;
    open = { start, marker, last: index, indent: line.start - line.from };
  }
  close();
  return { items: doubtful > 0 ? items.slice(0, -1) : items, next: index };
}

/** A heading of Markdown, of another list, or a table ends the list. */
const endsList = (text: string, line: SourceLine): boolean =>
  /^(?:#{1,6}\s|\||<(?!https?:))/.test(text.slice(line.start, line.start + 8)) ||
  listHeadingOf(text.slice(line.start, Math.min(line.end, line.start + 80))) !== null;

const bullet = /(?:[-*•·▪◦–][ \t]+|\^[ \t]*)/y;

function itemStart(text: string, line: SourceLine): ListItem {
  const marker = markerAt(text, line.start);
  bullet.lastIndex = marker?.end ?? line.start;
  const start = bullet.test(text) ? bullet.lastIndex : (marker?.end ?? line.start);
  return { start, end: line.end, marker: marker?.marker ?? null };
}

/** Without blank lines between, an item begins behind one that ended, and is not indented under it. */
function beginsItem(
  text: string,
  previous: SourceLine,
  line: SourceLine,
  indent: number,
  marked: boolean,
): boolean {
  if (marked) return true;
  if (line.start - line.from > indent + 1) return false;
  const end = text.slice(Math.max(previous.start, previous.end - 200), previous.end);
  return (
    /(?:[.?!\])»”]|\d|https?:\S{1,190})$/.test(end) &&
    /^[\p{Lu}“"«‘'*_—–-]/u.test(text.slice(line.start, line.start + 2))
  );
}

const address = /https?:\/\/|www\.|\bdoi\b/i;
/** `On March 1, the president said …` is a paragraph, whatever date it holds. */
const proseVerb = /\b(?:has been|have been|was|were|are|is|had|fue|son|était|sont)\s\p{Ll}/u;

/** A title in marks with the entry's stop at its end, a date behind a stop or in brackets, or an address. */
function readsAsEntry(words: string): boolean {
  if (words.length > longestItem || words.length < 8 || /^\d{1,2}[/.]\d{1,2}[/.]\d{2}/.test(words))
    return false;
  if (address.test(words)) return true;
  const line = words.replace(/\s/g, " ");
  const title = findTitle(line);
  const stop =
    title &&
    /[.,?!]["”»’*_]{1,3}$|["”»’*_]\s?[.,]/.test(line.slice(title.marked.start, title.marked.end + 2));
  if (title && stop) return true;
  const dated = datesOf(line).some(
    ({ start, end }) =>
      /[.,(;]\s*(?:\p{L}+\s)?$/u.test(line.slice(0, start)) || /^[.,);\]]|^$/.test(line.slice(end)),
  );
  if (title && dated) return true;
  return dated && /[.,]\s/.test(line) && (title !== null || !proseVerb.test(line));
}

/** Two or three fields with stops between: `Ministry of Works. Register of bridges.` */
const mayBeEntry = (words: string): boolean =>
  words.length < 300 &&
  /\p{L}[.,]\s+[\p{Lu}"“«]/u.test(words) &&
  /[.\d)]$/.test(words) &&
  !proseVerb.test(words);
