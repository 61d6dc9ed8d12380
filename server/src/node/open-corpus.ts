/** Opens corpus folders: reads every source once, keeps records and index, and hands out texts on demand. */
import { setImmediate } from "node:timers/promises";
import {
  type Corpus,
  emptyIndex,
  indexOf,
  type Locale,
  readSources,
  responseSymbol,
  type SourceRecord,
  segmentBuilder,
  withLibrary,
} from "../core";
import { collectDeclarations } from "./collect-declarations";
import { type CorpusFolder, wholeFolder } from "./corpus-scope";
import type { Library } from "./libraries/library";
import { libraryProblems, shelvedEntries } from "./libraries/shelve-libraries";
import { isReadable, listCorpus, type Progress } from "./list-corpus";
import { type ReadFile, readFiles } from "./read-files";
import { describe } from "./reasons";
import { textStore } from "./text-store";

export interface OpenedCorpus {
  readonly corpus: Corpus;
  /** The files that were read, by their name in the corpus. */
  readonly files: ReadonlyMap<string, CorpusFile>;
}

export interface CorpusFile extends Omit<ReadFile, "text" | "fields" | "library"> {
  /** Of the Response that the file holds, to which other drafts refer; null for other sources. */
  readonly symbol: string | null;
}

export const emptyCorpus = (complete: boolean): OpenedCorpus => ({
  corpus: {
    sources: [],
    failed: [],
    complete,
    index: emptyIndex,
    textOf: () => null,
    pageStartsOf: () => [],
  },
  files: new Map(),
});

export interface OpenOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/** With pauses in which a server answers requests. Rejects when the signal aborts. A text names a whole folder. */
export async function openCorpus(
  folders: readonly (CorpusFolder | string)[],
  locale: Locale,
  { signal, onProgress }: OpenOptions = {},
): Promise<OpenedCorpus> {
  const pause = async (progress: Progress): Promise<void> => {
    onProgress?.(progress);
    await setImmediate();
    signal?.throwIfAborted();
  };
  const listing = listCorpus(folders.map((its) => (typeof its === "string" ? wholeFolder(its) : its)));
  let step = listing.next();
  for (; !step.done; step = listing.next()) await pause({ done: 0, total: 0 });
  const listed = step.value;
  const { declared, problems } = collectDeclarations(listed.files);
  const failed = [...listed.failed, ...problems].map(({ file, reason }) => ({
    file,
    reason: describe(reason, locale),
  }));
  const files = new Map<string, CorpusFile>();
  const builder = segmentBuilder();
  const sources: SourceRecord[] = [];
  const libraries = new Map<string, Library | null>();
  const readable = listed.files.filter(({ kind }) => isReadable(kind));
  const reading = readFiles(readable);
  signal?.addEventListener("abort", reading.stop, { once: true });
  try {
    for (const [done, { id }] of readable.entries()) {
      await pause({ done, total: readable.length });
      const read = await reading.next(done);
      if ("reason" in read) {
        failed.push({ file: id, reason: describe(read.reason, locale) });
        continue;
      }
      const { text, fields, library, ...file } = read;
      if (library !== undefined) {
        libraries.set(id, library);
        // Its entries have their places in it, but nobody quotes from it.
        if (library) files.set(id, { ...file, isPlainText: true, symbol: null, readAgain: () => null });
        continue;
      }
      files.set(id, { ...file, symbol: responseSymbol(text) });
      builder.add({ file: id, text });
      const { pageStarts } = file;
      sources.push(...readSources({ file: id, text, pageStarts }, declared.get(id) ?? [], fields));
    }
    await pause({ done: readable.length, total: readable.length });
  } finally {
    reading.stop();
    signal?.removeEventListener("abort", reading.stop);
  }
  const shelved = shelvedEntries(libraries);
  failed.push(...libraryProblems(libraries, locale));
  const corpus: Corpus = {
    sources: withLibrary(sources, shelved),
    failed,
    complete: true,
    index: indexOf(builder.build()),
    textOf: textStore((file) => files.get(file)?.readAgain() ?? null),
    pageStartsOf: (file) => files.get(file)?.pageStarts ?? [],
  };
  return { corpus, files };
}
