/** What resolving reads of a draft: words, names and sentences of its paragraphs, made when first asked for, and what was cited so far. */
import type { Citation, Draft } from "../syntax/draft";
import { isTranslationFlag } from "../syntax/quotations";
import { sentencesOf } from "../text/sentences";
import { lastStartingAtOrBefore, type Span } from "../text/span";
import { authorFormsOf } from "./author-forms";
import { type AuthorIndex, authorIndex } from "./author-index";
import { bracketsIn, firstWordAt, type Word, wordReader } from "./block-words";
import { type DateIndex, dateIndex } from "./find-candidates";
import { mentionFinder, mentionsIn } from "./mentions";
import { type NamedSource, namedSource } from "./named-sources";
import type { Resolution } from "./report";

export interface Reading {
  readonly draft: Draft;
  readonly authors: AuthorIndex;
  readonly dates: DateIndex;
  readonly block: (index: number) => BlockReading;
  /** In document order; what stands behind the citation in hand is not yet there. */
  readonly past: PastCitation[];
  /** Entries that a citation has pointed to so far. */
  readonly cited: Set<number>;
}

export interface BlockReading {
  readonly words: () => readonly Word[];
  readonly sentences: () => readonly Span[];
  /** Listed authors that the block names, by start. */
  readonly named: () => readonly NamedSource[];
}

/** A citation that has been read, or one that cannot be read: then it has no items. */
export interface PastCitation extends Span {
  readonly block: number;
  readonly items: readonly PastItem[];
}

export interface PastItem {
  readonly resolution: Resolution;
  /** The author as written, or as the entry has it. */
  readonly author: string | null;
  /** `X 2009, cited in Y 2010`, `Y 2010, citing X 2009`: Y is what the writer had in hand. */
  readonly citedIn: boolean;
}

export function readingOf(draft: Draft): Reading {
  const forms = authorFormsOf(draft);
  const finder = once(() => mentionFinder(forms));
  const readWords = wordReader(draft.text);
  const blocks = new Map<number, BlockReading>();
  const bracketed = [...draft.citations, ...draft.unreadable].sort((a, b) => a.start - b.start);
  const read = (index: number): BlockReading => {
    const block = draft.blocks[index]!;
    const within = <S extends Span>(spans: readonly S[]) => spansWithin(spans, block);
    const sentences = once(() => sentencesOf(draft.text, block));
    const words = once(() => {
      const quotations = block.kind === "block-quotation" ? [block] : within(draft.quotations);
      const omitted = [...within(bracketed), ...bracketsIn(draft.text, block)].sort(
        (a, b) => a.start - b.start,
      );
      return readWords(block, omitted, quotations);
    });
    const named = once(() =>
      mentionsIn(words(), finder()).map((mention) =>
        namedSource(mention, words(), sentenceWords(words(), sentences(), mention.start), draft.references),
      ),
    );
    return { words, sentences, named };
  };
  return {
    draft,
    authors: authorIndex(draft.references, forms),
    dates: dateIndex(draft.references),
    block: (index) => {
      let reading = blocks.get(index);
      if (!reading) {
        reading = read(index);
        blocks.set(index, reading);
      }
      return reading;
    },
    past: [],
    cited: new Set(),
  };
}

function once<V>(make: () => V): () => V {
  let made: { readonly value: V } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Those of the sorted spans that start within the block. */
function spansWithin<S extends Span>(spans: readonly S[], { start, end }: Span): readonly S[] {
  const first = lastStartingAtOrBefore(spans, start - 1) + 1;
  return spans.slice(first, lastStartingAtOrBefore(spans, end - 1) + 1);
}

/** The words of the sentence around `offset`: first index, and the index behind the last. */
function sentenceWords(
  words: readonly Word[],
  sentences: readonly Span[],
  offset: number,
): { readonly from: number; readonly to: number } {
  const sentence = sentences[lastStartingAtOrBefore(sentences, offset)];
  if (!sentence) return { from: 0, to: words.length };
  return { from: firstWordAt(words, sentence.start), to: firstWordAt(words, sentence.end) };
}

/** Where the words stand that a citation answers to; asked for by few, so found when asked for. */
export type LazyScope = () => Scope;

export interface Scope {
  /** The citation's own block, or the one that introduces the block quotation behind which it stands. */
  readonly block: number;
  /** From the start of the sentence, or from the citation before it in the sentence. */
  readonly clause: Span;
  readonly sentence: Span;
}

export const lazyScope = (reading: Reading, citation: Citation): LazyScope =>
  once(() => scopeOf(reading, citation));

function scopeOf(reading: Reading, citation: Citation): Scope {
  const { draft } = reading;
  const introduction = introductionOf(draft, citation.block);
  if (introduction !== null) {
    const { end } = draft.blocks[introduction]!;
    return scopeBefore(reading, introduction, reading.block(introduction).sentences().length - 1, end);
  }
  const sentences = reading.block(citation.block).sentences();
  const index = lastStartingAtOrBefore(sentences, citation.start);
  // A citation behind the full stop of a sentence belongs to that sentence.
  const alone = index > 0 && draft.text.slice(sentences[index]!.start, citation.start).trim() === "";
  return scopeBefore(reading, citation.block, alone ? index - 1 : index, citation.start);
}

function scopeBefore({ draft, block, past }: Reading, index: number, sentence: number, end: number): Scope {
  const start = block(index).sentences()[sentence]?.start ?? draft.blocks[index]!.start;
  const before = past.at(-1);
  const from = before && before.end <= end ? Math.max(start, before.end) : start;
  return { block: index, clause: { start: from, end }, sentence: { start, end } };
}

/** The block in front of a block quotation, a line with `[translation]` left out; null for a citation in running text. */
function introductionOf(draft: Draft, index: number): number | null {
  if (draft.blocks[index]!.kind !== "block-quotation") return null;
  let at = index - 1;
  while (at >= 0) {
    const { kind, start, end } = draft.blocks[at]!;
    if (kind !== "block-quotation" && !isTranslationFlag(draft.text.slice(start, end))) break;
    at--;
  }
  return at < 0 ? null : at;
}
