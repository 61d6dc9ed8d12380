/** The words of a page as a reader sees them: paragraphs, headings, list items and rows as lines of their own. */
import {
  attribute,
  childrenOf,
  elementsIn,
  type HtmlElement,
  type HtmlNode,
  isElement,
  isText,
  textIn,
} from "./html-tree";

/** What is no text of the page, or leads around in it. */
const passedOver = new Set(
  `script style template noscript head title nav svg math iframe object embed applet canvas audio video map
   button select datalist textarea input dialog frameset`.split(/\s+/),
);

const paragraphs = new Set(
  `address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form
   h1 h2 h3 h4 h5 h6 header hgroup hr legend main ol p pre search section summary table ul`.split(/\s+/),
);

const lines = new Set(["caption", "li", "tr"]);

export const isPassedOver = (element: HtmlElement): boolean =>
  passedOver.has(element.tagName) ||
  attribute(element, "role") === "navigation" ||
  attribute(element, "hidden") !== null ||
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attribute(element, "style") ?? "");

// Blanks of a page mean nothing, so these letters, which are blanks, are free to mark what ends there.
const paragraphEnd = "\n";
const lineEnd = "\v";
const lineBreak = "\r";
const cellEnd = "\t";

/** `without` is left out: it stands elsewhere. */
export function htmlText(root: HtmlNode, without: HtmlNode | null = null): string {
  const parts: string[] = [];
  const waiting: (HtmlNode | string)[] = [root];
  let preformatted = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === "string") {
      if (next === preEnd) preformatted--;
      else parts.push(next);
    } else if (isText(next)) {
      const words =
        preformatted > 0
          ? next.value.replace(/\r\n|\r|\n/g, lineBreak)
          : next.value.replace(/\s/g, plainBlank);
      parts.push(words);
    } else if (!isElement(next)) {
      for (const child of [...childrenOf(next)].reverse()) waiting.push(child);
    } else if (next !== without && !isPassedOver(next)) {
      if (isNoteMark(next, parts.at(-1) ?? "")) {
        // As text files have it, so that words on both sides of a mark are read together.
        parts.push(`<sup>${textIn(next)}</sup>`);
        continue;
      }
      const { before, after } = marksOf(next);
      if (next.tagName === "pre") {
        preformatted++;
        waiting.push(preEnd);
      }
      parts.push(before);
      waiting.push(after);
      for (const child of [...childrenOf(next)].reverse()) waiting.push(child);
    }
  }
  return parts
    .join("")
    .replace(/[ \t\n\v\r\f]+/g, asBlank)
    .trim();
}

const preEnd = "</pre>";

/** No-break and other blanks stay what they are. */
const plainBlank = (blank: string): string => (/[ \t\n\v\r\f]/.test(blank) ? " " : blank);

function marksOf({ tagName }: HtmlElement): { readonly before: string; readonly after: string } {
  if (paragraphs.has(tagName)) return { before: paragraphEnd, after: paragraphEnd };
  if (lines.has(tagName)) return { before: lineEnd, after: lineEnd };
  if (tagName === "td" || tagName === "th") return { before: "", after: cellEnd };
  return { before: tagName === "br" ? lineBreak : "", after: "" };
}

/** What a run of blanks and marks comes to. Two line breaks are how old pages end a paragraph. */
function asBlank(run: string): string {
  if (run.includes(paragraphEnd) || run.indexOf(lineBreak) !== run.lastIndexOf(lineBreak)) return "\n\n";
  if (run.includes(lineEnd) || run.includes(lineBreak)) return "\n";
  return run.includes(cellEnd) ? "\t" : " ";
}

/** A raised number behind a word or a sentence is the mark of a note; behind a number or a unit it is none. */
function isNoteMark(element: HtmlElement, before: string): boolean {
  if (element.tagName !== "sup" || !/^(?:\[?\d{1,3}\]?|\[[a-z]\]|[*†‡])$/.test(textIn(element))) return false;
  const leadsToNote = elementsIn(element).some((its) => /#/.test(attribute(its, "href") ?? ""));
  const end = before.slice(-12);
  if (leadsToNote) return true;
  return /[\p{P}\p{L}]$/u.test(end) && !/(?:^|[^\p{L}])(?:[kcdm]?m|in|ft|CO|x)$/u.test(end);
}
