/** The citations and quotations in which somebody is writing: what is half-finished raises no alarm yet. */
import type { Draft } from "../../syntax/draft";
import { overlaps, type Span } from "../../text/span";
import type { Finding } from "../finding";

/** The findings without those on a piece around the cursor, or explained by one. */
export function withoutUnfinished(
  findings: readonly Finding[],
  draft: Draft,
  cursor: number,
): readonly Finding[] {
  const pieces = unfinishedAt(draft, cursor);
  const touched = (place: Span): boolean => pieces.some((piece) => overlaps(piece, place));
  return findings.filter(
    (finding) => !touched(finding) && !finding.related.some((one) => one.file === null && touched(one)),
  );
}

/** Behind its closing mark a piece is finished; one that is not closed goes on up to the cursor, over blanks. */
function unfinishedAt({ text, citations, unreadable, quotations }: Draft, cursor: number): readonly Span[] {
  const isWithin = ({ start, end }: Span): boolean => start < cursor && cursor < end;
  const isBehind = ({ end }: Span): boolean => end <= cursor && /^[^\S\r\n]*$/.test(text.slice(end, cursor));
  return [
    ...citations.filter(isWithin),
    ...unreadable.filter((one) => isWithin(one) || (one.reason === "unclosed" && isBehind(one))),
    ...quotations.filter((one) => isWithin(one) || (one.unclosed && isBehind(one))),
  ];
}
