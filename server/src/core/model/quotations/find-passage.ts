/** Finds where words stand in the corpus, for the `find` command and the passage picker. */
import type { Comparison, QuotedWords } from "../../sources/matching/comparison";
import { plainPassage, type SourceText } from "../../sources/matching/source-text";
import type { SourceRecord } from "../../sources/source";
import { sourcesOfFile } from "../../sources/source-lookup";
import { alterationsIn } from "../../syntax/alterations";
import { sentencesOf } from "../../text/sentences";
import type { Span } from "../../text/span";
import type { Corpus, DifferencePart, PassageMatch, Verdict } from "../report";
import { sourceReadings } from "../source-texts";
import { filesToSearch } from "./files-to-search";
import { compareExactly, compareQuotation, patternOf } from "./verify-quotation";
import { passageOf } from "./verify-quotations";

export interface FoundPassage extends PassageMatch {
  readonly verdict: Verdict;
  readonly text: string;
  /** The sentence before, and the sentence after. */
  readonly before: string;
  readonly after: string;
  readonly difference: readonly DifferencePart[];
}

/** Further files that do not have the words, after which the rest is not looked into: candidates come best first. */
const mostMisses = 3;
/** Files looked into as long as none has the very words. Of few words several files share as many by chance. */
const mostFiles = (words: number): number => (words < 6 ? 20 : words < 20 ? 8 : 4);

/** Best first, at most `limit`; where the words stand as they are, nothing that is only similar. */
export function findPassage(words: string, corpus: Corpus, limit = 10): readonly FoundPassage[] {
  const inner = { start: 0, end: words.length };
  const quoted = { text: words, inner, alterations: alterationsIn(words, inner) };
  const pattern = patternOf(quoted);
  if (pattern.stretches.length === 0) return [];
  let exact: readonly FoundPassage[] = [];
  let close: readonly FoundPassage[] = [];
  let [files, misses] = [0, 0];
  for (const file of filesToSearch(pattern, quoted, corpus, limit)) {
    const found = passagesIn(file, quoted, corpus, exact.length > 0 ? compareExactly : compareQuotation);
    exact = [...exact, ...found.filter(isExact)];
    close = [...close, ...found.filter((passage) => !isExact(passage))];
    misses = found.length > 0 ? 0 : misses + 1;
    files++;
    if (exact.length + close.length > 0 && misses >= mostMisses) break;
    if (exact.length >= limit || (exact.length === 0 && files >= mostFiles(pattern.words))) break;
  }
  const best = exact.length > 0 ? exact : close;
  return best.toSorted((a, b) => rank(a) - rank(b)).slice(0, limit);
}

const order = { verbatim: 0, adapted: 1, altered: 2 } as const;

const rank = ({ verdict, similarity }: FoundPassage): number =>
  order[verdict as keyof typeof order] + 1 - similarity;

/** The letters are all there; case or marks may differ. */
const isExact = ({ similarity }: FoundPassage): boolean => similarity === 1;

function passagesIn(
  file: string,
  quoted: QuotedWords,
  corpus: Corpus,
  compare: typeof compareQuotation,
): readonly FoundPassage[] {
  const readings = sourceReadings(corpus, file);
  if (!readings) return [];
  return sourcesOfFile(corpus.sources, file).flatMap((source) => {
    const comparison = compare(quoted, readings, source);
    return comparison ? [foundPassage(comparison, readings[0]!, source, corpus)] : [];
  });
}

function foundPassage(
  comparison: Comparison,
  text: SourceText,
  source: SourceRecord,
  corpus: Corpus,
): FoundPassage {
  const { before, after } = sentencesAround(text.text, comparison.span, source);
  const plain = (span: Span | null) => (span ? plainPassage(text, span) : "");
  return {
    ...passageOf(source, comparison, corpus),
    verdict: comparison.verdict,
    text: plainPassage(text, comparison.span),
    before: plain(before),
    after: plain(after),
    difference: comparison.difference,
  };
}

/** How far to look for the sentences around a passage. */
const contextReach = 1_500;

/** The rest of the sentences that hold the span together with the sentence before and the one after. */
export function sentencesAround(
  text: string,
  span: Span,
  part: Span,
): { readonly before: Span | null; readonly after: Span | null } {
  const from = Math.max(part.start, span.start - contextReach);
  const to = Math.min(part.end, span.end + contextReach);
  const sentences = sentencesOf(text, { start: from, end: to });
  const first = sentences.findLastIndex((sentence) => sentence.start <= span.start);
  const last = sentences.findIndex((sentence) => sentence.end >= span.end);
  const start = sentences[Math.max(0, first - 1)]?.start ?? span.start;
  const end =
    sentences[last === -1 ? sentences.length - 1 : Math.min(sentences.length - 1, last + 1)]?.end ?? span.end;
  return {
    before: start < span.start ? { start, end: span.start } : null,
    after: end > span.end ? { start: span.end, end } : null,
  };
}
