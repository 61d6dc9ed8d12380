/** The extension starts with a draft, and tells how many sources it has. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { extensionApi, openDraft, settlesAs, until } from "./editor-steps";

describe("a draft is opened", () => {
  it("its language is rir, and the extension is active", async () => {
    const { document } = await openDraft("draft.rir");
    assert.equal(document.languageId, "rir");
    await until("active", () => vscode.extensions.getExtension("corroborate.corroborate")?.isActive);
  });

  it("the status bar counts the sources and what cannot be read", async () => {
    const { statusText } = await extensionApi();
    await until("the count of sources", () => /^\d+ sources, 1 unreadable$/.test(statusText()));
  });

  it("the commands of the palette are there, and restarting leads to the same sources", async () => {
    const { statusText } = await extensionApi();
    const before = statusText();
    const commands = await vscode.commands.getCommands(true);
    for (const name of ["restartServer", "showOutput", "openSettings"]) {
      assert.ok(commands.includes(`corroborate.${name}`), name);
    }
    await vscode.commands.executeCommand("corroborate.restartServer");
    await settlesAs(statusText, before);
  });
});
