/** Weighs what is said around a citation for each entry that it may mean: in its clause, its sentence, and before. */
import { foldName } from "../../text/name-form";
import { clauseOf } from "./clause";
import { areSpoken, clauseClues } from "./clause-clues";
import { type Clue, clue, type Question, wholeDates } from "./clue";
import type { Reading, Scope } from "./draft-reading";
import type { Candidates } from "./find-candidates";
import { earlierSources, fittingOf } from "./look-back";
import { isRole } from "./mentions";
import { leastWeight, margin, weights } from "./resolution-weights";
import { isOralFrame } from "./strangers";

export interface Weighed {
  readonly clues: readonly Clue[];
  /** The sentence says that its source spoke to the writer. */
  readonly oral: boolean;
  /** A listed author is the subject, and none of its entries has the date. */
  readonly otherSubject: boolean;
}

export function weighCandidates(reading: Reading, scope: Scope, candidates: Candidates): Weighed {
  const clause = clauseOf(reading, scope, scope.clause);
  const among = new Set([...candidates.exact, ...candidates.partial]);
  const question: Question = { reading, scope, candidates, among };
  const own = clauseClues(question, clause);
  const oral = isOralFrame(clause);
  const otherSubject = clause.named.some(
    ({ weight, references, kind }) =>
      weight >= weights.subject && !isRole(kind) && !references.some((reference) => among.has(reference)),
  );
  // `…, which X had published`: a new name in the clause, even in passing, makes the one before it doubtful.
  const doubtful = own.some(({ weight, references }) => weight >= weights.passing && references.length > 0);
  const earlier = doubtful ? weights.continued : weights.earlier;
  const clues = strongest(own) < leastWeight ? [...own, ...sentenceClues(question, earlier)] : own;
  // What went on before is asked only where nothing in the sentence outweighs it.
  if (strongest(clues.filter(({ references }) => references.length > 0)) >= weights.continued + margin)
    return { clues, oral, otherSubject };
  // `the Working Group`, in the title of the report that goes on, is no stranger.
  const heard = continuedClues(question);
  const known = clues.filter((one) => !isNamedInTitle(reading, one, heard));
  const continued = heard.map((one) => (isOtherPerson(reading, own, one) ? { ...one, references: [] } : one));
  return { clues: [...known, ...continued], oral, otherSubject };
}

function isNamedInTitle({ draft }: Reading, { references, words }: Clue, heard: readonly Clue[]): boolean {
  if (references.length > 0 || !words) return false;
  const name = foldName(draft.text.slice(words.start, words.end));
  return heard.some((one) =>
    one.references.some((reference) => foldName(draft.references[reference]!.text).includes(name)),
  );
}

/** `The doctoral candidate noted` behind words of the Coordinator: a person does not speak through another. */
const isOtherPerson = ({ draft }: Reading, own: readonly Clue[], { references }: Clue): boolean =>
  own.some(({ weight }) => weight === weights.otherPerson) &&
  references.length > 0 &&
  areSpoken(draft, references);

const strongest = (clues: readonly Clue[]): number => Math.max(0, ...clues.map(({ weight }) => weight));

/** The name nearest before the clause in its sentence: `X, a charity (X n.d.), has 40 members`. */
function sentenceClues({ reading, scope, candidates, among }: Question, weight: number): readonly Clue[] {
  const before = { start: scope.sentence.start, end: scope.clause.start };
  if (before.start >= before.end) return [];
  const { named } = clauseOf(reading, scope, before);
  for (const name of named.toReversed()) {
    if (name.weight < leastWeight) continue;
    const fitting = fittingOf(reading.draft, name.references, among);
    if (fitting.length > 0)
      return [clue(name, wholeDates(fitting, candidates), weight, "author-named-before")];
  }
  return [];
}

/** What the paragraph spoke of last. */
function continuedClues({ reading, scope, candidates, among }: Question): readonly Clue[] {
  for (const { references, cited, start, end } of earlierSources(reading, scope, "paragraph")) {
    const reason = cited ? "same-source-as-before" : "author-named-before";
    const fitting = wholeDates(fittingOf(reading.draft, references, among), candidates);
    // A citation that points nowhere may be the one that goes on.
    if (fitting.length > 0 || references.length === 0)
      return [clue(cited ? null : { start, end }, fitting, weights.continued, reason)];
  }
  return [];
}
