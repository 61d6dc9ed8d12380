/** Which corpus folders belong to which draft. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { corpusFoldersFor } from "../../server/src/node/corpus-folders";
import { wholeFolder } from "../../server/src/node/corpus-scope";
import { folderWith, removeFolders } from "../support/temporary-folder";

const names = ["seeds", "sources"];

describe("corpusFoldersFor", () => {
  let root: string;
  beforeEach(() => {
    root = folderWith({
      "seeds/a.txt": "",
      "sources/b.txt": "",
      "drafts/draft.rir": "",
      "other/seeds/c.txt": "",
      "other/drafts/draft.rir": "",
      "none/draft.rir": "",
    });
  });
  afterEach(removeFolders);
  const found = (folder: string, bases: readonly string[]) =>
    corpusFoldersFor(
      join(root, folder),
      bases.map((base) => join(root, base)),
      names,
    ).map(({ folder: its }) => its.slice(root.length + 1));

  it("takes the folders of the base", () => assert.deepEqual(found("drafts", ["."]), ["seeds", "sources"]));
  it("takes the nearer base", () => assert.deepEqual(found("other/drafts", ["other", "."]), ["other/seeds"]));
  it("takes the next base where the nearest has none", () =>
    assert.deepEqual(found("none", ["none", "other"]), ["other/seeds"]));
  it("takes the folder of the draft when it is a corpus folder", () => {
    assert.deepEqual(found("other/seeds", ["."]), ["other/seeds"]);
    assert.deepEqual(found("other/seeds", ["other/seeds", "."]), ["other/seeds"]);
  });
  it("takes the siblings of that folder too", () =>
    assert.deepEqual(found("seeds", ["none"]), ["seeds", "sources"]));
  it("takes the folders beside the draft last", () =>
    assert.deepEqual(found("other", ["none"]), ["other/seeds"]));
  it("finds none where there is none", () => assert.deepEqual(found("none", ["none"]), []));
  it("takes names with several parts and absolute ones", () => {
    assert.deepEqual(corpusFoldersFor(root, [root], ["./other/seeds/"]), [
      wholeFolder(join(root, "other/seeds")),
    ]);
    assert.deepEqual(corpusFoldersFor(root, [join(root, "none")], [join(root, "seeds")]), [
      wholeFolder(join(root, "seeds")),
    ]);
  });
});
