/** `quotation-unbalanced`: a quotation opens and is never closed. */
import type { Draft, Quotation } from "../../../syntax/draft";
import type { Rule } from "../rule";

export const quotationUnbalanced: Rule = {
  code: "quotation-unbalanced",
  severity: "warning",
  find: ({ report: { draft } }) =>
    draft.quotations
      .filter((quotation) => quotation.unclosed && !goesOn(draft, quotation) && !isOtherwiseMarked(quotation))
      .map(({ start, end, text }) => ({
        start,
        // The mark and its word: the rest of the paragraph is not to blame.
        end: Math.min(end, start + (/^.\s*\S*/.exec(text)?.[0].length ?? 1)),
        message: {
          en: `This quotation is never closed: its ${closing(text)} is missing.`,
          fr: `Cette citation textuelle n’est jamais fermée : son ${closing(text)} manque.`,
        },
      })),
};

const closing = (text: string): string => (text[0] === "«" ? "»" : text[0] === "“" ? "”" : '"');

/**
 * A quotation of several paragraphs opens in each of them and closes in the last; one that a page break cuts has its
 * closing mark behind the break.
 */
function goesOn({ text, blocks }: Draft, { block, start, end }: Quotation): boolean {
  const { end: blockEnd } = blocks[block]!;
  if (text.slice(end, blockEnd).trim() !== "") return false;
  const next = blocks[block + 1];
  return (
    !/[\p{P}]$/u.test(text.slice(start, end)) || (next !== undefined && text[next.start] === text[start])
  );
}

/** `„Worte“`: the marks of other languages close with what opens in these two. */
const isOtherwiseMarked = ({ text }: Quotation): boolean => text.startsWith("„");
