/** Gives every quotation of a draft its verdict, against the sources that its citation names. */

import { candidateFiles } from "../../sources/index/candidate-files";
import { apartFrom, type Comparison, headingsOf, type QuotedWords } from "../../sources/matching/comparison";
import { fewestWordsToJudge } from "../../sources/matching/matching-figures";
import { says, seamsOf } from "../../sources/matching/seams";
import { headingBefore } from "../../sources/matching/section-headings";
import { sentencesToCompare } from "../../sources/matching/sentences-to-compare";
import type { SourceText } from "../../sources/matching/source-text";
import type { SourceRecord } from "../../sources/source";
import { sourcesOfFile } from "../../sources/source-lookup";
import type { Draft, Quotation } from "../../syntax/draft";
import { languageOf } from "../../syntax/language";
import { sentencesOf } from "../../text/sentences";
import { citedParts } from "../places/cited-parts";
import { pageOf } from "../places/source-places";
import type {
  Corpus,
  PassageMatch,
  QuotationResult,
  Resolution,
  Seam,
  ToCompare,
  UnverifiableReason,
} from "../report";
import { sourceReadings } from "../source-texts";
import { attributeQuotations } from "./attribute-quotations";
import { compareExactly, compareQuotation, patternOf } from "./verify-quotation";

export function verifyQuotations(
  draft: Draft,
  resolutions: readonly (readonly Resolution[])[],
  sourceOfReference: readonly (number | null)[],
  corpus: Corpus,
): readonly QuotationResult[] {
  const attributed = attributeQuotations(draft);
  return draft.quotations.map((quotation, index) =>
    verify(draft, quotation, attributed[index]!, resolutions, sourceOfReference, corpus),
  );
}

/** A source that a quotation's citation names, and the item that names it. */
interface CitedSource {
  readonly item: number;
  readonly source: SourceRecord;
}

const nothing = { item: null, passage: null, difference: [], marked: [], seams: [], toCompare: [] } as const;

function verify(
  draft: Draft,
  quotation: Quotation,
  citation: number | null,
  resolutions: readonly (readonly Resolution[])[],
  sourceOfReference: readonly (number | null)[],
  corpus: Corpus,
): QuotationResult {
  const unverifiable = (reason: UnverifiableReason): QuotationResult => ({
    ...nothing,
    verdict: "unverifiable",
    reason,
    citation,
  });
  if (citation === null) return unverifiable("no-citation");
  const items = resolutions[citation]!;
  const cited = items.flatMap(({ reference }, item): readonly CitedSource[] => {
    const index = reference === null ? null : sourceOfReference[reference];
    const source = index === null || index === undefined ? undefined : corpus.sources[index];
    // Of an entry that only a library has there is nothing to read.
    return !source || source.referenceOnly ? [] : [{ item, source }];
  });
  const words = { text: draft.text, inner: quotation.inner, alterations: quotation.alterations };
  const found = cited.flatMap(({ item, source }) => {
    const readings = sourceReadings(corpus, source.file);
    const first = readings && compareQuotation(words, readings, source);
    if (!first) return [];
    const locator = draft.citations[citation]!.items[item]!.locator?.text ?? null;
    const comparison = locator === null ? first : whereCited(first, words, readings, source, locator, corpus);
    return [{ item, source, comparison }];
  });
  const best = found.sort((a, b) => rank(a.comparison) - rank(b.comparison))[0];
  // A translation is never as close to the words of its source as what is found: where no flag says that the words are
  // translated, they were quoted in the source's own language.
  const translated =
    quotation.translation || (!best && cited.some(({ source }) => isOtherLanguage(draft, quotation, source)));
  if (best && (best.comparison.verdict !== "altered" || !translated))
    return {
      ...foundIn(draft, quotation, best.source, best.comparison, corpus),
      verdict: best.comparison.verdict,
      citation,
      item: best.item,
    };
  if (translated)
    return { ...unverifiable("translated"), toCompare: toCompare(draft, quotation, cited, corpus) };
  if (items.some(({ reference }) => reference === null)) return unverifiable("citation-unresolved");
  if (cited.length < items.length) return unverifiable(corpus.complete ? "no-source" : "index-incomplete");
  if (cited.some(({ source }) => sourceReadings(corpus, source.file) === null))
    return unverifiable("source-unreadable");
  if (quotation.unclosed || patternOf(words).words < fewestWordsToJudge) return unverifiable("too-short");
  return (
    elsewhere(draft, quotation, words, citation, corpus) ?? {
      ...nothing,
      verdict: "absent",
      reason: null,
      citation,
    }
  );
}

/** Of several places of the same words the one that the locator names, else the first. */
function whereCited(
  first: Comparison,
  words: QuotedWords,
  readings: readonly SourceText[],
  source: SourceRecord,
  locator: string,
  corpus: Corpus,
): Comparison {
  if (first.alsoAt.length === 0) return first;
  const length = first.span.end - first.span.start;
  for (const part of citedParts(corpus, source, locator)) {
    if (part.start <= first.span.start && first.span.start < part.end) return first;
    // What begins on the cited page may end on the next.
    const end = Math.min(source.end, part.end + length);
    const its = compareQuotation(words, readings, { start: Math.max(source.start, part.start), end });
    if (its && its.span.start < part.end && rank(its) <= rank(first))
      return { ...its, alsoAt: apartFrom(its.span, [first.span, ...first.alsoAt]) };
  }
  return first;
}

/** What is told of a passage, whatever the verdict. */
function foundIn(
  draft: Draft,
  quotation: Quotation,
  source: SourceRecord,
  comparison: Comparison,
  corpus: Corpus,
): Omit<QuotationResult, "verdict" | "citation" | "item"> {
  return {
    reason: null,
    passage: passageOf(source, comparison, corpus),
    difference: comparison.difference,
    marked: comparison.marked,
    seams: lostSeams(draft, quotation, source, comparison, corpus),
    toCompare: [],
  };
}

/** Seams of the passage, without those whose kind of word stands in the draft's sentence beside the quotation. */
function lostSeams(
  draft: Draft,
  quotation: Quotation,
  source: SourceRecord,
  { span }: Comparison,
  corpus: Corpus,
): readonly Seam[] {
  const reading = sourceReadings(corpus, source.file)?.[0];
  if (!reading) return [];
  const seams = seamsOf(reading, span, source);
  if (seams.length === 0) return [];
  const block = draft.blocks[quotation.block]!;
  const sentence = sentencesOf(draft.text, block).find(
    ({ start, end }) => start <= quotation.start && quotation.start < end,
  );
  if (!sentence) return seams;
  const beside = `${draft.text.slice(sentence.start, quotation.start)} ${draft.text.slice(quotation.end, sentence.end)}`;
  return seams.filter(({ kind }) => !says(beside, kind));
}

function toCompare(
  draft: Draft,
  { inner }: Quotation,
  cited: readonly CitedSource[],
  corpus: Corpus,
): readonly ToCompare[] {
  const words = draft.text.slice(inner.start, inner.end);
  return cited.flatMap(({ source }): readonly ToCompare[] => {
    const reading = sourceReadings(corpus, source.file)?.[0];
    const spans = reading ? sentencesToCompare(words, reading, source) : [];
    return spans.length === 0 ? [] : [{ source: source.id, file: source.file, spans }];
  });
}

/**
 * A source in another language was translated, even where no flag says so. The paragraph must speak for that too: a few
 * words with a foreign name in them do not tell their language.
 */
function isOtherLanguage(draft: Draft, { inner, block }: Quotation, { language }: SourceRecord): boolean {
  if (language === null) return false;
  const around = draft.blocks[block]!.language;
  const ofSource = language.slice(0, 2).toLowerCase();
  return ofSource !== around && ofSource !== languageOf(draft.text, inner, around);
}

/** Sources looked into for a quotation that its own source does not have. */
const mostCandidates = 8;

function elsewhere(
  draft: Draft,
  quotation: Quotation,
  words: QuotedWords,
  citation: number,
  corpus: Corpus,
): QuotationResult | null {
  const quoted = words.text.slice(quotation.inner.start, quotation.inner.end);
  for (const file of candidateFiles(corpus.index, quoted, mostCandidates)) {
    for (const source of sourcesOfFile(corpus.sources, file)) {
      const readings = sourceReadings(corpus, file);
      const comparison = readings && compareExactly(words, readings, source);
      // Similar words are no proof; the same words in another case or with other marks are.
      if (!comparison || comparison.similarity < 1) continue;
      return {
        ...foundIn(draft, quotation, source, comparison, corpus),
        verdict: "elsewhere",
        citation,
        item: null,
      };
    }
  }
  return null;
}

const order = { verbatim: 0, adapted: 1, altered: 2 } as const;

const rank = ({ verdict, similarity }: Comparison): number => order[verdict] + 1 - similarity;

/** The comparison's place with what tells a reader where that is. */
export function passageOf(
  source: SourceRecord,
  { span, segments, similarity, alsoAt }: Comparison,
  corpus: Corpus,
): PassageMatch {
  return {
    ...span,
    source: source.id,
    file: source.file,
    similarity,
    page: pageOf(corpus, source.file, span.start),
    section: sectionAt(source, span.start, corpus),
    segments,
    alsoAt,
  };
}

function sectionAt(source: SourceRecord, offset: number, corpus: Corpus): string | null {
  const reading = sourceReadings(corpus, source.file)?.[0];
  return reading ? (headingBefore(headingsOf(reading), offset, source)?.title ?? null) : null;
}
