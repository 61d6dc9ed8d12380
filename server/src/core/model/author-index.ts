/** Finds the entries that an author as written in a citation may mean. */
import type { Entry } from "../syntax/draft";
import { comparePreparedNames, foldName, type PreparedName, prepareName } from "../text/name-form";
import type { AuthorForm } from "./author-forms";

/** Entries by how their author compares with a written one; each list ascending. */
export interface AuthorMatches {
  readonly same: readonly number[];
  readonly near: readonly number[];
}

export interface AuthorIndex {
  readonly matchesOf: (written: string) => AuthorMatches;
}

interface PreparedEntry {
  readonly names: readonly PreparedName[];
  readonly roles: readonly string[];
  /** Words of the author and the persons, folded, for `Roy et al.`. */
  readonly tokens: ReadonlySet<string>;
  /** `Roy` of `Ana Roy` and of `Roy, Ana`; null for longer names and for roles. */
  readonly surname: string | null;
}

/** Each author of the draft is compared once, however often it is cited. */
export function authorIndex(
  entries: readonly Entry[],
  forms: readonly (readonly AuthorForm[])[],
): AuthorIndex {
  const prepared = entries.map((entry, index) => prepareEntry(entry, forms[index]!));
  const known = new Map<string, AuthorMatches>();
  return {
    matchesOf: (written) => {
      let matches = known.get(written);
      if (!matches) {
        matches = compareAll(written, prepared);
        known.set(written, matches);
      }
      return matches;
    },
  };
}

function prepareEntry(entry: Entry, forms: readonly AuthorForm[]): PreparedEntry {
  const author = entry.author?.text ?? "";
  const all = foldName([author, ...entry.persons.map(({ text }) => text)].join(", "));
  return {
    names: forms.map(({ text }) => prepareName(text)),
    roles: forms.filter(({ kind }) => kind === "role").map(({ text }) => foldName(text)),
    tokens: new Set(all.split(/[^\p{L}\p{N}'-]+/u)),
    surname: entry.kind === "oral" ? null : surnameOf(author),
  };
}

function surnameOf(author: string): string | null {
  const tokens = author.split(/[\s,]+/);
  if (tokens.length < 2 || tokens.length > 3 || !tokens.every((token) => /^\p{Lu}[\p{L}.'’-]+$/u.test(token)))
    return null;
  return foldName(author.includes(",") ? tokens[0]! : tokens[tokens.length - 1]!);
}

function compareAll(written: string, entries: readonly PreparedEntry[]): AuthorMatches {
  const name = prepareName(written);
  const folded = foldName(written);
  const surnames = surnamesIn(folded);
  const same: number[] = [];
  const near: number[] = [];
  entries.forEach((entry, index) => {
    const matches = entry.names.map((other) => comparePreparedNames(name, other));
    if (matches.includes("same") || entry.roles.includes(folded) || covers(entry, folded, surnames))
      same.push(index);
    else if (matches.includes("near")) near.push(index);
  });
  return { same, near };
}

/** `Roy et al.`, `Roy and Wu`, `Roy/Wu`: the surnames; empty for a single name. */
function surnamesIn(folded: string): readonly string[] {
  const etAl = /^(.{2,80})[\s,]et al\.?$/.exec(folded);
  const names = (etAl?.[1]?.trim() ?? folded)
    .split(/ (?:and|et|&) |[/,]/)
    .map((name) => name.trim().replace(/,$/, ""));
  return etAl || names.length > 1 ? names.filter((name) => name !== "") : [];
}

const covers = ({ tokens, surname }: PreparedEntry, folded: string, surnames: readonly string[]): boolean =>
  surname === folded ||
  (surnames.length > 0 && surnames.every((name) => tokens.has(name.split(" ").at(-1)!)));
