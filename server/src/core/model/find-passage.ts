/** Finds where words stand in the corpus, for the `find` command and the passage picker. */
import type { Comparison, QuotedWords } from "../sources/matching/comparison";
import { plainPassage, type SourceText } from "../sources/matching/source-text";
import type { SourceRecord } from "../sources/source";
import { sourcesOfFile } from "../sources/source-lookup";
import { alterationsIn } from "../syntax/alterations";
import { sentencesOf } from "../text/sentences";
import type { Span } from "../text/span";
import { filesToSearch } from "./files-to-search";
import type { Corpus, DifferencePart, PassageMatch, Verdict } from "./report";
import { sourceReadings } from "./source-texts";
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

/** Best first, at most `limit`. */
export function findPassage(words: string, corpus: Corpus, limit = 10): readonly FoundPassage[] {
  const inner = { start: 0, end: words.length };
  const quoted = { text: words, inner, alterations: alterationsIn(words, inner) };
  const pattern = patternOf(quoted);
  if (pattern.stretches.length === 0) return [];
  const files = filesToSearch(pattern, quoted, corpus, limit);
  const exact = passagesIn(files.exact(), quoted, corpus, compareExactly);
  const found = exact.length > 0 ? exact : passagesIn(files.close(), quoted, corpus, compareQuotation);
  return [...found].sort((a, b) => rank(a) - rank(b)).slice(0, limit);
}

const order = { verbatim: 0, adapted: 1, altered: 2 } as const;

const rank = ({ verdict, similarity }: FoundPassage): number =>
  order[verdict as keyof typeof order] + 1 - similarity;

/** Further files that do not have the words, after which the rest is not looked into: candidates come best first. */
const mostMisses = 3;

function passagesIn(
  files: readonly string[],
  quoted: QuotedWords,
  corpus: Corpus,
  compare: typeof compareQuotation,
): readonly FoundPassage[] {
  const found: FoundPassage[] = [];
  let misses = 0;
  for (const file of files) {
    const readings = sourceReadings(corpus, file);
    if (!readings) continue;
    const before = found.length;
    for (const source of sourcesOfFile(corpus.sources, file)) {
      const comparison = compare(quoted, readings, source);
      if (comparison) found.push(foundPassage(comparison, readings[0]!, source, corpus));
    }
    if (found.length > before) misses = 0;
    else if (found.length > 0 && ++misses >= mostMisses) break;
  }
  return found;
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
