/** Reads a draft into its parts. Never fails: any string gives a draft. */
import { additionalSourcesIn } from "./additional-sources";
import { blockQuotationsIn } from "./block-quotations";
import { isProse, readBlocks } from "./blocks";
import { citationContext } from "./citation-context";
import { withoutComments } from "./comments";
import type { Draft } from "./draft";
import { notesOf } from "./notes";
import { withoutPageFurniture } from "./page-furniture";
import { paragraphsIn, withParagraphs } from "./paragraphs";
import { readProse } from "./read-paragraphs";
import { readReferences } from "./reference-list";

export function parseDraft(written: string): Draft {
  const { text: uncommented, comments } = withoutComments(written);
  const text = withoutPageFurniture(uncommented);
  const { masthead, sections, blocks, language } = readBlocks(text);
  const paragraphs = paragraphsIn(text, blocks);
  const references = readReferences(blocks, paragraphs);
  const prose = readProse(blocks, paragraphs, citationContext(references));
  const blockQuotations = blockQuotationsIn(text, blocks, prose);
  const quotedBlocks = new Set(blockQuotations.flatMap((one) => one.blocks));
  const draft: Draft = {
    text,
    comments,
    language,
    masthead,
    sections,
    blocks: blocks.map((block, index) =>
      quotedBlocks.has(index) ? { ...block, kind: "block-quotation" } : block,
    ),
    citations: prose.citations,
    unreadable: prose.unreadable,
    quotations: [
      ...prose.quotations.filter(({ block }) => !quotedBlocks.has(block)),
      ...blockQuotations.map(({ quotation }) => quotation),
    ].sort((a, b) => a.start - b.start),
    references,
    additionalSources: blocks
      .filter(({ zone, kind }) => zone === "additional-sources" && kind !== "heading")
      .flatMap((block) => additionalSourcesIn(text, block)),
    notes: notesOf(text, blocks.filter(isProse)),
    abbreviations: prose.abbreviations,
    crossReferences: prose.crossReferences,
  };
  return withParagraphs(draft, paragraphs);
}
