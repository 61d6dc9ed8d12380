/** Makes source records of an extracted file: what is declared comes first, then what the text says of itself. */
import type { DeclaredSource, ExtractedFile, SourceRecord } from "./source";

export function readSources(
  _file: ExtractedFile,
  _declared: readonly DeclaredSource[],
): readonly SourceRecord[] {
  return [];
}
