/** Documents that show what was read of a PDF file, a web page or a Word file, as plain text that nobody can edit. */
import * as vscode from "vscode";
import { type Place, type SourceText, sourceScheme, sourceTextRequest } from "../../../server/src/protocol";
import { toPosition } from "../places";
import type { ServerRunner } from "../server-runner";

export interface SourceTexts extends vscode.Disposable {
  /** To be called when files may have changed. */
  readonly refresh: () => void;
}

export function createSourceTexts(server: ServerRunner): SourceTexts {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const pages = new Map<string, readonly Place[]>();
  const pageItem = vscode.window.createStatusBarItem("corroborate.page", vscode.StatusBarAlignment.Right, 99);
  pageItem.name = vscode.l10n.t("Corroborate: page of the source");

  const provider: vscode.TextDocumentContentProvider = {
    onDidChange: changed.event,
    async provideTextDocumentContent(uri, token) {
      // An editor that was restored with the window comes before any draft.
      if (!server.isRunning()) await server.restart();
      const answer = await server.request<SourceText>(sourceTextRequest, { uri: uri.toString() }, token);
      pages.set(uri.toString(), answer?.pages ?? []);
      showPage(vscode.window.activeTextEditor);
      return (
        answer?.text ??
        answer?.message ??
        vscode.l10n.t("The text of this source cannot be shown: the language server does not answer.")
      );
    },
  };

  function showPage(editor: vscode.TextEditor | undefined) {
    const starts = editor && pages.get(editor.document.uri.toString());
    if (!editor || !starts || starts.length === 0) return pageItem.hide();
    const { active } = editor.selection;
    const page = 1 + starts.filter((start) => !toPosition(start).isAfter(active)).length;
    pageItem.text = vscode.l10n.t("Page {0} of {1}", page, starts.length + 1);
    pageItem.show();
  }

  /** A language of its own: lines are wrapped, and nothing is read as Markdown or HTML, whatever the title ends in. */
  const setLanguage = (document: vscode.TextDocument) => {
    if (document.uri.scheme === sourceScheme && document.languageId !== "source-text")
      void vscode.languages.setTextDocumentLanguage(document, "source-text");
  };
  vscode.workspace.textDocuments.forEach(setLanguage);
  const listeners = vscode.Disposable.from(
    changed,
    vscode.workspace.onDidOpenTextDocument(setLanguage),
    pageItem,
    vscode.workspace.registerTextDocumentContentProvider(sourceScheme, provider),
    vscode.window.onDidChangeActiveTextEditor(showPage),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === vscode.window.activeTextEditor) showPage(textEditor);
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => void pages.delete(uri.toString())),
  );
  return {
    refresh: () => {
      for (const { uri } of vscode.workspace.textDocuments)
        if (uri.scheme === sourceScheme) changed.fire(uri);
    },
    dispose: () => listeners.dispose(),
  };
}
