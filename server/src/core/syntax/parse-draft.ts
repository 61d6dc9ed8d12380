/** Reads a draft into its parts. Never fails: any string gives a draft. */
import { dateSet } from "../text/date-set";
import { foldName } from "../text/name-form";
import { crossingOf, startingWithin, textSpan } from "../text/span";
import { additionalSourcesIn } from "./additional-sources";
import { alterationsIn } from "./alterations";
import { blockQuotationsIn } from "./block-quotations";
import { readBlocks } from "./blocks";
import type { CitationContext } from "./citation";
import { withoutComments } from "./comments";
import type { Draft, Entry, Quotation } from "./draft";
import { notesOf } from "./notes";
import { isProse, readProse } from "./read-prose";
import { readEntry } from "./reference-entry";

export function parseDraft(written: string): Draft {
  const { text, comments } = withoutComments(written);
  const { masthead, sections, blocks, language } = readBlocks(text);
  const references = withRepeatedAuthors(
    blocks.filter((block) => block.kind === "entry").map((block) => readEntry(text, block, "references")),
  );
  const context = citationContext(references);
  const prose = readProse(text, blocks, context);
  const quotedBlocks = blockQuotationsIn(text, blocks, prose.citations);
  const inBlockQuotation = new Set(quotedBlocks.flatMap(({ first, last }) => range(first, last)));
  const blockQuotations = quotedBlocks.map(
    ({ first, last, words, translation }): Quotation => ({
      ...textSpan(text, words.start, words.end),
      kind: "block",
      zone: blocks[first]!.zone,
      block: first,
      inner: words,
      // Paragraph by paragraph: a bracket that is left open does not reach into the next.
      alterations: blocks.slice(first, last + 1).flatMap(({ start, end }) => {
        const unreadable = startingWithin(prose.unreadable, { start, end });
        return alterationsIn(text, { start, end: Math.min(end, words.end) }).filter(
          (one) => !crossingOf(one, unreadable),
        );
      }),
      translation,
      unclosed: false,
    }),
  );
  const inline = prose.quotations.filter(({ block }) => !inBlockQuotation.has(block));
  return {
    text,
    comments,
    language,
    masthead,
    sections,
    blocks: blocks.map((block, index) =>
      inBlockQuotation.has(index) ? { ...block, kind: "block-quotation" } : block,
    ),
    citations: prose.citations,
    unreadable: prose.unreadable,
    quotations: [...inline, ...blockQuotations].sort((a, b) => a.start - b.start),
    references,
    additionalSources: blocks
      .filter(({ zone, kind }) => zone === "additional-sources" && kind !== "heading")
      .flatMap((block) => additionalSourcesIn(text, block)),
    notes: notesOf(text, blocks.filter(isProse)),
    abbreviations: prose.abbreviations,
    crossReferences: prose.crossReferences,
  };
}

/** `_____. 16 May 2009b.`: a line in the author's place repeats the author of the entry before. */
function withRepeatedAuthors(entries: readonly Entry[]): readonly Entry[] {
  const read: Entry[] = [];
  for (const entry of entries) {
    const before = read.at(-1);
    const repeats = before?.author && entry.author && /^[_—–-]{2,}$/.test(entry.author.text);
    read.push(repeats ? { ...entry, author: before.author, abbreviation: before.abbreviation } : entry);
  }
  return read;
}

/** What the list of references says about who is cited, and when. */
function citationContext(references: readonly Entry[]): CitationContext {
  const knownAuthors = new Set<string>();
  for (const { author, abbreviation } of references) {
    if (author) {
      knownAuthors.add(foldName(author.text));
      const comma = author.text.indexOf(",");
      if (comma > 0) knownAuthors.add(foldName(author.text.slice(0, comma)));
    }
    if (abbreviation) knownAuthors.add(foldName(abbreviation.text));
  }
  return { knownAuthors, entryDates: dateSet(references.flatMap(({ dateValue }) => dateValue ?? [])) };
}

const range = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);
