/** A date of access whose brackets are missing, or not a pair. */
import type { Entry } from "../../syntax/draft";
import { dateAt } from "../../text/partial-date";
import type { Span } from "../../text/span";

/** Up to the end of the entry: a full stop may follow. */
export interface BrokenAccess extends Span {
  /** One bracket stands there and its other half does not. */
  readonly half: boolean;
  /** The words with both brackets. */
  readonly mended: string;
}

/** Far enough back for the longest date of access. */
const reach = 70;
const keyword =
  /(?:[Aa]ccessed|[Dd]ate de consultation|[Cc]onsulté(?:e)?(?: le)?)[ \u00a0\u202f]{0,2}:?[ \u00a0\u202f]{1,2}/u;

/** Null where the brackets stand, or where the entry has no date of access at its end. */
export function brokenAccess(text: string, entry: Entry): BrokenAccess | null {
  if (entry.accessed) return null;
  const from = Math.max(entry.start, entry.end - reach);
  const match = keyword.exec(text.slice(from, entry.end));
  if (!match) return null;
  const start = from + match.index;
  const date = dateAt(text, start + match[0].length);
  if (!date || date.end > entry.end) return null;
  const rest = /^(.?)\.?$/.exec(text.slice(date.end, entry.end));
  if (!rest) return null;
  const before = /[[({]/.test(text[start - 1] ?? "") ? text[start - 1]! : "";
  const after = /[\])}]/.test(rest[1]!) ? rest[1]! : "";
  if (rest[1] !== "" && rest[1] !== "." && after === "") return null;
  // Within a sentence the word is none of ours.
  const sentenceEnd = /[.?!"”»>]$/.test(text.slice(entry.start, start).trimEnd());
  if (before === "" && (!sentenceEnd || /^\p{Ll}/u.test(match[0]))) return null;
  return {
    start: start - before.length,
    end: entry.end,
    half: (before === "[") !== (after === "]"),
    mended: `[${text.slice(start, date.end)}]`,
  };
}
