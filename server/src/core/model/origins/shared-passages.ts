/** Passages that two sources have word for word and in their own voice: what a copy leaves behind. */
import { type SharedRun, sharedRuns, type WordRange } from "../../sources/matching/shared-runs";
import { type WordCodes, wordCodes } from "../../sources/matching/source-word-codes";
import type { SourceRecord } from "../../sources/source";
import { sentencesOf } from "../../text/sentences";
import type { Span } from "../../text/span";
import type { Corpus } from "../report";

export interface SharedPassage {
  /** Words that neither source has in quotation marks. */
  readonly words: number;
  readonly a: Span;
  readonly b: Span;
}

export interface SharedPassages {
  /** Longest first. */
  readonly passages: readonly SharedPassage[];
  /** Of the shorter source, the share that stands in these passages. */
  readonly share: number;
  readonly words: number;
}

/** Two writers who tell of one event do not choose so many words alike. */
const fewestWords = 25;

/** Answers are kept for the corpus; where a text cannot be read nothing is shared. */
export function sharedPassages(corpus: Corpus, a: SourceRecord, b: SourceRecord): SharedPassages {
  let known = pairs.get(corpus);
  if (!known) {
    known = new Map();
    pairs.set(corpus, known);
  }
  const key = `${a.id}\n${b.id}`;
  const found = known.get(key) ?? compare(corpus, a, b);
  if (known.size >= mostPairs) known.clear();
  known.set(key, found);
  return found;
}

const mostPairs = 1_000;
const pairs = new WeakMap<Corpus, Map<string, SharedPassages>>();

/** A few texts are read in a row by the sentences that cite them. */
const mostTexts = 6;
const texts = new WeakMap<Corpus, Map<string, WordCodes>>();

function codesOf(corpus: Corpus, source: SourceRecord, text: string): WordCodes {
  let known = texts.get(corpus);
  if (!known) {
    known = new Map();
    texts.set(corpus, known);
  }
  const codes = known.get(source.id) ?? wordCodes(text, { start: source.start, end: source.end });
  known.delete(source.id);
  known.set(source.id, codes);
  if (known.size > mostTexts) known.delete(known.keys().next().value!);
  return codes;
}

const nothing: SharedPassages = { passages: [], share: 0, words: 0 };

function compare(corpus: Corpus, a: SourceRecord, b: SourceRecord): SharedPassages {
  const [textOfA, textOfB] = [a, b].map(({ file }) => corpus.textOf(file));
  if (textOfA == null || textOfB == null) return nothing;
  const [first, second] = [codesOf(corpus, a, textOfA), codesOf(corpus, b, textOfB)];
  const passages = sharedRuns(first, second, fewestWords)
    .map((run) => passageOf(run, { text: textOfA, codes: first }, { text: textOfB, codes: second }))
    .filter(({ words }) => words >= fewestWords)
    .sort((x, y) => y.words - x.words);
  const words = passages.reduce((sum, passage) => sum + passage.words, 0);
  return { passages, words, share: words / Math.max(1, Math.min(first.count, second.count)) };
}

interface CodedText {
  readonly text: string;
  readonly codes: WordCodes;
}

function passageOf({ a, b }: SharedRun, first: CodedText, second: CodedText): SharedPassage {
  const [ofA, ofB] = [spanOf(a, first), spanOf(b, second)];
  const words = first.text.slice(ofA.start, ofA.end);
  const own = isCommonText(words) ? 0 : Math.min(ownWords(a, ofA, first), ownWords(b, ofB, second));
  return { words: own, a: ofA, b: ofB };
}

function spanOf({ first, behind }: WordRange, { text, codes }: CodedText): Span {
  const start = codes.starts[first]!;
  const last = codes.starts[behind - 1]!;
  let end = last;
  while (end < codes.starts[behind]! && /[\p{L}\p{N}\p{M}]/u.test(text[end]!)) end++;
  return { start, end: Math.max(end, last + 1) };
}

/** How far before the words a quotation is looked for that they stand in. */
const lookBack = 600;
/** Longer than what is quoted behind a colon. */
const longestQuoted = 120;

/** The words of the range that stand in no quotation: neither in marks nor, as a block, behind a colon. */
function ownWords({ first, behind }: WordRange, { start, end }: Span, { text, codes }: CodedText): number {
  const words = behind - first;
  if (words < longestQuoted && /:\s*$/.test(text.slice(Math.max(0, start - 8), start))) return 0;
  let quoted = false;
  let own = 0;
  let next = first;
  for (let at = Math.max(0, start - lookBack); at < end; at++) {
    const mark = text[at]!;
    if (mark === "“" || mark === "«" || mark === "„") quoted = true;
    else if (mark === "”" || mark === "»") quoted = false;
    else if (mark === '"') quoted = !quoted;
    // A mark that was left open ends with its paragraph.
    else if (mark === "\n" && /^\r?\n/.test(text.slice(at + 1, at + 3))) quoted = false;
    if (next < behind && at === codes.starts[next]) {
      next++;
      if (!quoted) own++;
    }
  }
  return own;
}

const legal =
  /(?<!\p{L})(?:shall|articles?|sections?|subsections?|paragraphs?|clauses?|alinéas?|paragraphes?|artículos?|párrafos?)(?!\p{L})/giu;
const imprint =
  /copyright|©|all rights reserved|tous droits réservés|todos los derechos|disclaimer|cookies|newsletter|subscribe|abonnez|privacy policy|(?:views|opinions) (?:expressed|of the authors?)|do(?:es)? not (?:necessarily )?(?:reflect|represent)|n['’]engagent que|creative commons/iu;

/** What anybody may have taken from a third place: the words of a law, an imprint, a disclaimer. */
function isCommonText(text: string): boolean {
  const some = text.slice(0, 20_000);
  const words = some.length / 6;
  const labels = some.match(legal)?.length ?? 0;
  if (labels >= 2 && labels * 45 > words) return true;
  return words < 150 && imprint.test(some);
}

/** The sentences of a source that the passage touches. */
export function sentencesAround(text: string, { start, end }: Span): readonly string[] {
  const from = Math.max(0, start - lookBack);
  const to = Math.min(text.length, Math.min(end, start + 20_000) + lookBack);
  return sentencesOf(text, { start: from, end: to })
    .filter((sentence) => sentence.start < end && sentence.end > start)
    .map((sentence) => text.slice(sentence.start, sentence.end));
}
