/** Finds where the running text names the author of an entry. */
import type { Entry } from "../syntax/draft";
import { words } from "../syntax/vocabulary";
import { foldName } from "../text/name-form";
import type { Span } from "../text/span";
import type { AuthorForm } from "./author-forms";

export interface Mention extends Span {
  /** Index into `Draft.references`. */
  readonly reference: number;
  readonly kind: AuthorForm["kind"];
}

/** The forms of all entries, grouped by their first word so that one pass over the text finds every mention. */
export interface MentionFinder {
  readonly byFirstWord: ReadonlyMap<string, readonly FoundForm[]>;
}

interface FoundForm {
  readonly tokens: readonly string[];
  readonly references: readonly number[];
  readonly kind: AuthorForm["kind"];
}

const wordPattern = /[\p{L}\p{N}\p{M}]+(?:[.'’&/-][\p{L}\p{N}\p{M}]+)*/gu;

export function mentionFinder(
  entries: readonly Entry[],
  forms: readonly (readonly AuthorForm[])[],
): MentionFinder {
  const found = new Map<
    string,
    { tokens: readonly string[]; references: Set<number>; kind: AuthorForm["kind"] }
  >();
  entries.forEach((_, reference) => {
    for (const { text, kind } of forms[reference]!) {
      const tokens = [...text.matchAll(wordPattern)].map(([word]) => mentionToken(word, kind));
      if (tokens.length === 0) continue;
      const key = `${kind === "role"}:${tokens.join(" ")}`;
      const form = found.get(key);
      if (form) form.references.add(reference);
      else found.set(key, { tokens, references: new Set([reference]), kind });
    }
  });
  const byFirstWord = new Map<string, FoundForm[]>();
  for (const { tokens, references, kind } of found.values()) {
    const first = foldName(tokens[0]!);
    byFirstWord.set(first, [
      ...(byFirstWord.get(first) ?? []),
      { tokens, references: [...references], kind },
    ]);
  }
  return { byFirstWord };
}

/** Names are compared by their letters; a short one (`UN`, `US`) must have its capitals too, or `us` would name a state. */
function mentionToken(word: string, kind: AuthorForm["kind"]): string {
  const name = withoutElision(word);
  return kind !== "role" && name.length <= 4 ? name : foldName(name);
}

/** `l'Institut`, `d'Amnesty`: the article is not the name's. */
const withoutElision = (word: string): string => word.replace(/^[ldLD]['’](?=\p{L})/u, "");

/** Mentions within the span, by start. Of two that overlap the longer one stands. */
export function mentionsIn(text: string, span: Span, finder: MentionFinder): readonly Mention[] {
  const found: Mention[] = [];
  const tokens = [...text.slice(span.start, span.end).matchAll(wordPattern)];
  for (let index = 0; index < tokens.length; index++) {
    const longest = longestFormAt(tokens, index, finder);
    if (!longest) continue;
    const start = span.start + tokens[index]!.index;
    const last = tokens[index + longest.tokens.length - 1]!;
    if (longest.kind === "role" && isOtherRole(tokens, index)) continue;
    for (const reference of longest.references)
      found.push({ start, end: span.start + last.index + last[0].length, reference, kind: longest.kind });
    index += longest.tokens.length - 1;
  }
  return found;
}

function longestFormAt(
  tokens: readonly RegExpExecArray[],
  index: number,
  finder: MentionFinder,
): { tokens: readonly string[]; references: readonly number[]; kind: AuthorForm["kind"] } | null {
  const word = withoutPossessive(tokens[index]![0]);
  let longest: FoundForm | null = null;
  const references = new Set<number>();
  for (const form of finder.byFirstWord.get(foldName(withoutElision(word))) ?? []) {
    if (longest && form.tokens.length < longest.tokens.length) continue;
    const fits = form.tokens.every((token, at) => {
      const other = tokens[index + at]?.[0];
      return other !== undefined && mentionToken(withoutPossessive(other), form.kind) === token;
    });
    if (!fits) continue;
    if (!longest || form.tokens.length > longest.tokens.length) references.clear();
    longest = form;
    for (const reference of form.references) references.add(reference);
  }
  return longest && { tokens: longest.tokens, references: [...references], kind: longest.kind };
}

const withoutPossessive = (word: string): string => word.replace(/['’]s$/, "");

/** `assistant professor` is not the source `Professor`: the word before belongs to the role. */
function isOtherRole(tokens: readonly RegExpExecArray[], index: number): boolean {
  const before = tokens[index - 1];
  if (!before) return false;
  const between = tokens[index]!.index - (before.index + before[0].length);
  return between === 1 && words("roles").has(foldName(before[0]));
}
