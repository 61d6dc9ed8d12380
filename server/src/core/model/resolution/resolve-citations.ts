/** Resolves every item of every citation to its entry, left to right, with the words that decided. */
import type { Citation, Draft, Item } from "../../syntax/draft";
import type { Resolution } from "../report";
import { isSpoken } from "./author-forms";
import { clauseOf } from "./clause";
import { decide } from "./decide-resolution";
import {
  type CitedSoFar,
  type LazyScope,
  lazyScope,
  type PassageReader,
  type PastCitation,
  type PastItem,
  passageReader,
  type Reading,
  type Scope,
} from "./draft-reading";
import { evidence, open } from "./explain-resolution";
import { byCloseness, type Candidates } from "./find-candidates";
import { internItems, keptOutcome, type Outcome, outcomeKeeper } from "./keep-outcomes";
import { type Passage, passagesOf } from "./passages";
import { type ListReading, readList } from "./read-list";
import { resolveByAuthor } from "./resolve-by-author";
import { resolveIbid } from "./resolve-ibid";
import { resolveLocator } from "./resolve-locator";
import { weighCandidates } from "./weigh-candidates";

export function resolveCitations(draft: Draft): readonly (readonly Resolution[])[] {
  const list = readList(draft);
  const read = passageReader(draft, list);
  const soFar: CitedSoFar = { past: [], references: new Set() };
  return passagesOf(draft).flatMap((passage) => {
    const kept = keptOutcome(draft, passage, list, soFar);
    if (kept) pushPast(soFar.past, passage, (index) => kept.items[index]!);
    const { resolutions, items } = kept ?? resolvePassage(draft, passage, list, soFar, read);
    for (const { resolution } of items.flat())
      if (resolution.reference !== null) soFar.references.add(resolution.reference);
    return resolutions;
  });
}

function resolvePassage(
  draft: Draft,
  passage: Passage,
  list: ListReading,
  soFar: CitedSoFar,
  read: PassageReader,
): Outcome {
  const keep = outcomeKeeper(draft, passage, list, soFar);
  const { reading, asked } = read(soFar);
  const resolutions: (readonly Resolution[])[] = [];
  const items: (readonly PastItem[])[] = [];
  pushPast(soFar.past, passage, (index) => {
    const resolved = resolveItems(reading, passage.citations[index]!);
    resolutions.push(resolved.map(({ resolution }) => resolution));
    items.push(internItems(resolved, list));
    return items[index]!;
  });
  keep({ resolutions, items }, asked);
  return { resolutions, items };
}

/** Puts the passage's citations to those of the past, in order; one that can't be read may be the one that `ibid.` means. */
function pushPast(
  past: PastCitation[],
  { citations, unreadable }: Passage,
  itemsOf: (index: number) => readonly PastItem[],
): void {
  let other = 0;
  const pushUnreadable = (before: number) => {
    for (; (unreadable[other]?.start ?? Number.POSITIVE_INFINITY) < before; other++)
      past.push({ ...unreadable[other]!, items: nothing });
  };
  citations.forEach(({ start, end, block }, index) => {
    pushUnreadable(start);
    past.push({ start, end, block, items: itemsOf(index) });
  });
  pushUnreadable(Number.POSITIVE_INFINITY);
}

const nothing: readonly PastItem[] = [];

function resolveItems(reading: Reading, citation: Citation): readonly PastItem[] {
  const scope = lazyScope(reading, citation);
  const items: PastItem[] = [];
  for (const [place, item] of citation.items.entries()) {
    const before = items.at(-1) ?? null;
    const resolution = resolveItem(reading, scope, item, before);
    const entry = resolution.reference === null ? null : reading.draft.references[resolution.reference]!;
    items.push({
      resolution,
      author:
        entry?.author?.text ??
        (item.ibid ? (before?.author ?? lastAuthor(reading)) : (item.author?.text ?? null)),
      citedIn: item.signal === "cited-in" || citation.items[place + 1]?.signal === "citing",
    });
  }
  return items;
}

const lastAuthor = ({ past }: Reading): string | null => past.at(-1)?.items.at(-1)?.author ?? null;

function resolveItem(reading: Reading, scope: LazyScope, item: Item, before: PastItem | null): Resolution {
  if (item.ibid) {
    const resolution = resolveIbid(
      reading,
      scope,
      item,
      before ? [before] : lastCited(reading, scope().block),
    );
    // `(Dahl and Brandt 1999; ibid. 2001)`, where the sentence names Brandt, who wrote alone in 2001.
    const another =
      resolution.outcome === "missing" && item.dateValue ? resolveByContext(reading, scope(), item) : null;
    return another && another.outcome !== "missing" ? another : resolution;
  }
  if (item.author) return resolveByAuthor(reading, scope, item, item.author.text);
  if (!item.dateValue) return resolveLocator(reading, scope());
  // `(Roy 2010, 4; 2012, 7)`: the author of the item before goes on.
  if (before?.author) {
    const resolution = resolveByAuthor(reading, scope, item, before.author);
    if (resolution.outcome !== "missing") return resolution;
  }
  return resolveByContext(reading, scope(), item);
}

/** The items of the citation right before, as far as `ibid.` reaches: not from note to note, nor from the text into a note. */
function lastCited({ past, draft }: Reading, block: number): readonly PastItem[] {
  const last: PastCitation | undefined = past.at(-1);
  if (!last) return [];
  const inNotes = [block, last.block].some((one) => draft.blocks[one]!.zone === "notes");
  return inNotes && last.block !== block ? [] : last.items;
}

function resolveByContext(reading: Reading, scope: Scope, item: Item): Resolution {
  const { draft } = reading;
  const ofDate = reading.candidatesOf(item);
  if (ofDate.exact.length + ofDate.partial.length === 0) return nothingOfThatDate(reading, scope, item);
  const weighed = weighCandidates(reading, scope, ofDate);
  if (!weighed.oral) return decide(reading, ofDate, weighed);
  const spoken = onlyOral(draft, ofDate);
  return spoken.exact.length + spoken.partial.length === 0
    ? nothingOfThatDate(reading, scope, item)
    : decide(reading, spoken, { ...weighed, clues: weighCandidates(reading, scope, spoken).clues });
}

/** An interview with the Research Directorate is no article of the same day. */
function onlyOral({ references }: Draft, { exact, partial }: Candidates): Candidates {
  const oral = (reference: number) => isSpoken(references[reference]!);
  return { exact: exact.filter(oral), partial: partial.filter(oral) };
}

function nothingOfThatDate(reading: Reading, scope: Scope, item: Item): Resolution {
  const named = clauseOf(reading, scope, scope.sentence).named.flatMap(({ references }) => references);
  const nearest = byCloseness(item, reading.draft.references, [...new Set(named)]);
  return open(
    "missing",
    nearest,
    evidence(nearest.length > 0 ? "author-has-other-dates" : "author-not-listed"),
  );
}
