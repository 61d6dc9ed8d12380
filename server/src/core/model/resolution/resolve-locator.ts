/** Resolves an item that has a locator and nothing else: `(para. 36)`. */

import type { Resolution } from "../report";
import { anaphorsIn } from "./anaphors";
import { clauseOf } from "./clause";
import { distinct } from "./clue";
import type { PastCitation, Reading, Scope } from "./draft-reading";
import { evidence, open, settled } from "./explain-resolution";
import { earlierSources, meantBy, referencesOf } from "./look-back";
import { weights } from "./resolution-weights";

/** The source that the sentence names, or the one cited before. */
export function resolveLocator(reading: Reading, scope: Scope): Resolution {
  const { draft } = reading;
  const clause = clauseOf(reading, scope, scope.clause);
  const last = lastInSection(reading, scope);
  for (const anaphor of anaphorsIn(clause.words, clause.from, clause.to)) {
    if (anaphor.kind !== "ordinal") continue;
    const meant = meantBy(reading, scope, anaphor, reading.everyReference());
    if (meant.length === 1) return settled(meant[0]!, evidence("same-source-as-before", anaphor));
  }
  const name = clause.named.findLast(
    ({ weight, references }) => weight >= weights.subject && references.length > 0,
  );
  const before = last ? distinct(draft, referencesOf(last)) : [];
  const meant = name ? agreeing(distinct(draft, name.references), before) : before;
  if (meant.length === 1)
    return settled(meant[0]!, evidence(name ? "author-named-before" : "same-source-as-before", name ?? null));
  return open(
    "ambiguous",
    meant,
    evidence(name || meant.length === 0 ? "antecedent-unclear" : "same-source-as-before"),
  );
}

/** Of the named author's works the one that was cited before, where there is one. */
function agreeing(named: readonly number[], before: readonly number[]): readonly number[] {
  const both = named.filter((reference) => before.includes(reference));
  return both.length > 0 ? both : named;
}

function lastInSection(reading: Reading, scope: Scope): PastCitation | null {
  for (const { cited } of earlierSources(reading, scope, "section")) if (cited) return cited;
  return null;
}
