/** The draft that lists and citations are about: the last one that was edited or looked at, while it is open. */
import * as vscode from "vscode";
import { isDraft } from "./draft-languages";

export interface CurrentDraft extends vscode.Disposable {
  readonly document: () => vscode.TextDocument | null;
  /** Its address as the server knows it. */
  readonly uri: () => string | null;
  readonly onDidChange: vscode.Event<void>;
}

export function createCurrentDraft(): CurrentDraft {
  const changed = new vscode.EventEmitter<void>();
  let current: vscode.TextDocument | null = null;
  const set = (document: vscode.TextDocument | null) => {
    if (document === current) return;
    current = document;
    changed.fire();
  };
  const find = () => {
    const { activeTextEditor, visibleTextEditors } = vscode.window;
    const editors = activeTextEditor ? [activeTextEditor, ...visibleTextEditors] : visibleTextEditors;
    return editors.map(({ document }) => document).find(isDraft) ?? null;
  };
  // While a source is looked at, its draft stays the current one.
  const follow = () => {
    const active = vscode.window.activeTextEditor?.document;
    if (active && isDraft(active)) set(active);
    else if (current === null || current.isClosed || !isDraft(current)) set(find());
  };
  follow();
  const listeners = vscode.Disposable.from(
    changed,
    vscode.window.onDidChangeActiveTextEditor(follow),
    vscode.workspace.onDidCloseTextDocument(follow),
    vscode.workspace.onDidOpenTextDocument(follow),
  );
  return {
    document: () => current,
    uri: () => current?.uri.toString() ?? null,
    onDidChange: changed.event,
    dispose: () => listeners.dispose(),
  };
}
