/** What of a draft folds away: sections, whole notes, and block quotations; the editor folds those of several lines. */
import type { Draft } from "../../syntax/draft";
import { type Span, trimmed } from "../../text/span";
import { nodesWithin, sectionTree } from "./section-tree";
import { wholeNotes } from "./whole-notes";

/** By start. They nest or lie apart; blank lines at the end stay visible. */
export function foldingRanges(draft: Draft): readonly Span[] {
  // The Response itself is not folded: nothing of the draft would be left.
  const sections = sectionTree(draft)
    .flatMap(nodesWithin)
    .filter(({ section }) => section !== -1);
  const quotations = draft.quotations.filter(({ kind }) => kind === "block");
  return [...sections, ...wholeNotes(draft), ...quotations]
    .map(({ start, end }) => trimmed(draft.text, start, end))
    .sort((a, b) => a.start - b.start || b.end - a.end);
}
