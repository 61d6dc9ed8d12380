/** Reads one text file from the disk, within the size limit. */
import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { decodeText } from "./decode-text";
import type { Reason } from "./reasons";

/** A larger file is announced, not read: it is no source that someone has read either. */
export const megabytesLimit = 50;

export type TextFile =
  | { readonly text: string; readonly hash: string }
  | { readonly text: null; readonly reason: Reason };

export function readText(path: string, megabytes = megabytesLimit): TextFile {
  try {
    if (statSync(path).size > megabytes * 1_000_000) {
      return { text: null, reason: { kind: "too-large", megabytes } };
    }
    const text = decodeText(readFileSync(path));
    if (text === null) return { text: null, reason: { kind: "not-text" } };
    return { text, hash: hashText(text) };
  } catch {
    return { text: null, reason: { kind: "unreadable" } };
  }
}

/** The same for a file and for the draft that an editor made of it: line ends do not count. */
export const hashText = (text: string): string =>
  createHash("sha256").update(text.replaceAll("\r\n", "\n")).digest("hex");
