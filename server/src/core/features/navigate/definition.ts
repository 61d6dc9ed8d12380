/** From a citation to its reference entry, from a quotation to its passage, from an entry to its source. */
import type { Corpus, Report } from "../../model/report";
import { type Span, touches } from "../../text/span";

export interface DefinitionAnswer {
  readonly origin: Span;
  /** Null for the draft itself, else a file of the corpus. */
  readonly file: string | null;
  readonly target: Span;
}

export function definition(report: Report, corpus: Corpus, offset: number): readonly DefinitionAnswer[] {
  const { draft } = report;
  const citation = draft.citations.findIndex((one) => touches(one, offset));
  if (citation !== -1) {
    const { items } = draft.citations[citation]!;
    const item = Math.max(
      0,
      items.findIndex((one) => touches(one, offset)),
    );
    const resolution = report.resolutions[citation]![item]!;
    const references = resolution.reference === null ? resolution.candidates : [resolution.reference];
    return references.map((reference) => ({
      origin: spanOf(items[item]!),
      file: null,
      target: spanOf(draft.references[reference]!),
    }));
  }
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

const spanOf = ({ start, end }: Span): Span => ({ start, end });
