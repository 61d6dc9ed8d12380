/**
 * Makes a corpus of any number of documents out of the seeds' words. Whole sentences would recur in hundreds of
 * documents; so sentences are put together of runs of two to five words, which recur as short phrases do in any prose.
 * A few documents reprint paragraphs of others.
 */
import { type Random, random } from "./random";

export interface Document {
  readonly file: string;
  readonly text: string;
}

const documentLength = 5_000;
const reprints = 0.03;

export function recombineSources(texts: readonly string[], count: number): readonly Document[] {
  const chance = random(count);
  const words = texts.flatMap(wordsOf);
  const documents: Document[] = [];
  for (let number = 0; number < count; number++) {
    const paragraphs: string[] = [];
    if (number > 0 && chance.next() < reprints) paragraphs.push(paragraphOf(chance.pick(documents), chance));
    for (
      let length = paragraphs.join("").length;
      length < documentLength;
      length += paragraphs.at(-1)!.length
    )
      paragraphs.push(
        Array.from({ length: 3 + chance.below(4) }, () => newSentence(words, chance)).join(" "),
      );
    documents.push({ file: `documents/${number}.txt`, text: `${paragraphs.join("\n\n")}\n` });
  }
  return documents;
}

/** Words with the marks that touch them, from paragraphs of running text. */
const wordsOf = (text: string): readonly string[] =>
  text
    .split(/\n+/)
    .filter((line) => line.length > 80)
    .flatMap((line) => line.split(/\s+/))
    .filter((word) => /\p{L}/u.test(word));

/** Ten to thirty words that nobody has written. */
export function newSentence(words: readonly string[], chance: Random): string {
  const sentence: string[] = [];
  const length = 10 + chance.below(21);
  while (sentence.length < length) {
    const start = chance.below(words.length - 5);
    sentence.push(...words.slice(start, start + 2 + chance.below(4)));
  }
  return `${sentence.slice(0, length).join(" ").replace(/[.!?]/g, "")}.`;
}

const paragraphOf = ({ text }: Document, chance: Random): string => chance.pick(text.trim().split("\n\n"));

export const vocabularyOf = (texts: readonly string[]): readonly string[] => texts.flatMap(wordsOf);
