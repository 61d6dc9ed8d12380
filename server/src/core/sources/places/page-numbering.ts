/**
 * Tells which numbers a paged document prints on its pages. A file counts its pages from the first, a report most often
 * from its first chapter: whoever cites page 12 means the page that bears a 12.
 */

export interface PageNumbering {
  /** Pages of the file. */
  readonly pages: number;
  /** What is to be added to a page's count in the file for the number that it bears; null where pages bear none. */
  readonly offset: number | null;
}

/** One page in two must say so, as chapters open without a number; fewer than three may agree by accident. */
const leastShare = 0.5;
const fewestPages = 3;

/** A page's number stands in its first or last two lines. */
const edgeLines = 2;
const edgeLetters = 400;

/** `pageStarts` are UTF-16 offsets of the pages after the first; `said` is the offset that the file itself gives. */
export function pageNumbering(
  text: string,
  pageStarts: readonly number[],
  said: number | null = null,
): PageNumbering {
  const starts = [0, ...pageStarts];
  const pages = starts.map((start, index) => text.slice(start, starts[index + 1] ?? text.length));
  return { pages: pages.length, offset: said ?? printedOffset(pages) };
}

/** What is to be added to the count of a page for the number that stands on it; null where no habit is seen. */
export function printedOffset(pages: readonly string[]): number | null {
  const votes = new Map<number, number>();
  let withText = 0;
  pages.forEach((page, index) => {
    if (page.trim() === "") return;
    withText++;
    for (const number of numbersAtEdges(page)) {
      const offset = number - (index + 1);
      votes.set(offset, (votes.get(offset) ?? 0) + 1);
    }
  });
  const [best] = [...votes].sort((a, b) => b[1] - a[1]);
  return best !== undefined && best[1] >= Math.max(fewestPages, withText * leastShare) ? best[0] : null;
}

function numbersAtEdges(page: string): ReadonlySet<number> {
  const first = linesOf(page.slice(0, edgeLetters)).slice(0, edgeLines);
  const last = linesOf(page.slice(-edgeLetters)).slice(-edgeLines);
  return new Set([...first, ...last].flatMap(numbersAtEnds));
}

const linesOf = (words: string): readonly string[] =>
  words
    .split(/[\r\n\f]+/)
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** `12`, `– 12 –`, `12 Annual Report`, `Annual Report | 12`, `Page 12 of 40`. */
function numbersAtEnds(line: string): readonly number[] {
  const atStart =
    /^\P{L}{0,3}?(?:(?:page|p\.|pág\.|pag\.|seite)\s{0,3})?(\d{1,4})(?=$|[^\d.,\p{L}]|\s)/iu.exec(line);
  const atEnd = /(?:^|[^\d.,/\p{L}-])(\d{1,4})\P{L}{0,3}$/u.exec(line.slice(-12));
  const ofAll = /(\d{1,4})\s{0,2}(?:\/|of|de|sur|von)\s{0,2}\d{1,4}\P{L}{0,3}$/iu.exec(line.slice(-24));
  return [atStart, atEnd, ofAll].flatMap((match) => (match ? [Number(match[1])] : []));
}
