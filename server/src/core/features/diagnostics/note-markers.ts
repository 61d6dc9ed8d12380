/** The note markers of a draft, and which bracketed numbers are none. */
import { noteLabel } from "../../syntax/blocks";
import type { Block, Draft } from "../../syntax/draft";
import { markersIn } from "../../syntax/named-places";
import { words } from "../../syntax/vocabulary";
import { foldName } from "../../text/name-form";
import { lastStartingAtOrBefore, type Span } from "../../text/span";

export interface NoteMarker extends Span {
  readonly label: string;
  readonly block: Block;
}

/** Every `[1]` of the draft that is not the label of a note, an entry or a paragraph. */
export function bracketedLabels({ text, blocks }: Draft): readonly NoteMarker[] {
  return blocks.flatMap((block) =>
    markersIn(text, block)
      .filter(({ offset }) => offset > block.start)
      .map(({ label, offset }) => ({ label, start: offset, end: text.indexOf("]", offset) + 1, block })),
  );
}

/**
 * `[1] Text`, wherever it stands: a note, an entry with a number, a footnote in Markdown. Among the notes the first
 * number of a paragraph will do, however it is set: `¹ Text`, `(1) Text`, `Note 1: Text`.
 */
export function definedLabels({ text, blocks, notes }: Draft): ReadonlySet<string> {
  const labels = new Set(notes.map(({ label }) => label));
  for (const block of blocks) {
    const opening = text.slice(block.start, Math.min(block.end, block.start + 12)).normalize("NFKC");
    const number =
      block.zone === "notes" && block.kind !== "heading" ? /\d{1,3}/.exec(opening)?.[0] : undefined;
    const label = opening[0] === "[" ? noteLabel(text, block)?.label : number;
    if (label !== undefined) labels.add(label);
  }
  return labels;
}

/**
 * What a bracketed number is that no note explains. It `counts` in `[1] dams and [2] mills`; in the words of a source, in
 * a citation, a link or behind `paragraph` it is none of the draft's own.
 */
export function kindOfMarker(draft: Draft, { start, end, block }: NoteMarker): "note" | "counts" | "other" {
  if (block.kind !== "paragraph" && block.kind !== "note") return "other";
  if (block.zone !== "body" && block.zone !== "notes") return "other";
  if ([draft.quotations, draft.citations, draft.unreadable].some((spans) => holds(spans, start)))
    return "other";
  if (/^[([:]/.test(draft.text.slice(end, end + 1)) || draft.text[start - 1] === "]") return "other";
  const before = draft.text.slice(Math.max(block.start, start - 30), start);
  if (!/\s$/.test(before)) return "note";
  const word = foldName(before.trim().split(/\s/).at(-1)!);
  if (/[:;,(–—-]$/.test(word) || counting.has(word)) return "counts";
  return words("locatorLabels").has(word.replace(/\.$/, "")) ? "other" : "note";
}

/** Words before the next part of an enumeration: `[1] dams and [2] mills`. */
const counting = new Set(["and", "or", "et", "ou"]);

function holds(spans: readonly Span[], offset: number): boolean {
  const around = spans[lastStartingAtOrBefore(spans, offset)];
  return around !== undefined && offset < around.end;
}
