/** The extension's entry: runs the language server while there are drafts, and stops it again. */
import * as vscode from "vscode";
import type { Status } from "../../server/src/protocol";
import { registerCommands } from "./commands";
import { createCurrentDraft } from "./current-draft";
import { isDraft } from "./draft-languages";
import { findPassage } from "./find-passage";
import { followIndexing } from "./indexing-progress";
import { createServerRunner, type ServerRunner } from "./server-runner";
import { createQuotedMarks, type QuotedMarks } from "./sources/quoted-marks";
import { createSourceTexts } from "./sources/source-texts";
import { createSourcesView, type SourcesView } from "./sources/sources-view";
import { createStatusItem } from "./status-item";
import { noStatus } from "./status-text";
import { verifyQuotations } from "./verify-quotations";

/** What `activate` answers, to other extensions and to the tests. */
export interface Corroborate {
  /** The status as the user reads it in the status bar. */
  readonly statusText: () => string;
  readonly sources: Pick<SourcesView, "nodes" | "message">;
  readonly markedWords: QuotedMarks["marked"];
  /** The lists behind two commands: a command's answer must not be an object of the editor. */
  readonly findPassage: () => ReturnType<typeof findPassage>;
  readonly verifyQuotations: () => ReturnType<typeof verifyQuotations>;
}

let runner: ServerRunner | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<Corroborate> {
  const output = vscode.window.createOutputChannel("Corroborate", { log: true });
  const statusItem = createStatusItem();
  const statusChanged = new vscode.EventEmitter<Status>();
  let last = noStatus;
  const status = { now: () => last, onDidChange: statusChanged.event };
  const server = createServerRunner(context.asAbsolutePath("dist/server.js"), output, {
    onStatus: (now) => {
      last = now;
      statusChanged.fire(now);
    },
    onSourcesChanged: ({ texts }) => {
      view.refresh();
      marks.refresh();
      if (texts) sourceTexts.refresh();
    },
  });
  runner = server;
  const draft = createCurrentDraft();
  const view = createSourcesView(server, draft, context.workspaceState);
  const marks = createQuotedMarks(server);
  const sourceTexts = createSourceTexts(server);
  status.onDidChange((now) => {
    statusItem.show(now);
    view.showStatus(now);
  });

  /** Markdown and plain text wake the extension too, but without a draft among them no server is needed. */
  const startForDrafts = async () => {
    if (!vscode.workspace.textDocuments.some(isDraft)) return;
    await showView();
    if (!server.isRunning()) await server.restart();
  };
  context.subscriptions.push(
    output,
    statusItem,
    statusChanged,
    draft,
    view,
    marks,
    sourceTexts,
    followIndexing(server, status),
    ...registerCommands({ output, server, draft, status }),
    vscode.workspace.onDidOpenTextDocument(startForDrafts),
    vscode.workspace.onDidChangeConfiguration(async (change) => {
      if (!change.affectsConfiguration("corroborate.alsoCheck")) return;
      // A client keeps the languages it was made with, so other languages mean another client.
      if (server.isRunning()) await server.restart();
      else await startForDrafts();
    }),
  );
  await startForDrafts();
  void showViewBesideDrafts();
  return {
    statusText: statusItem.text,
    sources: { nodes: view.nodes, message: view.message },
    markedWords: marks.marked,
    findPassage: () => findPassage(server, draft),
    verifyQuotations: () => verifyQuotations(server, draft, status),
  };
}

/** The view takes no room in the explorer of those who write no drafts. */
const showView = () => vscode.commands.executeCommand("setContext", "corroborate.hasDrafts", true);

async function showViewBesideDrafts() {
  const drafts = await vscode.workspace.findFiles("**/*.{rir,rdi}", undefined, 1);
  if (drafts.length > 0) await showView();
}

export async function deactivate(): Promise<void> {
  await runner?.stop();
}
