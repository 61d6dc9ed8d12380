/** Finds the top of a Response: date, symbol, title, issuing line. What stands before them is a web page's header. */
import { foldName } from "../text/name-form";
import { parsePartialDate } from "../text/partial-date";
import { type Span, textSpan } from "../text/span";
import type { Masthead } from "./draft";
import { firstLines, type Line } from "./lines";
import { isSymbol } from "./named-places";

export interface FoundMasthead {
  readonly masthead: Masthead;
  /** From the first to the last of its lines; empty at 0 when there is none. */
  readonly span: Span;
}

/** A masthead whose symbol stands later than this many lines is not one; so many lines may follow. */
const lastSymbolLine = 80;
const linesBehindSymbol = 4;
const issuers = ["research directorate", "direction des recherches"];

export function findMasthead(text: string, runs: readonly (readonly Line[])[]): FoundMasthead {
  const lines = firstLines(runs, lastSymbolLine + linesBehindSymbol);
  const none = {
    masthead: { symbol: null, date: null, dateValue: null, title: null },
    span: { start: 0, end: 0 },
  };
  const at = lines.slice(0, lastSymbolLine).findIndex((line) => isSymbol(bare(text, line)));
  if (at === -1) return none;
  const wordsOf = (index: number) => (lines[index] ? bare(text, lines[index]) : "");
  const dateAbove = at > 0 ? parsePartialDate(wordsOf(at - 1)) : null;
  const dateBelow = dateAbove ? null : parsePartialDate(wordsOf(at + 1));
  const dateLine = dateAbove ? lines[at - 1]! : dateBelow ? lines[at + 1]! : null;
  const first = dateAbove ? at - 1 : at;
  let last = dateBelow ? at + 1 : at;
  let title: Line | null = null;
  for (let next = last + 1; next <= last + 3 && next < lines.length; next++) {
    const words = wordsOf(next);
    if (issuers.some((issuer) => foldName(words).startsWith(issuer))) {
      last = next;
      break;
    }
    if (!title && words.includes(":") && !/[.)]$/.test(words.replace(/\([^()]*\)$/, ""))) {
      title = lines[next]!;
      last = next;
    }
  }
  const part = (line: Line | null) => line && textSpan(text, line.start, line.end);
  return {
    masthead: {
      symbol: part(lines[at]!),
      date: part(dateLine),
      dateValue: dateAbove ?? dateBelow,
      title: part(title),
    },
    span: { start: lines[first]!.start, end: lines[last]!.end },
  };
}

/** The words of a line without Markdown marks around them. */
export const bare = (text: string, line: Line): string =>
  text
    .slice(line.start, Math.min(line.end, line.start + 400))
    .replace(/^#{1,6}\s+/, "")
    .replace(/\*\*/g, "")
    .trim();
