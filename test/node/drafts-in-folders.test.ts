/** Which files of a folder are drafts. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { draftsInFolders, mostDrafts, readDraft } from "../../server/src/node/drafts-in-folders";
import { folderWith, removeFolders } from "../support/temporary-folder";

function drafts(folders: readonly string[]) {
  const walk = draftsInFolders(folders);
  let step = walk.next();
  while (!step.done) step = walk.next();
  return step.value;
}

describe("draftsInFolders", () => {
  afterEach(removeFolders);

  it("are told by their extension, each once", () => {
    const folder = folderWith({ "a.rir": "A", "in/b.RDI": "B", "c.txt": "C", ".hidden/d.rir": "D" });
    const found = drafts([folder, join(folder, "in")]);
    assert.deepEqual(
      found.drafts.map(({ path }) => path),
      [join(folder, "a.rir"), join(folder, "in", "b.RDI")],
    );
    assert.deepEqual(found.drafts.map(readDraft), ["A", "B"]);
    assert.equal(found.left, 0);
  });

  it("are not more than can be searched, and the rest is counted", () => {
    const names = Array.from({ length: mostDrafts + 3 }, (_, index) => [`${index}.rir`, "Words."]);
    const found = drafts([folderWith(Object.fromEntries(names))]);
    assert.equal(found.drafts.length, mostDrafts);
    assert.equal(found.left, 3);
  });

  it("are none in a folder that is gone", () => assert.deepEqual(drafts(["/nowhere/at/all"]).drafts, []));
});
