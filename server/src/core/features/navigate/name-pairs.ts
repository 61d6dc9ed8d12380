/** The forms under which a name is written, each with the form that takes its place when the name changes. */
import { compareNames } from "../../text/name-form";
import type { TextSpan } from "../../text/span";
import type { RenameEdit } from "./rename-edit";

export interface NamePair {
  readonly old: string;
  readonly new: string;
}

/** The whole name, without the place behind it, and up to its comma; longest first. */
export function authorPairs(old: string, renamed: string): readonly NamePair[] {
  const forms = [(name: string) => name, withoutPlace, beforeComma];
  const pairs = forms.map((form) => ({ old: form(old), new: form(renamed) }));
  return pairs.filter((pair, index) => pairs.findIndex((other) => other.old === pair.old) === index);
}

const withoutPlace = (name: string): string => name.replace(/\s?\[[^[\]]*\]$/, "");

const beforeComma = (name: string): string => name.split(",")[0]!.trim();

/** `Roy` of `Ana Roy`: how a person may be cited; null for other names. */
function surnamePair(old: string, renamed: string): NamePair | null {
  const [before, after] = [surname(old), surname(renamed)];
  return before === null ? null : { old: before, new: after ?? renamed };
}

function surname(name: string): string | null {
  const tokens = name.split(/[\s,]+/);
  if (tokens.length < 2 || tokens.length > 3 || !tokens.every((token) => /^\p{Lu}[\p{L}.'’-]+$/u.test(token)))
    return null;
  return name.includes(",") ? tokens[0]! : tokens.at(-1)!;
}

/** The change of the first pair whose old form stands among the words, as it is written or in another case. */
export function changeWithin(words: TextSpan, pairs: readonly NamePair[]): Omit<RenameEdit, "form"> | null {
  for (const pair of pairs) {
    const at = wordsIndex(words.text, pair.old);
    if (at === -1) continue;
    const written = words.text.slice(at, at + pair.old.length);
    const start = words.start + at;
    return { start, end: start + pair.old.length, newText: inCaseOf(written, pair) };
  }
  return null;
}

/** The author of a citation, which may be misspelt, or shortened to the surname. */
export function changeOfAuthor(
  author: TextSpan,
  old: string,
  renamed: string,
): Omit<RenameEdit, "form"> | null {
  const pairs = authorPairs(old, renamed);
  const written = changeWithin(author, pairs);
  if (written) return written;
  const misspelt = pairs.find((pair) => compareNames(author.text, pair.old) !== "different");
  if (misspelt) return { start: author.start, end: author.end, newText: misspelt.new };
  const surname = surnamePair(old, renamed);
  return surname && changeWithin(author, [surname]);
}

/** Index of whole words, the last ones; -1 where they are not. */
export function wordsIndex(text: string, words: string): number {
  if (words === "") return -1;
  const exact = wholeIndex(text, words);
  if (exact !== -1) return exact;
  const [folded, lower] = [text.toLowerCase(), words.toLowerCase()];
  // A letter may grow longer in lower case; then places do not agree, and only the exact words count.
  return folded.length === text.length && lower.length === words.length && words.length > 4
    ? wholeIndex(folded, lower)
    : -1;
}

function wholeIndex(text: string, words: string): number {
  for (let at = text.lastIndexOf(words); at !== -1; at = at === 0 ? -1 : text.lastIndexOf(words, at - 1)) {
    const [before, after] = [text[at - 1] ?? " ", text[at + words.length] ?? " "];
    if (!/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after)) return at;
  }
  return -1;
}

/** `the professor` for an entry `Professor`: the new role begins as small. */
const inCaseOf = (written: string, pair: NamePair): string =>
  /^\p{Ll}/u.test(written) && /^\p{Lu}/u.test(pair.old)
    ? pair.new[0]!.toLowerCase() + pair.new.slice(1)
    : pair.new;
