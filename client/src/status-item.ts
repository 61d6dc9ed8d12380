/** The item of the status bar: how many sources there are, shown while a draft is in view. */
import * as vscode from "vscode";
import type { Status } from "../../server/src/protocol";
import { isDraft } from "./draft-languages";
import { statusText } from "./status-text";

export interface StatusItem extends vscode.Disposable {
  readonly show: (status: Status) => void;
  readonly text: () => string;
}

const icons = { indexing: "$(sync~spin)", ready: "$(library)", failed: "$(error)" } as const;

export function createStatusItem(): StatusItem {
  const item = vscode.window.createStatusBarItem("corroborate.status", vscode.StatusBarAlignment.Right, 100);
  item.name = "Corroborate";
  item.command = "corroborate.showOutput";
  let text = "";

  const show = (status: Status) => {
    text = statusText(status);
    item.text = `${icons[status.state]} ${text}`;
    item.tooltip = status.message ?? vscode.l10n.t("Corroborate: show the output");
    const warns = status.state === "ready" && status.unreadable > 0;
    item.backgroundColor =
      status.state === "failed"
        ? new vscode.ThemeColor("statusBarItem.errorBackground")
        : warns
          ? new vscode.ThemeColor("statusBarItem.warningBackground")
          : undefined;
  };
  // Visible, not active: the item stays while its reader looks at the output it opened.
  const showWithDraft = (editors: readonly vscode.TextEditor[]) => {
    if (editors.some(({ document }) => isDraft(document))) item.show();
    else item.hide();
  };

  show({ state: "indexing", done: 0, total: 0, sources: 0, unreadable: 0, message: null });
  showWithDraft(vscode.window.visibleTextEditors);
  const listener = vscode.window.onDidChangeVisibleTextEditors(showWithDraft);
  return { show, text: () => text, dispose: () => vscode.Disposable.from(item, listener).dispose() };
}
