/** The clause of a citation: its words, and the listed names among them. */
import { lastStartingAtOrBefore, type Span } from "../../text/span";
import { firstWordAt, type Word } from "./block-words";
import type { Reading, Scope } from "./draft-reading";
import type { NamedSource } from "./named-sources";

/** The words from `from` to `to` of a block; `sentence` is the first word of the sentence around them. */
export interface Clause {
  readonly words: readonly Word[];
  readonly from: number;
  readonly to: number;
  readonly sentence: number;
  readonly named: readonly NamedSource[];
  readonly french: boolean;
}

/** The words of a span of the scope's block, with the listed names among them. */
export function clauseOf(reading: Reading, { block, sentence }: Scope, span: Span): Clause {
  const words = reading.block(block).words();
  const all = reading.block(block).named();
  const first = lastStartingAtOrBefore(all, span.start - 1) + 1;
  return {
    words,
    from: firstWordAt(words, span.start),
    to: firstWordAt(words, span.end),
    sentence: firstWordAt(words, sentence.start),
    named: all.slice(first, lastStartingAtOrBefore(all, span.end - 1) + 1),
    french: reading.draft.blocks[block]!.language === "fr",
  };
}
