/** Notes with all their paragraphs: the parser sees a note in the first of them, where its label stands. */
import type { Draft } from "../../syntax/draft";
import type { Span } from "../../text/span";

/** One for each of `Draft.notes`, in their order. */
export function wholeNotes({ blocks }: Draft): readonly Span[] {
  const notes: { start: number; end: number; readonly section: number }[] = [];
  for (const { kind, zone, section, start, end } of blocks) {
    const last = notes.at(-1);
    if (kind === "note") notes.push({ start, end, section });
    else if (kind === "paragraph" && zone === "notes" && last?.section === section) last.end = end;
  }
  return notes.map(({ start, end }) => ({ start, end }));
}
