/** Decides, from the weights, which entry a citation means; whether one may be meant at all; or leaves it open. */

import type { Evidence, Resolution } from "../report";
import { isSpoken } from "./author-forms";
import { type Clue, distinct } from "./clue";
import type { Reading } from "./draft-reading";
import { evidence, near, open, settled } from "./explain-resolution";
import type { Candidates } from "./find-candidates";
import { leastWeight, margin } from "./resolution-weights";
import type { Weighed } from "./weigh-candidates";

export function decide(
  reading: Reading,
  candidates: Candidates,
  { clues, oral, otherSubject }: Weighed,
): Resolution {
  const top = Math.max(0, ...clues.map(({ weight }) => weight));
  const all = [...candidates.exact, ...candidates.partial];
  if (top < leastWeight) {
    const only = distinct(reading.draft, candidates.exact);
    // A source who spoke is named by a role; an interview is not cited without a word of it.
    const spoken = only.some((reference) => isSpoken(reading.draft.references[reference]!));
    return only.length === 1 && !oral && !otherSubject && !spoken
      ? near(only[0]!, null, evidence("only-entry-of-this-date"))
      : open("ambiguous", all, evidence("antecedent-unclear"));
  }
  const rivals = clues.filter(({ weight }) => weight > top - margin);
  // A source that the list does not have is as possible as those it has.
  if (rivals.some(({ references }) => references.length === 0))
    return open("ambiguous", all, evidence("antecedent-unclear"));
  const agreed = distinct(reading.draft, agreedBy(rivals));
  const decisive = clues.find(({ weight }) => weight === top)!;
  if (agreed.length !== 1) return open("ambiguous", agreed, reasonOfSeveral(rivals, decisive));
  return linked(candidates, agreed[0]!, decisive);
}

/** `The same source`, behind a citation of two: it is the words that are not clear, not the list. */
const reasonOfSeveral = (rivals: readonly Clue[], { reason, words }: Clue): Evidence =>
  rivals.length === 1 && reason === "same-source-as-before"
    ? evidence(reason, words)
    : evidence("several-entries-fit");

/** The entries that every clue allows; where there are none, those that any of them does. */
function agreedBy(clues: readonly Clue[]): readonly number[] {
  const common = clues[0]!.references.filter((reference) =>
    clues.every(({ references }) => references.includes(reference)),
  );
  return common.length > 0 ? common : [...new Set(clues.flatMap(({ references }) => references))];
}

function linked({ exact }: Candidates, reference: number, clue: Clue): Resolution {
  const found: Evidence = evidence(clue.reason, clue.words);
  const whole = exact.includes(reference);
  if (clue.misspelt) return near(reference, whole ? "author" : "author-and-date", found);
  return whole ? settled(reference, found) : near(reference, "date", found);
}
