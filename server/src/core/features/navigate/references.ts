/** Where a draft speaks of an entry: its citations in all their forms, the words that decided for them, the entry itself. */
import type { Entry } from "../../syntax/draft";
import type { Span } from "../../text/span";
import { type LinkedDraft, meantEntries, spanOf } from "./meant-entries";

/** All citations of what stands at `offset`; with `includeEntry`, its entry too. In the order of the text. */
export function references(linked: LinkedDraft, offset: number, includeEntry: boolean): readonly Span[] {
  const meant = meantEntries(linked, offset);
  return meant === null ? [] : referencesOf(linked, meant.references, includeEntry);
}

export function referencesOf(
  linked: LinkedDraft,
  entries: readonly number[],
  includeEntry: boolean,
): readonly Span[] {
  const citations = entries.flatMap((entry) => citationsByEntry(linked)[entry]!);
  const own = includeEntry ? entries.map((entry) => entryHead(linked.draft.references[entry]!)) : [];
  return inOrder([...citations, ...own]);
}

export interface Highlight extends Span {
  /** `words`: what is no citation itself, but decided for one. */
  readonly kind: "citation" | "words" | "entry";
}

export function highlights(linked: LinkedDraft, offset: number): readonly Highlight[] {
  const meant = meantEntries(linked, offset);
  if (meant === null) return [];
  const { draft, resolutions } = linked;
  const deciding = new Map<string, Span>();
  for (const { reference, evidence } of resolutions.flat()) {
    if (reference === null || evidence.words === null || !meant.references.includes(reference)) continue;
    deciding.set(`${evidence.words.start}-${evidence.words.end}`, evidence.words);
  }
  const citations = meant.references.flatMap((entry) => citationsByEntry(linked)[entry]!);
  return inOrder([
    ...citations.map((span) => ({ ...span, kind: "citation" as const })),
    ...[...deciding.values()].map((words) => ({ ...spanOf(words), kind: "words" as const })),
    ...meant.references.map((entry) => ({
      ...entryHead(draft.references[entry]!),
      kind: "entry" as const,
    })),
  ]);
}

/** The items that cite each entry; made once for a draft, since every lens and every search wants it. */
export function citationsByEntry(linked: LinkedDraft): readonly (readonly Span[])[] {
  const known = made.get(linked);
  if (known) return known;
  const byEntry = linked.draft.references.map((): Span[] => []);
  linked.resolutions.forEach((ofCitation, citation) => {
    ofCitation.forEach(({ reference }, item) => {
      if (reference !== null)
        byEntry[reference]!.push(spanOf(linked.draft.citations[citation]!.items[item]!));
    });
  });
  made.set(linked, byEntry);
  return byEntry;
}

const made = new WeakMap<LinkedDraft, readonly (readonly Span[])[]>();

/** `Human Rights Watch (HRW). 2023-01-12`: an entry's name, not its whole paragraph. */
export function entryHead({ start, end, author, date }: Entry): Span {
  const last = date ?? author;
  return last && last.start >= start ? { start, end: last.end } : { start, end };
}

const inOrder = <Place extends Span>(places: readonly Place[]): readonly Place[] =>
  [...places].sort((a, b) => a.start - b.start);
