/** Which sources a draft has in its list of references, and how often it cites each. */
import type { Corpus, Report } from "../../model/report";
import type { SourceRecord } from "../../sources/source";
import { citationsByEntry } from "./references";

/** A source that is listed and never cited counts 0; one that is not listed is not in the map. */
export function citedSources(report: Report, corpus: Corpus): ReadonlyMap<SourceRecord, number> {
  const cited = new Map<SourceRecord, number>();
  const citations = citationsByEntry(report);
  report.sourceOfReference.forEach((index, reference) => {
    const source = index === null ? undefined : corpus.sources[index];
    if (source) cited.set(source, (cited.get(source) ?? 0) + citations[reference]!.length);
  });
  return cited;
}
