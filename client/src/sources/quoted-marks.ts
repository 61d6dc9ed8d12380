/** Marks in the text of a source what drafts quote: underlined, in the overview, with the drafts' names under the pointer. */
import * as vscode from "vscode";
import { type QuotedPassage, quotedPassagesRequest, sourceScheme } from "../../../server/src/protocol";
import { isDraft } from "../draft-languages";
import { toRange } from "../places";
import type { ServerRunner } from "../server-runner";

export interface QuotedMarks extends vscode.Disposable {
  readonly refresh: () => void;
  /** The words marked in an editor, for tests. */
  readonly marked: (editor: vscode.TextEditor) => readonly string[];
}

export function createQuotedMarks(server: ServerRunner): QuotedMarks {
  // A line is seen in black and white, and by whoever cannot tell colours apart.
  const decoration = vscode.window.createTextEditorDecorationType({
    textDecoration: "underline dotted",
    backgroundColor: new vscode.ThemeColor("editor.hoverHighlightBackground"),
    overviewRulerColor: new vscode.ThemeColor("editorInfo.foreground"),
    overviewRulerLane: vscode.OverviewRulerLane.Center,
  });
  const marks = new WeakMap<vscode.TextEditor, readonly string[]>();

  async function mark(editor: vscode.TextEditor) {
    const { document } = editor;
    const { version } = document;
    const passages = await server.request<readonly QuotedPassage[]>(quotedPassagesRequest, {
      uri: document.uri.toString(),
    });
    if (passages === null || document.isClosed || document.version !== version) return;
    const ranges = passages.map(({ range, label }) => ({
      range: toRange(range),
      hoverMessage: asPlain(label),
    }));
    editor.setDecorations(decoration, ranges);
    marks.set(
      editor,
      ranges.map(({ range }) => document.getText(range)),
    );
  }

  const refresh = () => {
    if (!server.isRunning()) return;
    for (const editor of vscode.window.visibleTextEditors)
      if (mayBeSource(editor.document)) void mark(editor);
  };
  const listeners = vscode.Disposable.from(
    decoration,
    vscode.window.onDidChangeVisibleTextEditors(refresh),
    // A text that comes later than its editor.
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document.uri.scheme === sourceScheme) refresh();
    }),
  );
  return { refresh, marked: (editor) => marks.get(editor) ?? [], dispose: () => listeners.dispose() };
}

const mayBeSource = (document: vscode.TextDocument): boolean =>
  document.uri.scheme === sourceScheme ||
  (document.uri.scheme === "file" && /\.(?:txt|md)$/i.test(document.uri.path) && !isDraft(document));

/** The name of a draft is no Markdown. */
const asPlain = (text: string) => new vscode.MarkdownString().appendText(text);
