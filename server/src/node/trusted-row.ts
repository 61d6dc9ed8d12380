/**
 * Whether what an index says of a source has the form that the engine relies on. An index that somebody shares may come
 * from anybody, and its sums with it: a wrong form must cost a reading of the file, not the opening of the corpus.
 */
import type { SourceRecord, Span } from "../core";
import type { CorpusRow, RowDetails } from "./corpus-row";

/** Reads all that is kept of the file. */
export function isTrustedSource(row: CorpusRow): boolean {
  try {
    const { kind, details, id, length } = row;
    const records: unknown = row.store.sources(row.at);
    return (
      kind === "source" &&
      fits(details, detailsForm) &&
      details.pageStarts.every((start, at, starts) => start <= length && start >= (starts[at - 1] ?? 0)) &&
      Array.isArray(records) &&
      records.every((its) => fits(its, recordForm) && its.file === id && isWithin(its, length))
    );
  } catch {
    // It is no JSON.
    return false;
  }
}

type Test = (value: unknown) => boolean;
type Form = { readonly [name: string]: Test };
/** Has a test for whatever comes to the type. */
type FormOf<Value> = { readonly [name in keyof Value]-?: Test };

const isText: Test = (value) => typeof value === "string";
const isCount: Test = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
const orNull =
  (test: Test): Test =>
  (value) =>
    value === null || test(value);
const orNothing =
  (test: Test): Test =>
  (value) =>
    value === undefined || test(value);
const listOf =
  (test: Test): Test =>
  (value) =>
    Array.isArray(value) && value.every(test);
const valuesOf =
  (test: Test): Test =>
  (value) =>
    isObject(value) && Object.values(value).every(test);

const isObject = (value: unknown): value is { readonly [name: string]: unknown } =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const fits = (value: unknown, form: Form): value is { readonly [name: string]: never } =>
  isObject(value) && Object.entries(form).every(([name, test]) => test(value[name]));

const isWithin = (span: { readonly start?: unknown; readonly end?: unknown }, length: number): boolean =>
  (span.start as number) <= (span.end as number) && (span.end as number) <= length;

const span: FormOf<Span> = { start: isCount, end: isCount };

const textOrNull = orNull(isText);

const recordForm: FormOf<SourceRecord> = {
  ...span,
  id: isText,
  file: isText,
  title: textOrNull,
  author: textOrNull,
  abbreviation: textOrNull,
  publisher: textOrNull,
  persons: listOf(isText),
  container: textOrNull,
  date: textOrNull,
  accessed: textOrNull,
  url: textOrNull,
  language: textOrNull,
  genre: textOrNull,
  pages: orNull(isCount),
  symbol: textOrNull,
  reprintOf: textOrNull,
  from: valuesOf(isText),
  referenceOnly: orNothing((value) => value === false),
};

/** A source is no library, and no reason was given for not reading it. */
const detailsForm: FormOf<RowDetails> = {
  pageStarts: listOf(isCount),
  pageOffset: orNull(Number.isSafeInteger),
  symbol: textOrNull,
  references: (value) => value === null,
  reason: (value) => value === null,
  fields: valuesOf((value) => isText(value) || isCount(value) || listOf(isText)(value)),
};
