/** The places of the marks by which a paragraph is divided, found in one pass: reading it goes from mark to mark. */
import type { Span } from "../text/span";

/** Round brackets, quotation marks, and the marks behind which a sentence, a citation or a note marker ends. */
const marks = '().]"«»“”„';

const lowest = Math.min(...codesOf(marks));
const highest = Math.max(...codesOf(marks));
const isMark = new Uint8Array(highest + 1);
for (const code of codesOf(marks)) isMark[code] = 1;

export function marksIn(text: string, span: Span): readonly number[] {
  const places: number[] = [];
  for (let at = span.start; at < span.end; at++) {
    const code = text.charCodeAt(at);
    if (code >= lowest && code <= highest && isMark[code] === 1) places.push(at);
  }
  return places;
}

function codesOf(characters: string): readonly number[] {
  return [...characters].map((character) => character.charCodeAt(0));
}
