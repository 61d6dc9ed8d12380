/**
 * Finds the passages that speak of something: BM25 over paragraphs, any of the words in any order, phrases as they
 * stand. No list of stop words, which would be one per language: a frequent word weighs little, and once the passages
 * found cannot be overtaken by what it would add, it is looked up in those only.
 */
import { type CorpusIndex, isGone, type LiveSegment } from "./corpus-index";
import { type Occurrences, occurrencesOf } from "./occurrences";
import { averageLengthOf, fileOfPassage, hintBits, passageAt } from "./passages";
import { type QueryOptions, readQuery } from "./read-query";
import { mostRelevance, relevance, weightOf } from "./relevance";
import type { IndexSegment } from "./segment";

export interface FoundWords {
  readonly file: string;
  /** The passage, in UTF-16 offsets of the file's text as it was indexed. */
  readonly start: number;
  readonly end: number;
  /** Comparable within one answer. */
  readonly score: number;
}

export interface SearchOptions extends QueryOptions {
  readonly limit: number;
}

/** Best first, at most `limit`; of equal ones the first. */
export function searchPassages(
  index: CorpusIndex,
  text: string,
  { limit, phrase = false, prefix = false }: Partial<SearchOptions> & Pick<SearchOptions, "limit">,
): readonly FoundWords[] {
  const { words, phrases } = readQuery(text, { phrase, prefix });
  if (words.length + phrases.length === 0 || limit < 1) return [];
  const total = sum(index.segments, ({ segment }) => segment.passages.starts.length);
  const lengths = sum(index.segments, ({ segment }) => segment.passages.positions.at(-1) ?? 0);
  const perSegment = index.segments.map((live) => ({
    live,
    terms: [...phrases, ...words].map((term) => occurrencesOf(live.segment.words, term)),
  }));
  const weights = [...phrases, ...words].map((_, term) =>
    weightOf(
      sum(perSegment, ({ terms }) => terms[term]!.count),
      total,
    ),
  );
  const found = perSegment.flatMap(({ live, terms }) => {
    const weighed = terms.map((occurrences, term) => ({ occurrences, weight: weights[term]! }));
    const scored = scorePassages(live, {
      required: weighed.slice(0, phrases.length),
      others: weighed.slice(phrases.length),
      limit,
      averageLength: Math.max(1, lengths / Math.max(1, total)),
    });
    return scored.map((one) => ({ ...one, segment: live.segment }));
  });
  return found
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ segment, passage, score }) => placed(segment, passage, score));
}

const sum = <Value>(values: readonly Value[], of: (value: Value) => number): number =>
  values.reduce((total, value) => total + of(value), 0);

interface Weighed {
  readonly occurrences: Occurrences;
  readonly weight: number;
}

interface Scoring {
  readonly required: readonly Weighed[];
  readonly others: readonly Weighed[];
  readonly limit: number;
  readonly averageLength: number;
}

interface Scored {
  readonly passage: number;
  readonly score: number;
}

/** Passages in ascending order, with what they have scored. The arrays are one search's own. */
interface Scores {
  readonly passages: Uint32Array;
  readonly scores: Float64Array;
}

function scorePassages(
  live: LiveSegment,
  { required, others, limit, averageLength }: Scoring,
): readonly Scored[] {
  const rank = (a: Weighed, b: Weighed) => b.weight - a.weight;
  const terms = [...required.toSorted(rank), ...others.toSorted(rank)].filter(
    ({ occurrences }) => occurrences.count > 0,
  );
  if (required.some(({ occurrences }) => occurrences.count === 0)) return [];
  let toCome = sum(terms, mostOf);
  let best: Scores | null = null;
  for (const [at, term] of terms.entries()) {
    if (best === null) {
      // Of several phrases the first alone tells nothing of the best.
      const rest = required.length > 1 ? Number.POSITIVE_INFINITY : toCome - mostOf(term);
      best = firstScores(term, live, { averageLength, limit, rest });
    } else if (required.length === 0 && leastOfBest(best, limit) < toCome)
      best = merged(best, scoresOf(term, live, averageLength));
    else best = refined(best, term, live.segment, averageLength, at < required.length);
    toCome -= mostOf(term);
    if (at >= required.length - 1) best = promising(best, leastOfBest(best, limit) - toCome - rounding);
  }
  return best === null ? [] : bestOf(best, limit);
}

/** What a word adds to a score at most, however often it stands in however short a passage. */
const mostOf = ({ weight }: Weighed): number => weight * mostRelevance;

/** Sums in another order differ by less. */
const rounding = 1e-9;

/** Those that can still be among the best. */
function promising(known: Scores, least: number): Scores {
  if (least <= 0) return known;
  const { passages, scores } = known;
  let length = 0;
  for (let at = 0; at < passages.length; at++) {
    if (scores[at]! < least) continue;
    passages[length] = passages[at]!;
    scores[length++] = scores[at]!;
  }
  return { passages: passages.subarray(0, length), scores: scores.subarray(0, length) };
}

/**
 * The passages of the rarest word that can be among the best when others add no more than `rest`. Blocks of its list
 * whose mark tells that no passage there can are not read.
 */
function firstScores(
  { occurrences, weight }: Weighed,
  live: LiveSegment,
  { averageLength, limit, rest }: { averageLength: number; limit: number; rest: number },
): Scores {
  const { passages } = live.segment;
  const { positions } = passages;
  const room = Math.min(occurrences.count, passages.starts.length);
  const found = new Uint32Array(room);
  const scores = new Float64Array(room);
  const best = new Float64Array(limit);
  // Marks tell of passages as long as the segment's: where the corpus has longer ones, each counts as shorter.
  const growth = weight * Math.max(1, averageLength / averageLengthOf(passages));
  const blocks = occurrences.blocks();
  let [length, least] = [0, 0];
  // Of what was read last: its passage, where that ends, and how often the word was counted there.
  let [passage, end, count] = [0, 0, 0];
  let isSkipped = false;
  for (let block = 0; block <= blocks.count; block++) {
    const isBehind = block === blocks.count;
    const isPromising = !isBehind && blocks.most(block) * growth >= least;
    // A passage that is being counted may go on in a block that promises nothing.
    if (!isPromising && !isBehind && count === 0) {
      isSkipped = true;
      continue;
    }
    if (isSkipped && !isBehind) {
      // What goes on from a block that was not read began there.
      passage = passageAt(passages, blocks.last(block - 1), passage);
      end = positions[passage + 1]!;
      isSkipped = false;
    }
    const places = isBehind ? nowhere : blocks.read(block);
    for (let at = 0; at < places.length; at++) {
      const position = places[at]!;
      if (position < end) {
        if (count > 0) count++;
        continue;
      }
      if (count > 0) {
        const score = weight * relevance(count, end - positions[passage]!, averageLength);
        if (score >= least && !isPassageGone(live, passage)) {
          found[length] = passage;
          scores[length++] = score;
          if (raised(best, score)) least = best[limit - 1]! - rest - rounding;
        }
        count = 0;
      }
      if (!isPromising) {
        isSkipped = true;
        break;
      }
      passage = passageAt(passages, position, passage);
      end = positions[passage + 1]!;
      count = 1;
    }
  }
  return { passages: found.subarray(0, length), scores: scores.subarray(0, length) };
}

/** Behind everything. */
const nowhere = new Uint32Array([0xffffffff]);

/** Enters a score among the best, which descend; tells whether it is one of them. */
function raised(best: Float64Array, score: number): boolean {
  let place = best.length;
  while (place > 0 && best[place - 1]! < score) place--;
  if (place === best.length) return false;
  best.copyWithin(place + 1, place);
  best[place] = score;
  return true;
}

const isPassageGone = (live: LiveSegment, passage: number): boolean =>
  live.gone !== null && isGone(live, fileOfPassage(live.segment.passages, passage));

/** All passages of a term. */
function scoresOf({ occurrences, weight }: Weighed, live: LiveSegment, averageLength: number): Scores {
  const { hints, positions, starts } = live.segment.passages;
  const places = occurrences.all();
  const room = Math.min(places.length, starts.length);
  const found = new Uint32Array(room);
  const scores = new Float64Array(room);
  const gone = goneRanges(live);
  let length = 0;
  let range = 0;
  let passage = 0;
  for (let at = 0; at < places.length && length < room; ) {
    const position = places[at]!;
    passage = Math.max(passage, hints[position >>> hintBits] ?? 0);
    while (passage + 1 < starts.length && positions[passage + 1]! <= position) passage++;
    const end = positions[passage + 1]!;
    const first = at;
    while (++at < places.length && places[at]! < end);
    while (range < gone.length && gone[range]!.to <= passage) range++;
    if (range < gone.length && gone[range]!.from <= passage) continue;
    found[length] = passage;
    scores[length++] = weight * relevance(at - first, end - positions[passage]!, averageLength);
  }
  return { passages: found.subarray(0, length), scores: scores.subarray(0, length) };
}

/** Both together. */
function merged(a: Scores | null, b: Scores): Scores {
  if (a === null) return b;
  const room = a.passages.length + b.passages.length;
  const passages = new Uint32Array(room);
  const scores = new Float64Array(room);
  let length = 0;
  let [inA, inB] = [0, 0];
  while (inA < a.passages.length || inB < b.passages.length) {
    const fromA = a.passages[inA] ?? Number.POSITIVE_INFINITY;
    const fromB = b.passages[inB] ?? Number.POSITIVE_INFINITY;
    passages[length] = Math.min(fromA, fromB);
    scores[length++] = (fromA <= fromB ? a.scores[inA++]! : 0) + (fromB <= fromA ? b.scores[inB++]! : 0);
  }
  return { passages: passages.subarray(0, length), scores: scores.subarray(0, length) };
}

/** The same passages and in the same arrays, with what the term adds; where it is required, only those that have it. */
function refined(
  known: Scores,
  { occurrences, weight }: Weighed,
  { passages: { positions } }: IndexSegment,
  averageLength: number,
  isRequired: boolean,
): Scores {
  const seek = occurrences.seek();
  const { passages, scores } = known;
  let length = 0;
  for (let at = 0; at < passages.length; at++) {
    const passage = passages[at]!;
    const start = positions[passage]!;
    const end = positions[passage + 1]!;
    let count = 0;
    for (let place = seek(start); place < end; place = seek(place + 1)) count++;
    if (isRequired && count === 0) continue;
    passages[length] = passage;
    scores[length++] =
      scores[at]! + (count === 0 ? 0 : weight * relevance(count, end - start, averageLength));
  }
  return { passages: passages.subarray(0, length), scores: scores.subarray(0, length) };
}

/** The score that a passage must have to be among the best so far. */
const leastOfBest = (scores: Scores, limit: number): number => bestOf(scores, limit)[limit - 1]?.score ?? 0;

function bestOf({ passages, scores }: Scores, limit: number): readonly Scored[] {
  const best: Scored[] = [];
  let least = 0;
  for (let at = 0; at < passages.length; at++) {
    const score = scores[at]!;
    if (best.length === limit && score <= least) continue;
    let place = best.length;
    while (place > 0 && best[place - 1]!.score < score) place--;
    best.splice(place, 0, { passage: passages[at]!, score });
    if (best.length > limit) best.pop();
    least = best[best.length - 1]!.score;
  }
  return best;
}

/** The passages of files that are gone, as ranges, ascending. */
function goneRanges(live: LiveSegment): readonly { from: number; to: number }[] {
  if (live.gone === null) return [];
  const { firsts } = live.segment.passages;
  const ranges: { from: number; to: number }[] = [];
  for (let file = 0; file < live.segment.files.length; file++) {
    if (live.gone[file >>> 5] === 0) file |= 31;
    else if (isGone(live, file)) ranges.push({ from: firsts[file]!, to: firsts[file + 1]! });
  }
  return ranges;
}

function placed({ files, passages }: IndexSegment, passage: number, score: number): FoundWords {
  const file = files[fileOfPassage(passages, passage)]!;
  return { file, start: passages.starts[passage]!, end: passages.ends[passage]!, score };
}
