/** Finds the entries that an author as written in a citation may mean. */
import type { Entry } from "../../syntax/draft";
import {
  compareNames,
  comparePreparedNames,
  foldName,
  type PreparedName,
  prepareName,
} from "../../text/name-form";
import { type AuthorForm, withoutArticle } from "./author-forms";
import { authorPersons } from "./author-persons";

/** Entries by how their author compares with a written one; each list ascending. */
export interface AuthorMatches {
  readonly same: readonly number[];
  readonly near: readonly number[];
}

export interface AuthorIndex {
  readonly matchesOf: (written: string) => AuthorMatches;
}

/** A name of an entry as it is compared. */
export interface ComparedName {
  readonly prepared: PreparedName;
  readonly kind: AuthorForm["kind"];
}

export interface IndexedEntry {
  readonly entry: Entry;
  readonly names: readonly ComparedName[];
}

interface IndexedName extends ComparedName {
  readonly reference: number;
}

/** Names by their letters, and by their first two and last two, of which a slip of one letter leaves one pair alone. */
interface Names {
  readonly byLetters: ReadonlyMap<string, readonly IndexedName[]>;
  readonly byEnds: ReadonlyMap<string, readonly IndexedName[]>;
}

/** A body or the head of a name stands for the author in a sentence, where the date tells more; not in a citation. */
export const namesToCompare = (forms: readonly AuthorForm[]): readonly ComparedName[] =>
  forms
    .filter(({ kind }) => kind !== "body" && !kind.startsWith("short"))
    .map(({ text, kind }) => ({ prepared: prepareName(text), kind }));

/** Each author of the draft is looked up once, however often it is cited. */
export function authorIndex(indexed: readonly IndexedEntry[]): AuthorIndex {
  const entries = indexed.map(({ entry }) => entry);
  const names = indexNames(indexed);
  let surnames: ReadonlyMap<string, readonly number[]> | undefined;
  const known = new Map<string, AuthorMatches>();
  return {
    matchesOf: (written) => {
      let matches = known.get(written);
      if (!matches) {
        const listed = surnamesIn(foldName(written));
        if (listed) surnames ??= indexSurnames(entries);
        matches = merge(
          compareWithOrWithoutArticle(written, names),
          listed && surnames ? compareSurnames(listed, entries, surnames) : none,
        );
        known.set(written, matches);
      }
      return matches;
    },
  };
}

const none: AuthorMatches = { same: [], near: [] };
const endsOf = (letters: string): readonly string[] => [`^${letters.slice(0, 2)}`, `${letters.slice(-2)}$`];

function indexNames(entries: readonly IndexedEntry[]): Names {
  const byLetters = new Map<string, IndexedName[]>();
  const byEnds = new Map<string, IndexedName[]>();
  entries.forEach(({ names }, reference) => {
    for (const { prepared, kind } of names) {
      const name: IndexedName = { prepared, reference, kind };
      push(byLetters, prepared.letters, name);
      if (kind !== "coauthor") for (const key of endsOf(prepared.letters)) push(byEnds, key, name);
    }
  });
  return { byLetters, byEnds };
}

/** `The Observer` is the `Observer` of the list, if that has no other. */
function compareWithOrWithoutArticle(written: string, names: Names): AuthorMatches {
  const matches = compareWithNames(written, names);
  const bare = matches.same.length + matches.near.length === 0 ? withoutArticle(written) : undefined;
  return bare ? compareWithNames(bare, names) : matches;
}

function compareWithNames(written: string, names: Names): AuthorMatches {
  const name = prepareName(written);
  const same = new Set<number>();
  const near = new Set<number>();
  const heads = new Set<number>();
  for (const { prepared, reference, kind } of names.byLetters.get(name.letters) ?? []) {
    const exact = comparePreparedNames(prepared, name) === "same" || kind === "role";
    if (kind === "role-head") heads.add(reference);
    else (exact && kind !== "coauthor" ? same : near).add(reference);
  }
  for (const key of endsOf(name.letters)) {
    for (const { prepared, reference } of names.byEnds.get(key) ?? [])
      if (comparePreparedNames(name, prepared) === "near") near.add(reference);
  }
  // `Professor` is the Professor of the list before it is the Professor of law.
  return { same: ascending(same.size > 0 ? same : heads), near: ascending(near) };
}

interface Surnames {
  readonly names: readonly string[];
  readonly andOthers: boolean;
}

/** `Roy et al.`, `Roy and Wu`, `Roy/Wu`: the surnames; null for a single name. */
function surnamesIn(folded: string): Surnames | null {
  const etAl = /^(.{2,80})[\s,]et al\.?$/.exec(folded);
  const names = (etAl?.[1]?.trim() ?? folded)
    .split(/ (?:and|et|&) |[/,]/)
    .map((name) => name.trim().split(" ").at(-1)!)
    .filter((name) => name !== "");
  return etAl || names.length > 1 ? { names, andOthers: etAl !== null } : null;
}

/** Words of the authors and persons, folded: where each of them stands. */
function indexSurnames(entries: readonly Entry[]): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  entries.forEach((entry, reference) => {
    for (const word of personWords(entry)) push(index, word, reference);
  });
  return index;
}

const personWords = (entry: Entry): ReadonlySet<string> =>
  new Set(
    foldName([entry.author?.text ?? "", ...entry.persons.map(({ text }) => text)].join(", "))
      .split(/[^\p{L}\p{N}'-]+/u)
      .filter((word) => word !== ""),
  );

/** Entries that have every surname, and as many persons as are written; near where one is a slip or some are left out. */
function compareSurnames(
  { names, andOthers }: Surnames,
  entries: readonly Entry[],
  surnames: ReadonlyMap<string, readonly number[]>,
): AuthorMatches {
  const same: number[] = [];
  const near: number[] = [];
  const candidates = new Set(names.flatMap((name) => surnames.get(name) ?? []));
  for (const reference of ascending(candidates)) {
    const words = personWords(entries[reference]!);
    const misspelt = names.filter((name) => !words.has(name));
    if (!misspelt.every((name) => hasSlipOf(words, name))) continue;
    const persons = authorPersons(entries[reference]!.author?.text ?? "")?.length;
    const asMany = persons === undefined || (andOthers ? persons > names.length : persons === names.length);
    if (andOthers && persons === 1) continue;
    (misspelt.length === 0 && asMany ? same : near).push(reference);
  }
  return { same, near };
}

const hasSlipOf = (words: ReadonlySet<string>, name: string): boolean =>
  [...words].some((word) => compareNames(word, name) === "near");

function merge(a: AuthorMatches, b: AuthorMatches): AuthorMatches {
  if (b === none) return withoutSame(a);
  return withoutSame({
    same: ascending(new Set([...a.same, ...b.same])),
    near: ascending(new Set([...a.near, ...b.near])),
  });
}

const withoutSame = ({ same, near }: AuthorMatches): AuthorMatches => ({
  same,
  near: near.filter((reference) => !same.includes(reference)),
});

const ascending = (references: ReadonlySet<number>): readonly number[] =>
  [...references].sort((a, b) => a - b);

function push<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
