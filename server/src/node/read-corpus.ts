/** Makes what is known of a corpus agree with its files again: reads those that came or changed, forgets those that went. */
import { crc32 } from "node:zlib";
import {
  type CorpusIndex,
  type DeclaredSource,
  emptyIndex,
  isGone,
  readSources,
  responseSymbol,
  segmentBuilder,
  withChanges,
} from "../core";
import { type CollectedDeclarations, collectDeclarations } from "./collect-declarations";
import { CorpusRow, newRow, type RowDetails, type RowPlace } from "./corpus-row";
import { isUnread, type Unread } from "./extract/document";
import { keptReadings } from "./extract/extraction-cache";
import { type CorpusListing, isReadable, type ListedFile, type Progress } from "./list-corpus";
import { type ReadFile, readFiles } from "./read-files";
import type { Reason } from "./reasons";

/** Everything that is known of a corpus. A value: a change makes another one, which shares what has not changed. */
export interface CorpusState {
  readonly listing: CorpusListing;
  /** By name in the corpus, in the order of the listing. */
  readonly rows: ReadonlyMap<string, CorpusRow>;
  readonly declarations: CollectedDeclarations;
  readonly index: CorpusIndex;
  /** What has changed since the state that was read from the disk, all changes together. */
  readonly changes: { readonly rows: number; readonly length: number };
}

/** What there is before anything was read. */
export const noCorpusState: CorpusState = {
  listing: { folders: [], files: [], failed: [] },
  rows: new Map(),
  declarations: { declared: new Map(), problems: [] },
  index: emptyIndex,
  changes: { rows: 0, length: 0 },
};

export interface ReadingOptions {
  /** Called often, with what is new to tell; rejects when reading is to be given up. */
  readonly pause: (progress?: Progress) => Promise<void>;
  readonly signal?: AbortSignal | undefined;
  /** Folders of caches with what was read of documents; the first is written to. */
  readonly folders: readonly string[];
  /** Files to be read again even if they have not changed. */
  readonly again?: ReadonlySet<string>;
  /** Whether a file is the one that was read, by its stamps then and now. */
  readonly isSame: (then: string, now: string) => boolean;
}

/** Shares rows and index with `before` where nothing has changed. */
export async function readCorpus(
  before: CorpusState,
  listing: CorpusListing,
  options: ReadingOptions,
): Promise<CorpusState> {
  const { pause, folders, signal } = options;
  const relisted = relistedFiles(before, listing, options);
  const declarations = relisted ? before.declarations : collectDeclarations(listing.files);
  const { rows, toRead, remade } = await compare(before, relisted ?? listing.files, declarations, {
    ...options,
    rows: new Map(relisted ? before.rows : []),
  });
  const builder = segmentBuilder();
  let added = 0;
  let length = 0;
  const reading = readFiles(toRead, folders);
  signal?.addEventListener("abort", reading.stop, { once: true });
  try {
    for (const [done, file] of toRead.entries()) {
      await pause({ done, total: toRead.length });
      const read = await reading.next(done);
      const row = rowOf(file, read, declarations, folders);
      // Its place in the order was taken when it was compared.
      rows.set(file.id, row);
      if (isUnread(read) || row.kind !== "source") continue;
      length += read.text.length;
      if (isSameText(before.rows.get(file.id), row)) continue;
      builder.add({ file: file.id, text: read.text });
      added++;
    }
  } finally {
    reading.stop();
    signal?.removeEventListener("abort", reading.stop);
  }
  if (toRead.length > 0) await pause({ done: toRead.length, total: toRead.length });
  const removed = new Set<string>();
  let gone = 0;
  for (const id of relisted?.map((file) => file.id) ?? before.rows.keys()) {
    if (!rows.has(id)) gone++;
    if (before.rows.get(id)?.kind === "source" && rows.get(id)?.kind !== "source") removed.add(id);
  }
  const changed = toRead.length + remade + gone;
  // Problems that are told of lists and folders belong to no row.
  if (changed === 0) return { ...before, listing, declarations };
  let { index } = before;
  if (added > 0 || removed.size > 0) {
    const segment = added > 0 ? await finished(builder.steps(), pause) : null;
    index = await merged(withChanges(index, { removed, added: segment }), rows, pause);
  }
  const changes = { rows: before.changes.rows + changed, length: before.changes.length + length };
  return { listing, rows, declarations, index, changes };
}

/** The files that are to be looked at; null for all, where some came or went, or what is declared of them may differ. */
function relistedFiles(
  { listing: before, rows }: CorpusState,
  { files }: CorpusListing,
  { again }: ReadingOptions,
): readonly ListedFile[] | null {
  if (before.folders.length === 0 || files.length !== before.files.length) return null;
  const failed = new Set<string>();
  for (const row of rows.values()) if (isToRetry(row)) failed.add(row.id);
  const relisted: ListedFile[] = [];
  for (const [at, file] of files.entries()) {
    const known = before.files[at]!;
    const isKept = file === known && (again === undefined || !again.has(file.path)) && !failed.has(file.id);
    if (isKept) continue;
    if (file.id !== known.id || file.path !== known.path || file.kind.kind === "declarations") return null;
    relisted.push(file);
  }
  return relisted;
}

/** What could not be read may be readable now, although nothing tells. */
const isToRetry = (row: CorpusRow): boolean =>
  row.kind === "unread" && row.details.reason?.kind === "unreadable";

/** The rows that stay, with room for those to be read, in the order of the listing; `rows` holds those of other files. */
async function compare(
  before: CorpusState,
  files: readonly ListedFile[],
  { declared }: CollectedDeclarations,
  { pause, folders, again, isSame, rows }: ReadingOptions & { readonly rows: Map<string, CorpusRow> },
): Promise<{ rows: Map<string, CorpusRow>; toRead: readonly ListedFile[]; remade: number }> {
  const toRead: ListedFile[] = [];
  // Looked at when a corpus is opened: nobody empties the cache of a program that runs.
  const kept = before.listing.folders.length === 0 ? await keptReadings(folders) : null;
  let remade = 0;
  const isAsBefore = (file: ListedFile, row: CorpusRow): boolean =>
    file.stamp !== null &&
    row.path === file.path &&
    isSame(row.stamp, file.stamp) &&
    !again?.has(file.path) &&
    !isToRetry(row) &&
    (kept === null || !row.isTextCached || kept.has(row.head.key));
  for (const [at, file] of files.entries()) {
    if (at % filesAtOnce === filesAtOnce - 1) await pause();
    if (!isReadable(file.kind)) continue;
    const known = before.rows.get(file.id);
    const row = known && isAsBefore(file, known) ? declaredAgain(known, file, declared) : null;
    if (row === null) toRead.push(file);
    else if (row !== known) remade++;
    rows.set(file.id, row ?? unreadRow(file, { kind: "unreadable" }));
  }
  return { rows, toRead, remade };
}

const filesAtOnce = 1_000;

/** The row with what is declared of it now; null where its text cannot be had for that. */
function declaredAgain(
  row: CorpusRow,
  file: ListedFile,
  all: CollectedDeclarations["declared"],
): CorpusRow | null {
  const place = placeOf(file);
  const here = row.stamp === place.stamp ? row : new CorpusRow(place, row.store, row.at);
  const declared = fingerprintOf(all.get(file.id));
  if (row.kind !== "source" || row.declared === declared) return here;
  const text = here.readAgain();
  if (text === null) return null;
  const { pageStarts, fields } = row.details;
  const sources = readSources({ file: file.id, text, pageStarts }, all.get(file.id) ?? [], fields);
  return newRow(
    place,
    { ...row.head, details: row.details, sources, declared },
    row.store.folders,
    row.store.unkept,
  );
}

const fingerprintOf = (declared: readonly DeclaredSource[] | undefined): number =>
  declared === undefined ? 0 : crc32(JSON.stringify(declared));

const placeOf = ({ id, path, stamp }: ListedFile): RowPlace => ({ id, path, stamp: stamp ?? "" });

function rowOf(
  file: ListedFile,
  read: ReadFile | Unread,
  { declared }: CollectedDeclarations,
  folders: readonly string[],
): CorpusRow {
  if (isUnread(read)) return unreadRow(file, read.reason);
  const { text, isPlainText, hash, pageStarts, pageOffset = null, fields, library, key, kept } = read;
  const head = { hash, key, length: text.length, declared: 0 };
  if (library !== undefined) {
    // Its entries have their places in it, but nobody quotes from it.
    const kind = library === null ? "other" : "library";
    return newRow(
      placeOf(file),
      {
        ...head,
        kind,
        isPlainText: true,
        details: { ...noDetails, pageStarts, references: library },
        sources: [],
      },
      folders,
      null,
    );
  }
  const its = declared.get(file.id);
  return newRow(
    placeOf(file),
    {
      ...head,
      kind: "source",
      isPlainText,
      declared: fingerprintOf(its),
      details: { ...noDetails, pageStarts, pageOffset, fields, symbol: responseSymbol(text) },
      sources: readSources({ file: file.id, text, pageStarts }, its ?? [], fields),
    },
    folders,
    // Where the cache cannot be written, the text stays in memory: better than a source that nobody can look into.
    kept ? null : text,
  );
}

const noDetails: RowDetails = {
  pageStarts: [],
  pageOffset: null,
  symbol: null,
  fields: {},
  references: null,
  reason: null,
};

const unreadRow = (file: ListedFile, reason: Reason): CorpusRow =>
  newRow(
    placeOf(file),
    {
      kind: "unread",
      isPlainText: false,
      hash: "",
      key: "",
      length: 0,
      declared: 0,
      details: { ...noDetails, reason },
      sources: [],
    },
    [],
    null,
  );

/** Line ends may differ: then the places do too, and the length tells. */
const isSameText = (before: CorpusRow | undefined, { head }: CorpusRow): boolean =>
  before?.kind === "source" && before.head.hash === head.hash && before.head.length === head.length;

async function finished<Value>(steps: Generator<void, Value>, pause: () => Promise<void>): Promise<Value> {
  let step = steps.next();
  for (; !step.done; step = steps.next()) await pause();
  return step.value;
}

/** So many are searched as fast as one. */
const mostSegments = 8;

/** Many changes have left many small segments: all but the largest become one, from their texts. */
async function merged(
  index: CorpusIndex,
  rows: ReadonlyMap<string, CorpusRow>,
  pause: () => Promise<void>,
): Promise<CorpusIndex> {
  if (index.segments.length <= mostSegments) return index;
  const [, ...small] = [...index.segments].sort((a, b) => b.segment.files.length - a.segment.files.length);
  const builder = segmentBuilder();
  for (const live of small)
    for (const [at, file] of live.segment.files.entries()) {
      if (isGone(live, at)) continue;
      await pause();
      const text = rows.get(file)?.readAgain() ?? null;
      // It is about to change once more, and then there will be another opportunity.
      if (text === null) return index;
      builder.add({ file, text });
    }
  return withChanges(index, { removed: new Set(), added: await finished(builder.steps(), pause) });
}
