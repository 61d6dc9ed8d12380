/** What kind of change it is when one word stands for another, is put in or left out. */
import { isDenied, meaningOf } from "./meaning-words";
import { bareKey, type Word } from "./words";

/**
 * The kinds of changes, the weightiest first: a change that is of two kinds is told by the weightier. `marks` are
 * punctuation; `spacing` is words run together or torn apart, `scan` is letters that a scan of the source took for others.
 */
export const changeWeights = [
  "number",
  "name",
  "negation",
  "hedge",
  "replaced",
  "inserted",
  "omitted",
  "ending",
  "spelling",
  "scan",
  "spacing",
  "marks",
  "case",
] as const;

export type Change = (typeof changeWeights)[number];

/** A word with what tells a name: whether a sentence begins with it. */
export interface PlacedWord extends Word {
  readonly opensSentence: boolean;
}

/** The kind of a change from `source` to `quoted`, null being what one side does not have; null where only setting differs. */
export function classifyChange(quoted: PlacedWord | null, source: PlacedWord | null): Change | null {
  if (quoted && source && quoted.key === source.key) return sameLetters(quoted.text, source.text);
  if (quoted && source && isScanOf(quoted.text, source.text)) return "scan";
  if (quoted && source && isDenied(bareKey(quoted), bareKey(source))) return "negation";
  const meanings = [quoted, source].map((word) => (word ? meaningOf(word.text) : null));
  if (quoted && source && meanings[0] === null && meanings[1] === null) {
    if (isName(quoted) || isName(source)) return "name";
    return unlike(quoted, source);
  }
  for (const kind of ["number", "negation"] as const) if (meanings.includes(kind)) return kind;
  if ([quoted, source].some((word) => word && isName(word))) return "name";
  if (meanings.includes("hedge")) return "hedge";
  return quoted ? "inserted" : "omitted";
}

/** `re-form` and `reform`, `d’État` and `d’état`; a hyphen at a line end is the setting's, not the word's. */
function sameLetters(quoted: string, source: string): Change | null {
  const [a, b] = [quoted, source].map((word) => word.replace(/[[\]]/g, ""));
  const isBroken = /- /.test(quoted + source);
  const [bareA, bareB] = isBroken ? [a, b].map((word) => word!.replace(/- ?/g, "")) : [a, b];
  if (bareA!.toLowerCase() !== bareB!.toLowerCase()) return "spelling";
  return bareA === bareB && a === quoted && b === source ? null : "case";
}

/** A capital within a sentence, or a word of capitals, is a name; `I` is none. */
const isName = ({ text, opensSentence }: PlacedWord): boolean =>
  /^\p{Lu}\p{Lu}/u.test(text) || (!opensSentence && /^(?:\p{L}{1,2}')?\p{Lu}\p{L}/u.test(text));

/** `lt shall` for `It shall`, `rnoney` for `money`, `c0urt` for `court`: in words only, never in a number. */
const isScanOf = (quoted: string, source: string): boolean =>
  !/\p{N}/u.test(quoted) && asRead(quoted) === asRead(source);

const asRead = (word: string): string =>
  word
    .replace(/^[l1|](?=\p{Ll})/u, "I")
    .replace(/(?<=\p{L})0(?=\p{L})/gu, "o")
    .replace(/(?<=\p{L})1(?=\p{L})/gu, "l")
    .replace(/rn/g, "m")
    .replace(/vv/g, "w");

/** What a word may end in, in the three languages, without accents; the empty ending is one of them. */
const endings = new Set(
  " s es ed d ing ly e er ers r n en ent ait aient ant ons ez ion ions al ally le a as o os an aron ies y ied".split(
    " ",
  ),
);

function unlike(quoted: Word, source: Word): "spelling" | "ending" | "replaced" {
  const [a, b] = [bareKey(quoted), bareKey(source)];
  if (a === b) return "spelling";
  const common = commonStart(a, b);
  if (common >= 4 && endings.has(a.slice(common)) && endings.has(b.slice(common))) return "ending";
  return isSlip(a, b) ? "spelling" : "replaced";
}

function commonStart(a: string, b: string): number {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at++;
  return at;
}

/**
 * One letter put in, left out or replaced, or two swapped, in a word of at least four; in one of at least six two
 * letters next to each other, as a scan reads `rn` for `m`.
 */
export function isSlip(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  if (shorter < 4 || Math.abs(a.length - b.length) > 1) return false;
  const start = commonStart(a, b);
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const longest = Math.max(endA - start, endB - start);
  if (longest <= 1 || (longest === 2 && shorter >= 6)) return true;
  return endA - start === 2 && endB - start === 2 && a[start] === b[start + 1] && a[start + 1] === b[start];
}
