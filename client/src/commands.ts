/** The commands of the palette, and the one behind the lenses of entries. */
import * as vscode from "vscode";
import { showCitations } from "./show-citations";

export function registerCommands(
  output: vscode.LogOutputChannel,
  restart: () => Promise<void>,
): vscode.Disposable[] {
  return [
    vscode.commands.registerCommand("corroborate.restartServer", restart),
    vscode.commands.registerCommand("corroborate.showOutput", () => output.show()),
    vscode.commands.registerCommand("corroborate.showCitations", showCitations),
    vscode.commands.registerCommand("corroborate.openSettings", () =>
      vscode.commands.executeCommand("workbench.action.openSettings", "@ext:corroborate.corroborate"),
    ),
  ];
}
