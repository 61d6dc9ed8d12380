/** Finds where the running text names the author of an entry. */
import { words as vocabulary } from "../../syntax/vocabulary";
import { foldName } from "../../text/name-form";
import type { Span } from "../../text/span";
import { roleModifiers } from "./attribution-words";
import type { AuthorForm } from "./author-forms";
import { bareWord, type Word, wordPattern } from "./block-words";

export interface Mention extends Span {
  /** Indices into `Draft.references`: every entry that the words may stand for. */
  readonly references: readonly number[];
  /** Entries for which the words stand in another way: `Roy`, who is also one of several authors. */
  readonly also: readonly number[];
  readonly kind: AuthorForm["kind"];
  /** First and last word, as indices into the words of the block. */
  readonly first: number;
  readonly last: number;
}

/** The forms of all entries, grouped by their first word so that one pass over the text finds every mention. */
export type MentionFinder = ReadonlyMap<string, readonly FoundForm[]>;

interface FoundForm extends FormWords {
  readonly references: readonly number[];
}

/** Of two forms of the same words the one that says more stands: a name before a body, one author before one of several. */
const ranks: Readonly<Record<AuthorForm["kind"], number>> = {
  name: 0,
  role: 0,
  "role-head": 1,
  work: 1,
  body: 2,
  coauthor: 3,
  "short-role": 4,
  short: 5,
  "short-body": 6,
};

/** The words of a name as they are compared. */
export interface FormWords {
  readonly tokens: readonly string[];
  readonly kind: AuthorForm["kind"];
}

export const wordsOfForms = (forms: readonly AuthorForm[]): readonly FormWords[] =>
  forms.flatMap(({ text, kind }) => {
    const tokens = (text.match(wordPattern) ?? []).map((word) => comparable(bareWord(word), kind));
    return tokens.length === 0 ? [] : [{ tokens, kind }];
  });

/** The word, folded, under which the form is found. */
export const firstWordOf = ({ tokens }: FormWords): string => foldName(tokens[0]!);

/** Takes the forms of each entry. */
export function mentionFinder(forms: readonly (readonly FormWords[])[]): MentionFinder {
  const found = new Map<string, FormWords & { readonly references: Set<number> }>();
  forms.forEach((ofEntry, reference) => {
    for (const { tokens, kind } of ofEntry) {
      const key = `${kind} ${tokens.join(" ")}`;
      const form = found.get(key);
      if (form) form.references.add(reference);
      else found.set(key, { tokens, references: new Set([reference]), kind });
    }
  });
  const finder = new Map<string, FoundForm[]>();
  for (const { tokens, references, kind } of found.values()) {
    const first = firstWordOf({ tokens, kind });
    const form = { tokens, references: [...references], kind };
    const list = finder.get(first);
    if (list) list.push(form);
    else finder.set(first, [form]);
  }
  for (const list of finder.values())
    list.sort((a, b) => b.tokens.length - a.tokens.length || ranks[a.kind] - ranks[b.kind]);
  return finder;
}

export const isRole = (kind: AuthorForm["kind"]): boolean =>
  kind === "role" || kind === "role-head" || kind === "short-role";

/** Names are compared by their letters; a short one (`UN`, `US`) must have its capitals too, or `us` would name a state. */
const comparable = (name: string, kind: AuthorForm["kind"]): string =>
  isCaseless(name, kind) ? foldName(name) : name;

/** The article of `La Gazette` has its capital at the beginning of an entry. */
const isCaseless = (name: string, kind: AuthorForm["kind"]): boolean =>
  isRole(kind) || name.length > 4 || vocabulary("definiteArticles").has(name.toLowerCase());

/** Mentions among the words of a block, by start. Of two that overlap the longer one stands; quoted ones are none. */
export function mentionsIn(words: readonly Word[], finder: MentionFinder): readonly Mention[] {
  const found: Mention[] = [];
  for (let first = 0; first < words.length; first++) {
    const forms = finder.get(words[first]!.folded);
    const form = forms?.find((one) => standsAt(words, first, one));
    if (!forms || !form) continue;
    const last = first + form.tokens.length - 1;
    if (!words[first]!.quoted) {
      const equals = equalsOf(form, forms);
      const own = isOwn(form.kind) ? equals.filter(({ kind }) => isOwn(kind)) : [];
      found.push({
        start: words[first]!.start,
        end: words[last]!.end,
        references: [form, ...own].flatMap(({ references }) => references),
        also: equals.filter(({ kind }) => kind === "coauthor").flatMap(({ references }) => references),
        kind: [form, ...own].some(({ kind }) => kind === "role") ? "role" : form.kind,
        first,
        last,
      });
    }
    first = last;
  }
  return found;
}

/** Of two sources with one name both are meant, `Registrar` as author and as the role of another entry. */
const equalsOf = (form: FoundForm, forms: readonly FoundForm[]): readonly FoundForm[] =>
  forms.length === 1
    ? []
    : forms.filter((other) => other !== form && other.tokens.join(" ") === form.tokens.join(" "));

const isOwn = (kind: AuthorForm["kind"]): boolean => kind === "name" || kind === "role";

function standsAt(words: readonly Word[], first: number, { tokens, kind }: FoundForm): boolean {
  const last = first + tokens.length - 1;
  if (last >= words.length) return false;
  for (let at = 0; at < tokens.length; at++) {
    const word = words[first + at]!;
    if ((isCaseless(word.written, kind) ? word.folded : word.written) !== tokens[at]) return false;
    // A mark ends a name, but a stop belongs to an initial: `K. Osei`, `É.-U.`.
    if (at > 0 && word.afterBreak && words[first + at - 1]!.written.length > 2) return false;
  }
  if (isRole(kind) && isOtherRole(words, first, last)) return false;
  if (kind === "short") return words[first]!.capital && isDefinite(words, first) && !goesOn(words, last);
  if (kind === "short-body") return isDefinite(words, first) && !goesOn(words, last);
  return kind !== "short-role" || isDefinite(words, first);
}

/** `assistant professor`, `professeur adjoint` are not the source `Professor`: the word beside it belongs to the role. */
function isOtherRole(words: readonly Word[], first: number, last: number): boolean {
  const before = words[first - 1];
  if (before && !words[first]!.afterBreak && vocabulary("roles").has(before.folded)) return true;
  const after = words[last + 1];
  return after !== undefined && !after.afterBreak && roleModifiers.has(after.folded);
}

/** `the Observer`, `l'Observateur`. */
const isDefinite = (words: readonly Word[], first: number): boolean =>
  words[first]!.elided === "l" ||
  (first > 0 && !words[first]!.afterBreak && vocabulary("definiteArticles").has(words[first - 1]!.folded));

const nameJoiners = new Set("of for de du des d la le l".split(" "));

/** `the Council of Ministers`, `the Institute Against Noise` are other names than `the Council`, `the Institute`. */
function goesOn(words: readonly Word[], last: number): boolean {
  const next = words[last + 1];
  if (!next || next.afterBreak) return false;
  if (next.capital) return true;
  const behind = words[last + 2];
  return (
    behind !== undefined &&
    nameJoiners.has(next.elided ?? next.folded) &&
    !behind.afterBreak &&
    behind.capital
  );
}
