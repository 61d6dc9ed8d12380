/** From a citation or an entry to the source behind it: at the words that are quoted with it, where there are any. */
import type { Corpus, Report } from "../../model/report";
import { type DefinitionAnswer, definition } from "./definition";
import { itemAt, spanOf } from "./meant-entries";

export function sourceBehind(report: Report, corpus: Corpus, offset: number): readonly DefinitionAnswer[] {
  const place = itemAt(report.draft, offset);
  if (place === null) return definition(report, corpus, offset).filter(({ file }) => file !== null);
  const { reference } = report.resolutions[place.citation]![place.index]!;
  const index = reference === null ? null : report.sourceOfReference[reference]!;
  const source = index === null ? undefined : corpus.sources[index];
  if (!source) return [];
  const quoted = report.quotations
    .filter(({ citation, item }) => citation === place.citation && (item === null || item === place.index))
    .flatMap(({ passage }) => (passage?.source === source.id ? [spanOf(passage)] : []));
  const targets = quoted.length > 0 ? quoted : [{ start: source.start, end: source.start }];
  return targets.map((target) => ({ origin: spanOf(place.item), file: source.file, target }));
}
