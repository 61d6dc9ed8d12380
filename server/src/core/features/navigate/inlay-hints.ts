/** Written into a citation that does not name its author: what it resolves to. */
import type { Resolution } from "../../model/report";
import type { Draft, Entry, Item } from "../../syntax/draft";
import { overlaps, type Span } from "../../text/span";
import { entryName } from "../diagnostics/entry-name";
import { citationAuthor } from "../render/house-citation";
import { type LinkedDraft, spanOf } from "./meant-entries";

/** `compact`: the author before the date. `full`: the entry's name and its title behind the item. */
export type InlayHintStyle = "compact" | "full";

export interface InlayHint {
  readonly offset: number;
  readonly label: string;
  /** Whether the hint stands before the words it explains or behind them: there it is set apart by a blank. */
  readonly side: "before" | "after";
  /** The item that is explained. */
  readonly item: Span;
  /** Index into `Draft.references`; null where it is not clear which entry is meant. */
  readonly reference: number | null;
}

/** Those within `range`. A missing entry has its finding, and no hint. */
export function inlayHints(
  { draft, resolutions }: LinkedDraft,
  range: Span,
  style: InlayHintStyle,
): readonly InlayHint[] {
  return draft.citations.flatMap((citation, index) => {
    if (!overlaps(citation, range)) return [];
    return citation.items.flatMap((item, at) => {
      if (item.author && !item.ibid) return [];
      const hint = hintFor(draft, item, resolutions[index]![at]!, style);
      return hint ? [hint] : [];
    });
  });
}

function hintFor(draft: Draft, item: Item, resolution: Resolution, style: InlayHintStyle): InlayHint | null {
  const { outcome, reference } = resolution;
  const shared = { item: spanOf(item), reference };
  if (reference === null)
    return outcome === "ambiguous" ? { ...shared, ...beforeDate(item), label: "?" } : null;
  const entry = draft.references[reference]!;
  return style === "full"
    ? { ...shared, offset: item.end, side: "after", label: fullName(entry) }
    : { ...shared, ...beforeDate(item), label: compactName(entry, item) };
}

/** Where an author would stand; behind an `ibid.`, which stands in the author's place. */
const beforeDate = (item: Item): Pick<InlayHint, "offset" | "side"> =>
  item.author
    ? { offset: item.author.end, side: "after" }
    : { offset: (item.date ?? item.locator ?? item).start, side: "before" };

/** What the item leaves unsaid: the author, and the date where it has none. */
const compactName = (entry: Entry, item: Item): string =>
  item.date ? (citationAuthor(entry) ?? entryName(entry)) : entryName(entry);

const longestTitle = 80;

function fullName(entry: Entry): string {
  const title = entry.title?.text ?? "";
  if (title === "") return entryName(entry);
  const shown = title.length > longestTitle ? `${title.slice(0, longestTitle).trimEnd()}…` : title;
  return `${entryName(entry)}, ${shown}`;
}
