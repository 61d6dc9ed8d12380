/** The notes of a draft and the markers in its text that point to them. */
import { noteLabel } from "./blocks";
import type { Block, Note } from "./draft";
import { markersIn } from "./named-places";

/** `blocks` are those whose markers count: paragraphs and notes. */
export function notesOf(text: string, blocks: readonly Block[]): readonly Note[] {
  const markers = new Map<string, number[]>();
  for (const block of blocks) {
    const own = block.kind === "note" ? noteLabel(text, block) : null;
    for (const { label, offset } of markersIn(text, {
      start: own?.textStart ?? block.start,
      end: block.end,
    })) {
      const places = markers.get(label);
      if (places) places.push(offset);
      else markers.set(label, [offset]);
    }
  }
  return blocks.flatMap((block): readonly Note[] => {
    const note = block.kind === "note" ? noteLabel(text, block) : null;
    return note
      ? [{ label: note.label, start: block.start, end: block.end, markers: markers.get(note.label) ?? [] }]
      : [];
  });
}
