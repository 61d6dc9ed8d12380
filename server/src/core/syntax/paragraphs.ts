/**
 * The paragraphs of a draft as objects that stay the same as long as their words do, from one version of the draft to
 * the next: what is made of a paragraph's words alone is made once for it, by `onceFor`.
 */
import { ownCopy } from "../text/own-copy";
import { forgetsBy, onceFor } from "../text/remembered";
import { sentencesOf } from "../text/sentences";
import type { Span } from "../text/span";
import type { Block, Draft } from "./draft";

export interface Paragraph {
  readonly text: string;
}

/** Characters of a long draft; as many of paragraphs that are not used any more are kept before they are let go. */
const mostCharacters = 4_000_000;
let characters = 0;
let recent = new Map<string, Paragraph>();
let older: ReadonlyMap<string, Paragraph> = new Map();

forgetsBy(() => {
  recent = new Map();
  older = new Map();
  characters = 0;
});

const ofDraft = new WeakMap<Draft, readonly Paragraph[]>();

/** One for each block of the draft, whatever its kind; places in it count from the block's start. */
export function paragraphsOf(draft: Draft): readonly Paragraph[] {
  const known = ofDraft.get(draft) ?? paragraphsIn(draft.text, draft.blocks);
  ofDraft.set(draft, known);
  return known;
}

/** The draft with the paragraphs of which it was made. */
export function withParagraphs(draft: Draft, paragraphs: readonly Paragraph[]): Draft {
  ofDraft.set(draft, paragraphs);
  return draft;
}

/** One for each of the blocks. */
export const paragraphsIn = (text: string, blocks: readonly Block[]): readonly Paragraph[] =>
  blocks.map(({ start, end }) => paragraphOf(text.slice(start, end)));

function paragraphOf(text: string): Paragraph {
  const known = recent.get(text);
  if (known) return known;
  const paragraph = older.get(text) ?? { text: ownCopy(text) };
  if (characters >= mostCharacters) {
    older = recent;
    recent = new Map();
    characters = 0;
  }
  characters += text.length;
  recent.set(paragraph.text, paragraph);
  return paragraph;
}

/** Places count from the paragraph's start. */
export const sentencesIn: (paragraph: Paragraph) => readonly Span[] = onceFor(({ text }: Paragraph) =>
  sentencesOf(text),
);
