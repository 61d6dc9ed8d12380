/** The word-by-word difference between a quotation and the passage it was taken from. */
import { diffArrays } from "diff";
import type { DifferencePart } from "./report";

/** Words, numbers whole with their commas and points, marks, and blanks. */
const pieces = (text: string): string[] =>
  text.match(/\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}\s]+|\s+/gu) ?? [];

export function wordDifference(quoted: string, source: string): readonly DifferencePart[] {
  return diffArrays(pieces(quoted), pieces(source)).map(({ added, removed, value }) => ({
    kind: added ? "source" : removed ? "quoted" : "same",
    text: value.join(""),
  }));
}

/** Whether words differ, not only case, marks and blanks. */
export function wordsDiffer(difference: readonly DifferencePart[]): boolean {
  const letters = (kind: "quoted" | "source") =>
    difference
      .filter((part) => part.kind === kind || part.kind === "same")
      .map((part) => part.text)
      .join("")
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, "");
  return letters("quoted") !== letters("source");
}
