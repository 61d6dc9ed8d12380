/** From a citation or the words that decided for it to its entry, from a note marker to its note, from a quotation to its passage, from an entry to its source. */
import type { Corpus, Report } from "../../model/report";
import type { Draft } from "../../syntax/draft";
import { type Span, touches } from "../../text/span";
import { decidedAt, itemAt, spanOf } from "./meant-entries";

export interface DefinitionAnswer {
  readonly origin: Span;
  /** Null for the draft itself, else a file of the corpus. */
  readonly file: string | null;
  readonly target: Span;
}

export function definition(report: Report, corpus: Corpus, offset: number): readonly DefinitionAnswer[] {
  const { draft } = report;
  const note = noteAt(draft, offset);
  if (note) return [note];
  const place = itemAt(draft, offset);
  if (place) {
    const { reference, candidates } = report.resolutions[place.citation]![place.index]!;
    return toEntries(draft, spanOf(place.item), reference === null ? candidates : [reference]);
  }
  const decided = decidedAt(report, offset);
  if (decided) return toEntries(draft, decided.origin, decided.references);
  const quotation = draft.quotations.findIndex((one) => touches(one, offset));
  const passage = quotation === -1 ? null : report.quotations[quotation]!.passage;
  if (passage)
    return [{ origin: spanOf(draft.quotations[quotation]!), file: passage.file, target: spanOf(passage) }];
  const reference = draft.references.findIndex((one) => touches(one, offset));
  const source = reference === -1 ? null : report.sourceOfReference[reference];
  if (source === null || source === undefined) return [];
  const { file, start } = corpus.sources[source]!;
  return [{ origin: spanOf(draft.references[reference]!), file, target: { start, end: start } }];
}

const toEntries = (draft: Draft, origin: Span, entries: readonly number[]): readonly DefinitionAnswer[] =>
  entries.map((entry) => ({ origin, file: null, target: spanOf(draft.references[entry]!) }));

/** `[1]` or `[^1]` in the text; the first note of that label is meant. */
function noteAt({ notes, text }: Draft, offset: number): DefinitionAnswer | null {
  for (const { label, markers, start, end } of notes) {
    for (const marker of markers) {
      const origin = { start: marker, end: marker + label.length + (text[marker + 1] === "^" ? 3 : 2) };
      if (touches(origin, offset)) return { origin, file: null, target: { start, end } };
    }
  }
  return null;
}
