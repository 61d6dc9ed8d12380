/** Quotations with the place where they stand in their sources and the one that their citations name. */

import { type CitedPlace, citedPlace } from "../../model/places/cited-place";
import type { PassageMatch } from "../../model/report";
import type { SourceRecord } from "../../sources/source";
import type { Entry, Item, Quotation } from "../../syntax/draft";
import type { RuleInput } from "./rule";

export interface LocatedQuotation {
  readonly quotation: Quotation;
  readonly item: Item;
  readonly entry: Entry;
  readonly source: SourceRecord;
  readonly passage: PassageMatch;
  /** What the item's locator names; null without one, or where nobody can tell. */
  readonly cited: CitedPlace | null;
}

export const locatedQuotations = (input: RuleInput): readonly LocatedQuotation[] =>
  input.report.quotations.flatMap(({ verdict }, index) =>
    verdict === "verbatim" || verdict === "adapted" ? (locatedQuotation(input, index) ?? []) : [],
  );

/** The quotation with the passage that was found for it, whatever the verdict; null without one in the cited source. */
export function locatedQuotation({ report, corpus }: RuleInput, index: number): LocatedQuotation | null {
  const { draft, resolutions, sourceOfReference } = report;
  const { citation, item: place, passage } = report.quotations[index]!;
  if (citation === null || place === null || !passage) return null;
  const { reference } = resolutions[citation]![place]!;
  const source = reference === null ? null : sourceOfReference[reference];
  if (reference === null || source == null) return null;
  const item = draft.citations[citation]!.items[place]!;
  return {
    quotation: draft.quotations[index]!,
    item,
    entry: draft.references[reference]!,
    source: corpus.sources[source]!,
    passage,
    cited: item.locator ? citedPlace(item.locator.text) : null,
  };
}
