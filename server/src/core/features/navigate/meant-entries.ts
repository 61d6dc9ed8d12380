/** Which entries the reader means who points at a place: by a citation, by an entry, or by the words that decided. */
import type { Report } from "../../model/report";
import type { Draft, Item } from "../../syntax/draft";
import { type Span, touches } from "../../text/span";

/** A draft whose citations and entries are linked: all of a report but its quotations. */
export type LinkedDraft = Omit<Report, "quotations">;

export interface MeantEntries {
  readonly origin: Span;
  /** Indices into `Draft.references`; several where words decided for several citations. */
  readonly references: readonly number[];
}

export function meantEntries(linked: LinkedDraft, offset: number): MeantEntries | null {
  const { draft, resolutions } = linked;
  const item = itemAt(draft, offset);
  if (item) {
    const { reference } = resolutions[item.citation]![item.index]!;
    return reference === null ? null : { origin: spanOf(item.item), references: [reference] };
  }
  return decidedAt(linked, offset) ?? entryAt(draft, offset);
}

export interface ItemPlace {
  /** Index into `Draft.citations`, and of the item within it. */
  readonly citation: number;
  readonly index: number;
  readonly item: Item;
}

/** Between the items of a citation the first one stands for all. */
export function itemAt({ citations }: Draft, offset: number): ItemPlace | null {
  const citation = citations.findIndex((one) => touches(one, offset));
  if (citation === -1) return null;
  const { items } = citations[citation]!;
  const index = Math.max(
    0,
    items.findIndex((item) => touches(item, offset)),
  );
  return { citation, index, item: items[index]! };
}

/** The entries of the citations for which the words at `offset` decided; of words within words the shorter ones count. */
export function decidedAt({ resolutions }: LinkedDraft, offset: number): MeantEntries | null {
  let origin: Span | null = null;
  const references = new Set<number>();
  for (const { reference, evidence } of resolutions.flat()) {
    const { words } = evidence;
    if (reference === null || words === null || !touches(words, offset)) continue;
    const shorter = origin === null || words.end - words.start < origin.end - origin.start;
    if (shorter) {
      origin = words;
      references.clear();
    }
    if (words.start === origin!.start && words.end === origin!.end) references.add(reference);
  }
  return origin && { origin: spanOf(origin), references: [...references] };
}

function entryAt({ references }: Draft, offset: number): MeantEntries | null {
  const index = references.findIndex((entry) => touches(entry, offset));
  return index === -1 ? null : { origin: spanOf(references[index]!), references: [index] };
}

export const spanOf = ({ start, end }: Span): Span => ({ start, end });
