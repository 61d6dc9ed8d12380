/** The items of all citations, each with what it resolved to: what the rules on citations go through. */
import type { Report, Resolution } from "../../model/report";
import type { Citation, Draft, Item } from "../../syntax/draft";
import { onceFor } from "../../text/remembered";
import { lastStartingAtOrBefore, overlaps, type Span } from "../../text/span";

export interface CitedItem {
  readonly item: Item;
  readonly citation: Citation;
  readonly resolution: Resolution;
  /** Index of the citation in the draft, and of the item in the citation. */
  readonly index: number;
  readonly place: number;
}

/** In the order of the text. */
export const citedItems = onceFor(({ draft, resolutions }: Report): readonly CitedItem[] =>
  draft.citations.flatMap((citation, index) =>
    citation.items.map((item, place) => ({
      item,
      citation,
      resolution: resolutions[index]![place]!,
      index,
      place,
    })),
  ),
);

/** Within quotation marks a parenthesis may belong to the source's own words. */
export function isQuoted({ quotations }: Draft, span: Span): boolean {
  const around = quotations[lastStartingAtOrBefore(quotations, span.start)];
  return around !== undefined && overlaps(around, span);
}

/** The author and date of an item, or what it has of them. */
export function nameAndDate({ start, end, author, date }: Item): Span {
  return { start: author?.start ?? date?.start ?? start, end: date?.end ?? author?.end ?? end };
}

/** `X 2009, cited in Y 2010`, `Y 2010, citing X 2009`: the list has the work that was read, Y. */
export const isOrigin = ({ items }: Citation, place: number): boolean =>
  items[place + 1]?.signal === "cited-in" || items[place]!.signal === "citing";
