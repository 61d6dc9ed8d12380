/** Records the sources of the draft as verified: from then on a change of their files is told. */
import * as vscode from "vscode";
import { type RecordedSources, recordSourcesRequest } from "../../server/src/protocol";
import type { CurrentDraft } from "./current-draft";
import type { ServerRunner } from "./server-runner";

/** Answers what was recorded; null where nothing was. */
export async function recordSources(
  server: ServerRunner,
  draft: CurrentDraft,
): Promise<RecordedSources | null> {
  const document = draft.document();
  const params = document && { uri: document.uri.toString() };
  const recorded = params && (await server.request<RecordedSources>(recordSourcesRequest, params));
  if (!recorded || recorded.path === null) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t("Open a draft that is saved first: its sources are recorded."),
    );
    return null;
  }
  const { count, path, problem } = recorded;
  const name = vscode.workspace.asRelativePath(path);
  if (problem !== null) {
    void vscode.window.showErrorMessage(vscode.l10n.t("Nothing was recorded in {0}: {1}", name, problem));
    return null;
  }
  void vscode.window.showInformationMessage(
    count === 1
      ? vscode.l10n.t("1 source file recorded as verified in {0}", name)
      : vscode.l10n.t("{0} source files recorded as verified in {1}", count, name),
  );
  return recorded;
}
