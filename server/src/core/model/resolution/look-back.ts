/** Goes back through what was cited and named before, to what a sentence without a source of its own goes on with. */
import type { Draft } from "../../syntax/draft";
import { foldName } from "../../text/name-form";
import { lastStartingAtOrBefore, type Span } from "../../text/span";
import type { Anaphor } from "./anaphors";
import type { PastCitation, Reading, Scope } from "./draft-reading";
import { leastWeight, longestLookBack } from "./resolution-weights";

/** Entries that were cited or named at one place; none where that citation points to no entry. */
export interface Earlier extends Span {
  readonly references: readonly number[];
  readonly cited: PastCitation | null;
}

/** What was cited or named before `scope.clause`, nearest first: in its paragraph, or in its section. */
export function* earlierSources(
  reading: Reading,
  scope: Scope,
  within: "paragraph" | "section",
): Generator<Earlier> {
  const { past, draft } = reading;
  const before = scope.clause.start;
  const named = reading.block(scope.block).named();
  let mention = lastStartingAtOrBefore(named, before - 1);
  let citation = past.length - 1;
  for (let step = 0; step < longestLookBack; step++) {
    const cited = past[citation];
    const name = named[mention];
    if (name && (!cited || name.start > cited.start)) {
      mention--;
      if (name.weight >= leastWeight && name.references.length > 0)
        yield { start: name.start, end: name.end, references: name.references, cited: null };
      continue;
    }
    if (!cited || cited.end > before || !isWithin(draft, scope.block, cited.block, within)) return;
    citation--;
    yield { start: cited.start, end: cited.end, references: authorsOf(cited), cited };
  }
}

export const referencesOf = ({ items }: PastCitation): readonly number[] => [
  ...new Set(
    items.flatMap(({ resolution }) => (resolution.reference === null ? [] : [resolution.reference])),
  ),
];

/** A citation with a date that its author's entries do not have still says which author goes on. */
const authorsOf = ({ items }: PastCitation): readonly number[] =>
  items.flatMap(({ resolution: { reference, candidates, evidence }, author }) =>
    reference !== null
      ? [reference]
      : author && evidence.reason === "author-has-other-dates"
        ? candidates
        : [],
  );

/** A note answers to its marker, not to the note before it. */
function isWithin({ blocks }: Draft, block: number, other: number, within: "paragraph" | "section"): boolean {
  if (block === other) return true;
  const [one, two] = [blocks[block]!, blocks[other]!];
  return within === "section" && one.section === two.section && one.zone === two.zone && one.zone !== "notes";
}

/** The entries among `candidates` that the earlier source is, else those of its authors. */
export function fittingOf(
  draft: Draft,
  references: readonly number[],
  candidates: ReadonlySet<number>,
): readonly number[] {
  const itself = references.filter((reference) => candidates.has(reference));
  return itself.length > 0 ? itself : ofSameAuthor(draft, references, candidates);
}

export const ofSameAuthor = (
  draft: Draft,
  references: readonly number[],
  candidates: ReadonlySet<number>,
): readonly number[] =>
  [...candidates].filter((candidate) =>
    references.some((reference) => shareAuthor(draft, candidate, reference)),
  );

export function shareAuthor({ references }: Draft, a: number, b: number): boolean {
  const [first, second] = [references[a]!.author?.text, references[b]!.author?.text];
  return first !== undefined && second !== undefined && foldName(first) === foldName(second);
}

/** What the anaphor stands for among `candidates`; empty where nothing fits, or where the source before is unknown. */
export function meantBy(
  reading: Reading,
  scope: Scope,
  anaphor: Anaphor,
  candidates: ReadonlySet<number>,
): readonly number[] {
  const { draft } = reading;
  for (const { references, cited } of earlierSources(reading, scope, "section")) {
    if (anaphor.kind === "ordinal") {
      if (!cited || cited.items.length < 2) continue;
      const meant = cited.items[anaphor.ordinal]?.resolution.reference;
      return cited.items.length === 2 && meant != null ? fittingOf(draft, [meant], candidates) : [];
    }
    if (references.length === 0) return [];
    if (anaphor.kind === "other") {
      const others = ofSameAuthor(draft, references, candidates);
      const another = others.filter((reference) => !references.includes(reference));
      return another.length > 0 ? another : others;
    }
    const fitting = fittingOf(draft, references, candidates);
    if (fitting.length > 0 || anaphor.kind === "same") return fitting;
  }
  return [];
}
