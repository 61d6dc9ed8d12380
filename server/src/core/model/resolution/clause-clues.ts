/** What the clause of a citation says of its source: names, anaphors, and sources that the list does not have. */
import type { Draft } from "../../syntax/draft";
import { type Anaphor, anaphorsIn } from "./anaphors";
import { sourcePhrases, sourceWords } from "./attribution-words";
import { isArticle, partOf } from "./attributions";
import { isSpoken } from "./author-forms";
import type { Clause } from "./clause";
import { type Clue, clue, distinct, type Question, wholeDates } from "./clue";
import type { Reading, Scope } from "./draft-reading";
import { earlierSources, meantBy } from "./look-back";
import { isRole } from "./mentions";
import type { NamedSource } from "./named-sources";
import { weights } from "./resolution-weights";
import { anySourcesIn, unlistedNames, unlistedRoles } from "./strangers";

export function clauseClues(question: Question, clause: Clause): readonly Clue[] {
  const { reading, scope, candidates, among } = question;
  const clues: Clue[] = clause.named.flatMap((name) => nameClue(question, clause, name) ?? []);
  for (const anaphor of anaphorsIn(clause.words, clause.from, clause.to)) {
    const meant = meantBy(reading, scope, anaphor, among);
    // `the report` may be a thing of the text; `the same source` is always a source.
    if (meant.length === 0 && anaphor.kind === "document") continue;
    const weight = anaphorWeight(clause, anaphor);
    clues.push(clue(anaphor, wholeDates(meant, candidates), weight, "same-source-as-before"));
  }
  const from = behindFronted(clause, among);
  for (const stranger of unlistedNames(clause)) {
    if (stranger.start >= from) break;
    const { near } = reading.authors.matchesOf(reading.draft.text.slice(stranger.start, stranger.end));
    const misspelt = near.filter((reference) => among.has(reference));
    if (misspelt.length > 0 || stranger.weight >= weights.recipient)
      clues.push({
        ...clue(stranger, misspelt, stranger.weight, "author-named-before"),
        misspelt: misspelt.length > 0,
      });
  }
  for (const stranger of [...unlistedRoles(clause), ...anySourcesIn(clause)])
    if (stranger.start < from) clues.push(clue(stranger, [], stranger.weight, "antecedent-unclear"));
  return clues;
}

/** `According to X, the Minister said …`: behind the mark X tells who spoke. Where that begins; nowhere, if X is not meant. */
function behindFronted({ words, to, sentence, named }: Clause, among: ReadonlySet<number>): number {
  for (const { first, last, references } of named) {
    if (!references.some((reference) => among.has(reference))) continue;
    const next = words[last + 1];
    if (!next?.afterBreak || last + 1 >= to) continue;
    let at = first - 1;
    while (at > sentence && isArticle(words[at]!)) at--;
    if (at === sentence && sourceWords.has(words[at]!.folded)) return next.start;
    const phrase = at - 1 === sentence && `${words[at - 1]!.folded} ${words[at]!.folded}`;
    if (phrase && sourcePhrases.has(phrase)) return next.start;
  }
  return Number.POSITIVE_INFINITY;
}

/** `states the following on the article`: what a sentence speaks of is not its source, unless it says `the same source`. */
const anaphorWeight = ({ words, sentence, to }: Clause, { kind, first, last }: Anaphor): number =>
  kind === "document" && partOf(words, first, last, sentence, to) === "passing"
    ? weights.continued
    : weights.anaphor;

/** What a listed name says; null where it says nothing of this citation. */
function nameClue(question: Question, { words, named }: Clause, name: NamedSource): Clue | null {
  const { reading, scope, candidates, among } = question;
  const role = isRole(name.kind);
  const reason = role ? "role-introduced-before" : "author-named-before";
  const own = name.references.filter((reference) => among.has(reference));
  const fitting = own.length > 0 ? own : name.also.filter((reference) => among.has(reference));
  if (fitting.length > 0) {
    const meant = narrowed(reading, scope, wholeDates(fitting, candidates));
    return clue(name, meant, name.weight, reason);
  }
  if (name.weight < weights.recipient && name.references.length > 0) return null;
  if (!role)
    return name.kind.startsWith("short") || isPartOf(name, named)
      ? null
      : clue(name, [], name.weight, reason);
  // A role that has no entry of this date may be anybody's, `a lawyer said`; one that was cited before is a source.
  const known = name.placed || words[name.first]!.capital || name.references.some(reading.isCited);
  return known || name.references.length === 0 ? clue(name, [], name.weight, reason) : null;
}

/** `US Country Reports`: the work behind the name says which entry is meant. */
const isPartOf = ({ last }: NamedSource, named: readonly NamedSource[]): boolean =>
  named.some(({ first, kind }) => first === last + 1 && kind === "work");

/**
 * Where a name stands for several sources: the one that the paragraph spoke of last, else the only one that has been
 * introduced by then. Several documents of one author are not told apart so: their dates must do that.
 */
export function narrowed(reading: Reading, scope: Scope, references: readonly number[]): readonly number[] {
  const { draft, isCited } = reading;
  if (distinct(draft, references).length < 2 || haveOneAuthor(draft, references)) return references;
  const among = new Set(references);
  for (const earlier of earlierSources(reading, scope, "paragraph")) {
    const fitting = earlier.references.filter((reference) => among.has(reference));
    if (fitting.length === 1) return fitting;
  }
  const introduced = references.filter(isCited);
  return introduced.length === 1 && areSpoken(draft, references) ? introduced : references;
}

export const areSpoken = ({ references }: Draft, among: readonly number[]): boolean =>
  among.every((reference) => isSpoken(references[reference]!));

const haveOneAuthor = ({ references }: Draft, among: readonly number[]): boolean =>
  new Set(among.map((reference) => references[reference]!.author?.text)).size === 1;
