/** What stands in the source just outside a passage and is lost with it: `not`, `allegedly`, a per cent sign. */
import { sentencesOf } from "../../text/sentences";
import type { Span } from "../../text/span";
import { seamWordsAfter, seamWordsBefore } from "./matching-figures";
import { type MeaningKind, meaningOf } from "./meaning-words";
import { plainText, type SourceText } from "./source-text";
import { wordsOf } from "./words";

/** A word of the source beside the passage that turns what it says. */
export interface Seam extends Span {
  readonly side: "before" | "after";
  readonly kind: Exclude<MeaningKind, "number">;
  readonly text: string;
}

/** How far to look for the sentence around a passage. */
const reach = 400;

/** Negations and hedges among the nearest words of the same clause, at most one on a side. */
export function seamsOf(source: SourceText, passage: Span, part: Span): readonly Seam[] {
  return [...seamBefore(source, passage, part), ...seamAfter(source, passage, part)];
}

function seamBefore(source: SourceText, passage: Span, part: Span): readonly Seam[] {
  const around = { start: Math.max(part.start, passage.start - reach), end: passage.start };
  const sentence = sentencesOf(source.text, around).at(-1);
  if (!sentence || /[.!?:;]["'”’»)\]]*$/.test(source.text.slice(sentence.start, sentence.end))) return [];
  const { text, offsets } = plainText(source, sentence);
  const words = wordsOf(text);
  for (const word of words.slice(-seamWordsBefore).toReversed()) {
    // A clause ends with its comma.
    if (/[,;:()]/.test(text.slice(word.end))) break;
    const seam = seamAt(word, offsets, "before");
    if (seam) return [seam];
  }
  return [];
}

function seamAfter(source: SourceText, passage: Span, part: Span): readonly Seam[] {
  const around = { start: passage.end, end: Math.min(part.end, passage.end + reach) };
  if (/^["'”’»)\]]*[.!?;:,]/.test(source.text.slice(around.start, around.start + 8))) return [];
  const sentence = sentencesOf(source.text, around)[0];
  if (!sentence) return [];
  const { text, offsets } = plainText(source, sentence);
  for (const word of wordsOf(text).slice(0, seamWordsAfter)) {
    if (/[,;:.()]/.test(text.slice(0, word.start))) break;
    const seam = seamAt(word, offsets, "after");
    if (seam) return [seam];
  }
  return [];
}

function seamAt(
  word: { readonly text: string; readonly start: number; readonly end: number },
  offsets: Uint32Array,
  side: Seam["side"],
): Seam | null {
  const kind = meaningOf(word.text);
  if (kind !== "negation" && kind !== "hedge") return null;
  return { side, kind, text: word.text, start: offsets[word.start]!, end: offsets[word.end - 1]! + 1 };
}

/** Whether the words of a draft have the same kind of word, so that nothing is lost. */
export const says = (words: string, kind: MeaningKind): boolean =>
  wordsOf(words).some((word) => meaningOf(word.text) === kind);
