/** Finds the corpus folders that belong to a draft. */
import { join, resolve, sep } from "node:path";
import { pathKind } from "./path-kind";

/**
 * The corpus folders for drafts in `folder`. Where `folder` is named like a corpus folder, it is one itself, together
 * with its siblings of that kind; else `names` are looked for in each of `bases`, the nearest to the user first.
 */
export function corpusFoldersFor(
  folder: string,
  bases: readonly string[],
  names: readonly string[],
): readonly string[] {
  const own = baseAbove(folder, names);
  // A workspace may itself be called `sources`: where it is the base, what it holds goes first.
  const candidates = folder === bases[0] ? [folder, own, ...bases] : [own, ...bases, folder];
  for (const base of candidates) {
    const found = base === null ? [] : existingFolders(names, base);
    if (found.length > 0) return found;
  }
  return [];
}

/** `/report` for `/report/seeds` when `seeds` is a corpus name. */
function baseAbove(folder: string, names: readonly string[]): string | null {
  const ending = names.map((name) => `${sep}${join(name, ".")}`).find((its) => folder.endsWith(its));
  return ending === undefined ? null : folder.slice(0, -ending.length) || sep;
}

const existingFolders = (names: readonly string[], base: string): readonly string[] =>
  [...new Set(names.map((name) => resolve(base, name)))].filter((folder) => pathKind(folder) === "folder");
