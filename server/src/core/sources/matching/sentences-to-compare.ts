/** Sentences of a source that a translated quotation may come from, by what stays when words are translated. */
import { foldName } from "../../text/name-form";
import { sentencesOf } from "../../text/sentences";
import type { Span } from "../../text/span";
import { monthOf } from "./meaning-words";
import { plainPassage, type SourceText } from "./source-text";
import { type Word, wordsOf } from "./words";

interface Sentence extends Span {
  readonly anchors: ReadonlySet<string>;
}

interface Anchored {
  readonly sentences: readonly Sentence[];
  /** In how many sentences an anchor stands. */
  readonly counts: ReadonlyMap<string, number>;
}

const anchored = new WeakMap<SourceText, Map<string, Anchored>>();

/** More sentences than a reader will compare are not offered. */
const mostOffered = 3;
/** One rare name is worth 1, a name of every second sentence next to nothing. */
const leastWeight = 0.6;

/**
 * At most three sentences of `part`, best first, that share names, numbers and months with the words. To be compared by
 * a person: shared names are no proof that one translates the other.
 */
export function sentencesToCompare(words: string, source: SourceText, part: Span): readonly Span[] {
  const anchors = anchorsOf(words);
  if (anchors.size === 0) return [];
  const { sentences, counts } = anchoredOf(source, part);
  const weight = (anchor: string) => 1 / Math.log2(1 + (counts.get(anchor) ?? 1));
  const wanted = [...anchors].reduce((sum, anchor) => sum + (counts.has(anchor) ? weight(anchor) : 0), 0);
  return sentences
    .map((sentence) => {
      let shared = 0;
      for (const anchor of anchors) if (sentence.anchors.has(anchor)) shared += weight(anchor);
      return { sentence, shared };
    })
    .filter(({ shared }) => shared >= leastWeight && shared >= wanted / 3)
    .sort((a, b) => b.shared - a.shared || a.sentence.start - b.sentence.start)
    .slice(0, mostOffered)
    .map(({ sentence: { start, end } }) => ({ start, end }));
}

function anchoredOf(source: SourceText, part: Span): Anchored {
  let parts = anchored.get(source);
  if (!parts) {
    parts = new Map();
    anchored.set(source, parts);
  }
  const key = `${part.start} ${part.end}`;
  let its = parts.get(key);
  if (!its) {
    const sentences = sentencesOf(source.text, part).map((sentence) => ({
      ...sentence,
      anchors: anchorsOf(plainPassage(source, sentence)),
    }));
    const counts = new Map<string, number>();
    for (const { anchors } of sentences)
      for (const anchor of anchors) counts.set(anchor, (counts.get(anchor) ?? 0) + 1);
    its = { sentences, counts };
    parts.set(key, its);
  }
  return its;
}

/** Numbers by their digits, months by their number, names without accents. The capital that opens a sentence tells nothing. */
function anchorsOf(text: string): ReadonlySet<string> {
  const anchors = new Set<string>();
  for (const { start, end } of sentencesOf(text)) {
    wordsOf(text.slice(start, end)).forEach((word, index) => {
      const anchor = anchorOf(word, index === 0);
      if (anchor !== null) anchors.add(anchor);
    });
  }
  return anchors;
}

function anchorOf({ text, key }: Word, opensSentence: boolean): string | null {
  const month = monthOf(text);
  if (month !== null) return `month ${month}`;
  if (/\p{N}/u.test(text)) return key.replace(/\D/g, "") || key;
  const isName = opensSentence ? /^\p{Lu}.*\p{Lu}/u.test(text) : /^(?:\p{L}{1,2}')?\p{Lu}/u.test(text);
  return isName ? foldName(text.replace(/^\p{L}{1,2}'/u, "")) : null;
}
