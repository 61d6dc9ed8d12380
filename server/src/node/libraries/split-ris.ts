/** Cuts a RIS file into its entries: each runs from its line `TY  - ` to its line `ER  -`. */
import type { RawEntry } from "./library";

const tagLine = /^([A-Z][A-Z0-9]) {2}-[ \t]?(.*)$/gm;
const attachmentTags: readonly string[] = ["L1", "L2", "L3", "L4", "LK"];

export function splitRis(text: string): readonly RawEntry[] {
  const entries: RawEntry[] = [];
  let start = -1;
  let key = "";
  let attachments: string[] = [];
  const close = (end: number): void => {
    if (start !== -1) entries.push({ key: key || String(entries.length + 1), start, end, attachments });
    start = -1;
    key = "";
    attachments = [];
  };
  for (const match of text.matchAll(tagLine)) {
    const [line, tag = "", value = ""] = match;
    if (tag === "TY") {
      // An entry without its last line ends where the next one begins.
      close(match.index);
      start = match.index;
    } else if (tag === "ER") close(match.index + line.length);
    else if (tag === "ID") key = value.trim();
    else if (attachmentTags.includes(tag)) attachments.push(value.trim().replaceAll("\\", "/"));
  }
  close(text.length);
  return entries;
}
