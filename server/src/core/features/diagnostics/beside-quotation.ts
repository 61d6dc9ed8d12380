/** The words of the draft's own sentence around a quotation. */
import type { Draft, Quotation } from "../../syntax/draft";
import { sentencesOf } from "../../text/sentences";

export function besideQuotation({ text, blocks }: Draft, { block, start, end }: Quotation): string {
  const sentence = sentencesOf(text, blocks[block]!).find((its) => its.start <= start && start < its.end);
  return sentence ? `${text.slice(sentence.start, start)} ${text.slice(end, sentence.end)}` : "";
}
