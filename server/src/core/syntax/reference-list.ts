/** The list of references: its entries, and what they say about who is cited, and when. */
import { dateSet } from "../text/date-set";
import { foldName } from "../text/name-form";
import type { CitationContext } from "./citation";
import type { Block, Entry } from "./draft";
import { readEntry } from "./reference-entry";

export function readReferences(text: string, blocks: readonly Block[]): readonly Entry[] {
  const entries: Entry[] = [];
  for (const block of blocks) {
    if (block.kind !== "entry") continue;
    const entry = readEntry(text, block, "references");
    entries.push(repeatsAuthor(entry) ? withAuthorOf(entry, entries.at(-1)) : entry);
  }
  return entries;
}

/** `_____. 16 May 2009b.`: a line in the author's place repeats the author of the entry before. */
const repeatsAuthor = ({ author }: Entry): boolean => author !== null && /^[_—–-]{2,}$/.test(author.text);

const withAuthorOf = (entry: Entry, before: Entry | undefined): Entry =>
  before?.author ? { ...entry, author: before.author, abbreviation: before.abbreviation } : entry;

export function citationContext(references: readonly Entry[]): CitationContext {
  const knownAuthors = new Set<string>();
  for (const { author, abbreviation } of references) {
    if (author) {
      const name = foldName(author.text.replace(/[_*]/g, ""));
      knownAuthors.add(name);
      const comma = name.indexOf(",");
      if (comma > 0) knownAuthors.add(name.slice(0, comma));
    }
    if (abbreviation) knownAuthors.add(foldName(abbreviation.text));
  }
  return { knownAuthors, entryDates: dateSet(references.flatMap(({ dateValue }) => dateValue ?? [])) };
}
