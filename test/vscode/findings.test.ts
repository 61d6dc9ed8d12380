/** The findings of a draft reach the list of problems, follow its text and obey the settings. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { findingsOf, openDraft, positionOf, revert, settlesAs } from "./editor-steps";

const expected = [
  'quotation-absent: "the suspension was lifted in the autumn of that year"',
  "citation-without-reference: Northern Star 2020-11-30",
  'reference-never-cited: Harbour Gazette. 2019-08-21. "The Lake in Winter." [Accessed 2022-06-01]',
  'reference-without-source: Harbour Gazette. 2019-08-21. "The Lake in Winter." [Accessed 2022-06-01]',
];
const without = (...codes: readonly string[]) =>
  expected.filter((finding) => !codes.some((code) => finding.startsWith(code)));

describe("the list of problems", () => {
  let editor: vscode.TextEditor;
  const settle = (findings: readonly string[]) => settlesAs(() => findingsOf(editor.document), findings);
  before(async () => {
    editor = await openDraft("draft.rir");
  });
  afterEach(() => revert(editor));

  it("shows the findings of the draft with their codes", () => settle(expected));

  it("loses a finding when the words are mended", async () => {
    await settle(expected);
    const start = positionOf(editor.document, "Northern Star 2020-11-30");
    const wrong = new vscode.Range(start, start.translate(0, "Northern Star 2020-11-30".length));
    await editor.edit((edit) => edit.replace(wrong, "Harbour Gazette 2019-08-21"));
    await settle(without("citation-without-reference", "reference-never-cited"));
  });

  it("loses a finding through its quick fix", async () => {
    await settle(expected);
    const whole = positionOf(editor.document, "2022-05-02). Another");
    const day = new vscode.Range(
      whole.translate(0, "2022-05".length),
      whole.translate(0, "2022-05-02".length),
    );
    await editor.edit((edit) => edit.delete(day));
    const partial = "citation-partial-date: 2022-05";
    await settle([expected[0] ?? "", partial, ...expected.slice(1)]);
    const [fix] = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      "vscode.executeCodeActionProvider",
      editor.document.uri,
      new vscode.Range(whole, whole),
      vscode.CodeActionKind.QuickFix.value,
    );
    assert.ok(fix?.edit, "No quick fix is offered.");
    await vscode.workspace.applyEdit(fix.edit);
    await settle(expected);
  });

  it("leaves out a rule that the settings switch off", async () => {
    await settle(expected);
    const settings = vscode.workspace.getConfiguration("corroborate");
    await settings.update(
      "severity",
      { "reference-never-cited": "off" },
      vscode.ConfigurationTarget.Workspace,
    );
    await settle(without("reference-never-cited"));
    await settings.update("severity", undefined, vscode.ConfigurationTarget.Workspace);
    await settle(expected);
  });
});
