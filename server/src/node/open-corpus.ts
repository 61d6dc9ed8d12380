/** Opens corpus folders: reads every source once, keeps records and index, and hands out texts on demand. */
import { setImmediate } from "node:timers/promises";
import { buildShingleIndex, type Corpus, type Locale, readSources, responseSymbol } from "../core";
import { collectDeclarations } from "./collect-declarations";
import { fileKind } from "./file-kind";
import { listCorpus, type Progress } from "./list-corpus";
import { readText } from "./read-text";
import { describe } from "./reasons";
import { textStore } from "./text-store";

export interface OpenedCorpus {
  readonly corpus: Corpus;
  /** The files that were read, by their name in the corpus. */
  readonly files: ReadonlyMap<string, CorpusFile>;
}

export interface CorpusFile {
  readonly path: string;
  /** Of the text, whatever its line ends. */
  readonly hash: string;
  readonly length: number;
  readonly pageStarts: readonly number[];
  /** Of the Response that the file holds, to which other drafts refer; null for other sources. */
  readonly symbol: string | null;
}

export const emptyCorpus = (complete: boolean): OpenedCorpus => ({
  corpus: {
    sources: [],
    failed: [],
    complete,
    index: buildShingleIndex([]),
    textOf: () => null,
    pageStartsOf: () => [],
  },
  files: new Map(),
});

export function openCorpus(folders: readonly string[], locale: Locale): OpenedCorpus {
  const steps = readInSteps(folders, locale);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

export interface OpenOptions {
  readonly locale: Locale;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

/** The same, with pauses in which a server answers requests. Rejects when the signal aborts. */
export async function openCorpusInSteps(
  folders: readonly string[],
  options: OpenOptions,
): Promise<OpenedCorpus> {
  const steps = readInSteps(folders, options.locale);
  for (;;) {
    options.signal.throwIfAborted();
    const step = steps.next();
    if (step.done) return step.value;
    options.onProgress(step.value);
    await setImmediate();
  }
}

function* readInSteps(folders: readonly string[], locale: Locale): Generator<Progress, OpenedCorpus> {
  const listed = yield* listCorpus(folders, locale);
  const { declared, problems } = collectDeclarations(listed.files, locale);
  const failed = [...listed.failed, ...problems];
  const files = new Map<string, CorpusFile>();
  const texts: { file: string; text: string }[] = [];
  const sources = [];
  const readable = listed.files.filter(({ name }) => fileKind(name).kind === "text");
  for (const [done, { id, path }] of readable.entries()) {
    yield { done, total: readable.length };
    const read = readText(path);
    if (read.text === null) {
      failed.push({ file: id, reason: describe(read.reason, locale) });
      continue;
    }
    const pageStarts = formFeeds(read.text);
    const symbol = responseSymbol(read.text);
    files.set(id, { path, hash: read.hash, length: read.text.length, pageStarts, symbol });
    texts.push({ file: id, text: read.text });
    sources.push(...readSources({ file: id, text: read.text, pageStarts }, declared.get(id) ?? []));
  }
  yield { done: readable.length, total: readable.length };
  const corpus: Corpus = {
    sources,
    failed,
    complete: true,
    index: buildShingleIndex(texts),
    textOf: textStore((file) => readAgain(files.get(file))),
    pageStartsOf: (file) => files.get(file)?.pageStarts ?? [],
  };
  return { corpus, files };
}

/** Null once the file is gone or has changed: offsets into the old text would point anywhere in the new one. */
function readAgain(file: CorpusFile | undefined): string | null {
  if (file === undefined) return null;
  const read = readText(file.path);
  const same = read.text !== null && read.hash === file.hash && read.text.length === file.length;
  return same ? read.text : null;
}

/** A form feed ends a page in the text that programs make of paged documents. */
function formFeeds(text: string): readonly number[] {
  const starts: number[] = [];
  for (let at = text.indexOf("\f"); at !== -1; at = text.indexOf("\f", at + 1)) starts.push(at + 1);
  return starts;
}
