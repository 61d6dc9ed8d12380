/** Compares the sources of a draft with what was recorded when they were verified, and records them. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import type { Corpus, Report } from "../core";
import type { CorpusRow } from "./corpus-row";
import type { OpenedCorpus } from "./open-corpus";
import { pathKind } from "./path-kind";
import type { Reason } from "./reasons";
import { type VerifiedSource, writeVerified } from "./verified-file";

/** The list and what it has. */
export interface VerifiedList {
  readonly path: string;
  readonly entries: readonly VerifiedSource[];
}

export interface DraftSources {
  readonly report: Report;
  readonly corpus: Corpus;
  readonly opened: OpenedCorpus;
}

/** The sources of the draft whose content is another than was recorded, by their name in the corpus, with the day. */
export function changedSources(draft: DraftSources, list: VerifiedList): ReadonlyMap<string, string> {
  const recorded = new Map(list.entries.map((entry) => [entry.file, entry]));
  if (recorded.size === 0) return new Map();
  return new Map(
    rowsOf(draft).flatMap((row): readonly (readonly [string, string])[] => {
      const entry = recorded.get(nameIn(list.path, row.path));
      const hash = entry && contentHash(row);
      return entry && hash && hash !== entry.hash ? [[row.id, entry.date]] : [];
    }),
  );
}

export interface Recorded {
  readonly list: VerifiedList;
  readonly count: number;
  readonly problem: Reason | null;
}

/** Writes what the sources of these drafts are now. Entries of other sources stay while their files exist. */
export function recordSources(drafts: readonly DraftSources[], list: VerifiedList, today: string): Recorded {
  const found = new Map(
    drafts.flatMap(rowsOf).flatMap((row): readonly (readonly [string, VerifiedSource])[] => {
      const hash = contentHash(row);
      const file = nameIn(list.path, row.path);
      return hash === null ? [] : [[file, { file, date: today, hash }]];
    }),
  );
  const others = list.entries.filter(
    ({ file }) => !found.has(file) && pathKind(join(dirname(list.path), file)) === "file",
  );
  const entries = [...others, ...found.values()];
  const problem = writeVerified(list.path, entries);
  return { list: { path: list.path, entries }, count: found.size, problem };
}

/** The files that the list of references leads to, each once. */
function rowsOf({ report, corpus, opened }: DraftSources): readonly CorpusRow[] {
  const files = report.sourceOfReference.flatMap((index) =>
    index === null ? [] : (corpus.sources[index]?.file ?? []),
  );
  return [...new Set(files)].flatMap((file) => opened.files.get(file) ?? []);
}

const nameIn = (list: string, path: string): string =>
  relative(dirname(list), path).split(sep).join("/").normalize("NFC");

/** By the file as it was then. */
const hashes = new Map<string, string>();
const mostHashes = 2_000;

/**
 * SHA-256 of the text of a text file, whatever its line ends, which a copy may change; of all bytes of a document, since
 * what is read of it changes with its reader. Null where it cannot be read.
 */
function contentHash({ isPlainText, hash, path, stamp }: CorpusRow): string | null {
  if (isPlainText) return hash;
  const key = `${stamp}\n${path}`;
  const known = hashes.get(key);
  if (known !== undefined) return known;
  try {
    const made = createHash("sha256").update(readFileSync(path)).digest("hex");
    if (hashes.size >= mostHashes) hashes.clear();
    hashes.set(key, made);
    return made;
  } catch {
    // What cannot be read any more is told with the files of the corpus.
    return null;
  }
}
