/** Small questions to the tree of a page. Nothing here calls itself: a page may be nested as deeply as it likes. */
import { type DefaultTreeAdapterTypes, defaultTreeAdapter as tree } from "parse5";

export type HtmlNode = DefaultTreeAdapterTypes.Node;
export type HtmlElement = DefaultTreeAdapterTypes.Element;

export const isElement = (node: HtmlNode): node is HtmlElement => tree.isElementNode(node);
export const isText = (node: HtmlNode): node is DefaultTreeAdapterTypes.TextNode => tree.isTextNode(node);
export const childrenOf = (node: HtmlNode): readonly HtmlNode[] =>
  "childNodes" in node ? node.childNodes : [];

export const attribute = ({ attrs }: HtmlElement, name: string): string | null =>
  attrs.find((its) => its.name === name)?.value ?? null;

/** The elements below `root` in the order of the page; below one that `enter` refuses nothing is looked at. */
export function elementsIn(
  root: HtmlNode,
  enter: (element: HtmlElement) => boolean = () => true,
): readonly HtmlElement[] {
  const found: HtmlElement[] = [];
  const waiting = [...childrenOf(root)].reverse();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!isElement(node) || !enter(node)) continue;
    found.push(node);
    for (const child of [...childrenOf(node)].reverse()) waiting.push(child);
  }
  return found;
}

/** All text below a node in one line. */
export function textIn(root: HtmlNode): string {
  const words: string[] = [];
  const waiting = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (isText(node)) words.push(node.value);
    for (const child of [...childrenOf(node)].reverse()) waiting.push(child);
  }
  return oneLine(words.join(""));
}

export const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();
