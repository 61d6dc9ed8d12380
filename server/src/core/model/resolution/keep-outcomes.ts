/**
 * Keeps how passages were resolved from one version of a draft to the next: an outcome stands as long as the passage
 * has the same words and everything that resolving it asked is answered as before.
 */
import type { Draft, Zone } from "../../syntax/draft";
import { ownCopy } from "../../text/own-copy";
import { forgetsBy } from "../../text/remembered";
import { type Span, startingWithin } from "../../text/span";
import type { Resolution } from "../report";
import type { Asked, CitedSoFar, PastItem } from "./draft-reading";
import type { Passage } from "./passages";
import { changesBetween, type ListReading } from "./read-list";
import { longestLookBack } from "./resolution-weights";

/** Of each citation of a passage: what its items point to, and what of that the citations behind it look at. */
export interface Outcome {
  readonly resolutions: readonly (readonly Resolution[])[];
  readonly items: readonly (readonly PastItem[])[];
}

interface KeptOutcome extends Outcome {
  /** Where the passage began; the spans of the evidence count from there. */
  readonly start: number;
  readonly shape: Shape;
  readonly before: Before;
  readonly words: readonly string[];
  readonly authors: readonly string[];
  readonly years: readonly (number | null)[];
  readonly reached: readonly number[];
  readonly cited: readonly (readonly [reference: number, before: boolean])[];
  readonly everyReference: boolean;
  /** The last list for which all this was found to hold. */
  list: ListReading;
}

/** How the passage was parsed, its places counted from its start. */
type Shape = readonly (number | string | boolean | null)[];

/** The items of the citations before a passage that it may look back to: of the last one, and of those of its section. */
interface Before {
  readonly zone: Zone | null;
  readonly items: readonly (readonly PastItem[])[];
}

/** Passages of a draft of about 2 MB; as many that are not used any more are kept before they are let go. */
const mostPassages = 4_000;
/** Passages of the same words in different surroundings. */
const mostAlike = 4;

interface Alike {
  readonly text: string;
  readonly outcomes: readonly KeptOutcome[];
}

let recent = new Map<string, Alike>();
let older: ReadonlyMap<string, Alike> = new Map();

forgetsBy(() => {
  recent = new Map();
  older = new Map();
  interned = new Map();
});

/** How the passage was resolved before, at its new place; null where it must be resolved anew. */
export function keptOutcome(
  draft: Draft,
  passage: Passage,
  list: ListReading,
  soFar: CitedSoFar,
): Outcome | null {
  const text = draft.text.slice(passage.start, passage.end);
  const alike = recent.get(text) ?? older.get(text);
  if (!alike) return null;
  const shape = shapeOf(draft, passage);
  const before = beforeOf(draft, passage, soFar);
  const kept = alike.outcomes.find(
    (one) =>
      areSame(one.shape, shape) &&
      one.before.zone === before.zone &&
      areSame(one.before.items, before.items) &&
      one.cited.every(([reference, was]) => soFar.references.has(reference) === was) &&
      holdsFor(one, list),
  );
  if (!kept) return null;
  kept.list = list;
  if (!recent.has(text)) remember(alike);
  const moved = passage.start - kept.start;
  if (moved === 0) return kept;
  const resolutions = kept.resolutions.map((ofCitation) => ofCitation.map((one) => movedBy(one, moved)));
  return { items: kept.items, resolutions };
}

/** To be called with what had been cited before the passage. */
export function outcomeKeeper(
  draft: Draft,
  passage: Passage,
  list: ListReading,
  soFar: CitedSoFar,
): (outcome: Outcome, asked: Asked) => void {
  const before = beforeOf(draft, passage, soFar);
  return (outcome, asked) => {
    const kept: KeptOutcome = {
      ...outcome,
      start: passage.start,
      shape: shapeOf(draft, passage),
      before,
      words: [...asked.words],
      authors: ownCopy([...asked.authors]),
      years: [...asked.years],
      reached: [...asked.reached],
      cited: [...asked.cited],
      everyReference: asked.everyReference,
      list,
    };
    const text = draft.text.slice(passage.start, passage.end);
    const alike = recent.get(text) ?? older.get(text);
    remember({
      text: alike?.text ?? ownCopy(text),
      outcomes: [kept, ...(alike?.outcomes ?? [])].slice(0, mostAlike),
    });
  };
}

function remember(alike: Alike): void {
  if (recent.size >= mostPassages) {
    older = recent;
    recent = new Map();
  }
  recent.set(alike.text, alike);
}

const areSame = <Value>(some: readonly Value[], others: readonly Value[]): boolean =>
  some.length === others.length && some.every((one, index) => one === others[index]);

function shapeOf({ blocks, quotations }: Draft, passage: Passage): Shape {
  const shape: (number | string | boolean | null)[] = [];
  const { start } = passage;
  const add = (span: Span | null) =>
    span === null ? shape.push(null) : shape.push(span.start - start, span.end - start);
  for (let at = passage.block; at < blocks.length && blocks[at]!.start < passage.end; at++) {
    add(blocks[at]!);
    shape.push(blocks[at]!.kind, blocks[at]!.zone, blocks[at]!.language);
  }
  for (const citation of passage.citations) {
    add(citation);
    for (const { author, date, locator, signal, ibid } of citation.items) {
      for (const part of [author, date, locator]) add(part);
      shape.push(signal, ibid);
    }
  }
  for (const one of passage.unreadable) add(one);
  for (const one of startingWithin(quotations, passage)) add(one);
  return shape;
}

function beforeOf({ blocks }: Draft, { block }: Passage, { past }: CitedSoFar): Before {
  const last = past.at(-1);
  if (!last) return { zone: null, items: [] };
  const { section, zone } = blocks[block]!;
  const items = [last.items];
  const furthest = zone === "notes" ? past.length : Math.max(0, past.length - longestLookBack - 1);
  for (let at = past.length - 1; at >= furthest; at--) {
    const its = blocks[past[at]!.block]!;
    if (its.section !== section || its.zone !== zone) break;
    items.push(past[at]!.items);
  }
  return { zone: blocks[last.block]!.zone, items };
}

/** Whether the list answers as the one did for which the outcome was found. */
function holdsFor(kept: KeptOutcome, list: ListReading): boolean {
  const { list: before, words, authors, years, reached, everyReference } = kept;
  if (before === list) return true;
  const changes = everyReference ? null : changesBetween(before, list);
  return (
    changes !== null &&
    !reached.some((reference) => changes.references.has(reference)) &&
    !years.some((year) => changes.years.has(year)) &&
    !words.some((word) => changes.words.has(word)) &&
    (!changes.names || authors.every((author) => isSameMatch(author, before, list)))
  );
}

function isSameMatch(author: string, before: ListReading, after: ListReading): boolean {
  const [was, is] = [before.authors.matchesOf(author), after.authors.matchesOf(author)];
  return areSame(was.same, is.same) && areSame(was.near, is.near);
}

function movedBy(resolution: Resolution, by: number): Resolution {
  const { words, reason } = resolution.evidence;
  if (!words) return resolution;
  return { ...resolution, evidence: { reason, words: { start: words.start + by, end: words.end + by } } };
}

/** More than the items of a long draft. */
const mostItems = 20_000;
let interned = new Map<string, readonly PastItem[]>();

/**
 * The same object for items that say the same to the citations behind them, so that what a key has not changed ends
 * there. The evidence is nothing to them; an entry that is other than it was is another.
 */
export function internItems(items: readonly PastItem[], { entries }: ListReading): readonly PastItem[] {
  const key = items
    .map(({ resolution: { outcome, reference, candidates, differs, evidence }, author, citedIn }) =>
      [
        ...[outcome, differs, evidence.reason, author, citedIn, reference],
        ...[reference ?? [], candidates].flat().map((one) => `${one}=${entries[one]!.id}`),
      ].join("\0"),
    )
    .join("\n");
  const known = interned.get(key);
  if (known) return known;
  if (interned.size >= mostItems) interned = new Map();
  const own = ownCopy(items);
  interned.set(key, own);
  return own;
}
