/** Finds a file in a folder or in one above it, as far as the project reaches. */
import { dirname, join } from "node:path";
import { pathKind } from "./path-kind";

/** The folder and those above it, up to the one that holds the repository; without a repository, up to the root. */
export function foldersUpward(folder: string): readonly string[] {
  const folders = [folder];
  let at = folder;
  while (pathKind(join(at, ".git")) === "nothing" && dirname(at) !== at) {
    at = dirname(at);
    folders.push(at);
  }
  return folders;
}

export function findUpward(name: string, folder: string): string | null {
  const paths = foldersUpward(folder).map((at) => join(at, name));
  return paths.find((path) => pathKind(path) !== "nothing") ?? null;
}
