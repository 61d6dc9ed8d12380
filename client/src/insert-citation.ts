/** Writes a source into the current draft at its cursor: a citation, or words with their citation. */
import * as vscode from "vscode";
import {
  type DraftEdit,
  type InsertCitationQuery,
  insertCitationRequest,
  type SourceName,
} from "../../server/src/protocol";
import type { CurrentDraft } from "./current-draft";
import { toRange } from "./places";
import type { ServerRunner } from "./server-runner";

export interface Quoted {
  readonly words: string;
  readonly page: number | null;
}

/** Says so where no draft is open, or where the source is gone. */
export async function insertCitation(
  server: ServerRunner,
  draft: CurrentDraft,
  { uri, id }: SourceName,
  quoted: Quoted | null,
): Promise<void> {
  const document = draft.document();
  if (document === null) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t("Open a draft first: the citation is written at its cursor."),
    );
    return;
  }
  const editor = await vscode.window.showTextDocument(document, columnOf(document));
  const query: InsertCitationQuery = {
    draft: document.uri.toString(),
    position: editor.selection.active,
    source: { uri, id },
    words: quoted?.words ?? null,
    page: quoted?.page ?? null,
  };
  const { version } = document;
  const edits = await server.request<readonly DraftEdit[]>(insertCitationRequest, query);
  const [atCursor] = edits ?? [];
  if (!edits || !atCursor) {
    void vscode.window.showWarningMessage(
      vscode.l10n.t("The citation was not written: the source is no longer there."),
    );
    return;
  }
  // The places are those of the text that was asked about.
  if (document.version !== version) return;
  await editor.edit((builder) => {
    for (const { range, newText } of edits) builder.replace(toRange(range), newText);
  });
}

const columnOf = (document: vscode.TextDocument) =>
  vscode.window.visibleTextEditors.find((editor) => editor.document === document)?.viewColumn;
