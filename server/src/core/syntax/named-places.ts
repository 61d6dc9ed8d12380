/** Small things with a name that a paragraph holds: note markers, abbreviations, cross-references, symbols. */
import { foldName } from "../text/name-form";
import { dateAt } from "../text/partial-date";
import { type Span, textSpan } from "../text/span";
import type { Abbreviation, CrossReference } from "./draft";
import type { Parenthesis } from "./parentheses";

const marker = /\[(\d{1,3})\]|\[\^([\w-]{1,20})\]/g;

/** Markers `[1]` and Markdown's `[^1]`. */
export function markersIn(
  text: string,
  span: Span,
): readonly { readonly label: string; readonly offset: number }[] {
  return [...text.slice(span.start, span.end).matchAll(marker)].map((match) => ({
    label: match[1] ?? match[2]!,
    offset: span.start + match.index,
  }));
}

const symbol = /[A-Z]{3}\d{4,6}(?:\.(?:FE|EF|E|F))?(?![\p{L}\d])/gu;

/** A line that is nothing but the symbol of a Response. */
export function isSymbol(line: string): boolean {
  return /^[A-Z]{3}\d{4,6}(?:\.(?:FE|EF|E|F))?$/.test(line);
}

/** Phrases that name another Response before its symbol, folded; the symbol may stand a few words later. */
const responseNames = [
  "response to information request",
  "information request",
  "reponse a la demande d'information",
  "reponse aux demandes d'information",
  "rir",
  "rdi",
];

export function crossReferencesIn(text: string, span: Span): readonly CrossReference[] {
  const words = text.slice(span.start, span.end);
  const found: CrossReference[] = [];
  for (const match of words.matchAll(symbol)) {
    const start = span.start + match.index;
    const end = start + match[0].length;
    const earliest = Math.max(found.at(-1)?.end ?? span.start, start - longestResponseName);
    const name = responseNameBefore(text, earliest, start);
    const dateEnd = dateBehind(text, end, span.end) ?? end;
    found.push({ ...textSpan(text, name ?? start, dateEnd), symbol: match[0] });
  }
  return found;
}

/** `of August 2023`, `du 4 avril 2019`: where the date of the Response ends, or null. */
function dateBehind(text: string, from: number, limit: number): number | null {
  const preposition = /^\s{1,3}(?:of|dated|du|de|d['’])\s?/u.exec(text.slice(from, from + 12));
  const date = preposition && dateAt(text, from + preposition[0].length);
  return date && date.end <= limit ? date.end : null;
}

const longestResponseName = 80;

/** Where `see Response to Information Request` begins before a symbol, or null. */
function responseNameBefore(text: string, from: number, at: number): number | null {
  for (let start = from; start < at; start++) {
    if (!/\p{L}/u.test(text[start]!) || (start > 0 && /\p{L}/u.test(text[start - 1]!))) continue;
    const folded = foldName(text.slice(start, at)).replace(/^(?:see|voir)(?: la| les| le)? /, "");
    // A sentence end between the name and the symbol: the name belongs to another reference.
    if (responseNames.some((name) => folded.startsWith(name)) && !/[.;)]/.test(folded)) return start;
  }
  return null;
}

const shortForm = /^[\p{Lu}\d][\p{Lu}\p{Ll}\d&./-]{1,14}$/u;
const twoCapitals = /\p{Lu}.*\p{Lu}/u;

/** `Long Form (SHORT)` and `(Forme longue, SIGLE)`. */
export function abbreviationIn(text: string, parenthesis: Parenthesis, limit: number): Abbreviation | null {
  if (!parenthesis.closed || parenthesis.end - parenthesis.start > 200) return null;
  const content = text.slice(parenthesis.start + 1, parenthesis.end - 1).trim();
  const comma = content.lastIndexOf(",");
  const short = (comma === -1 ? content : content.slice(comma + 1)).trim();
  if (!shortForm.test(short) || !twoCapitals.test(short)) return null;
  const long =
    comma === -1
      ? longFormBefore(text, Math.max(limit, parenthesis.start - 120), parenthesis.start)
      : content.slice(0, comma).trim();
  return long ? { start: parenthesis.start, end: parenthesis.end, long, short } : null;
}

/** Small words that stand inside the name of an organisation but do not begin it. */
const joiningWords = new Set(
  "of the for and de des du la le les et pour y del los las en on in to against sur aux au".split(" "),
);

/** The run of capitalised words (and the small words between them) that ends where the bracket opens. */
function longFormBefore(text: string, from: number, end: number): string | null {
  const tokens = text.slice(from, end).trim().split(/\s+/);
  let first = tokens.length;
  while (first > 0 && (isNameWord(tokens[first - 1]!) || joiningWords.has(tokens[first - 1]!))) first--;
  while (first < tokens.length && joiningWords.has(tokens[first]!.toLowerCase())) first++;
  const words = tokens.slice(first).join(" ");
  return /\p{Lu}/u.test(words) ? words : null;
}

const isNameWord = (token: string): boolean => /^["“«(]?[\p{Lu}\d][\p{L}\p{M}\d'’&.-]*$/u.test(token);
