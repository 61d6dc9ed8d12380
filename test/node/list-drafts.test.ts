/** Which files of a folder are drafts. */
import assert from "node:assert/strict";
import { listDrafts } from "../../server/src/node/list-drafts";

describe("listDrafts", () => {
  it("takes the sample draft and the published Response of seeds, and no source", () =>
    assert.deepEqual(
      listDrafts("seeds").map(({ name }) => name),
      ["mex201601-response-2023-09-01.txt", "sample-draft.rir"],
    ));
});
