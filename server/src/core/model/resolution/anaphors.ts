/** Finds what stands for a source that was cited before: `the same source`, `cet article`, `the latter`. */
import { words as vocabulary } from "../../syntax/vocabulary";
import type { Span } from "../../text/span";
import {
  anySources,
  bodyNouns,
  documentNouns,
  indefiniteWords,
  ordinals,
  quotingWords,
  reportingVerbs,
} from "./attribution-words";
import type { Word } from "./block-words";

export interface Anaphor extends Span {
  /**
   * `same`: the last source, `the same source`. `document`: one that was cited, the last that fits: `the report`, `the
   * same newspaper`.
   * `other`: another document of the last source, `an article by the same source`. `ordinal`: of those cited together.
   */
  readonly kind: "same" | "document" | "other" | "ordinal";
  /** `the latter`: which of them. */
  readonly ordinal: number;
  /** First and last word, as indices into the words of the block. */
  readonly first: number;
  readonly last: number;
}

/** Words between article and noun: `the first article`, `the 2022 report`, `le même rapport`. */
const longestFiller = 2;

/** The anaphors among the words from `from` to `to`, by start; quoted ones are the source's own. */
export function anaphorsIn(words: readonly Word[], from: number, to: number): readonly Anaphor[] {
  const found: Anaphor[] = [];
  for (let at = from; at < to; at++) {
    const anaphor = words[at]!.quoted ? null : (documentAt(words, at, to) ?? ordinalAt(words, at, to));
    if (anaphor) found.push(anaphor);
  }
  return found;
}

const isDefinite = ({ folded, elided }: Word): boolean =>
  elided === "l" || folded === "du" || vocabulary("definiteArticles").has(folded);

function documentAt(words: readonly Word[], at: number, to: number): Anaphor | null {
  if (!isDefinite(words[at]!)) return null;
  const noun = nounBehind(words, words[at]!.elided === "l" ? at : at + 1, to);
  if (noun === null || namesItsSource(words, noun)) return null;
  const fillers = words.slice(at, noun).map(({ folded }) => folded);
  const same = fillers.some((word) => vocabulary("same").has(word));
  const span = { start: words[at]!.start, end: words[noun]!.end, ordinal: 0, first: at, last: noun };
  if (same && isOfAnother(words, at)) return { ...span, kind: "other" };
  return { ...span, kind: same && anySources.has(words[noun]!.folded) ? "same" : "document" };
}

function nounBehind(words: readonly Word[], first: number, to: number): number | null {
  let same = false;
  for (let at = first; at < to && at <= first + longestFiller; at++) {
    const word = words[at]!;
    if (at > first && word.afterBreak) return null;
    if (vocabulary("sourceNouns").has(singular(word.folded)) || (same && bodyNouns.has(word.folded)))
      return at;
    same ||= vocabulary("same").has(word.folded);
    if (word.capital || vocabulary("definiteArticles").has(word.folded)) return null;
  }
  return null;
}

const singular = (noun: string): string =>
  vocabulary("sourceNouns").has(noun) ? noun : noun.replace(/s$/, "");

const ofWords = new Set("by of from in de du des d par dans".split(" "));

/** `the report by X`, `l'article de X`: the name says which; `the report of 2021` does not. */
function namesItsSource(words: readonly Word[], noun: number): boolean {
  const next = words[noun + 1];
  if (!next || next.afterBreak) return false;
  // `l'organisme Justice ouverte`: the name stands right behind.
  if (next.capital && next.elided === null) return true;
  if (next.elided === "d" && next.capital) return true;
  if (!ofWords.has(next.elided ?? next.folded)) return false;
  return words.slice(noun + 1, noun + 4).some((word, at) => word.capital && (at === 0 || !word.afterBreak));
}

/** `an article by the same source`, `un article ultérieur du même organisme`. */
function isOfAnother(words: readonly Word[], at: number): boolean {
  const preposition = words[at]!.folded === "du" ? at : at - 1;
  if (preposition < 1 || !ofWords.has(words[preposition]!.elided ?? words[preposition]!.folded)) return false;
  for (let noun = preposition - 1; noun >= Math.max(0, preposition - 3); noun--) {
    if (!documentNouns.has(words[noun]!.folded)) continue;
    return words
      .slice(Math.max(0, noun - 3), noun)
      .some(({ folded }) => indefiniteWords.has(folded) || vocabulary("indefiniteArticles").has(folded));
  }
  return false;
}

/** `the latter states`, `under the first, …`: an ordinal that has no noun of its own but `source`. */
function ordinalAt(words: readonly Word[], at: number, to: number): Anaphor | null {
  const word = words[at + 1];
  if (!isDefinite(words[at]!) || !word || at + 1 >= to || word.afterBreak) return null;
  const ordinal = ordinals.get(word.folded);
  if (ordinal === undefined) return null;
  const next = words[at + 2];
  const alone = !next || at + 2 >= to || next.afterBreak || reportingVerbs.has(next.folded);
  if (!alone || quotingWords.has(words[at - 1]?.folded ?? "")) return null;
  return { start: words[at]!.start, end: word.end, kind: "ordinal", ordinal, first: at, last: at + 1 };
}
