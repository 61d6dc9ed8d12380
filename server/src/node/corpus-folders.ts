/** Finds the corpus folders that belong to a draft or to a folder of drafts. */
import { join, resolve, sep } from "node:path";
import { pathKind } from "./path-kind";

/** The folders among `names`, taken relative to `base`, that exist. */
export const existingFolders = (names: readonly string[], base: string): readonly string[] =>
  [...new Set(names.map((name) => resolve(base, name)))].filter((folder) => pathKind(folder) === "folder");

/**
 * For a draft in `folder`, asked for from `current`: where `folder` is itself a corpus folder, it and its siblings;
 * else the corpus folders of `current`; else those of `folder`.
 */
export function corpusFoldersFor(
  folder: string,
  current: string,
  names: readonly string[],
): readonly string[] {
  const whole = resolve(folder);
  const name = names.map((its) => `${sep}${join(its, ".")}`).find((its) => whole.endsWith(its));
  const bases = name === undefined ? [current, whole] : [whole.slice(0, -name.length), current];
  for (const base of bases) {
    const found = existingFolders(names, base || sep);
    if (found.length > 0) return found;
  }
  return [];
}
