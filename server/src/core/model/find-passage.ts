/** Finds where words stand in the corpus, for the `find` command and the passage picker. */
import type { Corpus, DifferencePart, PassageMatch, Verdict } from "./report";

export interface FoundPassage extends PassageMatch {
  readonly verdict: Verdict;
  readonly text: string;
  /** The sentence before, and the sentence after. */
  readonly before: string;
  readonly after: string;
  readonly difference: readonly DifferencePart[];
}

/** Best first, at most `limit`. */
export function findPassage(_words: string, _corpus: Corpus, _limit = 10): readonly FoundPassage[] {
  return [];
}
