/** Markers of notes: how they look at the start of a line, and the calls to them within the text. */
import { isDigit } from "../../text/characters";

/** `sure`: the form alone tells a note. `listed`: `[1]`, ¹. `plain`: a bare number, as in any numbered list. */
export type MarkerKind = "sure" | "listed" | "plain";

export interface Marker {
  readonly marker: string;
  readonly kind: MarkerKind;
  /** Offset of the first word behind it. */
  readonly end: number;
}

const raised = /<sup>\s?\[?(\d{1,3}|[*†‡a-z]{1,3})\]?\s?<\/sup>[.:)]?[ \t\u00a0]*/y;
const markdown = /\[\^([\p{L}\d_-]{1,20})\]:[ \t]*/uy;
const bracketed = /\\?\[(\d{1,3})\\?\][.:]?[ \t\u00a0]*/y;
const superscript = /([¹²³⁰⁴-⁹]{1,3})[ \t\u00a0]*/y;
const bare =
  /(\d{1,3})(?:[.)]{1,2}[ \t\u00a0]*|[ \t\u00a0]+|(?=[“"«]|\p{Lu}\p{Ll}))(?:[↑^][ \t]*(?:[a-z][ \t]){0,6})?/uy;

const isSuperscript = (code: number): boolean =>
  code === 0xb9 || code === 0xb2 || code === 0xb3 || (code >= 0x2070 && code <= 0x2079);

const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const plainDigits = (marker: string): string =>
  [...marker].map((digit) => superscripts.indexOf(digit)).join("");

/** The marker that stands at `at`, the first character of a line; null where a word begins instead. */
export function markerAt(text: string, at: number): Marker | null {
  const code = text.charCodeAt(at);
  if (isDigit(code)) return plainMarkerAt(text, at);
  if (code === 0x3c) return read(raised, text, at, "sure");
  if (code === 0x5b || code === 0x5c)
    return read(markdown, text, at, "sure") ?? read(bracketed, text, at, "listed");
  if (!isSuperscript(code)) return null;
  const marker = read(superscript, text, at, "listed");
  return marker && { ...marker, marker: plainDigits(marker.marker) };
}

const noteBegins = /^(?:[\p{Lu}“"«‘'*_(¿¡]|ibid|ibíd|id\.|idem|see |voir |véase |ver |cf\.|cfr?\.|https?:)/u;
const month =
  /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|janv|févr|avr|mai|juin|juil|août|déc|enero|abr|ago|dic)[a-zûé]*\b/iu;

/** `12 May` begins a date and `14 villages` a sentence: behind a bare number a name, a title or `ibid.` stands. */
function plainMarkerAt(text: string, at: number): Marker | null {
  const marker = read(bare, text, at, "plain");
  if (marker === null || marker.marker === "0") return null;
  const words = text.slice(marker.end, marker.end + 12);
  return noteBegins.test(words) && !month.test(words) ? marker : null;
}

function read(pattern: RegExp, text: string, at: number, kind: MarkerKind): Marker | null {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match && { marker: match[1]!, kind, end: at + match[0].length };
}

const beforeCall = /[\p{L}"”’»)\]][.,;:!?]?["”’»)]?$/u;
const behindCall = /[\d\p{L}%/:]/u;

/** For each number, where the text calls it first: `river.4`, `river[4]`, `river⁴`, `river<sup>4</sup>`. */
export function callsIn(text: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const add = (number: string, at: number) => {
    if (!found.has(number)) found.set(number, at);
  };
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (!isDigit(code) && !isSuperscript(code)) continue;
    const start = at;
    const same = isDigit(code) ? isDigit : isSuperscript;
    while (same(text.charCodeAt(at))) at++;
    const number = text.slice(start, at);
    if (same === isSuperscript) add(plainDigits(number), start);
    else if (number.length <= 3 && isCallPlace(text, start, at)) add(number, start);
  }
  return found;
}

/** Behind a word or its stop, behind an opening bracket or `<sup>`, or behind another call: `4,5`. */
function isCallPlace(text: string, start: number, end: number): boolean {
  const before = text[start - 1];
  if (before === undefined || before === " " || before === "\n" || before === "(") return false;
  if (before === "[" || before === ">") return true;
  if (behindCall.test(text[end] ?? " ")) return false;
  if (before === "," && isDigit(text.charCodeAt(start - 2))) return true;
  return beforeCall.test(text.slice(Math.max(0, start - 3), start));
}
