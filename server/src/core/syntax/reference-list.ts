/** The list of references: its entries, each read once and then only moved as long as its words stay. */
import type { Block, Entry } from "./draft";
import { movedEntry } from "./moved-parts";
import type { Paragraph } from "./paragraphs";
import { readEntry } from "./reference-entry";

export function readReferences(blocks: readonly Block[], paragraphs: readonly Paragraph[]): readonly Entry[] {
  const entries: Entry[] = [];
  blocks.forEach(({ kind, start }, index) => {
    if (kind !== "entry") return;
    const entry = entryAt(paragraphs[index]!, start);
    entries.push(repeatsAuthor(entry) ? withAuthorOf(entry, entries.at(-1)) : entry);
  });
  return entries;
}

/** By its paragraph, the entry where it was at last, and where its paragraph began. */
const kept = new WeakMap<Paragraph, { readonly entry: Entry; readonly start: number }>();

function entryAt(paragraph: Paragraph, start: number): Entry {
  const { text } = paragraph;
  const before = kept.get(paragraph) ?? {
    entry: readEntry(text, { start: 0, end: text.length }, "references"),
    start: 0,
  };
  const entry = before.start === start ? before.entry : movedEntry(before.entry, start - before.start);
  kept.set(paragraph, { entry, start });
  return entry;
}

/** `_____. 16 May 2009b.`: a line in the author's place repeats the author of the entry before. */
const repeatsAuthor = ({ author }: Entry): boolean => author !== null && /^[_—–-]{2,}$/.test(author.text);

const withAuthorOf = (entry: Entry, before: Entry | undefined): Entry =>
  before?.author ? { ...entry, author: before.author, abbreviation: before.abbreviation } : entry;
