/**
 * The paragraphs of a draft as objects that stay the same as long as their words do, from one version of the draft to
 * the next: what is made of a paragraph's words alone is made once for it, by `onceFor`.
 */
import { ownCopy } from "../text/own-copy";
import { forgetsBy, onceFor } from "../text/remembered";
import { sentencesOf } from "../text/sentences";
import type { Span } from "../text/span";
import type { Draft } from "./draft";

export interface Paragraph {
  readonly text: string;
}

/** The paragraphs of a draft of about 2 MB; as many that are not used any more are kept before they are let go. */
const mostParagraphs = 6_000;
let recent = new Map<string, Paragraph>();
let older: ReadonlyMap<string, Paragraph> = new Map();

forgetsBy(() => {
  recent = new Map();
  older = new Map();
});

/** One for each block of the draft, whatever its kind; places in it count from the block's start. */
export const paragraphsOf = onceFor((draft: Draft): readonly Paragraph[] =>
  draft.blocks.map(({ start, end }) => paragraphOf(draft.text.slice(start, end))),
);

function paragraphOf(text: string): Paragraph {
  const known = recent.get(text);
  if (known) return known;
  const paragraph = older.get(text) ?? { text: ownCopy(text) };
  if (recent.size >= mostParagraphs) {
    older = recent;
    recent = new Map();
  }
  recent.set(paragraph.text, paragraph);
  return paragraph;
}

/** Places count from the paragraph's start. */
export const sentencesIn: (paragraph: Paragraph) => readonly Span[] = onceFor(({ text }: Paragraph) =>
  sentencesOf(text),
);
