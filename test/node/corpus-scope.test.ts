/** Which files a list of the corpus names: folders, files, patterns, exclusions. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { foldersOfList } from "../../server/src/node/corpus-scope";
import { openCorpus } from "../../server/src/node/open-corpus";
import { folderWith, removeFolders } from "../support/temporary-folder";

describe("the list of the corpus", () => {
  let root: string;
  beforeEach(() => {
    root = folderWith({
      "sources/a.txt": "A",
      "sources/b.md": "B",
      "sources/2023/c.txt": "C",
      "sources/2023/drafts/d.txt": "D",
      "sources/2024/e.MD": "E",
      "sources/drafts/f.txt": "F",
      "other/g.txt": "G",
      "pap[e]rs {1}/h.txt": "H",
    });
  });
  afterEach(removeFolders);
  /** Paths from the root, of what is read. */
  const taken = async (entries: readonly string[], base = ".") => {
    const folders = foldersOfList(entries, join(root, base));
    const { files } = await openCorpus(folders, "en");
    return [...files.values()].map(({ path }) => path.slice(root.length + 1)).sort();
  };

  it("takes whole folders", async () =>
    assert.deepEqual(await taken(["sources/2023", "other/"]), [
      "other/g.txt",
      "sources/2023/c.txt",
      "sources/2023/drafts/d.txt",
    ]));
  it("takes what fits a pattern, at the root and below", async () => {
    assert.deepEqual(await taken(["sources/*.txt"]), ["sources/a.txt"]);
    assert.deepEqual(await taken(["sources/**/*.md"]), ["sources/2024/e.MD", "sources/b.md"]);
    assert.deepEqual(await taken(["**/*.md"]), ["sources/2024/e.MD", "sources/b.md"]);
  });
  it("takes all of a folder that fits a pattern", async () =>
    assert.deepEqual(await taken(["sources/202?"]), [
      "sources/2023/c.txt",
      "sources/2023/drafts/d.txt",
      "sources/2024/e.MD",
    ]));
  it("takes a file that is named", async () =>
    assert.deepEqual(await taken(["sources/a.txt", "sources/*/e.md"]), [
      "sources/2024/e.MD",
      "sources/a.txt",
    ]));
  it("takes away what an exclusion fits, at any depth or from the base on", async () => {
    const rest = ["sources/2024/e.MD", "sources/a.txt", "sources/b.md"];
    assert.deepEqual(await taken(["sources", "!drafts"]), ["sources/2023/c.txt", ...rest]);
    assert.deepEqual(await taken(["sources", "!**/drafts/**"]), ["sources/2023/c.txt", ...rest]);
    assert.deepEqual(await taken(["sources", "!sources/drafts"]), [
      "sources/2023/c.txt",
      "sources/2023/drafts/d.txt",
      ...rest,
    ]);
    assert.deepEqual(await taken(["sources", "!sources/2023/", "!*.txt"]), [
      "sources/2024/e.MD",
      "sources/b.md",
    ]);
    assert.deepEqual(await taken(["sources", "!sources"]), []);
    assert.deepEqual(await taken(["sources/2023/drafts", "!drafts"]), []);
  });
  it("understands the separators of Windows in a pattern", async () =>
    assert.deepEqual(await taken(["sources\\2024\\*.md"]), ["sources/2024/e.MD"]));
  it("takes an entry that names a folder for it, whatever its letters mean in a pattern", async () =>
    assert.deepEqual(await taken(["pap[e]rs {1}"]), ["pap[e]rs {1}/h.txt"]));
  it("takes one with letters of patterns in a file's name too", async () => {
    const folder = folderWith({ "a[1]*{2}.txt": "Words.", "a1xx2x.txt": "Others." });
    const { files } = await openCorpus(foldersOfList(["a[1]*{2}.txt"], folder), "en");
    assert.deepEqual([...files.keys()], ["a[1]*{2}.txt"]);
  });
  it("joins several entries of one folder, of which the whole one wins", async () => {
    assert.deepEqual(await taken(["sources/*.txt", "sources/*.md"]), ["sources/a.txt", "sources/b.md"]);
    assert.deepEqual(await taken(["other/*.md", "other"]), ["other/g.txt"]);
  });
  it("names nothing where there is nothing", () => {
    assert.deepEqual(foldersOfList(["missing", "missing/*.txt", "!sources"], root), []);
  });
});
