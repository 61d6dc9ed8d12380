/** Finds where words stand in the corpus, for the `find` command and the passage picker. */
import { candidateFiles } from "../sources/shingle-index";
import type { SourceRecord } from "../sources/source";
import { sourceLookup, sourcesOfFile } from "../sources/source-lookup";
import { plainPassage, type SourceText } from "../sources/source-text";
import { alterationsIn } from "../syntax/alterations";
import { sentencesOf } from "../text/sentences";
import type { Span } from "../text/span";
import type { Corpus, DifferencePart, PassageMatch, Verdict } from "./report";
import { sourceReadings } from "./source-texts";
import {
  type Comparison,
  compareExactly,
  compareQuotation,
  patternOf,
  type QuotedWords,
} from "./verify-quotation";
import { passageOf } from "./verify-quotations";

export interface FoundPassage extends PassageMatch {
  readonly verdict: Verdict;
  readonly text: string;
  /** The sentence before, and the sentence after. */
  readonly before: string;
  readonly after: string;
  readonly difference: readonly DifferencePart[];
}

/** Below this many words the shingle index cannot help and every source is looked into. */
const wordsForIndex = 5;
const mostFilesRead = 200;

/** Best first, at most `limit`. */
export function findPassage(words: string, corpus: Corpus, limit = 10): readonly FoundPassage[] {
  const inner = { start: 0, end: words.length };
  const quoted = { text: words, inner, alterations: alterationsIn(words, inner) };
  const pattern = patternOf(quoted);
  if (pattern.stretches.length === 0) return [];
  const files =
    pattern.words < wordsForIndex
      ? [...sourceLookup(corpus.sources).byFile.keys()].slice(0, mostFilesRead)
      : candidateFiles(corpus.index, words, limit * 2);
  const exact = passagesIn(files, quoted, corpus, compareExactly);
  const found =
    exact.length > 0
      ? exact
      : passagesIn(files.slice(0, mostFilesCompared), quoted, corpus, compareQuotation);
  return [...found].sort((a, b) => b.similarity - a.similarity).slice(0, limit);
}

/** Where words are only similar, looking costs a pass over each file; the first few candidates hold nearly all that is found. */
const mostFilesCompared = 5;

function passagesIn(
  files: readonly string[],
  quoted: QuotedWords,
  corpus: Corpus,
  compare: typeof compareQuotation,
): readonly FoundPassage[] {
  return files.flatMap((file) =>
    sourcesOfFile(corpus.sources, file).flatMap((source) => {
      const readings = sourceReadings(corpus, file);
      const comparison = readings && compare(quoted, readings, source);
      return comparison ? [foundPassage(comparison, readings[0]!, source, corpus)] : [];
    }),
  );
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
