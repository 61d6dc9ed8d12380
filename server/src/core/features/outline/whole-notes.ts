/** Notes with all their paragraphs: the parser sees a note in the first of them, where its label stands. */
import type { Draft } from "../../syntax/draft";
import type { Span } from "../../text/span";

/** One for each of `Draft.notes`, in their order. */
export function wholeNotes({ blocks }: Draft): readonly Span[] {
  const notes: { start: number; end: number }[] = [];
  let inNote = false;
  for (const { kind, zone, start, end } of blocks) {
    const isNote = kind === "note";
    inNote = isNote || (inNote && kind === "paragraph" && zone === "notes");
    if (isNote) notes.push({ start, end });
    else if (inNote) notes.at(-1)!.end = end;
  }
  return notes;
}
