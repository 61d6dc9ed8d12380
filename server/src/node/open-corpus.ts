/** Opens corpus folders, and follows their changes: what was saved is taken, and only what differs from it is read. */
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import {
  type Corpus,
  type FailedFile,
  filesOf,
  type Locale,
  lookupInSteps,
  withChanges,
  withLibrary,
} from "../core";
import { CorpusRow } from "./corpus-row";
import { type CorpusFolder, wholeFolder } from "./corpus-scope";
import type { SavedIndex } from "./decode-index";
import { extractionFolder } from "./extract/extraction-cache";
import { isSameElsewhere } from "./file-stamp";
import { identityOf, indexPath, readIndex, sharedExtractions, sharedPath } from "./index-store";
import type { Library } from "./libraries/library";
import { problemsInLibraries, shelvedEntries } from "./libraries/shelve-libraries";
import { type CorpusListing, listAgain, listCorpus, type Progress } from "./list-corpus";
import { once } from "./once";
import { type CorpusState, noCorpusState, type ReadingOptions, readCorpus } from "./read-corpus";
import { describe } from "./reasons";
import { textStore } from "./text-store";
import { isTrustedSource } from "./trusted-row";

export type { CorpusFile } from "./corpus-row";

export interface OpenedCorpus {
  readonly corpus: Corpus;
  /** The files that were read, by their name in the corpus. */
  readonly files: ReadonlyMap<string, CorpusRow>;
  readonly state: CorpusState;
  /** Where the first state came from. */
  readonly base: "own cache" | "shared" | "nothing";
}

export const emptyCorpus = (complete: boolean): OpenedCorpus =>
  opened(noCorpusState, "nothing", "en", complete);

export interface OpenOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** Told what was saved, before it is known whether it still holds: nothing is missing from it yet. */
  readonly onSaved?: (saved: OpenedCorpus) => void | Promise<void>;
  /** A folder in which somebody else's `corroborate index --shared` has put an index; it is only read. */
  readonly sharedIndex?: string | null;
}

/** With pauses in which a server answers requests. Rejects when the signal aborts. A text names a whole folder. */
export async function openCorpus(
  folders: readonly (CorpusFolder | string)[],
  locale: Locale,
  options: OpenOptions = {},
): Promise<OpenedCorpus> {
  const its = folders.map((folder) => (typeof folder === "string" ? wholeFolder(folder) : folder));
  const pause = pauses(options);
  const found = await savedIndex(its, options.sharedIndex ?? null);
  options.signal?.throwIfAborted();
  const made = stateOf(found.index, its);
  const saved = found.base === "shared" ? await withTrustedRows(made, pause) : made;
  if (found.index) await options.onSaved?.(opened(saved, found.base, locale, false));
  const listing = await whole(listCorpus(its), pause);
  const isTrusted = found.index !== null && (await whole(found.index.isWhole(), () => pause()));
  const { state, base } = isTrusted ? { state: saved, base: found.base } : nothingSaved;
  const isSame = base === "shared" ? isSameElsewhere : isUnchanged;
  const read = await readCorpus(state, listing, { ...reading(options), isSame });
  return opened(read, base, locale, true);
}

/** Makes the records of all sources and what they are looked up by, with pauses: a server would else make them within an answer. */
export async function makeRecords({ state, corpus }: OpenedCorpus, signal: AbortSignal): Promise<void> {
  let made = 0;
  for (const row of state.rows.values()) {
    if (row.kind === "source") row.sources;
    if (++made % recordsAtOnce !== 0) continue;
    await setImmediate();
    signal.throwIfAborted();
  }
  await whole(lookupInSteps(corpus.sources), async () => {
    await setImmediate();
    signal.throwIfAborted();
  });
}

const recordsAtOnce = 500;

export interface UpdateOptions extends OpenOptions {
  /** Files to be read again even if they have not changed. */
  readonly again?: ReadonlySet<string>;
}

/** More paths than these, and all folders are looked through. */
const mostPaths = 1_000;

/** The corpus after files or folders at these paths came, changed or went; the same object where nothing has. */
export async function updateCorpus(
  before: OpenedCorpus,
  paths: readonly string[],
  locale: Locale,
  options: UpdateOptions = {},
): Promise<OpenedCorpus> {
  const { listing } = before.state;
  const look =
    paths.length > mostPaths
      ? listCorpus(listing.folders.map(({ folder }) => folder))
      : listAgain(listing, paths);
  const again = options.again ?? new Set();
  const state = await readCorpus(before.state, await whole(look, pauses(options)), {
    ...reading(options),
    again,
    isSame: isUnchanged,
  });
  return sameToSee(before.state, state) ? before : opened(state, before.base, locale, true);
}

/** Whether nobody could tell one from the other. */
const sameToSee = (before: CorpusState, after: CorpusState): boolean =>
  before.rows === after.rows &&
  listed(before.listing) === listed(after.listing) &&
  JSON.stringify(before.declarations.problems) === JSON.stringify(after.declarations.problems);

const listed = ({ files, failed }: CorpusListing): string =>
  JSON.stringify([files.map(({ path }) => path), failed]);

const isUnchanged: ReadingOptions["isSame"] = (then, now) => then === now;

const pauses =
  ({ signal, onProgress }: OpenOptions) =>
  async (progress?: Progress): Promise<void> => {
    if (progress) onProgress?.(progress);
    await setImmediate();
    signal?.throwIfAborted();
  };

async function whole<Value>(
  steps: Generator<void, Value>,
  pause: (progress?: Progress) => Promise<void>,
): Promise<Value> {
  let step = steps.next();
  for (; !step.done; step = steps.next()) await pause({ done: 0, total: 0 });
  return step.value;
}

const reading = (options: OpenOptions): Omit<ReadingOptions, "isSame" | "again"> => ({
  pause: pauses(options),
  signal: options.signal,
  folders: cacheFolders(options.sharedIndex ?? null),
});

const cacheFolders = (shared: string | null): readonly string[] =>
  shared === null ? [extractionFolder()] : [extractionFolder(), sharedExtractions(shared)];

const nothingSaved = { state: noCorpusState, base: "nothing" } as const;

interface FoundIndex {
  readonly index: SavedIndex | null;
  readonly base: OpenedCorpus["base"];
}

/** What was saved in the own cache; where there is nothing that fits, what somebody shares. */
async function savedIndex(folders: readonly CorpusFolder[], shared: string | null): Promise<FoundIndex> {
  if (folders.length === 0) return { index: null, base: "nothing" };
  const identity = identityOf(folders);
  const caches = cacheFolders(shared);
  const own = await readIndex(indexPath(folders), identity, caches);
  if (own !== null) return { index: own, base: "own cache" };
  const theirs = shared === null ? null : await readIndex(sharedPath(shared), identity, caches);
  return { index: theirs, base: theirs === null ? "nothing" : "shared" };
}

/** Without looking into anything: rows are made when somebody first asks for one. */
function stateOf(saved: SavedIndex | null, folders: readonly CorpusFolder[]): CorpusState {
  if (saved === null) return noCorpusState;
  const { places, store, index } = saved;
  let rows: Map<string, CorpusRow> | null = null;
  const made = (): Map<string, CorpusRow> =>
    new Map(
      places().flatMap(({ id, root, name, stamp }, at) => {
        const folder = folders[root]?.folder;
        return folder === undefined
          ? []
          : [[id, new CorpusRow({ id, path: pathWithin(folder, name), stamp }, store, at)]];
      }),
    );
  return {
    ...noCorpusState,
    index,
    get rows() {
      rows ??= made();
      return rows;
    },
  };
}

/** Without the rows whose form nobody has seen to: those files are read, as if the index did not know them. */
async function withTrustedRows(state: CorpusState, pause: () => Promise<void>): Promise<CorpusState> {
  const rows = new Map<string, CorpusRow>();
  let seen = 0;
  for (const [id, row] of state.rows) {
    if (isTrustedSource(row)) rows.set(id, row);
    if (++seen % recordsAtOnce === 0) await pause();
  }
  const removed = new Set(filesOf(state.index).filter((file) => !rows.has(file)));
  return { ...state, rows, index: withChanges(state.index, { removed, added: null }) };
}

/** As the walk makes it; an index that came from elsewhere may name what it likes, but no other path is ever listed. */
const pathWithin = (folder: string, name: string): string => join(folder, ...name.split("/"));

function opened(
  state: CorpusState,
  base: OpenedCorpus["base"],
  locale: Locale,
  complete: boolean,
): OpenedCorpus {
  const rows = once(() => [...state.rows.values()]);
  const libraries = once(() => librariesIn(rows()));
  const sources = once(() =>
    withLibrary(
      rows().flatMap((row) => (row.kind === "source" ? row.sources : [])),
      shelvedEntries(libraries()),
    ),
  );
  const failed = once(() => failedIn(state, rows(), libraries(), locale));
  const files = once(
    () =>
      new Map(
        rows()
          .filter(({ kind }) => kind === "source" || kind === "library")
          .map((row) => [row.id, row]),
      ),
  );
  const corpus: Corpus = {
    get sources() {
      return sources();
    },
    get failed() {
      return failed();
    },
    complete,
    index: state.index,
    textOf: textStore((file) => state.rows.get(file)?.readAgain() ?? null),
    pageStartsOf: (file) => state.rows.get(file)?.pageStarts ?? [],
    pageOffsetOf: (file) => state.rows.get(file)?.details.pageOffset ?? null,
  };
  return {
    corpus,
    get files() {
      return files();
    },
    state,
    base,
  };
}

const librariesIn = (rows: readonly CorpusRow[]): ReadonlyMap<string, Library | null> =>
  new Map(
    rows
      .filter(({ kind }) => kind === "library" || kind === "other")
      .map((row) => [row.id, row.details.references]),
  );

function failedIn(
  { listing, declarations }: CorpusState,
  rows: readonly CorpusRow[],
  libraries: ReadonlyMap<string, Library | null>,
  locale: Locale,
): readonly FailedFile[] {
  const told = [...listing.failed, ...declarations.problems].map(({ file, reason }) => ({
    file,
    reason: describe(reason, locale),
  }));
  const unread = rows
    .filter(({ kind }) => kind === "unread")
    .flatMap(({ id, details: { reason } }) =>
      reason === null ? [] : [{ file: id, reason: describe(reason, locale) }],
    );
  return [...told, ...unread, ...problemsInLibraries(libraries, locale)];
}
