/** What comparing a quotation with one text answers, and how it is put together from the places of its stretches. */
import { plainForm } from "../../text/normal-form";
import { overlaps, type Span } from "../../text/span";
import { type Beside, type DifferencePart, differenceOf } from "./difference";
import { type MarkedChange, markedChange } from "./marked-changes";
import { mostOtherPlaces } from "./matching-figures";
import type { PatternAlteration, QuotationPattern } from "./quotation-pattern";
import { headingsIn, type SourceHeading } from "./section-headings";
import { plainText, type SourceText } from "./source-text";
import { endOfWord, startOfWord } from "./word-edges";

/** Quoted words within a text, with their marked alterations. */
export interface QuotedWords {
  readonly text: string;
  readonly inner: Span;
  readonly alterations: readonly PatternAlteration[];
}

export interface Comparison {
  readonly verdict: "verbatim" | "adapted" | "altered";
  /** From the first quoted word to the last, in the source's file. */
  readonly span: Span;
  /** The same without what the quotation leaves out: one span more than omissions that cut something. */
  readonly segments: readonly Span[];
  /** From 0 to 1; 1 only when nothing but case, punctuation or what is marked differs. */
  readonly similarity: number;
  readonly difference: readonly DifferencePart[];
  /** The alterations that the quotation marks, in order, with what they stand for. */
  readonly marked: readonly MarkedChange[];
  /** Other places that fit as well, or of altered words nearly as well; at most five. */
  readonly alsoAt: readonly Span[];
}

export interface Located extends Pick<Comparison, "span" | "segments" | "marked"> {
  readonly difference: () => readonly DifferencePart[];
}

/** Those of the places that overlap neither the span nor one of those before, at most as many as are told. */
export function apartFrom(span: Span, places: readonly Span[]): readonly Span[] {
  const apart: Span[] = [];
  for (const place of places) {
    if (apart.length >= mostOtherPlaces) break;
    if (![span, ...apart].some((other) => overlaps(other, place))) apart.push(place);
  }
  return apart;
}

const headings = new WeakMap<SourceText, readonly SourceHeading[]>();

export function headingsOf(source: SourceText): readonly SourceHeading[] {
  let its = headings.get(source);
  if (!its) {
    its = headingsIn(source.text);
    headings.set(source, its);
  }
  return its;
}

/** From the first stretch to the last, with the rest of a word that brackets stand for. */
export function spanOf(
  { stretches }: QuotationPattern,
  { text }: SourceText,
  places: readonly (Span | null)[],
): Span {
  const there = places.filter((place) => place !== null);
  const start = there.reduce((first, place) => Math.min(first, place.start), Number.POSITIVE_INFINITY);
  const end = there.reduce((last, place) => Math.max(last, place.end), 0);
  return {
    start: stretches[0]!.beginsInside ? startOfWord(text, start) : start,
    end: stretches.at(-1)!.endsInside ? endOfWord(text, end) : end,
  };
}

/** `places` has one for each stretch, null for one that is not there. */
export function located(
  quoted: QuotedWords,
  pattern: QuotationPattern,
  source: SourceText,
  places: readonly (Span | null)[],
): Located {
  const span = spanOf(pattern, source, places);
  const pieces: Beside[] = [];
  const marked: MarkedChange[] = [];
  const segments: Span[] = [];
  let [at, segmentStart] = [span.start, span.start];
  const allGaps = [pattern.before, ...pattern.gaps, pattern.behind];
  allGaps.forEach((gap, index) => {
    const stretch = pattern.stretches[index];
    const place = places[index];
    const isEnd = index === allGaps.length - 1;
    const next = isEnd ? span.end : (place?.start ?? at);
    const between = { start: at, end: Math.max(at, next) };
    if (gap.alterations.length > 0) {
      const isEdge = index === 0 || (isEnd && between.end === between.start);
      const change = markedChange(gap, source, isEdge ? null : between, hasHeading(source, between));
      marked.push(change);
      pieces.push({
        quoted: { start: change.quoted.start, end: change.quoted.end },
        source: between,
        marked: kindOf(change),
      });
      if (change.kind === "omission" && !isEdge && change.sourceText !== "") {
        segments.push({ start: segmentStart, end: at });
        segmentStart = between.end;
      }
    } else if (between.end > between.start)
      pieces.push({ quoted: emptyAt(stretch?.start ?? quoted.inner.end), source: between, marked: null });
    if (!stretch) return;
    pieces.push({ quoted: stretch, source: place ?? emptyAt(between.end), marked: null });
    at = Math.max(at, place?.end ?? at);
  });
  segments.push({ start: segmentStart, end: span.end });
  const inOrder = marked.concat(caseChanges(pattern, quoted)).sort((a, b) => a.quoted.start - b.quoted.start);
  const difference = () =>
    differenceOf(plainForm(quoted.text, quoted.inner), plainText(source, span), pieces);
  return { span, segments, marked: inOrder, difference };
}

const emptyAt = (offset: number): Span => ({ start: offset, end: offset });

const hasHeading = (source: SourceText, { start, end }: Span): boolean =>
  end - start > 40 && headingsOf(source).some((heading) => start < heading.start && heading.end <= end);

const kindOf = ({ kind }: MarkedChange): Beside["marked"] =>
  kind === "omission" ? "omitted" : kind === "aside" || kind === "same" ? "inserted" : kind;

/** `[t]hese`: nothing is hidden or added. */
const caseChanges = ({ caseFree }: QuotationPattern, { text }: QuotedWords): readonly MarkedChange[] =>
  caseFree.map(({ start, end }) => ({
    kind: "case",
    quoted: { start, end },
    words: text.slice(start + 1, end - 1),
    source: null,
    sourceText: "",
    hides: [],
    adds: [],
    joinsDistant: false,
  }));
