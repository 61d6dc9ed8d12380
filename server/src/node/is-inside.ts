/** Whether a path is a folder or lies somewhere in it; both are absolute. */
import { isAbsolute, relative, sep } from "node:path";

export function isInside(path: string, folder: string): boolean {
  const fromThere = relative(folder, path);
  return fromThere !== ".." && !fromThere.startsWith(`..${sep}`) && !isAbsolute(fromThere);
}
