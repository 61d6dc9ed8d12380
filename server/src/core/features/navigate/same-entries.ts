/** The entries of one draft in another: the same source of the corpus, or the same author, date and title. */
import { isSameWork } from "../../model/resolution/same-work";
import type { SourceRecord } from "../../sources/source";
import type { Span } from "../../text/span";
import type { LinkedDraft } from "./meant-entries";
import { referencesOf } from "./references";

/** A linked draft with the sources that its links count. */
export interface SourcedDraft {
  readonly linked: LinkedDraft;
  readonly sources: readonly SourceRecord[];
}

/** Where `other` speaks of the entries of `draft`. */
export function referencesElsewhere(
  draft: SourcedDraft,
  entries: readonly number[],
  other: SourcedDraft,
  includeEntry: boolean,
): readonly Span[] {
  const wanted = entries.map((index) => ({
    entry: draft.linked.draft.references[index]!,
    source: sourceOf(draft, index),
  }));
  const same = other.linked.draft.references.flatMap((entry, index) => {
    const source = sourceOf(other, index);
    return wanted.some((one) => (source !== null && one.source === source) || isSameWork(one.entry, entry))
      ? [index]
      : [];
  });
  return referencesOf(other.linked, same, includeEntry);
}

/** Where a draft cites one of these sources; the entries too, if they are asked for. */
export function referencesOfSources(
  draft: SourcedDraft,
  sources: readonly SourceRecord[],
  includeEntry: boolean,
): readonly Span[] {
  const entries = draft.linked.draft.references.flatMap((_, index) => {
    const source = sourceOf(draft, index);
    return source !== null && sources.includes(source) ? [index] : [];
  });
  return referencesOf(draft.linked, entries, includeEntry);
}

function sourceOf({ linked, sources }: SourcedDraft, entry: number): SourceRecord | null {
  const index = linked.sourceOfReference[entry] ?? null;
  return index === null ? null : (sources[index] ?? null);
}
