/** What kind of change it is when one word stands for another, is put in or left out. */
import { isDenied, meaningOf } from "./meaning-words";
import { bareKey, type Word } from "./words";

/**
 * `marks` are punctuation; `spacing` is words run together or torn apart. The order is that of weight: a change that
 * is of two kinds is told by the weightier.
 */
export type Change =
  | "number"
  | "name"
  | "negation"
  | "hedge"
  | "replaced"
  | "inserted"
  | "omitted"
  | "ending"
  | "spelling"
  | "spacing"
  | "marks"
  | "case";

/** A word with what tells a name: whether a sentence begins with it. */
export interface PlacedWord extends Word {
  readonly opensSentence: boolean;
}

/** The kind of a change from `source` to `quoted`; null for what one side does not have. Never called for equal words. */
export function classifyChange(quoted: PlacedWord | null, source: PlacedWord | null): Change {
  if (quoted && source && quoted.key === source.key) return sameLetters(quoted.text, source.text);
  const meanings = [quoted, source].map((word) => (word ? meaningOf(word.text) : null));
  if (quoted && source && meanings[0] === null && meanings[1] === null) {
    if (isDenied(bareKey(quoted), bareKey(source))) return "negation";
    if (isName(quoted) || isName(source)) return "name";
    return unlike(quoted, source);
  }
  for (const kind of ["number", "negation"] as const) if (meanings.includes(kind)) return kind;
  if ([quoted, source].some((word) => word && isName(word))) return "name";
  if (meanings.includes("hedge")) return "hedge";
  return quoted ? "inserted" : "omitted";
}

/** `re-form` and `reform`, `d’État` and `d’état`. */
const sameLetters = (quoted: string, source: string): Change =>
  quoted.toLowerCase() === source.toLowerCase()
    ? "case"
    : withoutBreak(quoted) === withoutBreak(source)
      ? "case"
      : "spelling";

const withoutBreak = (word: string): string => word.replace(/- |[[\]]/g, "").toLowerCase();

/** A capital within a sentence, or a word of capitals, is a name; `I` is none. */
const isName = ({ text, opensSentence }: PlacedWord): boolean =>
  /^\p{Lu}\p{Lu}/u.test(text) || (!opensSentence && /^(?:\p{L}{1,2}')?\p{Lu}\p{L}/u.test(text));

function unlike(quoted: Word, source: Word): "spelling" | "ending" | "replaced" {
  const [a, b] = [bareKey(quoted), bareKey(source)];
  if (a === b) return "spelling";
  const common = commonStart(a, b);
  const isEnding = common >= 4 && Math.max(a.length, b.length) - common <= 4;
  if (
    isEnding &&
    (common === Math.min(a.length, b.length) ||
      /^(?:s|es|ed|d|ing|ly|e|es|ent|ait|er|é|a|o|as|os)$/.test(b.slice(common)))
  )
    return "ending";
  return isSlip(a, b) ? "spelling" : isEnding ? "ending" : "replaced";
}

function commonStart(a: string, b: string): number {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at++;
  return at;
}

/** One letter put in, left out, replaced, or two swapped, in a word of at least four. */
export function isSlip(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 4 || Math.abs(a.length - b.length) > 1) return false;
  const start = commonStart(a, b);
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  if (endA - start <= 1 && endB - start <= 1) return true;
  return endA - start === 2 && endB - start === 2 && a[start] === b[start + 1] && a[start + 1] === b[start];
}
