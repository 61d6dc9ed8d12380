/** A draft is never its own source: the corpus as one draft may use it. */
import type { Corpus } from "../core";
import type { OpenedCorpus } from "./open-corpus";
import { hashText } from "./read-text";

export interface DraftFile {
  readonly text: string;
  /** Where the draft is saved; null for one that is not. */
  readonly path: string | null;
}

/** Leaves out the draft's own file, which may be older than the draft in the editor, and every copy of its text. */
export function withoutDraft({ corpus, files }: OpenedCorpus, draft: DraftFile): Corpus {
  const hash = hashText(draft.text);
  const left = new Set<string>();
  for (const [file, its] of files) if (its.hash === hash || its.path === draft.path) left.add(file);
  if (left.size === 0) return corpus;
  return {
    ...corpus,
    sources: corpus.sources.filter(({ file }) => !left.has(file)),
    textOf: (file) => (left.has(file) ? null : corpus.textOf(file)),
  };
}
