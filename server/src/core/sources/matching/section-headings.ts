/** The headings of a source's text, by which a passage is told where it stands. */
import type { Span } from "../../text/span";
import { lastStartingAtOrBefore } from "../../text/span";
import { forEachLine } from "./source-lines";

export interface SourceHeading extends Span {
  readonly title: string;
}

const longestHeading = 120;
const marked = /^#{1,6}[ \t]+/;
/** `3.1 Migrants`, `IV. Findings`, `Chapter 2: …`. */
const numbered =
  /^(?:\d{1,2}(?:\.\d{1,2}){0,3}\.?|[IVX]{1,5}\.|(?:Chapter|Section|Part|Annex|Chapitre|Partie|Annexe|Capítulo|Sección) [\dIVX]{1,4}[.:]?)[ \t]+\p{Lu}/u;

/**
 * Lines set off by blank lines that are marked as headings, numbered like headings, or short and without the full stop
 * of a sentence.
 */
export function headingsIn(text: string): readonly SourceHeading[] {
  const found: SourceHeading[] = [];
  let blankBefore = true;
  forEachLine(text, (start, end) => {
    const isShort = end - start <= longestHeading * 2;
    const line = isShort ? text.slice(start, end).trim() : "";
    if (line !== "" && isHeading(line, blankBefore, blankBehind(text, end)))
      found.push({ start, end, title: titleOf(line) });
    blankBefore = isShort && line === "";
  });
  return found;
}

const blankBehind = (text: string, end: number): boolean =>
  /^[ \t]*(?:[\r\n]|$)/.test(text.slice(end + 1, end + 40));

function isHeading(line: string, blankBefore: boolean, blankBehind: boolean): boolean {
  if (marked.test(line)) return true;
  if (line.length > longestHeading || !blankBefore || !blankBehind) return false;
  if (!/^[\p{Lu}\p{N}«“"¿¡*]/u.test(line) || !/\p{L}{3}/u.test(line)) return false;
  if (/^(?:photo|image|figure|fig|source|sources|table|tableau|cuadro|foto)\b[ .:]/i.test(line)) return false;
  if (/\d{1,2}\/\d{1,2}\/\d{2,4}|https?:/.test(line)) return false;
  return numbered.test(line) || !/[.,;:…]["”’»)]*$/.test(line);
}

const titleOf = (line: string): string =>
  line
    .replace(marked, "")
    .replace(/\*+|<[^<>]*>|\\/g, "")
    .trim();

/** The nearest heading before the offset, within `part`; null where there is none. */
export function headingBefore(
  headings: readonly SourceHeading[],
  offset: number,
  part: Span,
): SourceHeading | null {
  const heading = headings[lastStartingAtOrBefore(headings, offset)];
  return heading && heading.start >= part.start ? heading : null;
}
