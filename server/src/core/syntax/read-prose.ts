/** Reads a paragraph or note: citations, quotations, abbreviations and cross-references, none of which cross. */
import { foldName } from "../text/name-form";
import { compareDates } from "../text/partial-date";
import { contains, lastStartingAtOrBefore, type Span } from "../text/span";
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
import { abbreviationIn, crossReferencesIn } from "./named-places";
import { parenthesesIn } from "./parentheses";
import { type MarkedQuotation, quotationsIn } from "./quotations";

export interface Prose {
  readonly citations: readonly Citation[];
  readonly unreadable: readonly UnreadableCitation[];
  readonly quotations: readonly Quotation[];
  readonly abbreviations: readonly Abbreviation[];
  readonly crossReferences: readonly CrossReference[];
}

export const noProse: Prose = {
  citations: [],
  unreadable: [],
  quotations: [],
  abbreviations: [],
  crossReferences: [],
};

/** `index` is the block's own in `Draft.blocks`. */
export function readProse(text: string, block: Block, index: number, context: CitationContext): Prose {
  const { citations, unreadable, abbreviations } = readParentheses(text, block, index, context);
  const bracketed = [...citations, ...unreadable].sort((a, b) => a.start - b.start);
  const quotations = quotationsIn(text, block)
    .flatMap((marked) => clearOf(marked, bracketed) ?? [])
    .map((marked) => quotation(text, marked, block, index));
  const around = [...bracketed, ...quotations].sort((a, b) => a.start - b.start || b.end - a.end);
  return {
    citations: citations.filter((citation) => !belongsToSource(citation, quotations, context)),
    unreadable,
    quotations,
    abbreviations: abbreviations.filter((abbreviation) => clearOf(abbreviation, around) === abbreviation),
    crossReferences: crossReferencesIn(text, block).filter(
      (reference) => clearOf(reference, around) === reference,
    ),
  };
}

function readParentheses(
  text: string,
  block: Block,
  index: number,
  context: CitationContext,
): Pick<Prose, "citations" | "unreadable" | "abbreviations"> {
  const citations: Citation[] = [];
  const unreadable: UnreadableCitation[] = [];
  const abbreviations: Abbreviation[] = [];
  let taken = block.start;
  for (const parenthesis of parenthesesIn(text, block)) {
    // What stands inside a citation has been read with it.
    if (parenthesis.start < taken) continue;
    const reading = readCitation(text, parenthesis, context);
    if (reading.kind === "citation") {
      const form = reading.items[0]!.author ? "parenthetical" : "narrative";
      citations.push({
        start: parenthesis.start,
        end: parenthesis.end,
        text: text.slice(parenthesis.start, parenthesis.end),
        form,
        zone: block.zone,
        block: index,
        items: reading.items,
      });
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
      const abbreviation = abbreviationIn(text, parenthesis, block.start);
      if (abbreviation) abbreviations.push(abbreviation);
    }
  }
  return { citations, unreadable, abbreviations };
}

function quotation(text: string, marked: MarkedQuotation, block: Block, index: number): Quotation {
  return {
    start: marked.start,
    end: marked.end,
    text: text.slice(marked.start, marked.end),
    kind: "inline",
    zone: block.zone,
    block: index,
    inner: marked.inner,
    alterations: alterationsIn(text, marked.inner),
    translation: marked.translation,
    unclosed: marked.unclosed,
  };
}

/**
 * The span as it is when it crosses none of `others` (sorted); a quotation that does is cut short before the one it
 * runs into, and anything that begins inside one is dropped.
 */
function clearOf<S extends Span>(span: S, others: readonly Span[]): S | null {
  const before = others[lastStartingAtOrBefore(others, span.start)];
  if (before && crosses(before, span)) return null;
  const within = others[lastStartingAtOrBefore(others, span.end - 1)];
  if (!within || !crosses(within, span)) return span;
  if (!isMarked(span)) return null;
  const { start, inner } = span;
  const end = within.start;
  return {
    ...span,
    end,
    inner: { start: Math.min(inner.start, end), end: Math.max(Math.min(inner.start, end), end) },
    unclosed: true,
    start,
  };
}

const isMarked = (span: Span): span is MarkedQuotation => "inner" in span;

const crosses = (a: Span, b: Span): boolean =>
  a.start < b.end && b.start < a.end && !contains(a, b) && !contains(b, a);

/** A citation between quotation marks is the quoted source's own, unless the list of references has it. */
function belongsToSource(
  citation: Citation,
  quotations: readonly Quotation[],
  context: CitationContext,
): boolean {
  const around = quotations[lastStartingAtOrBefore(quotations, citation.start)];
  if (!around || around.unclosed || !contains(around, citation)) return false;
  return !citation.items.some((item) => isListed(item, context));
}

function isListed({ author, dateValue }: Item, { knownAuthors, entryDates }: CitationContext): boolean {
  if (author) return knownAuthors.has(foldName(author.text));
  return dateValue !== null && entryDates.some((date) => compareDates(dateValue, date) === "same");
}
