/** Reads a paragraph or note: citations, quotations, abbreviations and cross-references, none of which cross. */
import { holdsDate } from "../text/date-set";
import { foldName } from "../text/name-form";
import { contains, crossingOf, lastStartingAtOrBefore, type Span } from "../text/span";
import { alterationsIn } from "./alterations";
import { type CitationContext, readCitation } from "./citation";
import type {
  Abbreviation,
  Block,
  Citation,
  CrossReference,
  Item,
  Quotation,
  UnreadableCitation,
} from "./draft";
import { marksIn } from "./marks";
import { abbreviationIn, crossReferencesIn } from "./named-places";
import { type Parenthesis, parenthesesIn } from "./parentheses";
import { type MarkedQuotation, quotationsIn } from "./quotations";

/** What the paragraphs and notes of a draft hold, each list by place. */
export interface Prose {
  readonly citations: readonly Citation[];
  readonly unreadable: readonly UnreadableCitation[];
  readonly quotations: readonly Quotation[];
  readonly abbreviations: readonly Abbreviation[];
  readonly crossReferences: readonly CrossReference[];
}

type Growing<Lists> = {
  readonly [Name in keyof Lists]: Lists[Name] extends readonly (infer One)[] ? One[] : never;
};

export function readProse(text: string, blocks: readonly Block[], context: CitationContext): Prose {
  const prose: Growing<Prose> = {
    citations: [],
    unreadable: [],
    quotations: [],
    abbreviations: [],
    crossReferences: [],
  };
  blocks.forEach((block, index) => {
    if (isProse(block)) readBlock(text, block, index, context, prose);
  });
  return prose;
}

/** Where citations and note markers are looked for. */
export const isProse = ({ zone, kind }: Block): boolean =>
  (zone === "body" || zone === "notes") && (kind === "paragraph" || kind === "note");

function readBlock(
  text: string,
  block: Block,
  index: number,
  context: CitationContext,
  prose: Growing<Prose>,
): void {
  const marks = marksIn(text, block);
  const { citations, unreadable, abbreviations } = readParentheses(text, block, index, marks, context);
  const bracketed =
    unreadable.length === 0 ? citations : [...citations, ...unreadable].sort((a, b) => a.start - b.start);
  const quotations: Quotation[] = [];
  for (const marked of quotationsIn(text, block, marks)) {
    const cut = cutBefore(marked, bracketed);
    if (cut) quotations.push(quotation(text, cut, block, index, bracketed));
  }
  const stands = (span: Span) =>
    !crossingOf(span, bracketed) &&
    !crossingOf(span, quotations) &&
    !crossingOf(span, lastBefore(quotations, span)?.alterations ?? []);
  for (const citation of citations)
    if (!belongsToSource(citation, quotations, context)) prose.citations.push(citation);
  for (const citation of unreadable) prose.unreadable.push(citation);
  for (const one of quotations) prose.quotations.push(one);
  for (const abbreviation of abbreviations) if (stands(abbreviation)) prose.abbreviations.push(abbreviation);
  for (const reference of crossReferencesIn(text, block)) {
    // Within a citation its own parts are what is read.
    const around = lastBefore(bracketed, reference);
    if (stands(reference) && !(around && contains(around, reference))) prose.crossReferences.push(reference);
  }
}

function readParentheses(
  text: string,
  block: Block,
  index: number,
  marks: readonly number[],
  context: CitationContext,
): Pick<Prose, "citations" | "unreadable" | "abbreviations"> {
  const citations: Citation[] = [];
  const unreadable: UnreadableCitation[] = [];
  const abbreviations: Abbreviation[] = [];
  let taken = block.start;
  for (const parenthesis of parenthesesIn(text, marks, block.end)) {
    // What stands inside a citation has been read with it.
    if (parenthesis.start < taken) continue;
    const reading = readCitation(text, parenthesis, context);
    const cites = ({ start, end }: Span, items: readonly Item[]) =>
      citations.push({
        start,
        end,
        text: text.slice(start, end),
        form: items[0]!.author ? "parenthetical" : "narrative",
        zone: block.zone,
        block: index,
        items,
      });
    if (reading.kind === "citation") {
      cites(parenthesis, reading.items);
      taken = parenthesis.end;
    } else if (reading.kind === "unreadable") {
      unreadable.push({
        start: parenthesis.start,
        end: reading.end,
        text: text.slice(parenthesis.start, reading.end),
        zone: block.zone,
        block: index,
        reason: reading.reason,
      });
      taken = reading.end;
    } else {
      const inner = bracketIn(text, parenthesis);
      const within = inner && readCitation(text, inner, context);
      if (
        inner &&
        within?.kind === "citation" &&
        within.items.every((item) => item.author && isListed(item, context))
      )
        cites(inner, within.items);
      const abbreviation = abbreviationIn(text, parenthesis, block.start);
      if (abbreviation) abbreviations.push(abbreviation);
    }
  }
  return { citations, unreadable, abbreviations };
}

/** `(about C$160 [Delta Bank 2 Mar. 2010])`: within round brackets a citation may stand in square ones. */
function bracketIn(text: string, { start, end, depth, closed }: Parenthesis): Parenthesis | null {
  if (!closed || depth > 0 || end - start > longestAside) return null;
  const open = text.lastIndexOf("[", end);
  const close = text.indexOf("]", open);
  return open > start && close !== -1 && close < end ? { start: open, end: close + 1, depth, closed } : null;
}

const longestAside = 300;

function quotation(
  text: string,
  marked: MarkedQuotation,
  block: Block,
  index: number,
  bracketed: readonly Span[],
): Quotation {
  return {
    start: marked.start,
    end: marked.end,
    text: text.slice(marked.start, marked.end),
    kind: "inline",
    zone: block.zone,
    block: index,
    inner: marked.inner,
    alterations: alterationsIn(text, marked.inner).filter((one) => !crossingOf(one, bracketed)),
    translation: marked.translation,
    unclosed: marked.unclosed,
  };
}

/** The last of `others` that starts where the span does or before it: the only one that may be around it. */
const lastBefore = <Other extends Span>(others: readonly Other[], span: Span): Other | undefined =>
  others[lastStartingAtOrBefore(others, span.start)];

/** A quotation that runs into a citation ends before it; one that begins inside a citation is none. */
function cutBefore(marked: MarkedQuotation, bracketed: readonly Span[]): MarkedQuotation | null {
  const around = lastBefore(bracketed, marked);
  if (around && marked.start < around.end) return null;
  const crossing = crossingOf(marked, bracketed);
  if (!crossing) return marked;
  const end = crossing.start;
  return { ...marked, end, inner: { start: Math.min(marked.inner.start, end), end }, unclosed: true };
}

/** A citation between quotation marks is the quoted source's own, unless the list of references has it. */
function belongsToSource(
  citation: Citation,
  quotations: readonly Quotation[],
  context: CitationContext,
): boolean {
  const around = lastBefore(quotations, citation);
  if (!around || around.unclosed || !contains(around, citation)) return false;
  return !citation.items.some((item) => isListed(item, context));
}

function isListed({ author, dateValue }: Item, { knownAuthors, entryDates }: CitationContext): boolean {
  if (author) return knownAuthors.has(foldName(author.text));
  return dateValue !== null && holdsDate(entryDates, dateValue);
}
