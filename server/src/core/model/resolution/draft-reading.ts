/** What resolving reads of a draft: words, names and sentences of its paragraphs, made when first asked for, and what was cited so far. */
import type { Block, Citation, Draft, Item } from "../../syntax/draft";
import { isTranslationFlag } from "../../syntax/quotations";
import { sentencesOf } from "../../text/sentences";
import { lastStartingAtOrBefore, type Span, startingWithin } from "../../text/span";
import type { Resolution } from "../report";
import type { AuthorIndex } from "./author-index";
import { bracketsIn, firstWordAt, type Word, type WordReader, wordReader } from "./block-words";
import { type Candidates, candidatesOfDate } from "./find-candidates";
import { type Mention, mentionsIn } from "./mentions";
import { type NamedSource, namedSource } from "./named-sources";
import type { ListReading } from "./read-list";

export interface Reading {
  readonly draft: Draft;
  readonly authors: AuthorIndex;
  /** Entries whose date the item may mean. */
  readonly candidatesOf: (item: Item) => Candidates;
  readonly block: (index: number) => BlockReading;
  /** In document order; what stands behind the citation in hand is not yet there. */
  readonly past: PastCitation[];
  /** Whether a citation has pointed to the entry so far. */
  readonly isCited: (reference: number) => boolean;
  readonly everyReference: () => ReadonlySet<number>;
}

/**
 * What resolving a passage has asked of the list and of what was cited before, so that the outcome can be kept as long
 * as the answers are the same. Whatever lies outside of the passage must be asked for through the reading.
 */
export interface Asked {
  /** First words of names, folded, that were looked for. */
  readonly words: Set<string>;
  readonly authors: Set<string>;
  readonly years: Set<number | null>;
  /** The entries that were looked at, found by name or by date. */
  readonly reached: Set<number>;
  /** Whether the entry had been cited before the passage. */
  readonly cited: Map<number, boolean>;
  everyReference: boolean;
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

/** What the citations of a draft have pointed to so far, in document order. */
export interface CitedSoFar {
  readonly past: PastCitation[];
  readonly references: Set<number>;
}

/** Reads the draft for one passage after the other. */
export type PassageReader = (soFar: CitedSoFar) => { readonly reading: Reading; readonly asked: Asked };

export function passageReader(draft: Draft, list: ListReading): PassageReader {
  const readWords = wordReader(draft.text);
  return ({ past, references }) => {
    const asked: Asked = {
      words: new Set(),
      authors: new Set(),
      years: new Set(),
      reached: new Set(),
      cited: new Map(),
      everyReference: false,
    };
    const reach = (...found: readonly (readonly number[])[]) => {
      for (const reference of found.flat()) asked.reached.add(reference);
    };
    const citedBefore = past.length;
    const blocks = new Map<number, BlockReading>();
    return {
      asked,
      reading: {
        draft,
        past,
        block: (index) => {
          const known = blocks.get(index);
          if (known) return known;
          const made = readBlock(draft, draft.blocks[index]!, readWords, (words) => {
            for (const { folded } of words) asked.words.add(folded);
            const found = mentionsIn(words, list.finder);
            for (const { references: own, also } of found) reach(own, also);
            return found;
          });
          blocks.set(index, made);
          return made;
        },
        authors: {
          matchesOf: (written) => {
            asked.authors.add(written);
            const matches = list.authors.matchesOf(written);
            reach(matches.same, matches.near);
            return matches;
          },
        },
        candidatesOf: (item) => {
          if (item.dateValue) asked.years.add(item.dateValue.year);
          const candidates = candidatesOfDate(item, draft.references, list.datedIn);
          reach(candidates.exact, candidates.partial);
          return candidates;
        },
        isCited: (reference) => {
          const before = references.has(reference);
          asked.cited.set(reference, before);
          return before || past.slice(citedBefore).some((one) => pointsTo(one, reference));
        },
        everyReference: () => {
          asked.everyReference = true;
          return new Set(draft.references.keys());
        },
      },
    };
  };
}

const pointsTo = ({ items }: PastCitation, wanted: number): boolean =>
  items.some(({ resolution: { reference } }) => reference === wanted);

function readBlock(
  draft: Draft,
  block: Block,
  readWords: WordReader,
  mentions: (words: readonly Word[]) => readonly Mention[],
): BlockReading {
  const sentences = once(() => sentencesOf(draft.text, block));
  const words = once(() => {
    const quotations = block.kind === "block-quotation" ? [block] : startingWithin(draft.quotations, block);
    const omitted = [
      ...startingWithin(draft.citations, block),
      ...startingWithin(draft.unreadable, block),
      ...bracketsIn(draft.text, block),
    ].sort((a, b) => a.start - b.start);
    return readWords(block, omitted, quotations);
  });
  const named = once(() =>
    mentions(words()).map((mention) =>
      namedSource(mention, words(), sentenceWords(words(), sentences(), mention.start), draft.references),
    ),
  );
  return { words, sentences, named };
}

function once<V>(make: () => V): () => V {
  let made: { readonly value: V } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
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
