/** Cuts a draft into passages: a paragraph, and the block quotations that it introduces. A citation is read within its passage. */
import type { Citation, Draft, UnreadableCitation } from "../../syntax/draft";
import { isTranslationFlag } from "../../syntax/quotations";
import type { Span } from "../../text/span";

export interface Passage extends Span {
  /** Index of its first block. */
  readonly block: number;
  /** Index of its first citation, and of its first unreadable one, in those of the draft. */
  readonly firstCitation: number;
  readonly citations: readonly Citation[];
  readonly unreadable: readonly UnreadableCitation[];
}

/** Those that have citations or what may be some, in the order of the text. */
export function passagesOf(draft: Draft): readonly Passage[] {
  const { blocks, citations, unreadable } = draft;
  const passages: Passage[] = [];
  let [citation, other] = [0, 0];
  while (citation < citations.length || other < unreadable.length) {
    const block = Math.min(
      citations[citation]?.block ?? Number.POSITIVE_INFINITY,
      unreadable[other]?.block ?? Number.POSITIVE_INFINITY,
    );
    let first = block;
    while (first > 0 && goesOn(draft, first)) first--;
    let last = block;
    while (last + 1 < blocks.length && goesOn(draft, last + 1)) last++;
    const firstCitation = citation;
    const firstUnreadable = other;
    while (citation < citations.length && citations[citation]!.block <= last) citation++;
    while (other < unreadable.length && unreadable[other]!.block <= last) other++;
    passages.push({
      start: blocks[first]!.start,
      end: blocks[last]!.end,
      block: first,
      firstCitation,
      citations: citations.slice(firstCitation, citation),
      unreadable: unreadable.slice(firstUnreadable, other),
    });
  }
  return passages;
}

/** As a citation behind a block quotation is read with what introduces it. */
function goesOn({ blocks, text }: Draft, index: number): boolean {
  const { kind, start, end } = blocks[index]!;
  return kind === "block-quotation" || isTranslationFlag(text.slice(start, end));
}
