/** What a selection grows to: part, item, citation, sentence, quotation, paragraph, section, Response, draft. */
import type { Draft } from "../../syntax/draft";
import { draftTree, type NodeKind, pathTo, type TreeNode } from "../../syntax/tree";
import { sentencesOf } from "../../text/sentences";
import { contains, type Span } from "../../text/span";
import { type SectionNode, sectionTree } from "./section-tree";
import { wholeNotes } from "./whole-notes";

/** For each offset the spans around it, innermost first, each strictly within the next; the last is the draft. */
export function selectionRanges(draft: Draft, offsets: readonly number[]): readonly (readonly Span[])[] {
  const tree = draftTree(draft);
  const sections = sectionTree(draft);
  const notes = wholeNotes(draft);
  const quotations = quotedParagraphs(draft);
  return offsets.map((offset) => {
    const path = pathAround(tree, offset);
    const at = path.offset;
    const spans = [
      { start: 0, end: draft.text.length },
      ...sectionsAround(sections, at),
      ...[...notes, ...quotations].filter((span) => holds(span, at)),
      ...path.nodes.flatMap((node) => spansOfNode(draft, node, at)),
    ];
    return innermostFirst(spans);
  });
}

const holds = ({ start, end }: Span, offset: number): boolean => start <= offset && offset < end;

/** A cursor behind the last letter of a part is in that part, unless a deeper one begins there. */
function pathAround(
  tree: TreeNode,
  offset: number,
): { readonly offset: number; readonly nodes: readonly TreeNode[] } {
  const [at, before] = [offset, offset - 1].map((place) => ({
    offset: place,
    nodes: pathTo(tree, place).filter(({ kind }) => !unselected.has(kind)),
  }));
  return offset > 0 && before!.nodes.length > at!.nodes.length ? before! : at!;
}

/** The draft and its sections are taken from elsewhere; text is what is left between the parts. */
const unselected: ReadonlySet<NodeKind> = new Set(["draft", "section", "text"]);

function sectionsAround(nodes: readonly SectionNode[], offset: number): readonly Span[] {
  const node = nodes.find((one) => holds(one, offset));
  if (!node) return [];
  return [node, ...sectionsAround(node.children, offset), ...(holds(node.own, offset) ? [node.own] : [])];
}

/** A block quotation with the citation behind it, where it has several paragraphs. */
function quotedParagraphs({ blocks, quotations }: Draft): readonly Span[] {
  return quotations.flatMap(({ kind, block, end }) => {
    if (kind !== "block") return [];
    let last = block;
    while (blocks[last + 1] && blocks[last + 1]!.start < end) last++;
    return [{ start: blocks[block]!.start, end: blocks[last]!.end }];
  });
}

/** The node itself, and what within it is no node: the words between its marks, the sentence. Outermost first. */
function spansOfNode({ text, quotations }: Draft, node: TreeNode, offset: number): readonly Span[] {
  switch (node.kind) {
    case "quotation": {
      const quotation = quotations.find((one) => one.start <= node.start && node.end <= one.end);
      const inner = quotation && contains(node, quotation.inner) ? quotation.inner : node;
      return [
        node,
        ...(holds(inner, offset) ? [inner, ...sentenceAt(text, inner, node.children, offset)] : []),
      ];
    }
    case "paragraph":
    case "note":
    case "block-quotation":
      return [node, ...sentenceAt(text, node, node.children, offset)];
    default: {
      const inner = { start: node.start + 1, end: node.end - 1 };
      return isBracketed(text, node) && holds(inner, offset) ? [node, inner] : [node];
    }
  }
}

const isBracketed = (text: string, { start, end }: Span): boolean =>
  end - start > 2 && ["()", "[]"].includes(text[start]! + text[end - 1]!);

/** The sentence in `span`; a quotation or citation that reaches over its end makes it longer. */
function sentenceAt(text: string, span: Span, parts: readonly TreeNode[], offset: number): readonly Span[] {
  const whole = parts.filter(({ kind }) => kind !== "text");
  const sentence = joined([...sentencesOf(text, span), ...whole]).find((one) => holds(one, offset));
  return sentence ? [sentence] : [];
}

/** Spans that overlap become one. */
function joined(spans: readonly Span[]): readonly Span[] {
  const all: { start: number; end: number }[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = all.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else all.push({ start, end });
  }
  return all;
}

/** Each step is a longer one: the only citation of a sentence or the only paragraph of a section is no step of its own. */
function innermostFirst([whole, ...inner]: readonly Span[]): readonly Span[] {
  const steps = [whole!];
  for (const { start, end } of inner) {
    const around = steps.at(-1)!;
    if (contains(around, { start, end }) && !contains({ start, end }, around)) steps.push({ start, end });
  }
  return steps.reverse();
}
