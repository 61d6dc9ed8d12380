/** Finds passages that speak of something: its words in any order and in whatever form they are set. Never a verdict. */
import { searchPassages } from "../../sources/index/search-passages";
import { plainPassage } from "../../sources/matching/source-text";
import { sourcesOfFile } from "../../sources/source-lookup";
import { foldName } from "../../text/name-form";
import { sentencesOf } from "../../text/sentences";
import type { Span } from "../../text/span";
import { pageOf } from "../places/source-places";
import type { Corpus } from "../report";
import { sourceReadings } from "../source-texts";
import { sentencesAround } from "./find-passage";

/** A sentence of a source, UTF-16 offsets of its file, with the sentences around it. */
export interface WordsPassage extends Span {
  readonly source: string;
  readonly file: string;
  /** Counted from 1; null where the file has no pages. */
  readonly page: number | null;
  readonly text: string;
  readonly before: string;
  readonly after: string;
}

/** So many of the words that were asked for must stand in a passage. */
const leastShare = 0.6;
/** How many more are looked at than are answered: some have only the frequent words. */
const spare = 3;

/** Best first, at most `limit`. With `prefix` the last word may be the beginning of one. */
export function passagesWith(
  words: string,
  corpus: Corpus,
  { limit, prefix = false }: { readonly limit: number; readonly prefix?: boolean },
): readonly WordsPassage[] {
  const wanted = [...new Set(wordsIn(words))];
  if (wanted.length === 0) return [];
  const found: WordsPassage[] = [];
  for (const { file, start, end } of searchPassages(corpus.index, words, { limit: limit * spare, prefix })) {
    if (found.length >= limit) break;
    const reading = sourceReadings(corpus, file)?.[0];
    const source = sourcesOfFile(corpus.sources, file).find((its) => its.start <= start && end <= its.end);
    if (!reading || !source) continue;
    const has = (span: Span): number => shared(wanted, reading.text.slice(span.start, span.end), prefix);
    if (has({ start, end }) < Math.ceil(wanted.length * leastShare)) continue;
    const sentence = sentencesOf(reading.text, { start, end }).reduce<Span>(
      (best, one) => (has(one) > has(best) ? one : best),
      { start, end: start },
    );
    const { before, after } = sentencesAround(reading.text, sentence, source);
    const plain = (span: Span | null) => (span ? plainPassage(reading, span) : "");
    found.push({
      start: sentence.start,
      end: sentence.end,
      source: source.id,
      file,
      page: pageOf(corpus, file, sentence.start),
      text: plain(sentence),
      before: plain(before),
      after: plain(after),
    });
  }
  return found;
}

const wordsIn = (text: string): readonly string[] => foldName(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** How many of the words stand in the text. */
function shared(wanted: readonly string[], text: string, prefix: boolean): number {
  const there = new Set(wordsIn(text));
  const last = wanted.at(-1)!;
  return wanted.filter(
    (word) => there.has(word) || (prefix && word === last && [...there].some((its) => its.startsWith(word))),
  ).length;
}
