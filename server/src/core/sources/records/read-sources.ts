/**
 * Makes source records of an extracted file: what is declared comes first, then what the file carries beside its
 * text, then what the text says of itself.
 */
import { plainForm } from "../../text/normal-form";
import type { Span } from "../../text/span";
import { readBibliography } from "../bibliography/read-bibliography";
import type {
  DeclaredSource,
  ExtractedFile,
  FieldLayer,
  FieldOrigin,
  SourceField,
  SourceRecord,
} from "../source";
import { readMasthead } from "./read-masthead";

/** One record for the file, or one for each part that is declared of it. */
export function readSources(
  file: ExtractedFile,
  declared: readonly DeclaredSource[],
  metadata: FieldLayer["fields"] = {},
): readonly SourceRecord[] {
  const ofFile = declared.filter((entry) => entry.part === null);
  const parts = declared.filter((entry) => entry.part !== null);
  const read = readMasthead(file.text);
  if (parts.length === 0) {
    const layers = [...ofFile.map(declaredLayer), { origin: "metadata", fields: metadata } as const, read];
    return [record(file, file.file, whole(file.text), layers)];
  }
  // What the file or its masthead says belongs to the page, not to each of the things that stand on it.
  const spans = partSpans(file.text, parts);
  return parts.map((part, index) =>
    record(file, `${file.file}#${index + 1}`, spans[index]!, [
      declaredLayer(part),
      ...ofFile.map(declaredLayer),
    ]),
  );
}

const declaredLayer = (declared: DeclaredSource): FieldLayer => ({
  origin: "sources.yaml",
  fields: declared.fields,
});

function record(file: ExtractedFile, id: string, span: Span, layers: readonly FieldLayer[]): SourceRecord {
  const from: { [field in SourceField]?: FieldOrigin } = {};
  const pick = <F extends SourceField>(field: F): FieldLayer["fields"][F] | null => {
    for (const { origin, fields } of layers) {
      const value = fields[field];
      if (value === undefined) continue;
      from[field] = origin;
      return value;
    }
    return null;
  };
  return {
    id,
    file: file.file,
    ...span,
    title: pick("title") ?? null,
    author: pick("author") ?? null,
    abbreviation: pick("abbreviation") ?? null,
    publisher: pick("publisher") ?? null,
    persons: pick("persons") ?? [],
    container: pick("container") ?? null,
    date: pick("date") ?? null,
    accessed: pick("accessed") ?? null,
    url: pick("url") ?? null,
    language: pick("language") ?? null,
    genre: pick("genre") ?? null,
    pages: pick("pages") ?? (file.pageStarts.length > 0 ? file.pageStarts.length + 1 : null),
    symbol: pick("symbol") ?? null,
    reprintOf: pick("reprintOf") ?? null,
    from,
    bibliography: readBibliography(file.text, span),
  };
}

/** A part runs from where its title stands to the next part; one whose title is not found is the whole file. */
function partSpans(text: string, parts: readonly DeclaredSource[]): readonly Span[] {
  const plain = plainForm(text);
  const starts = parts.map(({ part }) => {
    const at = plain.text.indexOf(plainForm(part!).text);
    return at === -1 ? -1 : plain.offsets[at]!;
  });
  return starts.map((start) => {
    if (start === -1) return whole(text);
    const later = starts.filter((other) => other > start);
    return { start, end: Math.min(text.length, ...later) };
  });
}

const whole = (text: string): Span => ({ start: 0, end: text.length });
