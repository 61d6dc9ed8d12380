/** Finds where words stand in the corpus, for the `find` command and the passage picker. */
import { candidateFiles } from "../sources/shingle-index";
import { plainPassage } from "../sources/source-text";
import { alterationsIn } from "../syntax/alterations";
import { sentencesOf } from "../text/sentences";
import type { Span } from "../text/span";
import type { Corpus, DifferencePart, PassageMatch, Verdict } from "./report";
import { sourceReadings } from "./source-texts";
import { compareQuotation, patternOf } from "./verify-quotation";
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
      ? [...new Set(corpus.sources.map(({ file }) => file))].slice(0, mostFilesRead)
      : candidateFiles(corpus.index, words, limit * 2);
  const found = files.flatMap((file) =>
    corpus.sources
      .filter((source) => source.file === file)
      .flatMap((source): readonly FoundPassage[] => {
        const readings = sourceReadings(corpus, file);
        const comparison = readings && compareQuotation(quoted, readings, source);
        if (!comparison) return [];
        const text = readings[0]!;
        const { before, after } = sentencesAround(text.text, comparison.span, source);
        const plain = (span: Span | null) => (span ? plainPassage(text, span) : "");
        return [
          {
            ...passageOf(source, comparison, corpus),
            verdict: comparison.verdict,
            text: plainPassage(text, comparison.span),
            before: plain(before),
            after: plain(after),
            difference: comparison.difference,
          },
        ];
      }),
  );
  return found.sort((a, b) => b.similarity - a.similarity).slice(0, limit);
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
