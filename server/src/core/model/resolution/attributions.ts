/** Tells what part a name plays in its sentence: whether the sentence is its word, or only speaks of it. */
import { words as vocabulary } from "../../syntax/vocabulary";
import { monthNumber } from "../../text/month-names";
import {
  beforeClauseThat,
  beingVerbs,
  betweenNameAndVerb,
  bodyNouns,
  carrierParticiples,
  carrierPrepositions,
  clauseWords,
  documentNouns,
  documentPrepositions,
  possessives,
  prepositions,
  publishingVerbs,
  quotingWords,
  relativeWords,
  reportingVerbs,
  sourcePhrases,
  sourceWords,
  speakingWords,
  staffNouns,
  tellingWords,
  thatWords,
  toWords,
} from "./attribution-words";
import type { Word } from "./block-words";
import { reach } from "./resolution-weights";

export type Part = "carrier" | "source" | "recipient" | "subject" | "topic" | "passing";

/** The part of the words from `first` to `last`; `from` and `to` bound their sentence, `to` exclusive. */
export function partOf(words: readonly Word[], first: number, last: number, from: number, to: number): Part {
  const before = partBefore(words, first, last, from);
  if (before === "subject") return partBehind(words, last, to);
  // `according to X's president`: somebody of X speaks.
  return before === "source" && words[last]!.possessive && !hasDocument(words, last + 1, to)
    ? "subject"
    : before;
}

/** What stands before the name; `subject` where nothing there speaks against it. */
function partBefore(words: readonly Word[], first: number, last: number, from: number): Part {
  const elided = words[first]!.elided;
  if (elided !== null && elided !== "l") {
    if (thatWords.has(elided)) return partOfThat(words, first - 1, from, last);
    return partOfPreposition(words, elided, first - 1, from, words[first]!.afterBreak);
  }
  let at = first - 1;
  let afterBreak = words[first]!.afterBreak;
  // `the 2022 X report`, `the newspaper X`, `the state broadcaster X`: none of these is what decides.
  while (at >= from && !afterBreak && (isDeterminer(words[at]!) || bodyNouns.has(words[at]!.folded))) {
    const body = bodyNouns.has(words[at]!.folded);
    if (thatWords.has(words[at]!.elided ?? "") || prepositions.has(words[at]!.elided ?? "")) break;
    afterBreak = words[at]!.afterBreak;
    at--;
    if (body && !afterBreak && at > from && isArticle(words[at - 1]!) && !words[at]!.afterBreak) {
      afterBreak = words[at]!.afterBreak;
      at--;
    }
  }
  if (at < from || afterBreak) return "subject";
  const word = words[at]!;
  const { folded } = word;
  if (sourceWords.has(folded) || sourcePhrases.has(`${words[at - 1]?.folded} ${folded}`)) return "source";
  if (word.elided === "d") return partOfPreposition(words, "d", at - 1, from, word.afterBreak);
  if (thatWords.has(folded)) return partOfThat(words, at - 1, from, last);
  if (tellingWords.has(folded)) return "recipient";
  if (quotingWords.has(folded)) return "passing";
  if (relativeWords.has(folded) && isPublished(words, last)) return "carrier";
  if (clauseWords.has(folded)) return partOfJoined(words, at, from);
  if (prepositions.has(folded)) return partOfPreposition(words, folded, at - 1, from, word.afterBreak);
  if (reportingVerbs.has(folded)) return speaksBefore(words, at, from) ? "source" : "passing";
  // `In May X reported`; `Later X said`: a word with a capital is no verb that would have the name for its object.
  if (word.capital) return monthNumber(word.written) || at === from ? "subject" : "passing";
  return folded.endsWith("ly") ? "subject" : "passing";
}

export const isArticle = ({ folded, elided }: Word): boolean =>
  elided === "l" ||
  (folded !== "that" && vocabulary("definiteArticles").has(folded)) ||
  vocabulary("indefiniteArticles").has(folded);

const isDeterminer = (word: Word): boolean =>
  isArticle(word) ||
  /^\d{4}$/.test(word.written) ||
  possessives.has(word.folded) ||
  /^(?:annual|same)$/.test(word.folded);

/** `reports that X …`: somebody else's words about X; `tandis que X …`: a clause of its own. */
function partOfThat(words: readonly Word[], before: number, from: number, last: number): Part {
  if (before < from) return "passing";
  if (beforeClauseThat.has(words[before]!.folded)) return "subject";
  const relative = documentNouns.has(words[before]!.folded) || words[before + 1]!.afterBreak;
  return relative && isPublished(words, last) ? "carrier" : "passing";
}

/** `a statement that X published in full`, `which X printed`: whoever made it, X is where it stands. */
function isPublished(words: readonly Word[], last: number): boolean {
  const verb = words[skipBetween(words, last + 1, words.length)];
  return verb !== undefined && !verb.afterBreak && publishingVerbs.has(verb.folded);
}

/** `in the US and the UK`: what is joined to a name plays its part; a clause that is joined begins anew. */
function partOfJoined(words: readonly Word[], at: number, from: number): Part {
  const before = words[at - 1];
  if (!before || words[at]!.afterBreak || at - 1 < from || !before.capital) return "subject";
  let first = at - 1;
  while (first > from && !words[first]!.afterBreak && words[first - 1]!.capital) first--;
  return partBefore(words, first, at - 1, from);
}

function partOfPreposition(
  words: readonly Word[],
  preposition: string,
  before: number,
  from: number,
  afterBreak: boolean,
): Part {
  if (before < from || afterBreak) return "passing";
  const { folded } = words[before]!;
  if (sourcePhrases.has(`${folded} ${preposition}`)) return "source";
  if (carrierParticiples.has(folded) && carrierPrepositions.has(preposition)) return "carrier";
  if (toWords.has(preposition) && speakingWords.has(folded)) return "recipient";
  if (documentPrepositions.has(preposition) && nounBefore(words, before, from, preposition)) return "source";
  return "passing";
}

/** `a 2023 report on the prisons of the north by X`; behind other prepositions the noun stands close: `the website of X`. */
function nounBefore(words: readonly Word[], before: number, from: number, preposition: string): boolean {
  const far = preposition === "by" || preposition === "par" ? reach.documentNoun : 2;
  for (let at = before; at >= from && at > before - far; at--) {
    if (documentNouns.has(words[at]!.folded)) return true;
    const { folded, afterBreak } = words[at]!;
    if (afterBreak || thatWords.has(folded) || beingVerbs.has(folded)) return false;
    if (far === 2 && prepositions.has(folded)) return false;
  }
  return false;
}

/** `…, writes X`, `… », écrit X`: the verb begins what stands behind a mark. */
const speaksBefore = (words: readonly Word[], verb: number, from: number): boolean => {
  let at = verb;
  while (at > from && !words[at]!.afterBreak && betweenNameAndVerb.has(words[at - 1]!.folded)) at--;
  return words[at]!.afterBreak && at > from;
};

/** What stands behind a subject: a verb of saying, a document of its own, or something that is said about it. */
function partBehind(words: readonly Word[], last: number, to: number): Part {
  const next = words[last + 1];
  if (!next || last + 1 >= to) return "subject";
  if (!next.afterBreak) {
    if (hasDocument(words, last + 1, to)) return "source";
    if (words[last]!.possessive) return "passing";
    const at = skipBetween(words, last + 1, to);
    const verb = words[at];
    if (verb && at < to && !verb.afterBreak) {
      if (reportingVerbs.has(verb.folded)) return "source";
      if (beingVerbs.has(verb.folded)) return "topic";
    }
    if (next.capital && startsLongerName(words, last + 1, to)) return "source";
  }
  return speaksLater(words, last + 1, to) ? "source" : "subject";
}

function skipBetween(words: readonly Word[], from: number, to: number): number {
  let at = from;
  while (at < to && betweenNameAndVerb.has(words[at]!.folded) && (at === from || !words[at]!.afterBreak))
    at++;
  return at;
}

/** `the X report`, `X's 2022 annual report`, `the X article`. */
function hasDocument(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from; at < Math.min(to, from + 3); at++) {
    const word = words[at]!;
    if (word.afterBreak) return false;
    if (documentNouns.has(word.folded) || staffNouns.has(word.folded)) return true;
    if (!/^\d{4}$/.test(word.written) && word.folded !== "annual") return false;
  }
  return false;
}

/** `US Department of State indicates`: the name goes on before its verb. */
function startsLongerName(words: readonly Word[], from: number, to: number): boolean {
  let at = from;
  while (at < to && at < from + reach.unlistedName && !words[at]!.afterBreak && isOfName(words[at]!)) at++;
  at = skipBetween(words, at, to);
  return at < to && !words[at]!.afterBreak && reportingVerbs.has(words[at]!.folded);
}

export const isOfName = (word: Word): boolean =>
  word.capital ||
  /^\d/.test(word.written) ||
  prepositions.has(word.folded) ||
  isArticle(word) ||
  word.folded === "and";

/** `X, citing Y, states`; `X, whose office stands across the street, states`: a verb that begins behind a mark. */
function speaksLater(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from; at < Math.min(to, from + reach.verb); at++) {
    if (!words[at]!.afterBreak || words[at]!.quoted) continue;
    const verb = skipBetween(words, at, to);
    if (verb < to && reportingVerbs.has(words[verb]!.folded) && (verb === at || !words[verb]!.afterBreak))
      return true;
  }
  return false;
}
