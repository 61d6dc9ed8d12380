/** Markdown is checked only where the setting says so. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { findingsOf, openDraft, settlesAs } from "./editor-steps";

describe("a draft in Markdown", () => {
  const setting = (languages: readonly string[] | undefined) =>
    vscode.workspace
      .getConfiguration("corroborate")
      .update("alsoCheck", languages, vscode.ConfigurationTarget.Workspace);

  it("is checked once the setting names its language, and no longer when it does not", async () => {
    const { document } = await openDraft("draft-in-markdown.md");
    assert.equal(document.languageId, "markdown");
    assert.deepEqual(findingsOf(document), []);
    await setting(["markdown"]);
    await settlesAs(() => findingsOf(document), ["citation-without-reference: Northern Star 2020-11-30"]);
    await setting(undefined);
    await settlesAs(() => findingsOf(document), []);
  });
});
