/** Tells citations from other parentheses and reads their items. */
import { isBlank, isDigit } from "../text/characters";
import { monthNumber } from "../text/month-names";
import { foldName } from "../text/name-form";
import { type Span, textSpan, trimmed, withoutTrailing } from "../text/span";
import type { CitationContext } from "./citation-context";
import { followingSignals, readItem } from "./citation-item";
import type { Item, UnreadableCitation } from "./draft";
import { openingPhrase } from "./opening-phrase";
import type { Parenthesis } from "./parentheses";
import { type WordList, words } from "./vocabulary";

export type CitationReading =
  | { readonly kind: "citation"; readonly items: readonly Item[] }
  | { readonly kind: "unreadable"; readonly reason: UnreadableCitation["reason"]; readonly end: number }
  | { readonly kind: "other" };

const other: CitationReading = { kind: "other" };

/** Longest parenthesis that is looked into; twenty items in house style take about half of it. */
const longestCitation = 2_000;
/** `Art. 31(2a)` nests once; twice is generous. */
const deepestCitation = 2;

export function readCitation(
  text: string,
  parenthesis: Parenthesis,
  context: CitationContext,
): CitationReading {
  if (!parenthesis.closed) return readUnclosed(text, parenthesis, context);
  if (parenthesis.depth > deepestCitation || parenthesis.end - parenthesis.start > longestCitation)
    return other;
  const inner = { start: parenthesis.start + 1, end: parenthesis.end - 1 };
  if (!mayCite(text, inner)) return other;
  const parts = splitItems(text, inner, context);
  const items = parts.map((part) => readItem(text, part, context, part.follows));
  const readable = items.filter((item) => item !== null);
  if (readable.length === 0) return readFaulty(text, inner, parenthesis.end, context);
  if (parts.length === 1 && isPlainYear(text, readable[0]!, parenthesis.start, context)) return other;
  if (readable.length === parts.length) return { kind: "citation", items: readable };
  const unread = parts.filter((_, index) => items[index] === null);
  if (unread.some((part) => isEmpty(text, part))) {
    return { kind: "unreadable", reason: "empty-item", end: parenthesis.end };
  }
  if (!unread.every((part) => isAuthorAlone(text, part, context))) {
    // One part is prose: `(see HRW 2020; the law was changed later)` still cites what can be read.
    return readable.length * 2 >= parts.length ? { kind: "citation", items: readable } : other;
  }
  return { kind: "citation", items: items.map((item, index) => item ?? authorAlone(text, parts[index]!)) };
}

/** A citation holds a year, or says `n.d.` or `ibid.`, or has a locator; looking for that first keeps prose cheap. */
const mayCite = (text: string, inner: Span): boolean =>
  holdsYear(text, inner) || citesWithoutYear.test(text.slice(inner.start, inner.end));

const citesWithoutYear =
  /[nNsS]\.\s?[dD]\.|^\s*(?:[iI]bid|[iI]d)|[cC]it\.|;\s*ibid|no date|sans date|^\s*\p{L}{1,10}\.?\s*\p{Lu}?\d|,\s*\d/u;

function holdsYear(text: string, inner: Span): boolean {
  let digits = 0;
  for (let at = inner.start; at < inner.end && digits < 4; at++)
    digits = isDigit(text.charCodeAt(at)) ? digits + 1 : 0;
  return digits === 4;
}

interface Part extends Span {
  /** Goes on with the part before, without a semicolon between them. */
  readonly follows: boolean;
}

/** The parts between semicolons that stand outside inner brackets; `X 2009, cited in Y 2010` is two of them. */
function splitItems(text: string, inner: Span, context: CitationContext): readonly Part[] {
  const parts: Part[] = [];
  const add = (start: number, end: number) => {
    const at = secondSource(text, start, end, context);
    if (at === -1) parts.push({ start, end, follows: false });
    else {
      const first = trimmed(text, start, at);
      parts.push({ start, end: text[first.end - 1] === "," ? first.end - 1 : at, follows: false });
      parts.push({ start: at, end, follows: true });
    }
  };
  let depth = 0;
  let start = inner.start;
  for (let at = inner.start; at < inner.end; at++) {
    const character = text[at];
    if (character === "(" || character === "[") depth++;
    else if (character === ")" || character === "]") depth--;
    else if (character === ";" && depth <= 0) {
      add(start, at);
      start = at + 1;
    }
  }
  add(start, inner.end);
  return parts;
}

/**
 * Where the words begin that lead to the second source of a part, or -1: `cited in` behind a comma, or behind a date;
 * `citing` and `in` only before what is a source with its date.
 */
function secondSource(text: string, from: number, limit: number, context: CitationContext): number {
  for (let at = from + 1; at < limit; at++) {
    if (!isBlank(text.charCodeAt(at - 1)) && text[at - 1] !== ",") continue;
    if (isBlank(text.charCodeAt(at)) || !signalInitials.has(text[at]!)) continue;
    const phrase = followingSignals.find(
      ([kind, list]) => kind !== "see-also" && startsWithPhrase(text, at, limit, list),
    );
    if (!phrase) continue;
    const before = trimmed(text, from, at);
    if (before.start === before.end) continue;
    const comma = text[before.end - 1] === ",";
    if (comma && phrase[1] === "citedIn") return at;
    // `(a survey cited in Y 2011)` cites Y; what `in` and `citing` follow must be a source with its date.
    const dated = /(?:\d\p{Ll}?|\.[dD]\.|\.\s[dD]\.)$/u.test(text.slice(before.start, before.end));
    if (!comma && !dated && phrase[1] !== "citedIn") continue;
    const second = readItem(text, { start: at, end: limit }, context, true);
    if (second?.author && second.date) return at;
  }
  return -1;
}

const signalInitials = new Set([..."acirqtACIRQTdD"]);

function startsWithPhrase(text: string, at: number, limit: number, list: WordList): boolean {
  const phrase = openingPhrase(text, at, Math.min(limit, at + 30), list);
  return phrase !== null && foldName(text.slice(at, Math.min(limit, at + 30))).startsWith(`${phrase} `);
}

const isEmpty = (text: string, part: Span): boolean => {
  const span = trimmed(text, part.start, part.end);
  return span.start === span.end;
};

/** `(HRW 2020-01-01; Amnesty International)`: a known author without a date is still an item. */
function isAuthorAlone(text: string, part: Span, context: CitationContext): boolean {
  const span = trimmed(text, part.start, part.end);
  return context.isAuthor(foldName(text.slice(span.start, span.end)));
}

function authorAlone(text: string, part: Span): Item {
  const span = trimmed(text, part.start, part.end);
  const author = textSpan(text, span.start, span.end);
  return {
    ...span,
    author,
    date: null,
    dateValue: null,
    locator: null,
    signal: null,
    signalSpan: null,
    ibid: false,
  };
}

/**
 * A year or a spelled-out date alone in brackets may date a law, a term or an event. It is a citation when the list
 * has an entry of that date, or when nothing before it asks for a date of its own.
 */
function isPlainYear(text: string, item: Item, open: number, context: CitationContext): boolean {
  const date = item.dateValue;
  if (item.author || item.locator || item.signal || !date || date.undated) return false;
  // A year in the cell of a table says what its column is about.
  if (/(?:^|\n)\|[^\n]{0,400}$/.test(text.slice(Math.max(0, open - 400), open))) return true;
  if (context.isPartOfDate(date)) return false;
  const written = item.date!.text;
  if (/^\d{4}-\d{2}/.test(written) && date.until === null) return false;
  if (date.until !== null || date.season) return true;
  if (date.month !== null) return !/\p{L}\.|\b(?:May|June|July|mars|mai|juin|août)\b/u.test(written);
  return datesWhatStandsBefore(text.slice(Math.max(0, open - 80), open), context);
}

/** Whether the word before the bracket takes a year of its own: a law, a period, a name that is no listed author's. */
function datesWhatStandsBefore(before: string, context: CitationContext): boolean {
  const tokens = before.trim().split(/\s+/).slice(-5);
  const last = tokens.at(-1) ?? "";
  const folded = foldName(withoutTrailing(last, ".,)]"));
  if (words("datedThings").has(folded) || words("periodWords").has(folded)) return true;
  const named = tokens.some((_, at) => context.isAuthor(foldName(tokens.slice(at).join(" "))));
  return /^\p{Lu}/u.test(last) && !named;
}

const dateLike =
  /(?:^|[\s,])(?:\d{4}-\d{1,2}(?:-\d{1,2})?|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\d{1,2}-\d{1,2}-\d{4}|\d{1,2} \p{L}{3,9}\.? \d{2,4})(?=$|[\s,;])/u;

/** What begins with an author and goes on with something like a date, but is none. */
function readFaulty(text: string, inner: Span, end: number, context: CitationContext): CitationReading {
  const content = text.slice(inner.start, inner.end).trim();
  if (content.length > 200) return other;
  const date = dateLike.exec(content);
  const authorText = date ? content.slice(0, date.index).trim() : "";
  const known = startsWithKnownAuthor(content, context);
  if (
    date &&
    (authorText === "" ? /^\d{4}-/.test(content) : known || /^\p{Lu}/u.test(authorText)) &&
    !startsAsClause(authorText)
  ) {
    return { kind: "unreadable", reason: "date-unreadable", end };
  }
  const rest = content.slice(known);
  if (known > 0 && /^[\s,]+\S{0,24}\d\S{0,24}$/.test(rest)) {
    return { kind: "unreadable", reason: rest.startsWith(",") ? "no-date" : "date-unreadable", end };
  }
  return other;
}

const startsAsClause = (author: string): boolean => {
  const tokens = foldName(author).split(" ");
  return words("noAuthorStart").has(tokens[0]!) || words("noAuthorEnd").has(tokens[tokens.length - 1]!);
};

/** Length of the known author with which the content begins, or 0. */
function startsWithKnownAuthor(content: string, context: CitationContext): number {
  const ends = [...content.matchAll(/[\s,]+/g)].slice(0, 10).map((match) => match.index);
  for (const end of ends.reverse()) if (context.isAuthor(foldName(content.slice(0, end)))) return end;
  return 0;
}

/** `(HRW 2023-01-12, 415` without a closing bracket: read up to the end of the clause. */
function readUnclosed(text: string, parenthesis: Parenthesis, context: CitationContext): CitationReading {
  const window = text.slice(parenthesis.start + 1, Math.min(parenthesis.end, parenthesis.start + 161));
  const stop = clauseEnd(window);
  const inner = trimmed(text, parenthesis.start + 1, parenthesis.start + 1 + stop);
  const item = inner.end > inner.start && mayCite(text, inner) ? readItem(text, inner, context) : null;
  const certain = item && (item.ibid || (item.dateValue && (item.dateValue.month !== null || item.author)));
  return certain ? { kind: "unreadable", reason: "unclosed", end: inner.end } : other;
}

/** Where the clause ends: at a full stop that belongs to no abbreviation, at a semicolon or at another bracket. */
function clauseEnd(window: string): number {
  for (const { index, 0: mark } of window.matchAll(/[.;](?=\s|$)|[([]/g)) {
    const word = /\p{L}{1,9}$/u.exec(window.slice(Math.max(0, index - 9), index))?.[0];
    const abbreviated =
      word && (word.length === 1 || monthNumber(word) || words("locatorLabels").has(foldName(word)));
    if (mark !== "." || !abbreviated) return index;
  }
  return window.length;
}
