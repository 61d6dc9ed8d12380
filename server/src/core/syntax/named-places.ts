/** Small things with a name that a paragraph holds: note markers, abbreviations, cross-references, symbols. */
import { allMatches } from "../text/all-matches";
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
  return allMatches(marker, text.slice(span.start, span.end)).map((match) => ({
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

/** With what these phrases begin, or `see` and `voir` before them. */
const responseInitials = new Set(
  [...responseNames, "see", "voir"].flatMap(([initial]) => [initial!, initial!.toUpperCase()]),
);

export function crossReferencesIn(text: string, span: Span): readonly CrossReference[] {
  const found: CrossReference[] = [];
  for (const match of allMatches(symbol, text.slice(span.start, span.end))) {
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
    if (!responseInitials.has(text[start]!) || (start > 0 && /\p{L}/u.test(text[start - 1]!))) continue;
    const folded = foldName(text.slice(start, at)).replace(/^(?:see|voir)(?: la| les| le)? /, "");
    // A sentence end between the name and the symbol: the name belongs to another reference.
    if (responseNames.some((name) => folded.startsWith(name)) && !/[.;)]/.test(folded)) return start;
  }
  return null;
}

const shortForm = /^[\p{Lu}\d][\p{Lu}\p{Ll}\d&./-]{1,14}$/u;
const twoCapitals = /\p{Lu}.*\p{Lu}/u;

/** `Long Form (SHORT)` and `(Forme longue, SIGLE)`. */
export function abbreviationIn(text: string, parenthesis: Parenthesis): Abbreviation | null {
  if (!parenthesis.closed || parenthesis.end - parenthesis.start > 200) return null;
  const content = text.slice(parenthesis.start + 1, parenthesis.end - 1).trim();
  const comma = content.lastIndexOf(",");
  const short = (comma === -1 ? content : content.slice(comma + 1)).trim();
  if (!shortForm.test(short) || !twoCapitals.test(short)) return null;
  const long =
    comma === -1
      ? longFormBefore(text, Math.max(0, parenthesis.start - 160), parenthesis.start, short)
      : content.slice(0, comma).trim();
  return long ? { start: parenthesis.start, end: parenthesis.end, long, short } : null;
}

/**
 * The words before the bracket that the short form abbreviates, or null: read backwards, each of its letters is found
 * in turn, the first one at the start of a word (the method of Schwartz and Hearst, 2003).
 */
function longFormBefore(text: string, from: number, end: number, short: string): string | null {
  const before = text.slice(from, end).trimEnd();
  const reach = before.split(/\s+/).slice(-longestInWords(short)).join(" ");
  const [letters, long] = [foldName(short).replace(/[^\p{L}\p{N}]/gu, ""), foldLetters(reach)];
  let at = long.length - 1;
  for (let letter = letters.length - 1; letter >= 0; letter--, at--) {
    while (
      at >= 0 &&
      (long[at] !== letters[letter] || (letter === 0 && at > 0 && /[\p{L}\p{N}]/u.test(long[at - 1]!)))
    )
      at--;
    if (at < 0) return null;
  }
  const words = reach.slice(at + 1);
  return words.includes(" ") ? words : null;
}

/** A long form has about as many words as the short one has letters, small words aside. */
const longestInWords = (short: string): number => Math.min(short.length + 5, short.length * 2 + 2);

/** Lower case without accents, letter by letter, so that places stay the same. */
const foldLetters = (text: string): string =>
  text.replace(/[^\0-\x7f]/g, (letter) => letter.normalize("NFD")[0]!).toLowerCase();
