/** Takes the lines out of a draft that a copy from a PDF file leaves at the top or foot of its pages: each becomes blanks. */
import type { Span } from "../text/span";
import { zoneOfTitle } from "./headings";

/** `Page 2 of 4`, alone or at one end of its line; `Page 2` and `- 2 -` alone; an address with `2/4` behind it. */
const counted =
  /^(?:.{0,90}(?:\s{2}|[|–—,-]\s?))?page\s\d{1,3}\s?(?:of|sur|de|\/)\s?\d{1,3}(?:(?:\s{2}|\s?[|–—,-]).{0,90})?$/iu;
const uncounted = /^(?:[-–—|]\s?)?(?:page\s)?\d{1,3}(?:\s?[-–—|])?$/iu;
const address = /^https?:\S{5,120}\s{1,60}\d{1,3}\/\d{1,3}$/u;
/** Looking for one of these first keeps drafts without pages cheap; the month of `2023-08-14` is none. */
const sign = /page\s\d|(?<!\d)[-–—|]\s?\d{1,3}\s?[-–—|]|\d\/\d|\f/giu;

const longestLine = 160;

interface PageLine extends Span {
  readonly words: string;
}

/** As long as the text. Where a page ends in mid-sentence, what stands on both sides is one paragraph again. */
export function withoutPageFurniture(text: string): string {
  const lines = pageLines(text);
  if (lines.length === 0) return text;
  const furniture = [...lines, ...runningHeads(text, lines)].sort((a, b) => a.start - b.start);
  const parts: string[] = [];
  let at = 0;
  for (let index = 0; index < furniture.length; ) {
    const first = furniture[index]!;
    let last = first;
    while (index < furniture.length && isEmpty(text, last.end, furniture[index]!.start))
      last = furniture[index++]!;
    const { start, end } = gapAround(text, first, last);
    const gap = text.slice(start, end);
    parts.push(
      text.slice(at, start),
      joinsOver(text, start, end) ? inOneLine(gap) : gap.replace(/[^\r\n]/g, " "),
    );
    at = end;
  }
  return parts.join("") + text.slice(at);
}

const isEmpty = (text: string, from: number, to: number): boolean =>
  to <= from || text.slice(from, to).trim() === "";

/** The furniture with the blank lines around it. */
function gapAround(text: string, first: Span, last: Span): Span {
  let { start } = first;
  while (start > 0 && /\s/.test(text[start - 1]!)) start--;
  let { end } = last;
  while (end < text.length && /\s/.test(text[end]!)) end++;
  return { start, end };
}

/** Nothing but blanks behind the end of the first line. */
function inOneLine(gap: string): string {
  const lineEnd = /\r\n|\r|\n/.exec(gap);
  const head = lineEnd ? lineEnd.index + lineEnd[0].length : 0;
  return gap.slice(0, head).replace(/[^\r\n]/g, " ") + " ".repeat(gap.length - head);
}

/** A line this long was broken by the width of the page. */
const wrapped = 45;

/** Whether a sentence goes on behind the furniture, or no blank line stood there. */
function joinsOver(text: string, start: number, end: number): boolean {
  if (start === 0 || end === text.length) return false;
  if (!/\n[^\S\n]*\n|\r[^\S\r]*\r/.test(text.slice(start, end))) return true;
  const lineStart = Math.max(text.lastIndexOf("\n", start - 1), text.lastIndexOf("\r", start - 1)) + 1;
  const before = text.slice(Math.max(lineStart, start - longestLine), start).trim();
  const next = /^[^\r\n]{0,160}/.exec(text.slice(end, end + longestLine))![0].trim();
  if (/[.?!:;]["”»)\]]?$/.test(before) || zoneOfTitle(next) || zoneOfTitle(before)) return false;
  return /^[\p{Ll}([]/u.test(next) || (before.length >= wrapped && !/^\d{1,2}\.\d?/.test(next));
}

/** The lines that count the pages; `- 2 -` and the like only where there are several. */
function pageLines(text: string): readonly PageLine[] {
  const sure: PageLine[] = [];
  const likely: PageLine[] = [];
  let end = -1;
  for (const { index } of text.matchAll(sign)) {
    if (index < end) continue;
    const line = lineAt(text, index);
    end = line.end;
    if (line.end - line.start > longestLine) continue;
    if (counted.test(line.words) || address.test(line.words)) sure.push(line);
    else if (uncounted.test(line.words)) likely.push(line);
  }
  const numbers = new Set(likely.map(({ words }) => words));
  return numbers.size > 1 ? [...sure, ...likely] : sure;
}

function lineAt(text: string, offset: number): PageLine {
  let start = offset;
  while (start > 0 && offset - start <= longestLine && !/[\r\n\f]/.test(text[start - 1]!)) start--;
  let end = offset;
  while (end < text.length && end - offset <= longestLine && !/[\r\n]/.test(text[end]!)) end++;
  return { start, end, words: text.slice(start, end).trim() };
}

/** Lines right beside those that count the pages, if the same words stand beside several of them. */
function runningHeads(text: string, lines: readonly PageLine[]): readonly PageLine[] {
  const beside = lines
    .flatMap((line) => [neighbour(text, line, -1), neighbour(text, line, 1)])
    .filter((one) => one !== null);
  const count = new Map<string, number>();
  for (const { words } of beside) count.set(masked(words), (count.get(masked(words)) ?? 0) + 1);
  return beside.filter(({ words }) => words.length <= 100 && count.get(masked(words))! > 1);
}

const masked = (words: string): string => words.replace(/\d+/g, "0").replace(/\s+/g, " ");

/** The line before or behind, if no blank line stands between. */
function neighbour(text: string, line: PageLine, step: -1 | 1): PageLine | null {
  const at = step === -1 ? line.start - 1 : line.end + 1;
  if (at < 1 || at >= text.length) return null;
  const next = lineAt(text, step === -1 ? at : text[at] === "\n" ? at + 1 : at);
  return next.words === "" || next.start >= line.start === (step === -1) ? null : next;
}
