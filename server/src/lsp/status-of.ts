/** One status for all corpora that are open. */
import type { Status } from "../protocol";
import type { Texts } from "./texts";
import type { Workspace } from "./workspace";

export function statusOf({ corpora, configured }: Workspace, texts: Texts): Status {
  const sum = (count: (corpus: (typeof corpora)[number]) => number): number =>
    corpora.reduce((total, corpus) => total + count(corpus), 0);
  const failure = corpora.find((corpus) => corpus.failure !== null)?.failure ?? null;
  const indexing = !configured || corpora.some(({ progress }) => progress !== null);
  const cancelled = corpora.some((corpus) => corpus.cancelled);
  const state = failure !== null ? "failed" : cancelled ? "cancelled" : "ready";
  const message = failure !== null ? texts.corpusFailed(failure) : cancelled ? texts.readingCancelled : null;
  return {
    state: indexing ? "indexing" : state,
    done: sum(({ progress }) => progress?.done ?? 0),
    total: sum(({ progress }) => progress?.total ?? 0),
    sources: sum(({ opened }) => opened.corpus.sources.length),
    unreadable: sum(({ opened }) => opened.corpus.failed.length),
    message: indexing ? null : message,
  };
}
