/** Finds block quotations: paragraphs without marks, introduced by a colon and ended by a citation. */
import { isBlank } from "../text/characters";
import { crossingOf, type Span, startingWithin, textSpan } from "../text/span";
import { alterationsIn } from "./alterations";
import type { Block, Citation, Quotation } from "./draft";
import { isTranslationFlag } from "./quotations";
import type { Prose } from "./read-prose";

export interface BlockQuotation {
  readonly quotation: Quotation;
  /** The indices of its paragraphs. */
  readonly blocks: readonly number[];
}

/** A block quotation of more paragraphs than this is a list that a colon introduced. */
const longestInParagraphs = 8;
/** Shorter ones would be items of a list. */
const shortestInCharacters = 60;

export function blockQuotationsIn(
  text: string,
  blocks: readonly Block[],
  { citations, unreadable }: Prose,
): readonly BlockQuotation[] {
  const found: BlockQuotation[] = [];
  for (let index = 1; index < blocks.length; index++) {
    const block = blocks[index]!;
    const before = blocks[index - 1]!;
    if (!isOfBody(block) || !isOfBody(before) || !introduces(text, before)) continue;
    // A list of points is the writer's own as often as not.
    if (/^(?:["“«]|[-*•·–]\s)/.test(text.slice(block.start, block.start + 2))) continue;
    // `[translation]` on a line of its own speaks of the paragraphs behind it.
    const translation = isTranslationFlag(text.slice(block.start, block.end));
    const first = translation ? index + 1 : index;
    const end = first < blocks.length ? endOf(text, blocks, first, citations) : null;
    if (!end || end.words.end - end.words.start < shortestInCharacters) continue;
    const paragraphs = blocks.slice(first, end.last + 1);
    found.push({
      quotation: quotation(text, paragraphs, first, end.words, unreadable, translation),
      blocks: paragraphs.map((_, following) => first + following),
    });
    index = end.last;
  }
  return found;
}

function quotation(
  text: string,
  paragraphs: readonly Block[],
  first: number,
  words: Span,
  unreadable: readonly Span[],
  translation: boolean,
): Quotation {
  // Paragraph by paragraph: a bracket that is left open does not reach into the next.
  const alterations = paragraphs.flatMap((paragraph) => {
    const bracketed = startingWithin(unreadable, paragraph);
    const inner = { start: paragraph.start, end: Math.min(paragraph.end, words.end) };
    return alterationsIn(text, inner).filter((one) => !crossingOf(one, bracketed));
  });
  return {
    ...textSpan(text, words.start, words.end),
    kind: "block",
    zone: "body",
    block: first,
    inner: words,
    alterations,
    translation,
    unclosed: false,
  };
}

const isOfBody = ({ kind, zone }: Block): boolean => kind === "paragraph" && zone === "body";

/** The paragraph ends with a colon; a bracket or quotation mark may stand behind it. */
const introduces = (text: string, { start, end }: Span): boolean =>
  /:[\])»”"]?$/.test(text.slice(Math.max(start, end - 2), end));

/** The first block that ends with its only citation, if the blocks before it cite nothing. */
function endOf(
  text: string,
  blocks: readonly Block[],
  first: number,
  citations: readonly Citation[],
): { last: number; words: Span } | null {
  for (let last = first; last < Math.min(blocks.length, first + longestInParagraphs); last++) {
    const block = blocks[last]!;
    if (!isOfBody(block)) return null;
    const [citation, ...others] = startingWithin(citations, block);
    if (!citation) continue;
    const behind = text.slice(citation.end, block.end).trim();
    if (others.length > 0 || !/^[.\]»]?$/.test(behind)) return null;
    const start = blocks[first]!.start;
    let end = citation.start;
    while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
    // The citation may stand in a paragraph of its own, behind the last one that is quoted.
    const complete = behind === "." || (end > start && /[.?!…\]"”»]/.test(text[end - 1]!));
    return complete ? { last, words: { start: blocks[first]!.start, end } } : null;
  }
  return null;
}
