/** The sentence of a source that a statement most likely comes from, by the words, names and numbers they share. */
import { plainPassage, type SourceText } from "../../sources/matching/source-text";
import { foldName } from "../../text/name-form";
import { sentencesOf } from "../../text/sentences";
import type { Span } from "../../text/span";
import { type Fact, factsIn } from "./facts";

export interface SourceSentence extends Span {
  readonly facts: readonly Fact[];
  readonly anchors: ReadonlySet<string>;
}

export interface Closest {
  readonly sentence: SourceSentence;
  /** The sentence with two before and two behind. */
  readonly around: readonly SourceSentence[];
  readonly all: readonly SourceSentence[];
}

/** Fewer shared anchors than these are an accident. */
const fewestShared = 4;
const fewestSharedNames = 2;
/** So much of what the statement could share must be shared, weighed by how rare it is in the source. */
const leastShare = 0.4;
const lostWord = 0.4;
/** The next best sentence must be clearly behind. */
const clearLead = 1.15;
const reach = 2;

/** Null where no sentence is convincingly the one. `sameLanguage`: otherwise only names and numbers can be shared. */
export function closestSentence(
  statement: string,
  source: SourceText,
  part: Span,
  sameLanguage: boolean,
): Closest | null {
  const all = sentencesIn(source, part);
  const wanted = [...anchorsOf(statement)].filter((anchor) => sameLanguage || !anchor.startsWith("word "));
  const counts = new Map(wanted.map((anchor) => [anchor, 0]));
  for (const { anchors } of all)
    for (const anchor of wanted) if (anchors.has(anchor)) counts.set(anchor, counts.get(anchor)! + 1);
  const weight = (anchor: string) => 1 / Math.log2(2 + counts.get(anchor)!);
  // Facts that the source does not have are what is asked about; words that it does not have are the writer's.
  const lost = (anchor: string) => (anchor.startsWith("word ") ? lostWord : 0);
  const total = wanted.reduce((sum, its) => sum + (counts.get(its) === 0 ? lost(its) : weight(its)), 0);
  const scored = all.map((sentence, index) => {
    const shared = wanted.filter((anchor) => sentence.anchors.has(anchor));
    return {
      index,
      sentence,
      shared: shared.length,
      score: shared.reduce((sum, its) => sum + weight(its), 0),
    };
  });
  const [best, next] = scored.toSorted((a, b) => b.score - a.score);
  const fewest = sameLanguage ? fewestShared : fewestSharedNames;
  if (!best || best.shared < fewest || best.score < total * leastShare) return null;
  if (next && next.score * clearLead > best.score) return null;
  const around = all.slice(Math.max(0, best.index - reach), best.index + reach + 1);
  return { sentence: best.sentence, around, all };
}

const known = new WeakMap<SourceText, Map<string, readonly SourceSentence[]>>();

function sentencesIn(source: SourceText, part: Span): readonly SourceSentence[] {
  const parts = known.get(source) ?? new Map<string, readonly SourceSentence[]>();
  known.set(source, parts);
  const key = `${part.start} ${part.end}`;
  const its =
    parts.get(key) ??
    sentencesOf(source.text, part).map(({ start, end }) => {
      const text = plainPassage(source, { start, end });
      return { start, end, facts: factsIn(text), anchors: anchorsOf(text) };
    });
  parts.set(key, its);
  return its;
}

/** Longer words by their first letters, which most endings leave alone; names and numbers by what they mean. */
function anchorsOf(text: string): ReadonlySet<string> {
  const anchors = new Set<string>();
  for (const word of text.match(/\p{L}{4,}/gu) ?? []) anchors.add(`word ${foldName(word).slice(0, 6)}`);
  for (const { kind, keys } of factsIn(text)) for (const key of keys) anchors.add(`${kind} ${key}`);
  return anchors;
}
