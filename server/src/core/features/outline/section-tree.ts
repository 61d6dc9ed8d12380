/** The sections of a draft as a tree, below the Response that begins with its masthead. */
import type { Draft, Section } from "../../syntax/draft";
import type { Span } from "../../text/span";

/** `3. Profiles` with `3.1 Migrants` inside: the span reaches as far as the last section within it. */
export interface SectionNode extends Span {
  /** Index into `Draft.sections`; -1 for the Response itself. */
  readonly section: number;
  /** What is the section's own: without the sections within it. */
  readonly own: Span;
  readonly children: readonly SectionNode[];
}

/** Without a masthead the sections themselves stand at the top; what stands before one stays outside the Response. */
export function sectionTree(draft: Draft): readonly SectionNode[] {
  const { sections, text } = draft;
  const top = mastheadStart(draft);
  if (top === null) return nested(sections, 0, sections.length, text.length);
  const inside = sections.findIndex(({ start }) => start >= top);
  const first = inside === -1 ? sections.length : inside;
  const response: SectionNode = {
    section: -1,
    start: top,
    end: text.length,
    own: { start: top, end: sections[first]?.start ?? text.length },
    children: nested(sections, first, sections.length, text.length),
  };
  return [...nested(sections, 0, first, top), response];
}

/** The date may stand above the symbol; without a symbol there is no masthead. */
function mastheadStart({ masthead: { symbol, date } }: Draft): number | null {
  return symbol && Math.min(symbol.start, date?.start ?? symbol.start);
}

/** The last section before a masthead ends where the masthead begins, at `limit`. */
function nested(
  sections: readonly Section[],
  from: number,
  to: number,
  limit: number,
): readonly SectionNode[] {
  const nodes: SectionNode[] = [];
  for (let at = from; at < to; ) {
    const { start, end } = sections[at]!;
    let next = at + 1;
    while (next < to && isWithin(sections[next]!, sections[at]!)) next++;
    nodes.push({
      section: at,
      start,
      end: Math.min(sections[next - 1]!.end, limit),
      own: { start, end: Math.min(end, limit) },
      children: nested(sections, at + 1, next, limit),
    });
    at = next;
  }
  return nodes;
}

/** A heading behind the references opens a part of its own, however deep it is written. */
const isWithin = (inner: Section, outer: Section): boolean =>
  inner.level > outer.level && inner.zone === outer.zone;

/** The node and all below it, in the order of the text. */
export const nodesWithin = (node: SectionNode): readonly SectionNode[] => [
  node,
  ...node.children.flatMap(nodesWithin),
];
