/** Reads a saved page: its article first, then what else stands on it, and what the page says of itself. */
import { parse } from "parse5";
import { decodeHtml } from "./decode-html";
import type { Reading } from "./document";
import { htmlFields } from "./html-metadata";
import { htmlText, isPassedOver } from "./html-text";
import { attribute, elementsIn, type HtmlElement, type HtmlNode } from "./html-tree";

export function readHtml(bytes: Uint8Array, charset: string | null = null): Reading {
  const html = decodeHtml(bytes, charset);
  if (html === null) return { reason: { kind: "not-text" } };
  const page = parse(html);
  return { text: pageText(page), pageStarts: [], fields: htmlFields(page) };
}

/** The part of a page that is its article, where one element clearly is. */
const clearShare = 0.5;

/** The rest of the page follows the article, since it can be quoted too. */
function pageText(page: HtmlNode): string {
  const whole = htmlText(page);
  for (const article of articlesIn(page)) {
    const text = htmlText(article);
    if (text.length < clearShare * whole.length) continue;
    return [text, htmlText(page, article)].filter((part) => part !== "").join("\n\n");
  }
  return whole;
}

/** The only `<article>` and the only `<main>`, each if there is just one. */
function articlesIn(page: HtmlNode): readonly HtmlElement[] {
  const visible = elementsIn(page, (element) => !isPassedOver(element));
  const articles = visible.filter(({ tagName }) => tagName === "article");
  const mains = visible.filter((its) => its.tagName === "main" || attribute(its, "role") === "main");
  return [articles, mains].flatMap((found) => (found.length === 1 ? found : []));
}
