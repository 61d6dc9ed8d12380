/** The draft as one lossless tree: every character belongs to exactly one leaf, and the leaves joined are the text. */
import { contains, type Span } from "../text/span";
import type { Draft, Entry } from "./draft";

export type NodeKind =
  | "draft"
  | "section"
  | "heading"
  | "paragraph"
  | "block-quotation"
  | "note"
  | "entry"
  | "citation"
  | "unreadable-citation"
  | "item"
  | "signal"
  | "author"
  | "date"
  | "locator"
  | "quotation"
  | "alteration"
  | "cross-reference"
  | "abbreviation"
  | "person"
  | "title"
  | "container"
  | "accessed"
  | "url"
  | "text";

export interface TreeNode extends Span {
  readonly kind: NodeKind;
  /** Empty for a leaf. */
  readonly children: readonly TreeNode[];
}

interface Placed extends Span {
  readonly kind: NodeKind;
}

export function draftTree(draft: Draft): TreeNode {
  const placed = spansOf(draft)
    .filter(({ start, end }) => end > start)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  return {
    kind: "draft",
    start: 0,
    end: draft.text.length,
    children: childrenOf(placed, 0, draft.text.length),
  };
}

/** Nests sorted spans, with text leaves in the gaps. A span that crosses its neighbour's end is an error of the parser. */
function childrenOf(placed: readonly Placed[], start: number, end: number): readonly TreeNode[] {
  const children: TreeNode[] = [];
  let at = start;
  for (let index = 0; index < placed.length; ) {
    const { kind, start: from, end: to } = placed[index]!;
    if (from < at || to > end) throw new RangeError(`${kind} at ${from}–${to} crosses what stands around it`);
    let next = index + 1;
    while (next < placed.length && placed[next]!.start < to) next++;
    if (from > at) children.push(leaf(at, from));
    const inner = placed.slice(index + 1, next);
    children.push({
      kind,
      start: from,
      end: to,
      children: inner.length > 0 ? childrenOf(inner, from, to) : [],
    });
    at = to;
    index = next;
  }
  if (children.length > 0 && at < end) children.push(leaf(at, end));
  return children.length === 0 && end > start ? [leaf(start, end)] : children;
}

const leaf = (start: number, end: number): TreeNode => ({ kind: "text", start, end, children: [] });

/** The leaves in the order of the text. */
export function leavesOf(node: TreeNode): readonly TreeNode[] {
  return node.children.length === 0 ? [node] : node.children.flatMap(leavesOf);
}

/** The nodes around `offset`, outermost first. */
export function pathTo(node: TreeNode, offset: number): readonly TreeNode[] {
  const inner = node.children.find(({ start, end }) => start <= offset && offset < end);
  return inner ? [node, ...pathTo(inner, offset)] : [node];
}

function spansOf(draft: Draft): Placed[] {
  const placed: Placed[] = [];
  const add = (kind: NodeKind, span: Span | null) => {
    if (span) placed.push({ kind, start: span.start, end: span.end });
  };
  for (const section of draft.sections) add("section", section);
  // What the list of additional sources holds may be several to a paragraph: each is an entry within it.
  for (const block of draft.blocks) if (block.kind !== "entry") add(block.kind, block);
  for (const citation of draft.citations) {
    add("citation", citation);
    for (const item of citation.items) {
      add("item", item);
      add("signal", item.signalSpan);
      add("author", item.author);
      add("date", item.date);
      add("locator", item.locator);
    }
  }
  for (const citation of draft.unreadable) add("unreadable-citation", citation);
  for (const quotation of draft.quotations) {
    // A block quotation of several paragraphs has a node in each.
    for (let index = quotation.block; index < draft.blocks.length; index++) {
      const block = draft.blocks[index]!;
      if (block.start >= quotation.end) break;
      add("quotation", {
        start: Math.max(quotation.start, block.start),
        end: Math.min(quotation.end, block.end),
      });
    }
    for (const alteration of quotation.alterations) add("alteration", alteration);
  }
  for (const entry of [...draft.references, ...draft.additionalSources]) addEntry(entry, add);
  for (const reference of draft.crossReferences) add("cross-reference", reference);
  for (const abbreviation of draft.abbreviations) add("abbreviation", abbreviation);
  return placed;
}

function addEntry(entry: Entry, add: (kind: NodeKind, span: Span | null) => void): void {
  add("entry", entry);
  // The author of `_____. 2010.` stands in the entry before.
  if (entry.author && contains(entry, entry.author)) add("author", entry.author);
  add("date", entry.date);
  for (const person of entry.persons) add("person", person);
  add("title", entry.title);
  add("container", entry.container);
  add("url", entry.url);
  add("accessed", entry.accessed);
}
