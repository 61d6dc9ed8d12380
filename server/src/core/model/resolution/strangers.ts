/** Finds sources that a sentence names and the list of references does not have, or has in another spelling. */
import { words as vocabulary } from "../../syntax/vocabulary";
import { monthNumber } from "../../text/month-names";
import type { Span } from "../../text/span";
import {
  anySources,
  clauseWords,
  directorates,
  documentNouns,
  indefiniteWords,
  officeWords,
  oralNouns,
  prepositions,
  reportingVerbs,
  sourceWords,
  thatWords,
} from "./attribution-words";
import { isOfName, type Part, partOf } from "./attributions";
import type { Word } from "./block-words";
import type { Clause } from "./clause";
import { rolePhrase } from "./institutions";
import { reach, weights } from "./resolution-weights";

export interface Stranger extends Span {
  readonly weight: number;
}

/** Names with a capital that play the part of a source, `According to the Northern Law Review`, whether or not listed. */
export function unlistedNames(clause: Clause): readonly Stranger[] {
  const { words, from, to, sentence } = clause;
  const found: Stranger[] = [];
  for (let at = from; at < to; at++) {
    if (!startsName(clause, at)) continue;
    const last = nameEnd(clause, at);
    const part = partOf(words, at, last, sentence, to);
    const document = at === last && documentNouns.has(words[at]!.folded);
    if (!document && !isCovered(clause, at, last) && !isOfRole(words, last) && speaks(part)) {
      const weight = officeWords.has(words[at]!.folded) ? weights.otherPerson : weights[part];
      found.push({ start: words[at]!.start, end: words[last]!.end, weight });
    }
    at = last;
  }
  return found;
}

/** `the Hollin University professor`: the name says which professor. */
function isOfRole(words: readonly Word[], last: number): boolean {
  const next = words[last + 1];
  return next !== undefined && !next.afterBreak && vocabulary("roles").has(next.folded);
}

const speaks = (part: Part): boolean => part !== "passing" && part !== "topic";

function startsName({ words, from, sentence }: Clause, at: number): boolean {
  const word = words[at]!;
  if (!word.capital || word.quoted || isSmallWord(word) || monthNumber(word.written)) return false;
  // `a Doln-based monthly`: what an indefinite article introduces is described, not named.
  if (at > from && !word.afterBreak && vocabulary("indefiniteArticles").has(words[at - 1]!.folded))
    return false;
  // The word that begins the sentence has its capital from there: `Police said`, but `Inland News said`.
  if (at === sentence && !(words[at + 1]?.capital && !words[at + 1]!.afterBreak)) return false;
  return at === from || word.afterBreak || !words[at - 1]!.capital || isSmallWord(words[at - 1]!);
}

/** Words that have their capital from the sentence: `The`, `Dans`, `Alors que`. */
const isSmallWord = (word: Word): boolean =>
  isArticleWord(word) ||
  prepositions.has(word.folded) ||
  clauseWords.has(word.folded) ||
  sourceWords.has(word.folded);

const isArticleWord = ({ folded }: Word): boolean =>
  vocabulary("definiteArticles").has(folded) ||
  vocabulary("indefiniteArticles").has(folded) ||
  indefiniteWords.has(folded);

/** The last word of the name: up to a mark or a word that is of no name; in French names most words are small. */
function nameEnd({ words, to, french }: Clause, first: number): number {
  let last = first;
  for (let at = first + 1; at < Math.min(to, first + reach.unlistedName) && !words[at]!.afterBreak; at++) {
    const word = words[at]!;
    if (word.capital && !monthNumber(word.written)) last = at;
    else if (reportingVerbs.has(word.folded)) return french ? at - 1 : last;
    else if (thatWords.has(word.elided ?? word.folded) || (!isOfName(word) && !french)) break;
  }
  return last;
}

const isCovered = ({ named }: Clause, first: number, last: number): boolean =>
  named.some((mention) => mention.first <= last && mention.last >= first);

/**
 * `A retired judge said`, `la doctorante est d'avis`: a role that is not listed. One that is introduced and speaks may be
 * a source of its own; any may be heard by the source before, unless that is a person too.
 */
export function unlistedRoles(clause: Clause): readonly Stranger[] {
  const { words, from, to, sentence } = clause;
  const found: Stranger[] = [];
  for (let at = from + 1; at < to; at++) {
    const word = words[at]!;
    if (word.quoted || word.capital || !vocabulary("roles").has(word.folded) || isCovered(clause, at, at))
      continue;
    const { first, last } = rolePhrase(words, at, at);
    const part = partOf(words, first, last, sentence, to);
    if (first === at || !["source", "subject", "topic"].includes(part)) continue;
    const introduced = part === "source" && vocabulary("indefiniteArticles").has(words[first]!.folded);
    found.push({
      start: words[first]!.start,
      end: word.end,
      weight: introduced ? weights.stranger : weights.otherPerson,
    });
  }
  return found;
}

/** `One source states`, `Sources report`: which, is not said. */
export function anySourcesIn({ words, from, to }: Clause): readonly Stranger[] {
  const found: Stranger[] = [];
  for (let at = from; at < to; at++) {
    const word = words[at]!;
    if (!anySources.has(word.folded) || word.quoted) continue;
    const before = at > from && !word.afterBreak ? words[at - 1]! : null;
    const next = words[at + 1];
    const indefinite = before ? indefiniteWords.has(before.folded) : true;
    if (indefinite && next && at + 1 < to && !next.afterBreak && reportingVerbs.has(next.folded))
      found.push({ start: word.start, end: word.end, weight: weights.source });
  }
  return found;
}

/** `In an interview with the Research Directorate`: the source is one that spoke to the writer. */
export function isOralFrame({ words, from, to }: Clause): boolean {
  let directorate = false;
  let oral = false;
  for (let at = from; at < to; at++) {
    oral ||= oralNouns.has(words[at]!.folded);
    directorate ||= directorates.some((name) =>
      name.every((word, place) => words[at + place]?.folded === word),
    );
  }
  return oral && directorate;
}
