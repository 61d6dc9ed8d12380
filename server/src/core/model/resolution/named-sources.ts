/** What a name in a sentence says about the source: who it is, and how strongly the sentence makes it the source. */
import type { Entry } from "../../syntax/draft";
import { foldName } from "../../text/name-form";
import { documentNouns, governmentNouns } from "./attribution-words";
import { partOf } from "./attributions";
import { bareWord, type Word, wordPattern } from "./block-words";
import { placeOf, rolePhrase } from "./institutions";
import { isRole, type Mention } from "./mentions";
import { weights } from "./resolution-weights";

export interface NamedSource extends Mention {
  /** One of `weights`. */
  readonly weight: number;
  /** The words around a role name its institution, or the role has a capital: it was introduced, or is so here. */
  readonly placed: boolean;
}

export function namedSource(
  mention: Mention,
  words: readonly Word[],
  { from, to }: { readonly from: number; readonly to: number },
  entries: readonly Entry[],
): NamedSource {
  const { first, last, kind } = mention;
  if (isRole(kind) || mention.references.every((reference) => entries[reference]!.kind === "oral")) {
    const phrase = rolePhrase(words, first, last);
    const found = partOf(words, phrase.first, phrase.last, from, to);
    // Whatever is said about a source who spoke, `the Professor was not sure`, that source said it.
    const part = found === "topic" ? "subject" : found;
    return isRole(kind)
      ? namedRole(mention, words, part, entries)
      : { ...mention, weight: weights[part], placed: false };
  }
  const part = partOf(words, first, last, from, to);
  const references = referencesOfLongerName(mention, words, entries);
  // What stands for a state may be what a source writes about; a newspaper that is the subject is the source most often.
  const state = references.length > 0 && references.every((reference) => isState(entries[reference]!));
  const weight =
    state && part === "subject" ? weights.topic : state && part === "passing" ? weights.place : weights[part];
  return { ...mention, references, weight, placed: false };
}

function namedRole(
  mention: Mention,
  words: readonly Word[],
  part: keyof typeof weights,
  entries: readonly Entry[],
): NamedSource {
  const { first, last, references } = mention;
  const places = references.map((reference) => placeOf(words, first, last, entries[reference]!));
  const ofPlace = (place: string) => references.filter((_, index) => places[index] === place);
  const same = ofPlace("same");
  const meant = same.length > 0 ? same : ofPlace("unnamed");
  if (meant.length > 0)
    return { ...mention, references: meant, weight: weights[part], placed: same.length > 0 };
  return { ...mention, references: [], weight: Math.min(weights[part], weights.stranger), placed: false };
}

/** A body in the place of persons: `United States. … Department of State`. */
const isState = ({ persons, kind }: Entry): boolean =>
  kind !== "oral" && persons.some(({ text }) => wordsOfPart(text).some((word) => governmentNouns.has(word)));

/**
 * `US Department of State`, `US Country Reports 2022`: the name goes on with what the entry has. `US Embassy`, `Caldora
 * Post` are others than `US` and `Caldora`: then no entry is meant.
 */
function referencesOfLongerName(
  { last, kind, references }: Mention,
  words: readonly Word[],
  entries: readonly Entry[],
): readonly number[] {
  const next = words[last + 1];
  if (kind === "work" || !next || next.afterBreak || !next.capital || words[last]!.possessive)
    return references;
  if (documentNouns.has(next.folded)) return references;
  return references.filter((reference) => goesOnWith(entries[reference]!, next.folded));
}

const goesOnWith = ({ persons, title, container, author }: Entry, folded: string): boolean =>
  [...persons, title, container, author].some(
    (part) => part !== null && wordsOfPart(part.text).includes(folded),
  );

const wordsOfPart = (text: string): readonly string[] =>
  (text.match(wordPattern) ?? []).map((word) => foldName(bareWord(word)));
