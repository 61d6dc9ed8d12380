/** Tells which citation answers for a quotation. */
import type { Draft, Quotation } from "../../syntax/draft";
import { paragraphsOf, sentencesIn } from "../../syntax/paragraphs";
import { lastStartingAtOrBefore, movedBy, type Span } from "../../text/span";

/** For each quotation the index of its citation, or null. */
export function attributeQuotations(draft: Draft): readonly (number | null)[] {
  const byBlock = new Map<number, number[]>();
  draft.citations.forEach((citation, index) => {
    const list = byBlock.get(citation.block);
    if (list) list.push(index);
    else byBlock.set(citation.block, [index]);
  });
  return draft.quotations.map((quotation) => {
    if (quotation.kind === "block") return firstBehind(draft, quotation);
    const { start } = draft.blocks[quotation.block]!;
    const sentence = sentencesIn(paragraphsOf(draft)[quotation.block]!).find(
      (one) => start + one.start <= quotation.start && quotation.start < start + one.end,
    );
    return inlineCitation(
      draft,
      quotation,
      byBlock.get(quotation.block) ?? [],
      sentence && movedBy(sentence, start),
    );
  });
}

/** The citation that ends the block. */
function firstBehind(draft: Draft, quotation: Quotation): number | null {
  const index = lastStartingAtOrBefore(draft.citations, quotation.end - 1) + 1;
  return index < draft.citations.length &&
    draft.text.slice(quotation.end, draft.citations[index]!.start).trim() === ""
    ? index
    : null;
}

/**
 * The citation that follows in the same sentence; else the first in the sentences behind, up to the paragraph's end;
 * else the one before it in its own sentence.
 */
function inlineCitation(
  draft: Draft,
  quotation: Quotation,
  citations: readonly number[],
  sentence: Span | undefined,
): number | null {
  const behind = citations.filter((index) => draft.citations[index]!.start >= quotation.end);
  const inSentence = behind.find((index) => sentence && draft.citations[index]!.start < sentence.end);
  if (inSentence !== undefined) return inSentence;
  // A citation right behind the full stop still belongs to the sentence.
  const first = behind[0];
  if (
    first !== undefined &&
    sentence &&
    draft.text.slice(sentence.end, draft.citations[first]!.start).trim() === ""
  )
    return first;
  const before = citations.findLast(
    (index) =>
      sentence &&
      draft.citations[index]!.start >= sentence.start &&
      draft.citations[index]!.end <= quotation.start,
  );
  return before ?? first ?? null;
}
