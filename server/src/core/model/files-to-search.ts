/** Which of a corpus's files are looked into for words, out of thousands, by what the index knows of them. */
import { candidates } from "../sources/index/candidate-files";
import { searchPassages } from "../sources/index/search-passages";
import type { QuotedWords } from "../sources/matching/comparison";
import type { QuotationPattern } from "../sources/matching/quotation-pattern";
import type { Corpus } from "./report";

export interface FilesToSearch {
  /** Those that may have the words as they are, best first. */
  readonly exact: () => readonly string[];
  /** Those that may have similar ones, best first. */
  readonly close: () => readonly string[];
}

/** Shingles are of four words, of which every second is kept: of fewer words than these the index may hold none. */
const wordsForShingles = 5;
/** With two of so few words changed no shingle may be left, so that files are also chosen by their words. */
const wordsForSureShingles = 9;

/** A file with the same words shares all shingles, but for those that a page's foot or a bracket breaks. */
const leastShareOfExact = 0.3;
/** In made-up quotations half of the best files share less than a sixth of the shingles. */
const leastShareOfClose = 0.1;
/** A file that shares less than half of what the best one does is no better place for similar words. */
const leastOfBest = 0.5;
const mostCloseFiles = 4;

export function filesToSearch(
  { words }: QuotationPattern,
  quoted: QuotedWords,
  corpus: Corpus,
  limit: number,
): FilesToSearch {
  const text = wordsOutsideBrackets(quoted);
  if (words < wordsForShingles) {
    const byPhrase = () => filesOf(searchPassages(corpus.index, text, { limit: limit * 2, phrase: true }));
    const byWords = () => filesOf(searchPassages(corpus.index, text, { limit: limit * 2 }));
    const exact = () => {
      const phrase = quoted.alterations.length === 0 ? byPhrase() : [];
      return phrase.length > 0 ? phrase : byWords();
    };
    return { exact, close: () => byWords().slice(0, mostCloseFiles) };
  }
  const shared = candidates(corpus.index, text, limit * 2);
  const withShare = (least: number) => shared.filter(({ share }) => share >= least).map(({ file }) => file);
  return {
    exact: () => withShare(leastShareOfExact),
    close: () => {
      const best = shared[0]?.share ?? 0;
      const byShingles = withShare(Math.max(leastShareOfClose, best * leastOfBest)).slice(0, mostCloseFiles);
      if (words >= wordsForSureShingles) return byShingles;
      return [
        ...new Set([
          ...byShingles,
          ...filesOf(searchPassages(corpus.index, text, { limit: mostCloseFiles })),
        ]),
      ];
    },
  };
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
