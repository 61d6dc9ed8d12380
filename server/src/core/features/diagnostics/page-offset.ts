/** Tells how the draft counts the pages of a source: by the numbers that the pages bear, or as its other citations do. */

import { numberingOf, pagesOf } from "../../model/places/source-places";
import type { Corpus } from "../../model/report";
import type { SourceRecord } from "../../sources/source";
import type { LocatedQuotation } from "./located-quotations";

/** What is to be added to a page's count in the file for the number by which it is cited; null where nobody knows. */
export function pageOffset(
  corpus: Corpus,
  source: SourceRecord,
  located: readonly LocatedQuotation[],
): number | null {
  const printed = numberingOf(corpus, source)?.offset ?? null;
  return printed ?? offsetByHabit(corpus, source, located);
}

/** Two citations that agree, where fewer disagree. */
const fewestAgreeing = 2;

function offsetByHabit(
  corpus: Corpus,
  source: SourceRecord,
  located: readonly LocatedQuotation[],
): number | null {
  const votes = new Map<number, number>();
  for (const { source: its, cited, passage } of located) {
    if (its !== source || cited?.kind !== "page" || cited.ranges.length !== 1) continue;
    const [[first, last]] = cited.ranges as readonly [readonly [string, string]];
    const [page] = pagesOf(corpus, passage.file, passage);
    if (first !== last) continue;
    votes.set(Number(first) - page, (votes.get(Number(first) - page) ?? 0) + 1);
  }
  const [most, second] = [...votes].sort((a, b) => b[1] - a[1]);
  return most && most[1] >= fewestAgreeing && most[1] > (second?.[1] ?? 0) ? most[0] : null;
}
