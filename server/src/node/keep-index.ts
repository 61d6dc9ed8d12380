/** Writes the index of a corpus into the user's cache, once enough has changed since it was last written. */
import { mkdir } from "node:fs/promises";
import { relative, sep } from "node:path";
import { setImmediate } from "node:timers/promises";
import { encodeIndex } from "./encode-index";
import { shareReading } from "./extract/extraction-cache";
import type { PlacedRow } from "./index-file";
import { identityOf, indexPath, sharedExtractions, sharedPath, writeIndex } from "./index-store";
import type { OpenedCorpus } from "./open-corpus";
import type { CorpusState } from "./read-corpus";

/** A file that is written in no time is written after each change. */
const fewRows = 500;
/** Of rows or of text: what has changed beyond this share costs more to read at each start than the file to write. */
const share = 0.02;

const nothingChanged: CorpusState["changes"] = { rows: 0, length: 0 };

/** The answered function writes where that is worth it; false where the cache cannot be written. One for each corpus. */
export function indexKeeper(): (opened: OpenedCorpus, signal?: AbortSignal) => Promise<boolean> {
  let last: CorpusState["changes"] | null = null;
  return async (opened, signal) => {
    const { state, base } = opened;
    // Opened once more from the file, changes are counted from there.
    if (base === "own cache" && (last === null || state.changes.rows < last.rows)) last = nothingChanged;
    if (state.listing.folders.length === 0 || (last !== null && !isWorthWriting(state, last))) return true;
    const { changes } = state;
    const path = indexPath(state.listing.folders.map(({ folder }) => folder));
    const isWritten = await saveIndex(path, opened, signal).then(
      () => true,
      () => false,
    );
    // What could not be written is not tried again after each change.
    last = changes;
    return isWritten;
  };
}

function isWorthWriting({ rows, changes }: CorpusState, last: CorpusState["changes"]): boolean {
  const changed = changes.rows - last.rows;
  if (changed === 0) return false;
  if (rows.size <= fewRows || changed > share * rows.size) return true;
  let length = 0;
  for (const row of rows.values()) length += row.length;
  return changes.length - last.length > share * length;
}

/** Bytes written. Rejects where the file cannot be written, or the signal aborts. `mode`: who may read it. */
export async function saveIndex(
  path: string,
  { state }: OpenedCorpus,
  signal?: AbortSignal,
  mode = 0o600,
): Promise<number> {
  const folders = state.listing.folders.map(({ folder }) => folder);
  const steps = encodeIndex(identityOf(folders), placedRows(state), state.index);
  let step = steps.next();
  for (; !step.done; step = steps.next()) {
    await setImmediate();
    signal?.throwIfAborted();
  }
  return writeIndex(path, step.value, signal, mode);
}

/** Puts the index and what was read of documents where a team finds them. Bytes written; rejects where that fails. */
export async function shareIndex(shared: string, opened: OpenedCorpus): Promise<number> {
  const folder = sharedExtractions(shared);
  await mkdir(folder, { recursive: true });
  let bytes = 0;
  for (const row of opened.state.rows.values()) {
    const { key } = row.head;
    if (key !== "") bytes += await shareReading(row.store.folders, folder, key);
  }
  return bytes + (await saveIndex(sharedPath(shared), opened, undefined, readableByAll));
}

const readableByAll = 0o644;

function placedRows({ listing, rows }: CorpusState): readonly PlacedRow[] {
  const roots = new Map(listing.folders.map(({ folder }, at) => [folder.folder, at]));
  return listing.files.flatMap(({ id, path, root }) => {
    const row = rows.get(id);
    if (row === undefined) return [];
    return [{ row, root: roots.get(root) ?? 0, name: relative(root, path).split(sep).join("/") }];
  });
}
