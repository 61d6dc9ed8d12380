/** One status for all corpora that are open. */
import type { Status } from "../protocol";
import type { Texts } from "./texts";
import type { Workspace } from "./workspace";

export function statusOf({ corpora, configured }: Workspace, texts: Texts): Status {
  const sum = (count: (corpus: (typeof corpora)[number]) => number): number =>
    corpora.reduce((total, corpus) => total + count(corpus), 0);
  const failure = corpora.find((corpus) => corpus.failure !== null)?.failure ?? null;
  const indexing = !configured || corpora.some(({ progress }) => progress !== null);
  return {
    state: indexing ? "indexing" : failure === null ? "ready" : "failed",
    done: sum(({ progress }) => progress?.done ?? 0),
    total: sum(({ progress }) => progress?.total ?? 0),
    sources: sum(({ opened }) => opened.corpus.sources.length),
    unreadable: sum(({ opened }) => opened.corpus.failed.length),
    message: failure === null || indexing ? null : texts.corpusFailed(failure),
  };
}
