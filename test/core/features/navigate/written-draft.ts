/** A draft with `$0` where the reader points, and with spans written into it as `{kind:words}`. */
import { type Corpus, parseDraft, type Span } from "../../../../server/src/core";
import { analyse } from "../../../../server/src/core/model/analyse";
import type { Report } from "../../../../server/src/core/model/report";
import { memoryCorpus } from "../../../support/memory-corpus";
import { markSpans, readMarked } from "../outline/marked-words";

export const noCorpus: Corpus = memoryCorpus({
  files: [],
  draft: {
    name: "draft.rir",
    text: "",
    pageStarts: [],
    state: "readable",
    recorded: null,
    locale: "en",
    cursor: null,
    annotations: [],
  },
});

export const reportOf = (text: string): Report => analyse(parseDraft(text), noCorpus);

export interface WrittenDraft {
  readonly report: Report;
  readonly text: string;
  readonly offset: number;
  /** The text with its marks, but without `$0`. */
  readonly marked: string;
}

export function readWritten(written: string): WrittenDraft {
  const { text: withCursor, marked } = readMarked(written);
  const offset = withCursor.indexOf("$0");
  if (offset === -1) throw new Error("the draft has no $0");
  const text = withCursor.replace("$0", "");
  return { report: reportOf(text), text, offset, marked: marked.replace("$0", "") };
}

export const written = (text: string, spans: readonly Span[], name: string): string =>
  markSpans(
    text,
    spans.map((span) => ({ ...span, name })),
  );
