/** A project's configuration: followed while the editor is open, and checked by the editor as it is written. */
import * as vscode from "vscode";
import { findingsOf, openDraft, settlesAs, until } from "./editor-steps";

describe("corroborate.json", () => {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  const file = vscode.Uri.joinPath(folder!.uri, "corroborate.json");
  const write = (content: object) =>
    vscode.workspace.fs.writeFile(file, Buffer.from(JSON.stringify(content, null, 2)));
  afterEach(() => vscode.workspace.fs.delete(file));

  it("is followed when it is made, and no longer when it is gone", async () => {
    const { document } = await openDraft("draft.rir");
    const isOther = (finding: string) => !finding.startsWith("quotation-absent");
    // Before the sources are read, nothing is missing from them.
    const usual = await until("findings", () => {
      const now = findingsOf(document);
      return now.every(isOther) ? false : now;
    });
    await write({ severity: { "quotation-absent": "off" } });
    await settlesAs(() => findingsOf(document), usual.filter(isOther));
    await vscode.workspace.fs.delete(file);
    await settlesAs(() => findingsOf(document), usual);
    // For the hook to take away.
    await write({});
  });

  it("is checked as it is written", async () => {
    await write({ severity: { "author-speling": "off" } });
    await vscode.window.showTextDocument(file);
    await until("a mark under the rule that there is not", () =>
      vscode.languages.getDiagnostics(file).some(({ message }) => message.includes("author-speling")),
    );
    await vscode.commands.executeCommand("workbench.action.closeActiveEditor");
  });
});
