/** What of a draft folds away: sections, whole notes, and block quotations; the editor folds those of several lines. */
import type { Draft } from "../../syntax/draft";
import { type Span, trimmed } from "../../text/span";
import { type SectionNode, sectionTree } from "./section-tree";
import { wholeNotes } from "./whole-notes";

/** By start. They nest or lie apart; blank lines at the end stay visible. */
export function foldingRanges(draft: Draft): readonly Span[] {
  const sections = sectionTree(draft).flatMap(sectionsWithin);
  const quotations = draft.quotations.filter(({ kind }) => kind === "block");
  return [...sections, ...wholeNotes(draft), ...quotations]
    .map(({ start, end }) => trimmed(draft.text, start, end))
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The Response itself is not folded: nothing of the draft would be left. */
const sectionsWithin = (node: SectionNode): readonly SectionNode[] => [
  ...(node.section === -1 ? [] : [node]),
  ...node.children.flatMap(sectionsWithin),
];
