/** Splits a note into the works that it cites: at semicolons, and where a sentence leads to another work. */
import { isLetter } from "../../text/characters";
import type { Span } from "../../text/span";

const openers = "“„«([";
const closers = "”»)]";
const another =
  /\s(?=(?:(?:But|And) )?(?:See|See also|Cf\.|Compare|Voir|Voir aussi|Véase|Ver también)\s[^.]{0,80}[\p{Lu}“"«*])/uy;
/** `Silva, J.` alone is the first of several authors, not a work. */
const bareName = /^\s*(?:and\s|&\s)?\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+)?,\s(?:\p{Lu}\.[\s-]?){1,3}\s*$/u;

/** The parts of `text`, together the whole of it but for the semicolons; marks of quotation and brackets hold together. */
export function partsOf(text: string): readonly Span[] {
  const cuts: number[] = [];
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    if (isLetter(text.charCodeAt(at))) continue;
    const mark = text[at]!;
    if (mark === '"')
      quoted = /[\s([—]/.test(text[at - 1] ?? " ")
        ? true
        : !/[\s.,;:)\]]/.test(text[at + 1] ?? " ") && quoted;
    else if (openers.includes(mark)) depth++;
    else if (closers.includes(mark)) depth = Math.max(0, depth - 1);
    else if (mark === ";" && depth === 0 && !quoted) cuts.push(at);
    else if (mark === " " && depth === 0 && !quoted && /[.”"»]/.test(text[at - 1] ?? "") && leadsOn(text, at))
      cuts.push(at);
  }
  const parts: Span[] = [];
  let start = 0;
  for (const cut of [...cuts, text.length]) {
    if (bareName.test(text.slice(start, cut))) continue;
    parts.push({ start, end: cut });
    start = cut + 1;
  }
  if (parts.length === 0 || start <= text.length) {
    if (start < text.length) parts.push({ start, end: text.length });
  }
  return parts;
}

function leadsOn(text: string, at: number): boolean {
  another.lastIndex = at;
  return another.test(text);
}
