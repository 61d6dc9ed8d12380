/** The bibliography of a source, read from its text when somebody asks: few do, and it takes longer than the record. */
import { forgetsBy } from "../../text/remembered";
import type { BibliographyEntry, SourceRecord } from "../source";
import { readBibliography } from "./read-bibliography";

/** Sources whose bibliographies are kept: those that one report cites. */
const mostKept = 300;

const known = new Map<SourceRecord, readonly BibliographyEntry[]>();
forgetsBy(() => known.clear());

/** Offsets are those of the file's text. Empty where the text can't be had, and for an entry of a library. */
export function bibliographyOf(
  source: SourceRecord,
  textOf: (file: string) => string | null,
): readonly BibliographyEntry[] {
  const kept = known.get(source);
  if (kept !== undefined) return kept;
  const text = source.referenceOnly ? null : textOf(source.file);
  if (text === null) return [];
  const entries = readBibliography(text, { start: source.start, end: source.end });
  if (known.size >= mostKept) known.delete(known.keys().next().value!);
  known.set(source, entries);
  return entries;
}
