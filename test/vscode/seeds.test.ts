/** The sample draft that comes with the project opens and is checked against the seeds. */
import assert from "node:assert/strict";
import { findingsOf, openDraft, until } from "./editor-steps";

describe("the sample draft of the seeds", () => {
  it("shows findings of several rules", async () => {
    const { document } = await openDraft("seeds/sample-draft.rir");
    assert.equal(document.languageId, "rir");
    const codes = await until("an altered quotation", () => {
      const found = new Set(findingsOf(document).map((finding) => finding.split(":")[0]));
      return found.has("quotation-altered") && found;
    });
    assert.ok(codes.has("citation-without-reference"));
    assert.ok(codes.has("citation-partial-date"));
  });
});
