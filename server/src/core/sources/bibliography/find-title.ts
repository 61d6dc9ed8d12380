/** Finds the title of a cited work by its marks: quotation marks of any kind, or italics as Markdown writes them. */
import { isLetter } from "../../text/characters";
import type { Span } from "../../text/span";

/** Where a title stands: its words, and the words with their marks around. */
export interface FoundTitle {
  readonly words: Span;
  readonly marked: Span;
  readonly by: "quotation marks" | "italics";
}

const closing: Readonly<Record<string, string>> = { "“": "”", "„": "“", "«": "»", "‘": "’", "‹": "›" };

/** The first title of `text` at or behind `from` that stands where titles stand; null where there is none. */
export function findTitle(text: string, from = 0): FoundTitle | null {
  for (let at = from; at < text.length; at++) {
    if (isLetter(text.charCodeAt(at))) continue;
    const mark = text[at]!;
    if (!"“„«‘‹\"'*_".includes(mark) || !mayOpen(text, at)) continue;
    const title = mark === "*" || mark === "_" ? italicsAt(text, at) : quotedAt(text, at);
    if (!title) continue;
    if (isTitlePlace(text, title)) return title;
    at = title.marked.end - 1;
  }
  return null;
}

/** A mark opens when a blank, a bracket or another opening mark stands before it and none behind. */
function mayOpen(text: string, at: number): boolean {
  const before = text[at - 1];
  if (before !== undefined && !/[\s([{*_“«—–.,:]/.test(before)) return false;
  const mark = text[at]!;
  const after = text[at + 1] ?? "";
  return mark === "«" ? after !== "" : /\S/.test(after);
}

function quotedAt(text: string, at: number): FoundTitle | null {
  const mark = text[at]!;
  const end =
    mark === '"' || mark === "'" || mark === "‘"
      ? straightEnd(text, at)
      : nestedEnd(text, at, closing[mark]!);
  if (end === -1) return null;
  return {
    words: inner(text, at + 1, end),
    marked: { start: at, end: end + 1 },
    by: "quotation marks",
  };
}

/** Offset of the mark that closes, counting the same marks within; with one too few, the last that may close. */
function nestedEnd(text: string, at: number, close: string): number {
  const open = text[at]!;
  let depth = 0;
  let last = -1;
  for (let place = at; place < text.length; place++) {
    if (text[place] === open) depth++;
    else if (text[place] === close || (open === "“" && text[place] === '"' && place > at)) {
      depth--;
      last = place;
      if (depth <= 0) return place;
    }
  }
  return last;
}

/** Straight marks do not nest: one closes where the stop or comma of an entry stands before or behind it. */
function straightEnd(text: string, at: number): number {
  const close = text[at] === "‘" ? "’" : text[at]!;
  let last = -1;
  for (let place = text.indexOf(close, at + 1); place !== -1; place = text.indexOf(close, place + 1)) {
    const [before, after] = [text[place - 1]!, text[place + 1] ?? " "];
    if (/[\s([]/.test(before) || /[\p{L}\p{N}]/u.test(after)) continue;
    last = place;
    if (
      /[,.?!…]/.test(before) ||
      /[,.;:)\]]/.test(after) ||
      /^.\s*(?:$|\([^()]{3,40}\))/.test(text.slice(place, place + 46))
    )
      return place;
  }
  return close === '"' ? last : -1;
}

function italicsAt(text: string, at: number): FoundTitle | null {
  const mark = text[at]!;
  const width = text[at + 1] === mark ? 2 : 1;
  const sign = mark.repeat(width);
  for (let end = text.indexOf(sign, at + width); end !== -1; end = text.indexOf(sign, end + width)) {
    const within = /\s/.test(text[end - 1]!) || /[\p{L}\p{N}]/u.test(text[end + width] ?? "");
    if (within || end === at + width) continue;
    return {
      words: inner(text, at + width, end),
      marked: { start: at, end: end + width },
      by: "italics",
    };
  }
  return null;
}

/** The words without blanks and without the entry's comma or stop; quotation marks around the whole go too. */
function inner(text: string, from: number, to: number): Span {
  let [start, end] = [from, to];
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && (/[\s,;]/.test(text[end - 1]!) || isOwnStop(text, end))) end--;
  const close = closing[text[start]!] ?? (text[start] === '"' ? '"' : undefined);
  if (close && text.indexOf(close, start + 1) === end - 1) return inner(text, start + 1, end - 1);
  return { start, end };
}

/** A full stop that the entry sets: not that of an ellipsis or of `U.S.` */
const isOwnStop = (text: string, end: number): boolean =>
  text[end - 1] === "." &&
  text[end - 2] !== "." &&
  !/(?:^|[.\s])\p{Lu}\.$/u.test(text.slice(Math.max(0, end - 3), end));

const signalBefore =
  /(?:^|[\s(])(?:see|see also|in|cf\.?|voir|dans|véase|ver|en|and|et|y|e\.g\.,?|also|titled|entitled|intitulée?|titulado|by)\s+$/iu;
const speech =
  /^[\s,.]*(?:\p{L}[\p{L}.’'-]*\s+){0,4}(?:said|says|told|tells|wrote|writes|asked|added|explained|recalled|dit|déclaré|affirme|raconte|dijo|dice|señaló|afirmó|contó)\b/iu;
const goesOn =
  /^\s*(?:in|dans|en|at|on|available|disponible|vol|no|nº|núm|pp?|accessed|retrieved|https?|www|with|by|par|por|trans|ed|eds|and|et|y)\b/iu;

const led = /(?:^|[\s(])(?:see|see also|voir|véase|ver|titled|entitled|intitulée?|titulad[oa])\s+$/iu;

/** A title follows a stop, a comma or a signal, and is not followed by a sentence that goes on: that is speech. */
function isTitlePlace(text: string, { words, marked, by }: FoundTitle): boolean {
  const size = words.end - words.start;
  if (size < 3) return false;
  const first = text.slice(words.start, words.start + 2);
  if (by === "italics" && !/^[\p{Lu}\d“"«‘¿¡]/u.test(first)) return false;
  const before = text.slice(Math.max(0, marked.start - 24), marked.start);
  const stands =
    /^\s*$/.test(text.slice(0, marked.start)) ||
    /[.,:;)\]?!—–^-]\s*$/.test(before) ||
    signalBefore.test(before);
  if (!stands) return false;
  const after = text.slice(marked.end, marked.end + 80);
  if (speech.test(after)) return false;
  if (led.test(before)) return true;
  return !/^\s*\p{Ll}/u.test(after) || goesOn.test(after);
}
