/** The quotations that stand in their sources word for word, with the place that their citations name. */
import type { PassageMatch } from "../../model/report";
import type { SourceRecord } from "../../sources/source";
import type { Entry, Item, Quotation } from "../../syntax/draft";
import { type CitedPlace, citedPlace } from "./cited-place";
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

export function locatedQuotations({ report, corpus }: RuleInput): readonly LocatedQuotation[] {
  const { draft, resolutions, sourceOfReference } = report;
  return report.quotations.flatMap((result, index): readonly LocatedQuotation[] => {
    const { verdict, citation, item: place, passage } = result;
    if ((verdict !== "verbatim" && verdict !== "adapted") || citation === null || place === null || !passage)
      return [];
    const { reference } = resolutions[citation]![place]!;
    const source = reference === null ? null : sourceOfReference[reference];
    if (reference === null || source == null) return [];
    const item = draft.citations[citation]!.items[place]!;
    return [
      {
        quotation: draft.quotations[index]!,
        item,
        entry: draft.references[reference]!,
        source: corpus.sources[source]!,
        passage,
        cited: item.locator ? citedPlace(item.locator.text) : null,
      },
    ];
  });
}
