/** Documents of many kinds with the records that a person read in them, and how what the engine reads compares. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readSources, type SourceRecord } from "../../server/src/core";

const folder = join(import.meta.dirname, "../golden/records");

export const recordFields = [
  "title",
  "author",
  "abbreviation",
  "publisher",
  "persons",
  "container",
  "date",
  "accessed",
  "url",
  "language",
  "genre",
  "symbol",
  "reprintOf",
] as const;
export type RecordField = (typeof recordFields)[number];

type Fields = { readonly [field in RecordField]?: string | readonly string[] };

/** A field that is left out is one of which the document says nothing. */
export interface ExpectedRecord extends Fields {
  /** What the document does say, and the engine may leave empty. */
  readonly known?: Fields;
  /** The first and last words of the source's span. */
  readonly opens?: string;
  readonly closes?: string;
}

export interface RecordDocument {
  readonly name: string;
  readonly text: string;
  readonly expected: readonly ExpectedRecord[];
  readonly read: readonly SourceRecord[];
}

export const recordDocuments = (): readonly RecordDocument[] =>
  readdirSync(folder)
    .filter((name) => /\.(?:txt|md)$/.test(name))
    .map((name) => {
      const text = readFileSync(join(folder, name), "utf8");
      const expected = JSON.parse(readFileSync(join(folder, name.replace(/\.[a-z]+$/, ".json")), "utf8"));
      return { name, text, expected, read: readSources({ file: name, text, pageStarts: [] }, []) };
    });

export type FieldScore = "right" | "wrong" | "empty" | "silent";

/** `empty`: the document says it and the engine does not; `silent`: neither does. Anything else that differs is wrong. */
export function scoreOfField(field: RecordField, expected: ExpectedRecord, read: SourceRecord): FieldScore {
  const told = read[field] === null || read[field]?.length === 0 ? null : JSON.stringify(read[field]);
  const wanted = expected[field] ?? expected.known?.[field];
  if (told === null) return wanted === undefined ? "silent" : "empty";
  return told === JSON.stringify(wanted) ? "right" : "wrong";
}
