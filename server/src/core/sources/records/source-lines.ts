/** The lines of a source as a reader sees them: their words without markup, and where a blank line stands. */
import { isBlank } from "../../text/characters";
import type { Span } from "../../text/span";

export interface SourceLine extends Span {
  /** Without markup, single blanks; the first of them where the line is long. */
  readonly words: string;
  /** Whether there is more than `words` has. */
  readonly long: boolean;
  /** 1 to 6 where the markup says so, else 0. */
  readonly heading: number;
  /** Whether a blank line, or the top of the text, stands before it. */
  readonly apart: boolean;
}

/** So many characters of a line are looked at: more than any title, date line or byline has. */
const longestWords = 420;

/** The lines of the span that have words. `limit` is how many are enough. */
export function sourceLines(
  text: string,
  span: Span = { start: 0, end: text.length },
  limit = Number.POSITIVE_INFINITY,
): readonly SourceLine[] {
  const lines: SourceLine[] = [];
  let apart = true;
  for (let at = span.start; at < span.end && lines.length < limit; ) {
    const end = lineEndAt(text, at, span.end);
    let start = at;
    while (start < end && isBlank(text.charCodeAt(start))) start++;
    at = end + (text.startsWith("\r\n", end) ? 2 : 1);
    if (start === end) {
      apart = true;
      continue;
    }
    const written = text.slice(start, Math.min(end, start + longestWords));
    const last = lines.at(-1);
    const underline = !apart && last && last.heading === 0 ? underlineLevel(written) : 0;
    if (underline > 0) {
      lines[lines.length - 1] = { ...last!, heading: underline };
      continue;
    }
    const words = withoutMarkup(written);
    if (words === "") continue;
    const heading = /^#{1,6}(?=\s)/.exec(written)?.[0].length ?? 0;
    lines.push({ start, end, words, long: end - start > longestWords, heading, apart });
    apart = false;
  }
  return lines;
}

function lineEndAt(text: string, from: number, limit: number): number {
  for (let at = from; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x0a || code === 0x0d || code === 0x0c) return at;
  }
  return limit;
}

/** A line of `=` or `-` under another makes that a heading of the first or second level. */
const underlineLevel = (line: string): number =>
  /^={3,200}\s{0,20}$/.test(line) ? 1 : /^-{3,200}\s{0,20}$/.test(line) ? 2 : 0;

/** Anything that is not there for the reader, or a blank that is not a single plain one. */
const mayBeMarkup = /[#*_<\\>\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]|[^\S ]| {2}/;

/** `## **Floods**` → `Floods`. */
export function withoutMarkup(line: string): string {
  const plain = mayBeMarkup.test(line)
    ? line
        .replace(/<\/?[a-zA-Z][^<>]{0,200}>/g, "")
        .replace(/^[#>]{1,6}\s/, "")
        .replace(/\*{1,3}|__|(?<![\p{L}\d])_|_(?![\p{L}\d])/gu, "")
        .replace(/\\(?=[!-/:-@[-`{-~])/g, "")
        .replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, "")
        .replace(/\s+/g, " ")
    : line;
  const words = plain.trim();
  return /[\p{L}\p{N}]/u.test(words) ? words : "";
}

/**
 * Whether each line is running text: sentences, not a title or a label; the lines of a paragraph may end anywhere. One
 * line after another, since who asks may stop at the first.
 */
export function* proseIn(lines: readonly SourceLine[]): Generator<boolean, void> {
  let behind = 0;
  for (const [at, line] of lines.entries()) {
    if (at >= behind) behind = isSentences(line) ? at + 1 : endOfProse(lines, at);
    yield at < behind;
  }
}

/** Index behind the paragraph that begins at `at`; `at` itself where that is none. */
function endOfProse(lines: readonly SourceLine[], at: number): number {
  if (lines[at]!.words.length < 45) return at;
  const end = endOfParagraph(lines, at);
  if (end - at < 2) return at;
  const joined = lines
    .slice(at, end)
    .map(({ words }) => words)
    .join(" ");
  return /\p{Ll}[.!?]["”’»)]{0,2}(?: \p{Lu}|$)/u.test(joined) ? end : at;
}

/** Index behind the lines that go on from the one at `at`: long ones, up to a last one that may be short. */
function endOfParagraph(lines: readonly SourceLine[], at: number): number {
  let end = at + 1;
  for (; end < lines.length && end < at + 40; end++) {
    const [before, next] = [lines[end - 1]!.words, lines[end]!];
    const goesOn = before.length >= 45 && !/[.!?:]["”’»)]{0,2}$/.test(before);
    if (next.apart || next.heading > 0 || !(goesOn || (before.length >= 45 && next.words.length >= 45)))
      break;
    if (end === at + 1 && !/^\p{Ll}/u.test(next.words) && !/[\p{Ll},-]$/u.test(before)) break;
  }
  return end;
}

/** A line that by itself reads as sentences. Its last characters are looked at first: most lines end otherwise. */
export function isSentences({ words, long }: SourceLine): boolean {
  if (long || words.length > 220) return true;
  const last = words.slice(-longestEnd);
  return (
    (words.length >= 70 && /[.!?…]["'”’»)\]]{0,3}(?:\[\d{1,3}\]|\d{1,2})?$/.test(last)) ||
    (/[.!?]["”’»)]{0,2}$/.test(last) &&
      /\p{Ll}{3}[.!?]["”’»)]{0,2} \p{Lu}.{0,300}[.!?]["”’»)]{0,2}$/u.test(words))
  );
}

/** A full stop with the marks and the number of a note that may follow it. */
const longestEnd = 9;
