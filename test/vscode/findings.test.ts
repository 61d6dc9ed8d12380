/** The findings of a draft reach the list of problems, follow its text and obey the settings. */
import * as vscode from "vscode";
import { findingsOf, openDraft, positionOf, revert, settlesAs } from "./editor-steps";

const expected = [
  'quotation-absent: "the suspension was lifted in the autumn of that year"',
  "citation-without-reference: Northern Star 2020-11-30",
  'reference-never-cited: Harbour Gazette. 2019-08-21. "The Lake in Winter." [Accessed 2022-06-01]',
];

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
    await settle(expected.slice(0, 1));
  });

  it("leaves out a rule that the settings switch off", async () => {
    await settle(expected);
    const settings = vscode.workspace.getConfiguration("corroborate");
    await settings.update(
      "severity",
      { "reference-never-cited": "off" },
      vscode.ConfigurationTarget.Workspace,
    );
    await settle(expected.slice(0, 2));
    await settings.update("severity", undefined, vscode.ConfigurationTarget.Workspace);
    await settle(expected);
  });
});
