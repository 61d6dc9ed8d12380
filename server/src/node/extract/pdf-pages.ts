/** Joins the lines of pages to one text, without the numbers and running heads that part a sentence between pages. */
import { printedOffset } from "../../core";
import type { PageLine } from "./pdf-lines";

export interface JoinedPages {
  readonly text: string;
  readonly pageStarts: readonly number[];
  /** By the numbers on the pages, which the text does not have: what is to be added to a page's count. */
  readonly pageOffset: number | null;
}

export function joinPages(pages: readonly (readonly PageLine[])[]): JoinedPages {
  const furniture = runningHeads(pages);
  let text = "";
  const pageStarts: number[] = [];
  pages.forEach((lines, index) => {
    if (index > 0) {
      if (text !== "") text += "\n";
      pageStarts.push(text.length);
    }
    text += joinLines(lines.filter((line) => !furniture.has(line)));
  });
  const whole = pages.map((lines) => lines.map((line) => line.text).join("\n"));
  return { text, pageStarts, pageOffset: printedOffset(whole) };
}

/** Much more than the usual distance between two lines begins a paragraph. */
const paragraphDistance = 1.4;

function joinLines(lines: readonly PageLine[]): string {
  const distances = lines.slice(1).map((line, index) => lines[index]!.y - line.y);
  const falling = distances.filter((distance) => distance > 0).sort((a, b) => a - b);
  const usual = falling[(falling.length - 1) >> 1] ?? 0;
  return lines
    .map((line, index) => {
      if (index === 0) return line.text;
      const distance = distances[index - 1]!;
      return (distance > paragraphDistance * usual ? "\n\n" : "\n") + line.text;
    })
    .join("");
}

/** Lines from the edge of a page that are looked at. */
const edgeLines = 2;
/** So many pages share a running head. */
const headRepeats = 3;

/**
 * Page numbers that stand alone at the edge of a page, and lines there that other pages have at the same height, but
 * for their numbers. The first of these stays: it may be quoted. Rows of numbers are no heads.
 */
function runningHeads(pages: readonly (readonly PageLine[])[]): ReadonlySet<PageLine> {
  const found = new Set<PageLine>();
  const alike = new Map<string, PageLine[]>();
  for (const lines of pages) {
    for (const line of new Set([...lines.slice(0, edgeLines), ...lines.slice(-edgeLines)])) {
      const outermost = line === lines[0] || line === lines.at(-1);
      if (outermost && pages.length > 1 && isPageNumber(line.text)) found.add(line);
      else if (/\p{L}/u.test(line.text)) {
        const key = `${Math.round(line.y / 2)} ${line.text.replace(/\d+/g, "#")}`;
        alike.set(key, [...(alike.get(key) ?? []), line]);
      }
    }
  }
  for (const lines of alike.values()) {
    if (lines.length >= headRepeats) for (const line of lines.slice(1)) found.add(line);
  }
  return found;
}

const isPageNumber = (text: string): boolean =>
  /^(?:[-–—|] ?)?(?:page )?(?:\d{1,4}|[ivxlc]{1,7})(?: ?[-–—|])?(?: (?:of|de|sur|\/) \d{1,4})?$/i.test(text);
