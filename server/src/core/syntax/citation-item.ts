/** Reads one item of a citation: `see also Author Date, locator`, each part of which may be missing. */
import { isBlank } from "../text/characters";
import { foldName } from "../text/name-form";
import { type DateMatch, dateAt } from "../text/partial-date";
import { type Span, type TextSpan, textSpan, trimmed } from "../text/span";
import type { CitationContext } from "./citation-context";
import type { Item, Signal } from "./draft";
import { withoutEmphasis } from "./emphasis";
import { openingPhrase } from "./opening-phrase";
import { phrases, words } from "./vocabulary";

/** Longest author and locator that are read as such; house style stays far below. */
const longestAuthor = 160;
const longestLocator = 160;

const locatorLabel = /^\(?(\p{L}{1,12})(?:\.|(?=[\s\d]|$))/u;
const pages = /^(?:\d+|[ivxlcdm]+)(?:\s?[-–]\s?(?:\d+|[ivxlcdm]+))?(?=$|[\s,;:.])/i;

/** The item within `span`, or null when it can't be one. `follows` says that it goes on with the item before: `in Y 2011`. */
export function readItem(text: string, span: Span, context: CitationContext, follows = false): Item | null {
  const whole = trimmed(text, span.start, span.end);
  if (whole.start === whole.end) return null;
  const { signal, at } = skipSignals(text, whole, follows);
  const ibid = ibidAt(text, at, whole.end);
  if (ibid) return ibidItem(text, whole, ibid, signal);
  const date = itemDate(text, at, whole.end);
  if (!date) {
    const earlier = earlierWorkOf(text, at, whole.end, context);
    if (earlier) return item(text, whole, { ...earlier, date, signal, ibid: false });
    if (at !== whole.start || !isLoneLocator(text.slice(at, whole.end))) return null;
    const locator = textSpan(text, at, whole.end);
    return item(text, whole, { author: null, date, locator, signal, ibid: false });
  }
  const author = authorBefore(text, at, date.start, context);
  if (author === "impossible") return null;
  const locator = locatorAfter(text, date.match.end, whole.end);
  if (locator === "impossible" || (locator && !author && !looksLikeLocator(locator.text))) return null;
  return item(text, whole, { author, date, locator, signal, ibid: false });
}

/** `Roy, op. cit., p. 4`: the work of Roy that was cited before. */
function earlierWorkOf(
  text: string,
  from: number,
  limit: number,
  context: CitationContext,
): Pick<ItemParts, "author" | "locator"> | null {
  const words = /[\s,]{1,3}(?:op|loc)\.? ?cit\.?(?=[\s,:]|$)/iu.exec(text.slice(from, limit));
  if (!words || words.index === 0) return null;
  const author = authorBefore(text, from, from + words.index, context);
  const locator = locatorAfter(text, from + words.index + words[0].length, limit);
  return author === "impossible" || locator === "impossible" ? null : { author, locator };
}

interface PlacedDate {
  readonly start: number;
  readonly match: DateMatch;
}

interface ItemParts {
  readonly author: TextSpan | null;
  readonly date: PlacedDate | null;
  readonly locator: TextSpan | null;
  readonly signal: PlacedSignal;
  readonly ibid: boolean;
}

const item = (
  text: string,
  { start, end }: Span,
  { author, date, locator, signal, ibid }: ItemParts,
): Item => ({
  start,
  end,
  author,
  date: date && textSpan(text, date.start, date.match.end),
  dateValue: date?.match.value ?? null,
  locator,
  signal: signal.kind,
  signalSpan: signal.span,
  ibid,
});

/** `(ibid., para. 36)`, `(ibid. 24 Mar. 2013, 4)`. */
function ibidItem(text: string, whole: Span, ibid: TextSpan, signal: PlacedSignal): Item | null {
  const rest = trimmed(text, ibid.end, whole.end);
  const from = text[rest.start] === "," ? trimmed(text, rest.start + 1, rest.end).start : rest.start;
  const match = from < rest.end ? dateAt(text, from) : null;
  const date = match && isDateEnd(text, match.end, whole.end) ? { start: from, match } : null;
  const locator = date
    ? locatorAfter(text, date.match.end, whole.end)
    : from < rest.end
      ? textSpan(text, from, rest.end)
      : null;
  return locator === "impossible"
    ? null
    : item(text, whole, { author: ibid, date, locator, signal, ibid: true });
}

interface SkippedSignal {
  readonly signal: PlacedSignal;
  /** Where the item goes on. */
  readonly at: number;
}

interface PlacedSignal {
  readonly kind: Signal;
  readonly span: Span | null;
}

function skipSignals(text: string, span: Span, follows: boolean): SkippedSignal {
  let at = span.start;
  let signal: PlacedSignal = { kind: null, span: null };
  for (let round = 0; round < 3; round++) {
    const found = signalAt(text, at, span.end, follows);
    if (!found) break;
    signal = { kind: found.kind, span: { start: signal.span?.start ?? at, end: found.end } };
    at = found.end;
    while (at < span.end && /[\s,]/.test(text[at]!)) at++;
  }
  return { signal, at };
}

function signalAt(
  text: string,
  at: number,
  limit: number,
  follows: boolean,
): { readonly kind: Signal; readonly end: number } | null {
  for (const [kind, list] of follows ? followingSignals : openingSignals) {
    const end = phraseAt(text, at, limit, phrases(list));
    if (end !== null) return { kind, end };
  }
  return null;
}

const openingSignals = [
  ["see-also", "seeAlso"],
  ["cited-in", "citedIn"],
] as const;
/** What may stand between two sources without a semicolon. */
export const followingSignals = [...openingSignals, ["citing", "citing"], ["cited-in", "within"]] as const;

/** Offset behind the phrase that stands at `at` and is followed by a blank or comma, or null. */
function phraseAt(text: string, at: number, limit: number, list: readonly string[]): number | null {
  const initial = text[at]?.toLowerCase();
  for (const phrase of list) {
    if (phrase[0] !== initial) continue;
    const end = at + phrase.length;
    if (end >= limit || !/[\s,]/.test(text[end]!)) continue;
    if (foldName(text.slice(at, end)) === phrase) return end;
  }
  return null;
}

function ibidAt(text: string, at: number, limit: number): TextSpan | null {
  if (!"iIoOlL".includes(text[at]!)) return null;
  for (const form of phrases("ibid")) {
    const end = at + form.length;
    if (
      end <= limit &&
      foldName(text.slice(at, end)) === form &&
      (end === limit || /[\s,.:]/.test(text[end]!))
    ) {
      return textSpan(text, at, end);
    }
  }
  return null;
}

/** The first date that ends the item or is followed by a locator. A fuller one right behind a year wins: `Reports 2003, 2004-02-25`. */
function itemDate(text: string, from: number, limit: number): PlacedDate | null {
  for (let at = from; at < limit; at++) {
    if (at > from && !isBlank(text.charCodeAt(at - 1))) continue;
    const match = dateAt(text, at);
    if (!match || match.end > limit || !isDateEnd(text, match.end, limit)) continue;
    const next = trimmed(text, text[match.end] === "," ? match.end + 1 : match.end, limit).start;
    const second = match.value.month === null && next < limit ? dateAt(text, next) : null;
    if (second && second.value.month !== null && second.end <= limit && isDateEnd(text, second.end, limit)) {
      return { start: next, match: second };
    }
    return { start: at, match };
  }
  return null;
}

function isDateEnd(text: string, end: number, limit: number): boolean {
  if (end === limit || text[end] === "," || text[end] === ":") return true;
  if (!isBlank(text.charCodeAt(end))) return false;
  const next = trimmed(text, end, limit).start;
  return next === limit || startsLocator(text.slice(next, limit));
}

function startsLocator(rest: string): boolean {
  const label = locatorLabel.exec(rest);
  if (label && words("locatorLabels").has(foldName(label[1]!))) return true;
  return rest.startsWith(",") || startsFlag(rest);
}

const startsFlag = (rest: string): boolean => openingPhrase(rest, 0, 60, "flags") !== null;

function looksLikeLocator(locator: string): boolean {
  return startsLocator(locator) || pages.test(locator) || /^[\p{Lu}"“«]/u.test(locator);
}

/** A parenthesis with a locator alone is a citation when its label can mean nothing else. */
function isLoneLocator(content: string): boolean {
  const label = locatorLabel.exec(content);
  if (!label || !words("loneLocatorLabels").has(foldName(label[1]!))) return false;
  return content.length <= 60 && /^\s*\p{Lu}?\d/u.test(content.slice(label[0].length, label[0].length + 9));
}

function locatorAfter(text: string, from: number, limit: number): TextSpan | "impossible" | null {
  const rest = trimmed(text, from, limit);
  let start = rest.start;
  while (start < rest.end && /[,:\s]/.test(text[start]!)) start++;
  if (start === rest.end) return null;
  return rest.end - start > longestLocator ? "impossible" : textSpan(text, start, rest.end);
}

function authorBefore(
  text: string,
  from: number,
  dateStart: number,
  context: CitationContext,
): TextSpan | "impossible" | null {
  const span = trimmed(text, from, dateStart);
  let end = span.end;
  while (end > span.start && /[,\s]/.test(text[end - 1]!)) end--;
  if (end === span.start) return null;
  if (end - span.start > longestAuthor) return "impossible";
  const author = withoutEmphasis(text, span.start, end);
  return isPlausibleAuthor(author.text, context) ? author : "impossible";
}

/** Names begin with a capital, a digit before a name, or a word for a role; they do not begin or end as a clause does. */
function isPlausibleAuthor(author: string, context: CitationContext): boolean {
  const folded = foldName(author.replace(/[_*]/g, ""));
  if (context.isAuthor(folded)) return true;
  if (/["“”«»=<>{}|]|[.!?] \p{Ll}|:\s/u.test(author)) return false;
  const tokens = folded.split(" ");
  if (tokens.length > 18) return false;
  const first = tokens[0]!;
  if (words("noAuthorStart").has(first) || words("noAuthorEnd").has(tokens[tokens.length - 1]!)) return false;
  if (/^[_*'’]{0,3}\p{Lu}/u.test(author)) return true;
  if (/^\d/.test(author)) return /^\d{1,4}(?:\p{L}|\s\D*\p{Lu})/u.test(author);
  return (
    words("roles").has(first.replace(/[.,]$/, "")) ||
    /^(?:al-|el-|d'|de |van |von |bin |ibn )\p{Lu}/u.test(author)
  );
}
