/** What words say of a source: the entries they speak for, and how strongly. */
import type { Draft } from "../../syntax/draft";
import type { Span } from "../../text/span";
import type { EvidenceReason } from "../report";
import type { Reading, Scope } from "./draft-reading";
import type { Candidates } from "./find-candidates";
import { readList } from "./read-list";
import { isSameWork } from "./same-work";

/** A citation whose source is sought, among the entries of its date. */
export interface Question {
  readonly reading: Reading;
  readonly scope: Scope;
  readonly candidates: Candidates;
  readonly among: ReadonlySet<number>;
}

/** Words that speak for some entries; for none where they name a source that is not among the candidates. */
export interface Clue {
  /** Null where no words say it: what went on before simply goes on. */
  readonly words: Span | null;
  readonly references: readonly number[];
  /** One of `weights`. */
  readonly weight: number;
  readonly reason: EvidenceReason;
  readonly misspelt: boolean;
}

export const clue = (
  words: Span | null,
  references: readonly number[],
  weight: number,
  reason: EvidenceReason,
): Clue => ({ words, references, weight, reason, misspelt: false });

/** An entry whose whole date is written comes before one whose date is only in part. */
export function wholeDates(references: readonly number[], { exact }: Candidates): readonly number[] {
  const whole = references.filter((reference) => exact.includes(reference));
  return whole.length > 0 ? whole : references;
}

/** Entries that list the same work twice count once: which of them is meant makes no difference. */
export function distinct(draft: Draft, references: readonly number[]): readonly number[] {
  if (references.length < 2) return references;
  const { entries } = readList(draft);
  return references.filter(
    (reference, index) =>
      !references
        .slice(0, index)
        .some((earlier) => isSameWork(entries[earlier]!.entry, entries[reference]!.entry)),
  );
}
