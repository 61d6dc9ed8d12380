/** The extension starts on opening a draft and gives it the language `rir`. */
import assert from "node:assert/strict";
import * as vscode from "vscode";

describe("activation", () => {
  it("is installed under the name of its manifest", () => {
    assert.ok(vscode.extensions.getExtension("corroborate.corroborate"));
  });
});
