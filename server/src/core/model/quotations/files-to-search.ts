/** Which of a corpus's files are looked into for words, out of thousands, by what the index knows of them. */
import { candidates } from "../../sources/index/candidate-files";
import { searchPassages } from "../../sources/index/search-passages";
import type { QuotedWords } from "../../sources/matching/comparison";
import type { QuotationPattern } from "../../sources/matching/quotation-pattern";
import type { Corpus } from "../report";

/** Shingles are of four words, of which every second is kept: of fewer words than these the index may hold none. */
const wordsForShingles = 5;
/** With two of so few words changed no shingle may be left, so that files are also chosen by their words. */
const wordsForSureShingles = 9;

/** In made-up quotations half of the best files share less than a sixth of the shingles. */
const leastShare = 0.1;
/** A file that shares less than half of what the best one does is no better place for similar words. */
const leastOfBest = 0.5;
/** Files by single words: of a phrase that stands in many, any of them will do. */
const mostByWords = 4;

/** Best first; what costs more to find out is asked only by whoever goes on. */
export function* filesToSearch(
  { words }: QuotationPattern,
  quoted: QuotedWords,
  corpus: Corpus,
  limit: number,
): Generator<string> {
  const text = wordsOutsideBrackets(quoted);
  const known = new Set<string>();
  function* fresh(files: readonly string[]): Generator<string> {
    for (const file of files) if (!known.has(file)) yield file;
    for (const file of files) known.add(file);
  }
  if (words < wordsForShingles) {
    if (quoted.alterations.length === 0)
      yield* fresh(filesOf(searchPassages(corpus.index, text, { limit: limit * 2, phrase: true })));
    yield* fresh(filesOf(searchPassages(corpus.index, text, { limit: limit * 2 })));
    return;
  }
  const shared = candidates(corpus.index, text, limit * 2);
  const least = Math.max(leastShare, (shared[0]?.share ?? 0) * leastOfBest);
  yield* fresh(shared.filter(({ share }) => share >= least).map(({ file }) => file));
  if (words < wordsForSureShingles)
    yield* fresh(filesOf(searchPassages(corpus.index, text, { limit: mostByWords })));
}

const filesOf = (passages: readonly { readonly file: string }[]): readonly string[] => [
  ...new Set(passages.map(({ file }) => file)),
];

/** A bracket is the author's, and no source need have it; the letter of `[t]he` is the source's. */
function wordsOutsideBrackets({ text, inner, alterations }: QuotedWords): string {
  let words = "";
  let at = inner.start;
  for (const { start, end, kind, words: inside } of alterations) {
    words += text.slice(at, start) + (kind === "case" ? inside : " ");
    at = end;
  }
  return words + text.slice(at, inner.end);
}
