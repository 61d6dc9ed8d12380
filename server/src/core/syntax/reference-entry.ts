/** Reads one entry of a list of references: `Author (ABBR). Date. Person(s). "Title." Container. [Accessed date]`. */
import { isBlank } from "../text/characters";
import { foldName } from "../text/name-form";
import { type DateMatch, dateAt, parsePartialDate } from "../text/partial-date";
import { indexWithin, type Span, type TextSpan, textSpan, trimmed, withoutTrailing } from "../text/span";
import type { Entry, EntryKind } from "./draft";
import { withoutEmphasis } from "./emphasis";
import { leadingPersons, personsOrBody } from "./entry-persons";
import { openingPhrase } from "./opening-phrase";
import { words } from "./vocabulary";

/** An author is never longer; it keeps a paragraph of prose from being read as one. */
const longestAuthor = 250;

const urlPattern = /https?:\/\/[^\s<>\]]+|www\.[^\s<>\]]+/;
const longestAccessed = 60;
const listMark = /^(?:\[?\d{1,3}[.)\]]|[-*•·])\s+/;
/** By the mark that opens a title, the code of the one that closes it. */
const closingMarks = new Map(['""', "“”", "«»"].map((pair) => [pair[0]!, pair.charCodeAt(1)]));

export function readEntry(text: string, span: Span, list: Entry["list"]): Entry {
  const whole = trimmed(text, span.start, span.end);
  const mark = listMark.exec(text.slice(whole.start, Math.min(whole.end, whole.start + 10)));
  const from = whole.start + (mark?.[0].length ?? 0);
  const date = entryDate(text, from, whole.end) ?? loneDate(text, from, whole.end);
  const authorPart = date && authorOf(text, from, date.start);
  const restStart = date ? behindStop(text, behindRemark(text, date.match.end), whole.end) : whole.end;
  const accessed = accessedIn(text, restStart, whole.end);
  const restEnd = accessed ? accessed.bracket.start : whole.end;
  const url = urlIn(text, restStart, restEnd);
  const description = describe(text, restStart, url ? url.open : restEnd);
  return {
    start: from,
    end: whole.end,
    text: text.slice(from, whole.end),
    list,
    kind: kindOf(text, { start: restStart, end: restEnd }, description, accessed !== null || url !== null),
    author: authorPart?.author ?? null,
    abbreviation: authorPart?.abbreviation ?? null,
    date: date && textSpan(text, date.start, date.match.end),
    dateValue: date?.match.value ?? null,
    persons: description.persons,
    title: description.title,
    container: description.container,
    accessed: accessed?.date ?? null,
    accessedValue: accessed ? parsePartialDate(accessed.date.text) : null,
    url: url?.url ?? null,
    readable: authorPart !== null,
  };
}

/** The first date that stands between two full stops (or a stop and a comma), as house style puts it. */
function entryDate(text: string, from: number, limit: number): { start: number; match: DateMatch } | null {
  const end = authorLimit(text, from, limit);
  for (let at = from + 2; at < end; at++) {
    if (!isBlank(text.charCodeAt(at - 1))) continue;
    let stop = at - 1;
    while (stop > from && isBlank(text.charCodeAt(stop))) stop--;
    if (!".,)?!".includes(text[stop]!)) continue;
    const match = dateAt(text, at);
    if (
      match &&
      match.end <= limit &&
      (match.end === limit || /[.,;\s]/.test(text[match.end]!)) &&
      endsPart(text, match, limit)
    ) {
      return { start: at, match };
    }
  }
  return null;
}

/** A title in quotation marks stands behind author and date. */
function authorLimit(text: string, from: number, limit: number): number {
  const end = Math.min(limit, from + longestAuthor);
  const title = text.slice(from + 2, end).search(/(?<=[.,;\d)]\s)["“«]/);
  return title === -1 ? end : from + 2 + title;
}

/**
 * The first date behind a name where one of the full stops is missing that should be around it, or both: then a title in
 * quotation marks follows, or the date is more than a year.
 */
function loneDate(text: string, from: number, limit: number): { start: number; match: DateMatch } | null {
  const end = authorLimit(text, from, limit);
  for (let at = from + 2; at < end; at++) {
    if (!isBlank(text.charCodeAt(at - 1))) continue;
    const match = dateAt(text, at);
    if (!match || match.end > limit) continue;
    const behind = text.slice(match.end, Math.min(limit, match.end + 8));
    const closed = /^[.,;]?\s{1,4}["“«]/.test(behind);
    const whole = match.value.day !== null && /^(?:[.,;]|\s+\p{Lu})/u.test(behind);
    return (closed || whole) && isName(text.slice(from, at).trimEnd()) ? { start: at, match } : null;
  }
  return null;
}

/** `Delta Post`, `Delta Post.`, and not `Floods of` or `Law no.` */
const isName = (author: string): boolean =>
  /^\p{Lu}[^:;"“«]*$/u.test(author) &&
  !/\.\s+\p{Ll}/u.test(author) &&
  !words("noAuthorEnd").has(foldName(author.slice(author.lastIndexOf(" ") + 1)));

/** `N.d. "About"`: an undated date brings its own stop; any other is followed by one, or ends the entry. */
const endsPart = (text: string, match: DateMatch, limit: number): boolean =>
  match.value.undated || match.end === limit || /[.,;]/.test(text[behindRemark(text, match.end)] ?? "");

/** `1994 (amended 2011).`: a law's entry may say in brackets when it was changed. */
function behindRemark(text: string, at: number): number {
  const remark = /^ \([^()]{1,60}\)(?=[.,;])/.exec(text.slice(at, at + 64));
  return at + (remark?.[0].length ?? 0);
}

function authorOf(
  text: string,
  from: number,
  dateStart: number,
): { author: TextSpan; abbreviation: TextSpan | null } | null {
  let { end } = trimmed(text, from, dateStart);
  if (text[end - 1] === "." || text[end - 1] === ",") end = stopIsOfName(text, from, end) ? end : end - 1;
  if (end <= from) return null;
  const short = /\s?\(([^()]{1,25})\)$/.exec(text.slice(from, end));
  if (!short) return { author: withoutEmphasis(text, from, end), abbreviation: null };
  const open = from + short.index;
  const start = text.indexOf("(", open) + 1;
  return {
    author: withoutEmphasis(text, from, trimmed(text, from, open).end),
    abbreviation: textSpan(text, start, start + short[1]!.length),
  };
}

/** Whether the stop belongs to the name: `U.S.`, `e.V.`, `Mill Co.`, `Roy, Ana, Jr.` */
const stopIsOfName = (text: string, from: number, end: number): boolean =>
  /(?:\p{L}\.\p{L}|\s(?:co|cos|inc|ltd|corp|bros|jr|sr|et al))\.$/iu.test(
    text.slice(Math.max(from, end - 8), end),
  );

function behindStop(text: string, at: number, limit: number): number {
  let next = at;
  while (next < limit && (isBlank(text.charCodeAt(next)) || ".,;".includes(text[next]!))) next++;
  return next;
}

/** `[Accessed 2023-08-25]`, `[Date de consultation : 25 août 2023]` at the end of the entry. */
function accessedIn(text: string, from: number, limit: number): { bracket: Span; date: TextSpan } | null {
  const earliest = Math.max(from, limit - longestAccessed);
  const open = earliest + text.slice(earliest, limit).lastIndexOf("[");
  if (open < earliest) return null;
  const close = indexWithin(text, "]", open, limit);
  if (close === -1) return null;
  const phrase = openingPhrase(text, open + 1, close, "accessed");
  if (phrase === null) return null;
  const start = open + 1 + text.slice(open + 1, close).search(/[\d\p{L}]/u) + phrase.length;
  const date = trimmed(text, start, close);
  const dateStart = text[date.start] === ":" ? trimmed(text, date.start + 1, date.end).start : date.start;
  return { bracket: { start: open, end: limit }, date: textSpan(text, dateStart, date.end) };
}

/** The first address, without what ends its sentence; `open` is where its angle bracket opens. */
function urlIn(text: string, from: number, limit: number): { open: number; url: TextSpan } | null {
  const match = urlPattern.exec(text.slice(from, limit));
  if (!match) return null;
  const start = from + match.index;
  let open = start;
  if (open > from && isBlank(text.charCodeAt(open - 1))) open--;
  if (open > from && text[open - 1] === "<") open--;
  return { open, url: textSpan(text, start, start + withoutTrailing(match[0], ".,;)").length) };
}

interface Description {
  readonly persons: readonly TextSpan[];
  readonly title: TextSpan | null;
  readonly container: TextSpan | null;
  readonly quoted: boolean;
}

/** Persons, title and container out of what stands between the date and the access date. */
function describe(text: string, from: number, limit: number): Description {
  const rest = trimmed(text, from, limit);
  const title = quotedTitle(text, rest);
  if (title) {
    const before = withoutStop(text, rest.start, title.open);
    return {
      persons: personsOrBody(text, before),
      title: title.words,
      container: partOrNull(text, withoutStop(text, behindStop(text, title.end, rest.end), rest.end)),
      quoted: true,
    };
  }
  const names = leadingPersons(text, rest);
  const start = names ? names.end : rest.start;
  return {
    persons: names?.persons ?? [],
    title: partOrNull(text, withoutStop(text, start, rest.end)),
    container: null,
    quoted: false,
  };
}

/** The title between its marks, without its own full stop; marks within the title do not end it. */
function quotedTitle(text: string, rest: Span): { open: number; end: number; words: TextSpan } | null {
  const open = rest.start + text.slice(rest.start, rest.end).search(/["“«]/);
  const closed = open < rest.start ? null : closingMark(text, open, rest.end);
  if (closed === null) return null;
  // `Les « gardiens » du fleuve` is a title that quotes a word: neither mark is at the edge of a part.
  const opensPart = open === rest.start || /[.,;:?!)\]]\s*$/.test(text.slice(Math.max(0, open - 4), open));
  if (!opensPart && !closed.endsPart) return null;
  const words = withoutStop(text, open + 1, closed.at);
  return { open, end: closed.at + 1, words: textSpan(text, words.start, words.end) };
}

/** The first closing mark behind which the entry goes on with a new part; else the last one there is. */
function closingMark(text: string, open: number, limit: number): { at: number; endsPart: boolean } | null {
  const closing = closingMarks.get(text[open]!)!;
  let last = -1;
  for (let at = open + 1; at < limit; at++) {
    if (text.charCodeAt(at) !== closing) continue;
    last = at;
    const before = text[trimmed(text, open, at).end - 1]!;
    const after = text.slice(at + 1, Math.min(limit, at + 4));
    if (
      /^(?:[.,;]|\s*$|\s*\[)/.test(after) ||
      (/[.?!,…]/.test(before) && /^\s*[\p{Lu}\p{N}«"“[<]/u.test(after))
    )
      return { at, endsPart: true };
  }
  return last === -1 ? null : { at: last, endsPart: false };
}

/** The words without blanks around them and without one full stop at their end; an ellipsis stays. */
function withoutStop(text: string, from: number, limit: number): Span {
  const { start, end } = trimmed(text, from, limit);
  const stops = end - 1 > start && text[end - 1] === "." && text[end - 2] !== ".";
  return { start, end: stops ? end - 1 : end };
}

const partOrNull = (text: string, span: Span): TextSpan | null =>
  span.end > span.start ? textSpan(text, span.start, span.end) : null;

function kindOf(text: string, { start, end }: Span, description: Description, online: boolean): EntryKind {
  if (description.quoted) return "web";
  if (openingPhrase(text, start, Math.min(end, start + 80), "oralForms") !== null) return "oral";
  return online && !description.title ? "web" : "report";
}
