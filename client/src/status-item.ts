/** The items of the status bar: how many sources there are, shown while a draft is in view; and the same for the language. */
import * as vscode from "vscode";
import type { Status } from "../../server/src/protocol";
import { draftSelector, isDraft } from "./draft-languages";
import { withoutLinks } from "./plain-words";
import { noStatus, statusText } from "./status-text";

export interface StatusItem extends vscode.Disposable {
  readonly show: (status: Status) => void;
  readonly text: () => string;
}

const icons = {
  indexing: "$(sync~spin)",
  ready: "$(library)",
  failed: "$(error)",
  cancelled: "$(circle-slash)",
} as const;

export function createStatusItem(): StatusItem {
  const item = vscode.window.createStatusBarItem("corroborate.status", vscode.StatusBarAlignment.Right, 100);
  item.name = "Corroborate";
  const language = vscode.languages.createLanguageStatusItem("corroborate.sources", draftSelector());
  language.name = "Corroborate";
  let text = "";

  const show = (status: Status) => {
    text = statusText(status);
    const action = actionFor(status);
    item.text = `${icons[status.state]} ${text}`;
    item.tooltip = [status.message, action.title].filter(Boolean).join("\n");
    item.command = action.command;
    item.accessibilityInformation = { label: `Corroborate: ${text}`, role: "button" };
    item.backgroundColor =
      status.state === "failed"
        ? new vscode.ThemeColor("statusBarItem.errorBackground")
        : warns(status)
          ? new vscode.ThemeColor("statusBarItem.warningBackground")
          : undefined;
    language.text = text;
    language.busy = status.state === "indexing";
    language.detail = withoutLinks(status.message ?? "");
    language.command = action;
    language.severity =
      status.state === "failed"
        ? vscode.LanguageStatusSeverity.Error
        : warns(status)
          ? vscode.LanguageStatusSeverity.Warning
          : vscode.LanguageStatusSeverity.Information;
  };
  // Visible, not active: the item stays while its reader looks at what it opened.
  const showWithDraft = (editors: readonly vscode.TextEditor[]) => {
    if (editors.some(({ document }) => isDraft(document))) item.show();
    else item.hide();
  };

  show(noStatus);
  showWithDraft(vscode.window.visibleTextEditors);
  const listeners = vscode.Disposable.from(
    vscode.window.onDidChangeVisibleTextEditors(showWithDraft),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration("corroborate.alsoCheck")) language.selector = draftSelector();
    }),
  );
  return {
    show,
    text: () => text,
    dispose: () => vscode.Disposable.from(item, language, listeners).dispose(),
  };
}

const warns = ({ state, unreadable }: Status) =>
  state === "cancelled" || (state === "ready" && unreadable > 0);

function actionFor({ state, unreadable }: Status): vscode.Command {
  if (state === "failed")
    return { command: "corroborate.showOutput", title: vscode.l10n.t("Corroborate: show the output") };
  if (state === "cancelled")
    return { command: "corroborate.readSourcesAgain", title: vscode.l10n.t("Read the sources again") };
  return {
    command: "corroborate.showSources",
    title:
      unreadable > 0
        ? vscode.l10n.t("Show the sources and what cannot be read")
        : vscode.l10n.t("Show the sources"),
  };
}
