/** Finds the corpus folders that belong to a draft. */
import { join, sep } from "node:path";
import { type CorpusFolder, foldersOfList, takesAway } from "./corpus-scope";
import { isGlob } from "./glob";

/**
 * The corpus folders for drafts in `folder`. Where `folder` is named like a corpus folder, it is one itself, together
 * with its siblings of that kind; else what `names` list is looked for in each of `bases`, the nearest to the user first.
 */
export function corpusFoldersFor(
  folder: string,
  bases: readonly string[],
  names: readonly string[],
): readonly CorpusFolder[] {
  const own = baseAbove(folder, names);
  // A workspace may itself be called `sources`: where it is the base, what it holds goes first.
  const candidates = folder === bases[0] ? [folder, own, ...bases] : [own, ...bases, folder];
  for (const base of candidates) {
    const found = base === null ? [] : foldersOfList(names, base);
    if (found.length > 0) return found;
  }
  return [];
}

/** `/report` for `/report/seeds` when `seeds` is a corpus name. */
function baseAbove(folder: string, names: readonly string[]): string | null {
  const ending = names
    .filter((name) => !takesAway(name) && !isGlob(name))
    .map((name) => `${sep}${join(name, ".")}`)
    .find((its) => folder.endsWith(its));
  return ending === undefined ? null : folder.slice(0, -ending.length) || sep;
}
