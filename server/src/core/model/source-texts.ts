/** Prepared texts of the sources that were looked into last. A corpus is a value, so its prepared texts stay true. */
import { prepareSourceText, type SourceText } from "../sources/matching/source-text";
import type { Corpus } from "./report";

/** Enough for the sources of one draft; the rest is prepared again when asked for. */
const mostPrepared = 40;

const prepared = new WeakMap<Corpus, Map<string, readonly SourceText[]>>();

/** The readings of a file's text, or null where the corpus cannot read it any more. */
export function sourceReadings(corpus: Corpus, file: string): readonly SourceText[] | null {
  let ofCorpus = prepared.get(corpus);
  if (!ofCorpus) {
    ofCorpus = new Map();
    prepared.set(corpus, ofCorpus);
  }
  const known = ofCorpus.get(file);
  if (known) {
    ofCorpus.delete(file);
    ofCorpus.set(file, known);
    return known;
  }
  const text = corpus.textOf(file);
  if (text === null) return null;
  const ready = prepareSourceText(text, corpus.pageStartsOf(file));
  ofCorpus.set(file, ready);
  if (ofCorpus.size > mostPrepared) ofCorpus.delete(ofCorpus.keys().next().value!);
  return ready;
}
