/** The outline of what was read of a source: its pages, the sources in it where it has several, its headings. */
import type { SourceRecord } from "../../sources/source";
import type { Span } from "../../text/span";

export interface SourceSymbol extends Span {
  readonly kind: "page" | "source" | "heading";
  readonly name: string;
  /** Where the page, the source or the heading begins. */
  readonly selection: Span;
  readonly children: readonly SourceSymbol[];
}

export interface SourceTextParts {
  readonly text: string;
  /** As in `ExtractedFile`. */
  readonly pageStarts: readonly number[];
  /** Those of this file. */
  readonly sources: readonly SourceRecord[];
}

export function sourceOutline(parts: SourceTextParts): readonly SourceSymbol[] {
  const { text, pageStarts, sources } = parts;
  const marks = [...(sources.length > 1 ? sources.map(toSymbol) : []), ...headingsIn(text)].sort(
    (a, b) => a.start - b.start,
  );
  if (pageStarts.length === 0) return marks.map((mark, index) => upTo(mark, marks[index + 1], text.length));
  let behind = 0;
  return pageSpans(parts).map(({ start, end }, index) => {
    const first = behind;
    while (behind < marks.length && marks[behind]!.start < end) behind++;
    const within = marks.slice(first, behind);
    return {
      kind: "page",
      // The same word in both languages.
      name: `Page ${index + 1}`,
      start,
      end,
      selection: { start, end: start },
      children: within.map((mark, at) => upTo(mark, within[at + 1], end)),
    };
  });
}

/** The pages of a file, the first one too; none where it has no pages. */
export function pageSpans({
  text,
  pageStarts,
}: Pick<SourceTextParts, "text" | "pageStarts">): readonly Span[] {
  if (pageStarts.length === 0) return [];
  const starts = [0, ...pageStarts];
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? text.length }));
}

/** A heading reaches up to the next one. */
const upTo = (mark: SourceSymbol, next: SourceSymbol | undefined, end: number): SourceSymbol => ({
  ...mark,
  end: Math.max(mark.selection.end, next?.start ?? end),
});

const toSymbol = ({ title, file, start }: SourceRecord): SourceSymbol => ({
  kind: "source",
  name: title ?? file,
  start,
  end: start,
  selection: { start, end: start },
  children: [],
});

/** More than these nobody looks through. */
const mostHeadings = 1_000;
const longestHeading = 90;

/**
 * Lines that stand alone and read as headings: short, with a capital or a digit first and no mark of a sentence last. An
 * extracted text says nothing of type and size, so this is a guess, good enough to find one's way.
 */
function headingsIn(text: string): readonly SourceSymbol[] {
  const found: SourceSymbol[] = [];
  let blankBefore = true;
  for (let start = 0; start < text.length && found.length < mostHeadings; ) {
    const newline = text.indexOf("\n", start);
    const end = newline === -1 ? text.length : newline;
    const words = text.slice(start, Math.min(end, start + 2 * longestHeading)).trim();
    const unmarked = words.replace(/^#{1,6}\s/, "");
    const name = unmarked.replaceAll("*", "").trim();
    const nextLine = text.slice(end + 1, text.indexOf("\n", end + 1) + 1 || text.length);
    const isMarked = unmarked !== words;
    if ((isMarked || (blankBefore && nextLine.trim() === "")) && isHeading(name)) {
      const at = text.indexOf(words, start);
      const selection = { start: at, end: at + words.length };
      found.push({ kind: "heading", name, ...selection, selection, children: [] });
    }
    blankBefore = words === "" || text.charCodeAt(end - 1) === 12;
    start = end + 1;
  }
  return found;
}

const isHeading = (line: string): boolean =>
  line.length > 2 &&
  line.length <= longestHeading &&
  /^[\p{Lu}\p{N}]/u.test(line) &&
  /\p{L}{2}/u.test(line) &&
  !/[.,;:!]$/.test(line);
