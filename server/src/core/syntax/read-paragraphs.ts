/**
 * Reads the paragraphs of a draft one by one, and keeps what was read: as long as a paragraph has the same words, and
 * the list of references answers what reading it asked as before, it is only moved to its place.
 */

import { isProse } from "./blocks";
import { type Asked, answersAlike, type CitationContext, noting } from "./citation-context";
import type { Block } from "./draft";
import {
  movedAbbreviation,
  movedCitation,
  movedCrossReference,
  movedQuotation,
  movedUnreadable,
  type Place,
} from "./moved-parts";
import type { Paragraph } from "./paragraphs";
import { type Prose, readParagraph } from "./read-prose";

interface KeptProse {
  readonly prose: Prose;
  /** Where it was at last. */
  readonly place: Place;
  readonly asked: Asked;
  /** The last context that answered so. */
  readonly context: CitationContext;
}

const kept = new WeakMap<Paragraph, KeptProse>();

type Growing<Lists> = {
  readonly [Name in keyof Lists]: Lists[Name] extends readonly (infer One)[] ? One[] : never;
};

export function readProse(
  blocks: readonly Block[],
  paragraphs: readonly Paragraph[],
  context: CitationContext,
): Prose {
  const all: Growing<Prose> = {
    citations: [],
    unreadable: [],
    quotations: [],
    abbreviations: [],
    crossReferences: [],
  };
  blocks.forEach((block, index) => {
    if (!isProse(block)) return;
    const place = { start: block.start, zone: block.zone, block: index };
    const { citations, unreadable, quotations, abbreviations, crossReferences } = proseAt(
      paragraphs[index]!,
      place,
      context,
    );
    for (const one of citations) all.citations.push(one);
    for (const one of unreadable) all.unreadable.push(one);
    for (const one of quotations) all.quotations.push(one);
    for (const one of abbreviations) all.abbreviations.push(one);
    for (const one of crossReferences) all.crossReferences.push(one);
  });
  return all;
}

function proseAt(paragraph: Paragraph, place: Place, context: CitationContext): Prose {
  const before = kept.get(paragraph);
  const same = before && (before.context === context || answersAlike(context, before.asked));
  const { prose, place: at, asked } = same ? before : readAnew(paragraph, place, context);
  const isThere = at.start === place.start && at.block === place.block && at.zone === place.zone;
  if (isThere && before?.context === context) return prose;
  const placed = isThere ? prose : movedProse(prose, place.start - at.start, place);
  kept.set(paragraph, { prose: placed, place, asked, context });
  return placed;
}

function readAnew({ text }: Paragraph, place: Place, context: CitationContext): Omit<KeptProse, "context"> {
  const { context: noted, asked } = noting(context);
  const atStart = { ...place, start: 0 };
  return { prose: readParagraph(text, atStart, noted), place: atStart, asked };
}

const movedProse = (prose: Prose, by: number, place: Place): Prose => ({
  citations: prose.citations.map((one) => movedCitation(one, by, place)),
  unreadable: prose.unreadable.map((one) => movedUnreadable(one, by, place)),
  quotations: prose.quotations.map((one) => movedQuotation(one, by, place)),
  abbreviations: prose.abbreviations.map((one) => movedAbbreviation(one, by)),
  crossReferences: prose.crossReferences.map((one) => movedCrossReference(one, by)),
});
