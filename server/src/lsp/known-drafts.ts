/** The drafts that a search goes through: the open ones as they are in the editor, the others as they are on the disk. */
import { setImmediate as turn } from "node:timers/promises";
import type { CancellationToken, TextDocuments } from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { URI } from "vscode-uri";
import {
  analyse,
  type Corpus,
  type Draft,
  indexLines,
  type LineIndex,
  linkDraft,
  parseDraft,
  type Report,
  type SourcedDraft,
} from "../core";
import { type DraftOnDisk, draftsInFolders, readDraft } from "../node/drafts-in-folders";
import type { OpenedCorpus } from "../node/open-corpus";
import { withoutDraft } from "../node/without-draft";
import type { DraftReports } from "./draft-reports";
import { pathOf, type Workspace } from "./workspace";

export interface KnownDraft {
  readonly uri: string;
  readonly draft: Draft;
  readonly lines: LineIndex;
  /** An open draft has its own corpus; one on the disk is linked to the sources of whoever asks. */
  readonly linkedTo: (corpus: Corpus) => SourcedDraft;
  /** With its quotations: an open draft by its own corpus, one on the disk by that of whoever asks. */
  readonly analysedWith: (opened: OpenedCorpus) => Report;
}

interface ReadDraft extends Omit<KnownDraft, "uri"> {
  readonly stamp: string;
}

export interface KnownDraftsOptions {
  readonly documents: TextDocuments<TextDocument>;
  readonly reports: DraftReports;
  readonly workspace: Workspace;
  /** Told once, when a workspace has more drafts than are looked through. */
  readonly onLeft: (left: number) => void;
}

/** The answered function stops early when its request is cancelled. */
export function knownDrafts({ documents, reports, workspace, onLeft }: KnownDraftsOptions) {
  let read = new Map<string, ReadDraft>();
  let told = false;

  const openDrafts = (): readonly KnownDraft[] =>
    documents.all().map((document) => {
      const { uri, lines, report, corpus } = reports.of(document);
      const linked = { linked: report, sources: corpus.sources };
      return { uri, lines, draft: report.draft, linkedTo: () => linked, analysedWith: () => report };
    });

  async function listed(token: CancellationToken): Promise<readonly DraftOnDisk[]> {
    const walk = draftsInFolders(workspace.folderPaths);
    let step = walk.next();
    while (!step.done) {
      await turn();
      if (token.isCancellationRequested) return [];
      step = walk.next();
    }
    if (step.value.left > 0 && !told) {
      told = true;
      onLeft(step.value.left);
    }
    return step.value.drafts;
  }

  function onDisk(file: DraftOnDisk): ReadDraft | null {
    const known = read.get(file.path);
    if (known?.stamp === file.stamp) return known;
    const text = readDraft(file);
    if (text === null) return null;
    const draft = parseDraft(text);
    let last: SourcedDraft | null = null;
    const linkedTo: KnownDraft["linkedTo"] = (corpus) => {
      const { sources } = corpus;
      if (last?.sources !== sources) last = { linked: linkDraft(draft, corpus), sources };
      return last;
    };
    let lastAnalysed: { readonly corpus: Corpus; readonly report: Report } | null = null;
    const analysedWith = (opened: OpenedCorpus): Report => {
      const corpus = withoutDraft(opened, { text, path: file.path });
      if (lastAnalysed?.corpus !== corpus) lastAnalysed = { corpus, report: analyse(draft, corpus) };
      return lastAnalysed.report;
    };
    return { stamp: file.stamp, draft, lines: indexLines(text), linkedTo, analysedWith };
  }

  return async (token: CancellationToken): Promise<readonly KnownDraft[]> => {
    const found = [...openDrafts()];
    const open = new Set(found.map(({ uri }) => pathOf(uri)));
    const kept = new Map<string, ReadDraft>();
    for (const file of await listed(token)) {
      if (open.has(file.path)) continue;
      const its = onDisk(file);
      if (its === null) continue;
      kept.set(file.path, its);
      found.push({ ...its, uri: URI.file(file.path).toString() });
      await turn();
      if (token.isCancellationRequested) return [];
    }
    read = kept;
    return found;
  };
}
