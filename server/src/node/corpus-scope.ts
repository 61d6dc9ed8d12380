/**
 * Which files belong to a corpus, as a list says it: `sources`, `sources/2023/*.pdf`, `!drafts`.
 * An entry that names a folder or a file stands for it, whatever its letters; else it is a pattern. One with `!` takes away.
 */
import { basename, dirname, relative, resolve, sep } from "node:path";
import { globMatcher, isGlob } from "./glob";
import { isInside } from "./is-inside";
import { pathKind } from "./path-kind";

/** A folder of a corpus, and what of it belongs to the corpus. Paths within it are written with `/`. */
export interface CorpusFolder {
  readonly folder: string;
  /** Patterns of which one must fit the file or a folder that holds it; empty for the whole folder. */
  readonly include: readonly string[];
  /** Patterns as they were written, of which none may fit the file or a folder that holds it. */
  readonly exclude: readonly string[];
  /** The folder's path from the one on which the list was written, where exclusions begin. */
  readonly within: string;
}

export const wholeFolder = (folder: string): CorpusFolder => ({
  folder,
  include: [],
  exclude: [],
  within: "",
});

export const sameFolders = (folders: readonly CorpusFolder[]): string => JSON.stringify(folders);

/** Whether an entry of the list takes files away. */
export const takesAway = (entry: string): boolean => entry.startsWith("!");

/** The folder of an entry, whether it exists or not: the part before the first name that is a pattern. */
export function folderOfEntry(entry: string, base: string): string {
  const whole = resolve(base, entry);
  const kind = pathKind(whole);
  return kind === "folder" || (kind === "nothing" && !isGlob(entry)) ? whole : split(entry, base).folder;
}

/** The folders that the list names and that exist, in its order, each once. */
export function foldersOfList(entries: readonly string[], base: string): readonly CorpusFolder[] {
  const exclude = entries.filter(takesAway).map((entry) => entry.slice(1));
  const found = new Map<string, { whole: boolean; include: string[] }>();
  for (const entry of entries.filter((its) => !takesAway(its))) {
    const kind = pathKind(resolve(base, entry));
    const { folder, pattern } =
      kind === "folder" ? { folder: resolve(base, entry), pattern: null } : split(entry, base);
    if (kind === "nothing" && !isGlob(entry)) continue;
    if (pathKind(folder) !== "folder") continue;
    const known = found.get(folder) ?? { whole: false, include: [] };
    found.set(folder, known);
    if (pattern === null) known.whole = true;
    else known.include.push(pattern);
  }
  return [...found].map(([folder, { whole, include }]) => ({
    folder,
    include: whole ? [] : [...new Set(include)],
    exclude,
    within: exclude.length === 0 ? "" : isInside(folder, base) ? nameWithin(base, folder) : basename(folder),
  }));
}

/** `sources/2023/*.pdf` as the folder `sources/2023` and the pattern `*.pdf`; a file is a pattern in its folder. */
function split(entry: string, base: string): { folder: string; pattern: string } {
  const whole = resolve(base, entry);
  if (!isGlob(entry) || pathKind(whole) === "file")
    return { folder: dirname(whole), pattern: literal(basename(whole)) };
  const names = slashed(entry).split("/");
  const at = names.findIndex(isGlob);
  // What stands before the pattern may be empty, or the root of a disk.
  const before = names.slice(0, at).join("/");
  return {
    folder: resolve(base, at > 0 && before === "" ? "/" : before),
    pattern: names.slice(at).join("/"),
  };
}

const slashed = (entry: string): string => entry.replaceAll("\\", "/");

/** Every letter stands for itself. */
const literal = (name: string): string =>
  name.replaceAll(/[*?[]/g, (letter) => `[${letter}]`).replaceAll(/[{}]/g, "?");

/** A single name fits at any depth; one with `/` is meant from the base on. */
function exclusionMatcher(written: string): (path: string) => boolean {
  const names = slashed(written)
    .split("/")
    .filter((name) => name !== "" && name !== ".");
  return globMatcher(names.length === 1 ? `**/${names[0]}` : names.join("/"));
}

/** Why a file is not in the corpus: the pattern that takes it away, or null because none takes it in. */
export type ScopeAnswer =
  | { readonly taken: true }
  | { readonly taken: false; readonly pattern: string | null };

export interface ScopeMatcher {
  /** Of a file, by its path within the folder. */
  readonly answer: (name: string) => ScopeAnswer;
  /** Whether a folder is taken away with all that it holds. */
  readonly isExcluded: (name: string) => boolean;
}

export function scopeMatcher({ include, exclude, within }: CorpusFolder): ScopeMatcher {
  const included = include.map(globMatcher);
  const excluded = exclude.map((pattern) => ({ pattern, fits: exclusionMatcher(pattern) }));
  const excludedBy = (name: string): string | null => {
    const paths = pathsTo(within === "" ? name : `${within}/${name}`);
    return excluded.find(({ fits }) => paths.some(fits))?.pattern ?? null;
  };
  return {
    isExcluded: (name) => excluded.length > 0 && excludedBy(name) !== null,
    answer: (name) => {
      const pattern = excluded.length === 0 ? null : excludedBy(name);
      if (pattern !== null) return { taken: false, pattern };
      const isTaken = included.length === 0 || included.some((fits) => pathsTo(name).some(fits));
      return isTaken ? { taken: true } : { taken: false, pattern: null };
    },
  };
}

/** `a`, `a/b`, `a/b/c` for `a/b/c`. */
const pathsTo = (name: string): readonly string[] =>
  name.split("/").map((_, at, names) => names.slice(0, at + 1).join("/"));

/** Path within a folder, with `/` and composed letters. */
export const nameWithin = (folder: string, path: string): string =>
  relative(folder, path).split(sep).join("/").normalize("NFC");
