/** What the editor offers while one writes: citations to accept, and the source under the pointer. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { extensionApi, openDraft, positionOf, revert, until } from "./editor-steps";

describe("writing a draft", () => {
  let editor: vscode.TextEditor;
  before(async () => {
    editor = await openDraft("draft.rir");
    const { statusText } = await extensionApi();
    await until("the count of sources", () => /^\d+ sources/.test(statusText()));
  });
  afterEach(() => revert(editor));

  it("a citation is offered after its first letters, and accepted into the text", async () => {
    const end = positionOf(editor.document, "\n\nReferences");
    editor.selection = new vscode.Selection(end, end);
    await vscode.commands.executeCommand("type", { text: " Nets are dear (Riv" });
    const expected = " Nets are dear (RWN 2021-03-15)";
    await until("the accepted citation", async () => {
      await vscode.commands.executeCommand("editor.action.triggerSuggest");
      await vscode.commands.executeCommand("acceptSelectedSuggestion");
      return !editor.document.getText().includes("(Riv)");
    });
    assert.ok(editor.document.getText().includes(expected), editor.document.lineAt(end.line).text);
  });

  it("French quotation marks close themselves, with the no-break space typed after the first", async () => {
    const end = positionOf(editor.document, "\n\nReferences");
    editor.selection = new vscode.Selection(end, end);
    for (const text of [" ", "«", "\u00a0", "le filet"])
      await vscode.commands.executeCommand("type", { text });
    const line = editor.document.lineAt(end.line).text;
    assert.equal(line.slice(end.character), " «\u00a0le filet\u00a0»");
  });

  it("the hover over a quotation shows where its words stand", async () => {
    const place = positionOf(editor.document, "suspended the licences");
    const text = await until("a hover", () => hoverText(editor.document, place));
    assert.match(text, /river-watch-network-2021-03-15\.txt|River Watch Network/);
    assert.match(text, /above the second weir/);
  });

  it("a citation leads to its entry in the list of references", async () => {
    const place = positionOf(editor.document, "Harbour Gazette 2022-05-02)");
    const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      "vscode.executeDefinitionProvider",
      editor.document.uri,
      place,
    );
    const lines = found.map((link) => ("targetRange" in link ? link.targetRange : link.range).start.line);
    assert.ok(
      lines.includes(positionOf(editor.document, "Harbour Gazette. 2022-05-02.").line),
      String(lines),
    );
  });
});

async function hoverText(document: vscode.TextDocument, place: vscode.Position): Promise<string | undefined> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    "vscode.executeHoverProvider",
    document.uri,
    place,
  );
  const text = hovers.flatMap(({ contents }) =>
    contents.map((part) => (typeof part === "string" ? part : part.value)),
  );
  return text.length > 0 ? text.join("\n") : undefined;
}
