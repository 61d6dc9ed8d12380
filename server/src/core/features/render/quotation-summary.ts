/** What became of each quotation of a draft, in words for its author. */
import type { PassageMatch, Report, Verdict } from "../../model/report";
import { type Span, textSpan } from "../../text/span";
import type { Locale } from "../finding";
import { unverifiableWords, verdictWords } from "../hover/words";

export interface QuotationSummary extends Span {
  /** As the draft writes them, without their marks. */
  readonly words: string;
  readonly verdict: Verdict;
  /** The verdict and, where it has one, its reason: `Not verified – too few words to tell`. */
  readonly says: string;
  readonly passage: PassageMatch | null;
}

/** In the order of the draft. */
export const quotationSummary = (
  { draft, quotations }: Report,
  locale: Locale,
): readonly QuotationSummary[] =>
  draft.quotations.map(({ start, end, inner }, index) => {
    const { verdict, reason, passage } = quotations[index]!;
    const why = reason === null ? "" : ` – ${unverifiableWords[reason][locale]}`;
    const words = textSpan(draft.text, inner.start, inner.end).text.replace(/\s+/g, " ").trim();
    return { start, end, words, verdict, says: `${verdictWords[verdict][locale]}${why}`, passage };
  });
