/** The lenient half of matching: the place where words stand that are similar. It suggests and never verifies. */
import { originalSpan, plainForm } from "../../text/normal-form";
import { sentencesOf } from "../../text/sentences";
import type { Span } from "../../text/span";
import { alignWords, type Pair } from "./align-words";
import { apartFrom, type Comparison, located, type QuotedWords, spanOf } from "./comparison";
import { closePlaces } from "./locate-closely";
import {
  closeLetters,
  fewestWordsToJudge,
  leftOutPerDiffering,
  mostDiffering,
  runnerUpMargin,
} from "./matching-figures";
import type { QuotationPattern, Stretch } from "./quotation-pattern";
import { lettersWithin, plainText, type SourceText } from "./source-text";
import { endOfWord, startOfWord } from "./word-edges";
import { bareKey, type Word, wordsOf } from "./words";

interface Close {
  readonly reading: SourceText;
  readonly places: readonly (Span | null)[];
  readonly span: Span;
  readonly similarity: number;
}

/** The closest place, or null where nothing is close. The verdict is always `altered`. */
export function compareClosely(
  quoted: QuotedWords,
  pattern: QuotationPattern,
  readings: readonly SourceText[],
  part: Span,
): Comparison | null {
  // Too few words to be sure that what is similar is what was meant.
  if (pattern.words < fewestWordsToJudge) return null;
  const found = readings
    .flatMap((reading) =>
      closePlaces(reading.letters, pattern, lettersWithin(reading, part)).flatMap(
        ({ placed, similarity }) => refined(quoted, pattern, reading, placed, similarity) ?? [],
      ),
    )
    .sort((a, b) => b.similarity - a.similarity || a.span.start - b.span.start);
  const best = found[0];
  if (!best) return null;
  const alsoAt = apartFrom(
    best.span,
    found.filter(({ similarity }) => similarity > best.similarity - runnerUpMargin).map(({ span }) => span),
  );
  const { difference, ...place } = located(quoted, pattern, best.reading, best.places);
  // Words whose letters are all there were refused for their order or their edges.
  const similarity = Math.min(best.similarity, 0.99);
  return { verdict: "altered", similarity, ...place, difference: difference(), alsoAt };
}

/** Whole words that answer to the quotation's, or null where too many differ. */
function refined(
  quoted: QuotedWords,
  pattern: QuotationPattern,
  reading: SourceText,
  placed: readonly (Span | null)[],
  letterSimilarity: number,
): Close | null {
  const spans = placed.map((place) =>
    place ? originalSpan(reading.letters, reading.text, place.start, place.end) : null,
  );
  let [words, alike, leftOut] = [0, 0, 0];
  const places = pattern.stretches.map((stretch, index): Span | null => {
    const ours = wordsOf(plainForm(quoted.text, stretch).text);
    words += ours.length;
    const span = spans[index];
    if (!span) return null;
    const low = spans.slice(0, index).findLast((other) => other !== null)?.end ?? 0;
    const high = spans.slice(index + 1).find((other) => other !== null)?.start ?? reading.text.length;
    const beside = besideOf(ours, reading, widened(reading, span, stretch, low, high));
    alike += beside.alike;
    leftOut += beside.leftOut;
    return beside.span ?? span;
  });
  const enough =
    letterSimilarity >= closeLetters ||
    words - alike + Math.floor(leftOut / leftOutPerDiffering) <= mostDiffering(words);
  // A pair of words that are alike is no passage.
  if (!enough || alike < Math.min(3, words / 2)) return null;
  return { reading, places, span: spanOf(pattern, reading, places), similarity: letterSimilarity };
}

/** Behind the last mark between `from` and `to` that parts clauses; a passage does not begin in the clause before its own. */
const behindClause = (text: string, from: number, to: number): number =>
  Math.max(from, 1 + Math.max(text.lastIndexOf(";", to - 1), text.lastIndexOf(":", to - 1)));

/** The source's words that answer to ours, to how many of ours, and how many of its words among them we leave out. */
function besideOf(
  ours: readonly Word[],
  reading: SourceText,
  span: Span,
): { alike: number; leftOut: number; span: Span | null } {
  const { text, offsets } = plainText(reading, span);
  const theirs = wordsOf(text);
  const pairs = alignWords(ours, theirs, true);
  const alike = pairs.reduce((sum, pair) => sum + likeness(pair, ours, theirs), 0);
  const used = pairs.filter(({ source }) => source[1] > source[0]);
  const leftOut = pairs.filter(({ quoted }) => quoted[1] === quoted[0]).length;
  if (used.length === 0) return { alike, leftOut, span: null };
  const first = theirs[opening(used[0]!, ours, beginsSentence(reading.text, span.start))]!;
  const last = theirs[used.at(-1)!.source[1] - 1]!;
  // As where words stand exactly, signs at either end are left out: `$` and `%`.
  const from = offsets[first.start + (/^[$€£¥]/.test(first.text) ? 1 : 0)]!;
  const to = offsets[last.end - 1 - (last.text.endsWith("%") ? 1 : 0)]! + 1;
  return {
    alike,
    leftOut,
    span: { start: startOfWord(reading.text, from), end: endOfWord(reading.text, to) },
  };
}

/**
 * The source's word with which the passage begins. Where a quotation begins as a sentence does, with another word, it
 * stands for the sentence's first words: `All the towns` for `None of the towns`.
 */
function opening({ same, source }: Pair, ours: readonly Word[], isSentence: boolean): number {
  const stands = !same && isSentence && source[0] <= mostOpening && /^\p{Lu}/u.test(ours[0]!.text);
  return stands ? 0 : source[0];
}

const mostOpening = 2;

function beginsSentence(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 12), at);
  return at === 0 || before.includes("\n\n") || /[.!?:]["'”’»)\]]*$/.test(before.trimEnd());
}

/** How many of our words the pair vouches for: a misread word counts for half. */
function likeness(pair: Pair, ours: readonly Word[], theirs: readonly Word[]): number {
  const count = pair.quoted[1] - pair.quoted[0];
  if (pair.same) return count;
  const words = ours
    .slice(...pair.quoted)
    .map(bareKey)
    .join("");
  const its = theirs
    .slice(...pair.source)
    .map(bareKey)
    .join("");
  if (words === its) return count;
  return words.length > 3 && Math.abs(words.length - its.length) < 3 && words.slice(0, 3) === its.slice(0, 3)
    ? count / 2
    : 0;
}

/** How far the words of the source are looked at beside what was found: a word or two, more for a long quotation. */
const slackFor = (stretch: Stretch): number => 28 + Math.ceil(stretch.letters.text.length / 3);

/**
 * The span with a few words more on either side, within the sentence and the paragraph: where the first word of a
 * quotation is another, it stands for the source's word there.
 */
function widened({ text }: SourceText, span: Span, stretch: Stretch, low: number, high: number): Span {
  const around = { start: Math.max(low, span.start - 400), end: Math.min(high, span.end + 400) };
  const sentences = sentencesOf(text, around);
  const first = sentences.findLast(({ start }) => start <= span.start) ?? span;
  const last = sentences.find(({ end }) => end >= span.end) ?? span;
  const slack = slackFor(stretch);
  const start = Math.max(
    low,
    first.start,
    behindClause(text, first.start, span.start),
    Math.min(span.start, startOfWord(text, span.start - slack)),
  );
  const end = Math.min(high, last.end, Math.max(span.end, endOfWord(text, span.end + slack)));
  return {
    start: stretch.beginsInside ? span.start : Math.min(start, span.start),
    end: stretch.endsInside ? span.end : Math.max(end, span.end),
  };
}
