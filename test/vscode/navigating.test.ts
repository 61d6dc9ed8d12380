/** Getting about in a draft: how often an entry is cited, renaming its author everywhere, who a lone date means. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { extensionApi, openDraft, positionOf, revert, until } from "./editor-steps";

describe("getting about in a draft", () => {
  let editor: vscode.TextEditor;
  const entry = "River Watch Network (RWN). 2021-03-15.";
  const lensesOf = () =>
    vscode.commands.executeCommand<vscode.CodeLens[]>(
      "vscode.executeCodeLensProvider",
      editor.document.uri,
      99,
    );
  const lensAt = async (words: string): Promise<vscode.CodeLens | undefined> => {
    const { line } = positionOf(editor.document, words);
    return (await lensesOf()).find(
      ({ range, command }) => range.start.line === line && command !== undefined,
    );
  };

  before(async () => {
    editor = await openDraft("draft.rir");
    const { statusText } = await extensionApi();
    await until("the count of sources", () => /^\d+ sources/.test(statusText()));
  });
  afterEach(() => revert(editor));

  it("a lens on each entry says how often it is cited, and shows the citations", async () => {
    const lens = await until("the lens of a cited entry", () => lensAt(entry));
    assert.equal(lens.command?.title, "cited 2 times");
    assert.equal((await lensAt("Harbour Gazette. 2019-08-21."))?.command?.title, "never cited");
    const [shown] = (lens.command?.arguments ?? []) as [{ citations: vscode.Range[] }];
    assert.deepEqual(
      shown.citations.map(({ start, end }) =>
        editor.document.getText(new vscode.Range(start.line, start.character, end.line, end.character)),
      ),
      ["RWN 2021-03-15, 4", "RWN 2021-03-15"],
    );
    // The list of references opens over the entry and takes the focus away from the text.
    await vscode.commands.executeCommand(lens.command!.command, ...(lens.command!.arguments ?? []));
    await until("the list of references, which can be closed", async () => {
      await vscode.commands.executeCommand("closeReferenceSearch");
      return vscode.window.activeTextEditor?.document === editor.document;
    });
  });

  it("renaming an abbreviation changes its entry and its citations", async () => {
    const place = positionOf(editor.document, "RWN 2021-03-15, 4");
    const edit = await until("a rename", async () =>
      vscode.commands.executeCommand<vscode.WorkspaceEdit | undefined>(
        "vscode.executeDocumentRenameProvider",
        editor.document.uri,
        place,
        "RiWa",
      ),
    );
    await vscode.workspace.applyEdit(edit);
    const text = editor.document.getText();
    for (const words of [
      "(RiWa 2021-03-15, 4)",
      "(RiWa 2021-03-15)",
      "River Watch Network (RiWa). 2021-03-15.",
    ])
      assert.ok(text.includes(words), words);
    assert.ok(!text.includes("RWN"));
  });

  it("renaming an author changes its entries and its citations", async () => {
    const place = positionOf(editor.document, "Harbour Gazette 2022-05-02)");
    const edit = await until("a rename", async () =>
      vscode.commands.executeCommand<vscode.WorkspaceEdit | undefined>(
        "vscode.executeDocumentRenameProvider",
        editor.document.uri,
        place,
        "Harbour Herald",
      ),
    );
    await vscode.workspace.applyEdit(edit);
    const text = editor.document.getText();
    assert.ok(text.includes("(Harbour Herald 2022-05-02)"));
    assert.ok(text.includes('Harbour Herald. 2022-05-02. Ana Duarte. "New Licences'));
    assert.ok(text.includes("According to the Harbour Herald,"));
  });

  it("a hint before a lone date names the author who is meant", async () => {
    const end = positionOf(editor.document, "\n\nThis Response was prepared");
    await editor.edit((edit) => edit.insert(end, " The Harbour Gazette counts the nets, too (2022-05-02)."));
    const whole = new vscode.Range(0, 0, editor.document.lineCount, 0);
    const label = await until("the hint", async () => {
      const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
        "vscode.executeInlayHintProvider",
        editor.document.uri,
        whole,
      );
      const [hint] = hints ?? [];
      if (!hint) return undefined;
      return typeof hint.label === "string" ? hint.label : hint.label.map(({ value }) => value).join("");
    });
    assert.match(label, /Harbour Gazette/);
  });

  it("all that is mechanical is mended through one action", async () => {
    const before = editor.document.getText();
    const date = positionOf(editor.document, "2022-05-02). Another");
    await editor.edit((edit) =>
      edit.delete(new vscode.Range(date.translate(0, 4), date.translate(0, "2022-05-02".length))),
    );
    const action = await until("the action", async () => {
      const [found] = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        "vscode.executeCodeActionProvider",
        editor.document.uri,
        new vscode.Range(0, 0, 0, 0),
        "source.fixAll.corroborate",
      );
      return found;
    });
    await vscode.workspace.applyEdit(action.edit!);
    assert.equal(editor.document.getText(), before);
  });
});
