/** The extension's entry: runs the language server while there are drafts, and stops it again. */
import * as vscode from "vscode";
import { registerCommands } from "./commands";
import { isDraft } from "./draft-languages";
import { createServerRunner, type ServerRunner } from "./server-runner";
import { createStatusItem } from "./status-item";

/** What `activate` answers, to other extensions and to the tests. */
export interface Corroborate {
  /** The status as the user reads it in the status bar. */
  readonly statusText: () => string;
}

let runner: ServerRunner | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<Corroborate> {
  const output = vscode.window.createOutputChannel("Corroborate", { log: true });
  const status = createStatusItem();
  const server = createServerRunner(context.asAbsolutePath("dist/server.js"), output, status.show);
  runner = server;

  /** Markdown and plain text wake the extension too, but without a draft among them no server is needed. */
  const startForDrafts = async () => {
    if (!server.isRunning() && vscode.workspace.textDocuments.some(isDraft)) await server.restart();
  };
  context.subscriptions.push(
    output,
    status,
    ...registerCommands(output, server.restart),
    vscode.workspace.onDidOpenTextDocument(startForDrafts),
    vscode.workspace.onDidChangeConfiguration(async (change) => {
      if (!change.affectsConfiguration("corroborate.alsoCheck")) return;
      // A client keeps the languages it was made with, so other languages mean another client.
      if (server.isRunning()) await server.restart();
      else await startForDrafts();
    }),
  );
  await startForDrafts();
  return { statusText: status.text };
}

export async function deactivate(): Promise<void> {
  await runner?.stop();
}
