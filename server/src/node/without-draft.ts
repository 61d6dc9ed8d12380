/** A draft is never its own source: the corpus as one draft may use it. */
import type { Corpus } from "../core";
import { once } from "./once";
import type { OpenedCorpus } from "./open-corpus";
import { hashText } from "./read-text";

export interface DraftFile {
  readonly text: string;
  /** Where the draft is saved; null for one that is not. */
  readonly path: string | null;
}

/**
 * Leaves out the draft's own file, which may be older than the draft in the editor, and every copy of its text. The
 * same files left out give the same object: what the engine has made of a corpus is kept by it, and must outlive a key.
 */
export function withoutDraft(opened: OpenedCorpus, draft: DraftFile): Corpus {
  const hash = hashText(draft.text);
  const left = new Set<string>();
  for (const [file, its] of opened.files) if (its.hasHash(hash) || its.path === draft.path) left.add(file);
  return left.size === 0 ? opened.corpus : withoutFiles(opened, left);
}

/** By the corpus and, within it, by the names left out, which are found in the order of its files. */
const reduced = new WeakMap<OpenedCorpus, Map<string, Corpus>>();

function withoutFiles(opened: OpenedCorpus, left: ReadonlySet<string>): Corpus {
  const ofCorpus = reduced.get(opened) ?? new Map<string, Corpus>();
  reduced.set(opened, ofCorpus);
  const key = [...left].join("\0");
  const known = ofCorpus.get(key);
  if (known) return known;
  const { corpus } = opened;
  const sources = once(() => corpus.sources.filter(({ file }) => !left.has(file)));
  const made: Corpus = {
    get sources() {
      return sources();
    },
    get failed() {
      return corpus.failed;
    },
    complete: corpus.complete,
    index: corpus.index,
    pageStartsOf: corpus.pageStartsOf,
    pageOffsetOf: corpus.pageOffsetOf,
    textOf: (file) => (left.has(file) ? null : corpus.textOf(file)),
  };
  ofCorpus.set(key, made);
  return made;
}
