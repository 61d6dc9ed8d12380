/** Spans of the engine as ranges of the protocol, and back; files of the corpus as addresses. */
import type { Location, Position, Range } from "vscode-languageserver/node";
import { URI } from "vscode-uri";
import { type LineIndex, lineColumnAt, offsetAt, type Span } from "../../core";
import type { DraftReport } from "../draft-reports";
import { textAddress } from "../source-addresses";

export function toRange(span: Span, lines: LineIndex): Range {
  const start = lineColumnAt(lines, span.start);
  const end = lineColumnAt(lines, span.end);
  return {
    start: { line: start.line, character: start.column },
    end: { line: end.line, character: end.column },
  };
}

export const toOffset = ({ line, character }: Position, lines: LineIndex): number =>
  offsetAt(lines, { line, column: character });

export const toSpan = ({ start, end }: Range, lines: LineIndex): Span => ({
  start: toOffset(start, lines),
  end: toOffset(end, lines),
});

/** A place in the draft itself (`file` null) or in a file of its corpus; null when that file is gone. */
export function toLocation(file: string | null, span: Span, draft: DraftReport): Location | null {
  if (file === null) return { uri: draft.uri, range: toRange(span, draft.lines) };
  const its = draft.opened.files.get(file);
  const lines = draft.linesOf(file);
  if (its === undefined || lines === null) return null;
  // What was read of a document has other lines than its file.
  if (!its.isPlainText && !draft.reader.showsSources)
    return { uri: URI.file(its.path).toString(), range: topOfFile };
  const uri = textAddress(draft.opened, file, draft.reader.locale);
  return uri === null ? null : { uri, range: toRange(span, lines) };
}

const topOfFile: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** Places in the draft itself. */
export const toLocations = (
  spans: readonly Span[],
  { uri, lines }: Pick<DraftReport, "uri" | "lines">,
): Location[] => spans.map((span) => ({ uri, range: toRange(span, lines) }));
