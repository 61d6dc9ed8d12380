/** Gives every quotation of a draft its verdict, against the sources that its citation names. */
import { candidateFiles } from "../sources/shingle-index";
import type { SourceRecord } from "../sources/source";
import { sourcesOfFile } from "../sources/source-lookup";
import type { Draft, Quotation } from "../syntax/draft";
import { languageOf } from "../syntax/language";
import { attributeQuotations } from "./attribute-quotations";
import type { Corpus, PassageMatch, QuotationResult, Resolution, UnverifiableReason } from "./report";
import { sourceReadings } from "./source-texts";
import { type Comparison, compareQuotation, fewestWordsToJudge, patternOf } from "./verify-quotation";

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

function verify(
  draft: Draft,
  quotation: Quotation,
  citation: number | null,
  resolutions: readonly (readonly Resolution[])[],
  sourceOfReference: readonly (number | null)[],
  corpus: Corpus,
): QuotationResult {
  const unverifiable = (reason: UnverifiableReason): QuotationResult => ({
    verdict: "unverifiable",
    reason,
    citation,
    item: null,
    passage: null,
    difference: [],
  });
  if (citation === null) return unverifiable("no-citation");
  const items = resolutions[citation]!;
  const cited = items.flatMap(({ reference }, item): readonly CitedSource[] => {
    const source = reference === null ? null : sourceOfReference[reference];
    return source === null || source === undefined ? [] : [{ item, source: corpus.sources[source]! }];
  });
  const words = { text: draft.text, inner: quotation.inner, alterations: quotation.alterations };
  const found = cited.flatMap(({ item, source }) => {
    const readings = sourceReadings(corpus, source.file);
    const comparison = readings && compareQuotation(words, readings, source);
    return comparison ? [{ item, source, comparison }] : [];
  });
  const translated =
    quotation.translation || cited.some(({ source }) => isOtherLanguage(draft, quotation, source));
  const best = found.sort((a, b) => rank(a.comparison) - rank(b.comparison))[0];
  if (best && (best.comparison.verdict !== "altered" || !translated)) {
    const { comparison, item, source } = best;
    const passage = passageOf(source, comparison, corpus);
    return {
      verdict: comparison.verdict,
      reason: null,
      citation,
      item,
      passage,
      difference: comparison.difference,
    };
  }
  if (translated) return unverifiable("translated");
  if (items.some(({ reference }) => reference === null)) return unverifiable("citation-unresolved");
  if (cited.length < items.length) return unverifiable(corpus.complete ? "no-source" : "index-incomplete");
  if (cited.some(({ source }) => sourceReadings(corpus, source.file) === null))
    return unverifiable("source-unreadable");
  if (quotation.unclosed || patternOf(words).words < fewestWordsToJudge) return unverifiable("too-short");
  return (
    elsewhere(quotation, words, citation, corpus) ?? {
      ...unverifiable("too-short"),
      verdict: "absent",
      reason: null,
    }
  );
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
  quotation: Quotation,
  words: { text: string; inner: Quotation["inner"]; alterations: Quotation["alterations"] },
  citation: number,
  corpus: Corpus,
): QuotationResult | null {
  const quoted = words.text.slice(quotation.inner.start, quotation.inner.end);
  for (const file of candidateFiles(corpus.index, quoted, mostCandidates)) {
    for (const source of sourcesOfFile(corpus.sources, file)) {
      const readings = sourceReadings(corpus, file);
      const comparison = readings && compareQuotation(words, readings, source);
      // Similar words are no proof; the same words in another case or with other marks are.
      if (!comparison || comparison.similarity < 1) continue;
      const passage = passageOf(source, comparison, corpus);
      return {
        verdict: "elsewhere",
        reason: null,
        citation,
        item: null,
        passage,
        difference: comparison.difference,
      };
    }
  }
  return null;
}

const order = { verbatim: 0, adapted: 1, altered: 2 } as const;

const rank = ({ verdict, similarity }: Comparison): number => order[verdict] + 1 - similarity;

export function passageOf(
  source: SourceRecord,
  { span, similarity }: Comparison,
  corpus: Corpus,
): PassageMatch {
  const page = pageAt(corpus.pageStartsOf(source.file), span.start);
  return { ...span, source: source.id, file: source.file, similarity, page };
}

function pageAt(starts: readonly number[], offset: number): number | null {
  return starts.length === 0 ? null : 1 + starts.filter((start) => start <= offset).length;
}
