/** Tells why a file is a source of the drafts, or why it is not. */
import * as vscode from "vscode";
import {
  type ExplainFileAnswer,
  type ExplainFileParams,
  explainFileRequest,
  sourceScheme,
} from "../../../server/src/protocol";
import type { CurrentDraft } from "../current-draft";
import { withoutLinks } from "../plain-words";
import type { ServerRunner } from "../server-runner";

/** Without an address, the file that is looked at. Answers what was told. */
export async function explainFile(
  server: ServerRunner,
  draft: CurrentDraft,
  asked: vscode.Uri | undefined,
): Promise<string | undefined> {
  const looked = asked ?? activeFile();
  if (looked === undefined) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t("Open a file, or choose one in the explorer: it is then told whether it is a source."),
    );
    return undefined;
  }
  const file = looked.scheme === sourceScheme ? vscode.Uri.parse(looked.query) : looked;
  if (!server.isRunning()) await server.restart();
  const params: ExplainFileParams = { uri: file.toString(), draft: draft.uri() };
  const answer = await server.request<ExplainFileAnswer>(explainFileRequest, params);
  const words = answer?.words.join(" ") ?? vscode.l10n.t("No source folders are open.");
  void tell(words, answer?.status === "outside" || answer?.status === "excluded" || answer === null);
  return words;
}

/** Tabs of PDF files and pictures are no text editors. */
function activeFile(): vscode.Uri | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  const tabbed =
    input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom ? input.uri : undefined;
  return tabbed ?? vscode.window.activeTextEditor?.document.uri;
}

async function tell(words: string, mayChooseFolders: boolean) {
  const choose = vscode.l10n.t("Choose the source folders");
  const buttons = mayChooseFolders ? [choose] : [];
  const pressed = await vscode.window.showInformationMessage(withoutLinks(words), ...buttons);
  if (pressed === choose) await vscode.commands.executeCommand("corroborate.openCorpusSetting");
}
