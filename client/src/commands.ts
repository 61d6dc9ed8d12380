/** The commands of the palette, and the one behind the lenses. */
import * as vscode from "vscode";
import type { CurrentDraft } from "./current-draft";
import { findPassage } from "./find-passage";
import { recordSources } from "./record-sources";
import type { ServerRunner } from "./server-runner";
import { showCitations } from "./show-citations";
import { explainFile } from "./sources/explain-file";
import type { StatusReader } from "./status-text";
import { verifyQuotations } from "./verify-quotations";

export interface CommandContext {
  readonly output: vscode.LogOutputChannel;
  readonly server: ServerRunner;
  readonly draft: CurrentDraft;
  readonly status: StatusReader;
}

export function registerCommands({ output, server, draft, status }: CommandContext): vscode.Disposable[] {
  const openSettings = (query: string) => () =>
    vscode.commands.executeCommand("workbench.action.openSettings", query);
  return [
    vscode.commands.registerCommand("corroborate.restartServer", server.restart),
    vscode.commands.registerCommand("corroborate.showOutput", () => output.show()),
    vscode.commands.registerCommand("corroborate.showCitations", showCitations),
    vscode.commands.registerCommand("corroborate.openSettings", openSettings("@ext:corroborate.corroborate")),
    vscode.commands.registerCommand("corroborate.openCorpusSetting", openSettings("corroborate.corpus")),
    vscode.commands.registerCommand("corroborate.explainFile", (file?: vscode.Uri) =>
      explainFile(server, draft, file),
    ),
    vscode.commands.registerCommand("corroborate.findPassage", () => void findPassage(server, draft)),
    vscode.commands.registerCommand("corroborate.verifyQuotations", async () => {
      await verifyQuotations(server, draft, status);
    }),
    vscode.commands.registerCommand("corroborate.recordSources", () => void recordSources(server, draft)),
  ];
}
