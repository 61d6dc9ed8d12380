/** Reads a paragraph or note: citations, quotations, abbreviations and cross-references, none of which cross. */
import { foldName } from "../text/name-form";
import { contains, crossingOf, lastStartingAtOrBefore, type Span } from "../text/span";
import { alterationsIn } from "./alterations";
import { readCitation } from "./citation";
import type { CitationContext } from "./citation-context";
import type { Abbreviation, Citation, CrossReference, Item, Quotation, UnreadableCitation } from "./draft";
import { marksIn } from "./marks";
import type { Place } from "./moved-parts";
import { abbreviationIn, crossReferencesIn } from "./named-places";
import { type Parenthesis, parenthesesIn } from "./parentheses";
import { type MarkedQuotation, quotationsIn } from "./quotations";

/** What a paragraph holds, or all of them, each list by place. */
export interface Prose {
  readonly citations: readonly Citation[];
  readonly unreadable: readonly UnreadableCitation[];
  readonly quotations: readonly Quotation[];
  readonly abbreviations: readonly Abbreviation[];
  readonly crossReferences: readonly CrossReference[];
}

/** The text is the paragraph's, and places count from its start. */
export function readParagraph(text: string, place: Place, context: CitationContext): Prose {
  const whole = { start: 0, end: text.length };
  const marks = marksIn(text, whole);
  const { citations, unreadable, abbreviations } = readParentheses(text, place, marks, context);
  const bracketed =
    unreadable.length === 0 ? citations : [...citations, ...unreadable].sort((a, b) => a.start - b.start);
  const quotations: Quotation[] = [];
  for (const marked of quotationsIn(text, whole, marks)) {
    const cut = cutBefore(marked, bracketed);
    if (cut) quotations.push(quotation(text, cut, place, bracketed));
  }
  const stands = (span: Span) =>
    !crossingOf(span, bracketed) &&
    !crossingOf(span, quotations) &&
    !crossingOf(span, lastBefore(quotations, span)?.alterations ?? []);
  return {
    citations: citations.filter((citation) => !belongsToSource(citation, quotations, context)),
    unreadable,
    quotations,
    abbreviations: abbreviations.filter(stands),
    crossReferences: crossReferencesIn(text, whole).filter((reference) => {
      // Within a citation its own parts are what is read.
      const around = lastBefore(bracketed, reference);
      return stands(reference) && !(around && contains(around, reference));
    }),
  };
}

function readParentheses(
  text: string,
  { zone, block }: Place,
  marks: readonly number[],
  context: CitationContext,
): Pick<Prose, "citations" | "unreadable" | "abbreviations"> {
  const citations: Citation[] = [];
  const unreadable: UnreadableCitation[] = [];
  const abbreviations: Abbreviation[] = [];
  let taken = 0;
  for (const parenthesis of parenthesesIn(text, marks, text.length)) {
    // What stands inside a citation has been read with it.
    if (parenthesis.start < taken) continue;
    const reading = readCitation(text, parenthesis, context);
    const cites = ({ start, end }: Span, items: readonly Item[]) =>
      citations.push({
        start,
        end,
        text: text.slice(start, end),
        form: items[0]!.author ? "parenthetical" : "narrative",
        zone,
        block,
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
        zone,
        block,
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
      const abbreviation = abbreviationIn(text, parenthesis);
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
  { zone, block }: Place,
  bracketed: readonly Span[],
): Quotation {
  return {
    start: marked.start,
    end: marked.end,
    text: text.slice(marked.start, marked.end),
    kind: "inline",
    zone,
    block,
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

function isListed({ author, dateValue }: Item, context: CitationContext): boolean {
  if (author) return context.isAuthor(foldName(author.text));
  return dateValue !== null && context.isDate(dateValue);
}
