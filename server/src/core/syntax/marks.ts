/** The places of the marks by which a paragraph is divided, found in one pass: reading it goes from mark to mark. */
import type { Span } from "../text/span";

/** Round brackets, quotation marks, and the marks behind which a sentence, a citation or a note marker ends. */
const marks = '().]"«»“”„';

/** By code: looking into a table is faster than comparing, and this loop sees every character of every paragraph. */
const isMark = new Uint8Array(0x10000);
for (const mark of marks) isMark[mark.charCodeAt(0)] = 1;

export function marksIn(text: string, span: Span): readonly number[] {
  const places: number[] = [];
  for (let at = span.start; at < span.end; at++) if (isMark[text.charCodeAt(at)] === 1) places.push(at);
  return places;
}
