/** Reads one of Corroborate's own files. A link is not followed: it came with somebody's folder and may lead anywhere. */
import { lstatSync } from "node:fs";
import { dirname } from "node:path";
import { isReallyInside } from "./is-really-inside";
import { readText, type TextFile } from "./read-text";

/** Thousands of entries have room in it. */
const megabytesLimit = 5;

/** Null where there is no such file. `folder` is the one that the file must not lead out of. */
export function readPlainFile(path: string, folder: string): TextFile | null {
  try {
    const stat = lstatSync(path, { throwIfNoEntry: false });
    if (stat === undefined) return null;
    const isLinked = stat.isSymbolicLink() || !isReallyInside(dirname(path), folder);
    return isLinked ? { text: null, reason: { kind: "link" } } : readText(path, megabytesLimit);
  } catch {
    return { text: null, reason: { kind: "unreadable" } };
  }
}
