/** The notes of a draft and the markers in its text that point to them. */
import { noteLabel } from "./blocks";
import type { Block, Note } from "./draft";
import { markersIn } from "./named-places";

/** `blocks` are those whose markers count: paragraphs and notes. */
export function notesOf(text: string, blocks: readonly Block[]): readonly Note[] {
  const labels = blocks.map((block) => (block.kind === "note" ? noteLabel(text, block) : null));
  if (labels.every((label) => label === null)) return [];
  const markers = new Map<string, number[]>();
  blocks.forEach(({ start, end }, index) => {
    const words = { start: labels[index]?.textStart ?? start, end };
    for (const { label, offset } of markersIn(text, words)) {
      const places = markers.get(label);
      if (places) places.push(offset);
      else markers.set(label, [offset]);
    }
  });
  return blocks.flatMap(({ start, end }, index): readonly Note[] => {
    const own = labels[index];
    return own ? [{ label: own.label, start, end, markers: markers.get(own.label) ?? [] }] : [];
  });
}
