/** Reads a draft into its parts. Never fails: any string gives a draft. */
import { foldName } from "../text/name-form";
import { compareDates } from "../text/partial-date";
import { contains, overlaps, type Span, textSpan } from "../text/span";
import { additionalSourcesIn } from "./additional-sources";
import { alterationsIn } from "./alterations";
import { blockQuotationsIn } from "./block-quotations";
import { noteLabel, readBlocks } from "./blocks";
import { type CitationContext, readCitation } from "./citation";
import type {
  Abbreviation,
  Block,
  Citation,
  CrossReference,
  Draft,
  Entry,
  Item,
  Note,
  Quotation,
  UnreadableCitation,
} from "./draft";
import { abbreviationIn, crossReferencesIn, markersIn } from "./named-places";
import { parenthesesIn } from "./parentheses";
import { quotationsIn } from "./quotations";
import { readEntry } from "./reference-entry";

export function parseDraft(text: string): Draft {
  const { masthead, sections, blocks, language } = readBlocks(text);
  const references = blocks
    .filter((block) => block.kind === "entry")
    .map((block) => readEntry(text, block, "references"));
  const context = citationContext(references);
  const found = blocks.map((block, index) =>
    mayCite(block) ? readProse(text, block, index, context) : nothing,
  );
  const citationsOfBlock = new Map(found.map((prose, index) => [index, prose.citations]));
  const quotedBlocks = blockQuotationsIn(text, blocks, citationsOfBlock);
  const inBlockQuotation = new Set(quotedBlocks.flatMap(({ first, last }) => range(first, last)));
  const blockQuotations = quotedBlocks.map(
    ({ first, words, translation }): Quotation => ({
      ...textSpan(text, words.start, words.end),
      kind: "block",
      zone: blocks[first]!.zone,
      block: first,
      inner: words,
      alterations: alterationsIn(text, words),
      translation,
      unclosed: false,
    }),
  );
  const inline = found.flatMap((prose, index) => (inBlockQuotation.has(index) ? [] : prose.quotations));
  return {
    text,
    language,
    masthead,
    sections,
    blocks: blocks.map((block, index) =>
      inBlockQuotation.has(index) ? { ...block, kind: "block-quotation" } : block,
    ),
    citations: found.flatMap((prose) => prose.citations),
    unreadable: found.flatMap((prose) => prose.unreadable),
    quotations: [...inline, ...blockQuotations].sort((a, b) => a.start - b.start),
    references,
    additionalSources: blocks
      .filter(({ zone, kind }) => zone === "additional-sources" && kind !== "heading")
      .flatMap((block) => additionalSourcesIn(text, block)),
    notes: notesOf(text, blocks),
    abbreviations: found.flatMap((prose) => prose.abbreviations),
    crossReferences: found.flatMap((prose) => prose.crossReferences),
  };
}

const mayCite = (block: Block): boolean =>
  (block.zone === "body" || block.zone === "notes") && (block.kind === "paragraph" || block.kind === "note");

interface Prose {
  readonly citations: readonly Citation[];
  readonly unreadable: readonly UnreadableCitation[];
  readonly quotations: readonly Quotation[];
  readonly abbreviations: readonly Abbreviation[];
  readonly crossReferences: readonly CrossReference[];
}

const nothing: Prose = {
  citations: [],
  unreadable: [],
  quotations: [],
  abbreviations: [],
  crossReferences: [],
};

function readProse(text: string, block: Block, index: number, context: CitationContext): Prose {
  const citations: Citation[] = [];
  const unreadable: UnreadableCitation[] = [];
  const abbreviations: Abbreviation[] = [];
  let taken = block.start;
  for (const parenthesis of parenthesesIn(text, block)) {
    if (parenthesis.start < taken) continue;
    const reading = readCitation(text, parenthesis, context);
    const place = { zone: block.zone, block: index };
    if (reading.kind === "citation") {
      const form = reading.items[0]!.author ? "parenthetical" : "narrative";
      citations.push({
        ...textSpan(text, parenthesis.start, parenthesis.end),
        form,
        ...place,
        items: reading.items,
      });
      taken = parenthesis.end;
    } else if (reading.kind === "unreadable") {
      unreadable.push({
        ...textSpan(text, parenthesis.start, reading.end),
        ...place,
        reason: reading.reason,
      });
      taken = reading.end;
    } else {
      const abbreviation = abbreviationIn(text, parenthesis, block.start);
      if (abbreviation) abbreviations.push(abbreviation);
    }
  }
  const quotations = quotationsIn(text, block).flatMap((marked) => {
    const span = clearOf(text, marked, citations);
    return span ? [quotation(text, { ...marked, ...span }, block, index)] : [];
  });
  const own = citations.filter((citation) => !belongsToSource(citation, quotations, context));
  return {
    citations: own,
    unreadable,
    quotations,
    abbreviations,
    crossReferences: crossReferencesIn(text, block),
  };
}

/** A citation between quotation marks is the quoted source's own, unless the list of references has it. */
function belongsToSource(
  citation: Citation,
  quotations: readonly Quotation[],
  context: CitationContext,
): boolean {
  const quoting = quotations.some((quotation) => !quotation.unclosed && contains(quotation, citation));
  return quoting && !citation.items.some((item) => isListed(item, context));
}

function isListed({ author, dateValue }: Item, { knownAuthors, entryDates }: CitationContext): boolean {
  if (author) return knownAuthors.has(foldName(author.text));
  return dateValue !== null && entryDates.some((date) => compareDates(dateValue, date) === "same");
}

type Marked = ReturnType<typeof quotationsIn>[number];

function quotation(text: string, marked: Marked, block: Block, index: number): Quotation {
  return {
    ...textSpan(text, marked.start, marked.end),
    kind: "inline",
    zone: block.zone,
    block: index,
    inner: marked.inner,
    alterations: alterationsIn(text, marked.inner),
    translation: marked.translation,
    unclosed: marked.unclosed,
  };
}

/** A quotation and a citation nest or stand apart; where marks make them cross, the citation wins. */
function clearOf(
  text: string,
  marked: Marked,
  citations: readonly Citation[],
): Pick<Marked, "end" | "inner" | "unclosed"> | null {
  const crossing = citations.find(
    (citation) =>
      overlaps(citation, marked) &&
      !(marked.start <= citation.start && citation.end <= marked.end) &&
      !(citation.start <= marked.start && marked.end <= citation.end),
  );
  if (!crossing) return marked;
  if (crossing.start <= marked.start) return null;
  let end = crossing.start;
  while (end > marked.inner.start && /\s/.test(text[end - 1]!)) end--;
  return { end, inner: { start: Math.min(marked.inner.start, end), end }, unclosed: true };
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
  return { knownAuthors, entryDates: references.flatMap(({ dateValue }) => (dateValue ? [dateValue] : [])) };
}

function notesOf(text: string, blocks: readonly Block[]): readonly Note[] {
  const markers = blocks.filter(mayCite).flatMap((block) => {
    const own = block.kind === "note" ? noteLabel(text, block) : null;
    return markersIn(text, own ? { start: own.textStart, end: block.end } : block);
  });
  return blocks.flatMap((block): readonly Note[] => {
    const note = block.kind === "note" ? noteLabel(text, block) : null;
    if (!note) return [];
    const own = markers.filter(({ label }) => label === note.label).map(({ offset }) => offset);
    return [{ label: note.label, ...spanOf(block), markers: own }];
  });
}

const spanOf = ({ start, end }: Span): Span => ({ start, end });

const range = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);
