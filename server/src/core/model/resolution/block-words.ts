/** The words of a paragraph as they bear on who is speaking: those of its citations and quotations are told apart. */
import { foldName } from "../../text/name-form";
import { remembered } from "../../text/remembered";
import type { Span } from "../../text/span";

export interface Word extends Span {
  /** Without the elided article and the possessive: `Institut` of `l'Institut`, `Roy` of `Roy's`. */
  readonly written: string;
  /** `à` keeps its accent: without it, it would be an article or a verb. */
  readonly folded: string;
  /** `l`, `d`, `qu`, folded, of an elided word; null for others. */
  readonly elided: string | null;
  readonly possessive: boolean;
  readonly capital: boolean;
  /** A mark, a citation or the paragraph's start stands before it. */
  readonly afterBreak: boolean;
  /** Stands in quotation marks: the words of a source, not of the draft. */
  readonly quoted: boolean;
}

export const wordPattern = /[\p{L}\p{N}\p{M}]+(?:[.'’&/-][\p{L}\p{N}\p{M}]+)*/gu;

const elision = /^(?:[ldnsjmtc]|qu|jusqu|lorsqu|puisqu)['’](?=[\p{L}\p{N}])/iu;
const possessive = /['’]s$/;

/** `l'Institut`, `d'Amnesty`, `Roy's`: article and ending are not the name's. */
export const bareWord = (word: string): string =>
  hasApostrophe(word) ? word.replace(elision, "").replace(possessive, "") : word;

const hasApostrophe = (word: string): boolean => word.includes("'") || word.includes("’");

/** More than the words of a long draft, which uses the same ones again and again. */
const mostForms = 20_000;

type Form = Pick<Word, "written" | "folded" | "elided" | "possessive" | "capital">;

const formOf = remembered((whole: string): Form => {
  const written = bareWord(whole);
  const elided = written !== whole && elision.test(whole);
  return {
    written,
    folded: written === "à" || written === "À" ? "à" : foldName(written),
    elided: elided ? foldName(whole.slice(0, whole.search(/['’]/))) : null,
    possessive: written !== whole && possessive.test(whole),
    capital: /^\p{Lu}/u.test(written),
  };
}, mostForms);

/** Reads the words of a text's paragraphs. */
export type WordReader = (
  span: Span,
  omitted: readonly Span[],
  quotations: readonly Span[],
) => readonly Word[];

/** The reader gives the words of `span` outside of `omitted`; the lists are sorted and lie in the span. */
export function wordReader(text: string): WordReader {
  return (span, omitted, quotations) => {
    const content = text.slice(span.start, span.end);
    const isOmitted = walker(omitted);
    const isQuoted = walker(quotations);
    const words: Word[] = [];
    let end = span.start;
    wordPattern.lastIndex = 0;
    for (let match = wordPattern.exec(content); match; match = wordPattern.exec(content)) {
      const start = span.start + match.index;
      if (isOmitted(start)) continue;
      const [whole] = match;
      const { written, folded, elided, possessive, capital } = formOf(whole);
      const afterBreak = words.length === 0 || isBreak(text, end, start);
      const quoted = isQuoted(start);
      end = start + whole.length;
      words.push({ start, end, written, folded, elided, possessive, capital, afterBreak, quoted });
    }
    return words;
  };
}

const bracketPattern = /\([^()]{1,120}\)/g;

/** What stands in brackets is outside of the sentence: `Human Rights Watch (HRW) states`. */
export function bracketsIn(text: string, { start, end }: Span): readonly Span[] {
  const content = text.slice(start, end);
  if (!content.includes("(")) return [];
  return [...content.matchAll(bracketPattern)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
}

/** Tells of ever later offsets whether one of the sorted spans holds them. */
function walker(spans: readonly Span[]): (offset: number) => boolean {
  let at = 0;
  return (offset) => {
    while (at < spans.length && spans[at]!.end <= offset) at++;
    return at < spans.length && spans[at]!.start <= offset;
  };
}

/** Anything but blanks; the apostrophe of `the Dockworkers' League` belongs to the word. */
function isBreak(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const character = text[at]!;
    if (character === " " || character === "&" || (at === from && (character === "'" || character === "’")))
      continue;
    if (!/\s/.test(character)) return true;
  }
  return false;
}

/** Index of the first word that starts at or behind `offset`. */
export function firstWordAt(words: readonly Word[], offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
