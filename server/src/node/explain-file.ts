/** Why a file is, or is not, in a corpus: as plain data. */
import { dirname } from "node:path";
import type { FileExplanation } from "../protocol";
import type { CorpusRow } from "./corpus-row";
import { nameWithin, scopeMatcher } from "./corpus-scope";
import { type FileKind, fileKind } from "./file-kind";
import { statOf } from "./file-stamp";
import { isInside } from "./is-inside";
import { isReadable, type ListedFile } from "./list-corpus";
import type { OpenedCorpus } from "./open-corpus";
import { hashText } from "./read-text";
import type { Reason } from "./reasons";
import { isNeverSource } from "./walk-folder";
import type { DraftFile } from "./without-draft";

export interface Explanation extends Omit<FileExplanation, "words" | "reason"> {
  readonly kind: FileKind | { readonly kind: "library"; readonly entries: number };
  readonly reason: Reason | null;
  /** Of an excluded file: by its name, by a pattern of the list, or because no pattern of the list fits. */
  readonly excludedBy: "name" | "pattern" | "no-pattern" | null;
}

const nothing: Omit<Explanation, "status" | "kind"> = {
  file: null,
  sources: [],
  characters: null,
  pages: null,
  fromCache: false,
  sameAs: [],
  reason: null,
  pattern: null,
  excludedBy: null,
};

/** `path` is absolute. `draft` is the one that would be checked against the corpus, if any. */
export function explainFile(opened: OpenedCorpus, path: string, draft: DraftFile | null): Explanation {
  const { listing } = opened.state;
  const kind = fileKind(path.split(/[\\/]/).at(-1) ?? "");
  const named = path.normalize("NFC");
  const listed = listing.files.find((file) => file.path.normalize("NFC") === named);
  if (listed) return explainListed(opened, listed, draft);
  const failed = listing.failed.find((its) => its.path.normalize("NFC") === named);
  if (failed) return { ...nothing, kind, status: "unread", file: failed.file, reason: failed.reason };
  const scope = listing.folders.map(({ folder }) => folder).find(({ folder }) => isInside(path, folder));
  if (scope === undefined)
    return { ...nothing, kind, status: opened.corpus.complete ? "outside" : "pending" };
  const name = nameWithin(scope.folder, path);
  const answer = scopeMatcher(scope).answer(name);
  const excluded = { ...nothing, kind, status: "excluded" } as const;
  if (name.split("/").some(isNeverSource)) return { ...excluded, excludedBy: "name" };
  if (!answer.taken && answer.pattern !== null)
    return { ...excluded, excludedBy: "pattern", pattern: answer.pattern };
  if (!answer.taken) return { ...excluded, excludedBy: "no-pattern" };
  if (statOf(path) === null) return { ...nothing, kind, status: "missing" };
  for (let at = dirname(path); at !== scope.folder && isInside(at, scope.folder); at = dirname(at))
    if (statOf(at)?.isSymbolicLink()) return { ...nothing, kind, status: "unread", reason: { kind: "link" } };
  return { ...nothing, kind, status: "pending" };
}

function explainListed(
  { state, corpus }: OpenedCorpus,
  { id, kind }: ListedFile,
  draft: DraftFile | null,
): Explanation {
  const its = { ...nothing, kind, file: id };
  if (kind.kind === "unread") {
    return { ...its, status: "unread", reason: { kind: "format", format: kind.format } };
  }
  if (!isReadable(kind)) return { ...its, status: "no-source" };
  const row = state.rows.get(id);
  if (row === undefined) return { ...its, status: "pending" };
  const read = { ...its, fromCache: row.store.isFile };
  if (row.kind === "unread") return { ...read, status: "unread", reason: row.details.reason };
  if (row.kind === "library") {
    const entries = row.details.references?.entries.length ?? 0;
    return { ...read, status: "no-source", kind: { kind: "library", entries } };
  }
  if (row.kind === "other") return { ...read, status: "no-source", kind: { kind: "other" } };
  const { pageStarts } = row;
  return {
    ...read,
    status: statusFor(row, draft),
    sources: corpus.sources
      .filter(({ file }) => file === id)
      .map((source) => ({ id: source.id, title: source.title })),
    characters: row.length,
    pages: pageStarts.length === 0 ? null : pageStarts.length + 1,
    sameAs: [...state.rows.values()]
      .filter((other) => other !== row && other.kind === "source" && other.hasHash(row.hash))
      .map((other) => other.id),
  };
}

function statusFor(row: CorpusRow, draft: DraftFile | null): "source" | "draft-itself" | "draft-copy" {
  if (draft !== null && draft.path === row.path) return "draft-itself";
  return draft !== null && row.hasHash(hashText(draft.text)) ? "draft-copy" : "source";
}
