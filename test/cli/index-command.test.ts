/** `corroborate index` and `sources --why`: what is built ahead of time, and why a file is in the corpus or not. */
import assert from "node:assert/strict";
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runCli } from "../support/run-cli";
import { sampleProject } from "../support/sample-project";
import { folderWith, removeFolders } from "../support/temporary-folder";

describe("corroborate index", () => {
  let folder: string;
  beforeEach(() => {
    folder = sampleProject();
  });
  afterEach(removeFolders);
  const run = (...words: readonly string[]) => runCli(words, { currentFolder: folder });

  it("builds ahead of time what the next command then takes", async () => {
    const { out, code } = await run("index");
    assert.equal(code, 0);
    assert.match(out, /^1 file with 1 source, \d+ characters\n1 read now, 0 known from before\n/);
    assert.match(out, /notes\.odt: ODT files are not read yet\n[\d.]+ MB written to /);
    assert.match((await run("index")).out, /\n0 read now, 1 known from before\n/);
    assert.match((await run("index", "--locale", "fr")).out, /lus maintenant : 0; déjà connus : 1\n/);
  });

  it("writes for a team, whose members then read nothing", async () => {
    const { out } = await run("index", "--shared", "team");
    assert.match(out, /MB written to team\n$/);
    assert.deepEqual(readdirSync(join(folder, "team")).toSorted(), [
      "corroborate-extracted",
      "corroborate.index",
    ]);
    const other = folderWith({
      "corroborate.json": '{ "sharedIndex": "team" }',
      "seeds/flood.txt": "Only here.",
    });
    const { code } = await runCli(["index"], { currentFolder: other });
    assert.equal(code, 0);
    assert.equal(existsSync(join(other, "team")), false);
  });

  it("writes where it is told to, and says when it cannot", async () => {
    await run("index", "--output", "made.index");
    assert.ok(existsSync(join(folder, "made.index")));
    const failed = await run("index", "--output", "draft.rir/made.index");
    assert.deepEqual([failed.code, failed.out], [2, ""]);
    assert.equal(failed.err, "corroborate: draft.rir/made.index: the file cannot be written\n");
    const both = await run("index", "--output", "a", "--shared", "b");
    assert.equal(both.err, "corroborate: the options --output and --shared do not go together\n");
    assert.equal((await run("index", "more")).code, 2);
  });

  it("is not misled by patterns", async () => {
    writeFileSync(join(folder, "seeds/more.md"), "More words.");
    assert.match((await run("index", "--corpus", "seeds/*.md")).out, /^1 file with 1 source/);
    const { out } = await run("index", "--corpus", "seeds", "--corpus", "!*.{md,odt}");
    assert.match(out, /^1 file with 1 source[\s\S]*\n0 could not be used/);
  });
});

describe("corroborate sources --why", () => {
  afterEach(removeFolders);
  const files = {
    "corroborate.json": '{ "corpus": ["sources", "!old"] }',
    "elsewhere.txt": "x",
    "sources/a.txt": "The words of a source.\fOn two pages.",
    "sources/copy.md": "The words of a source.\fOn two pages.",
    "sources/README.md": "x",
    "sources/draft.rir": "x",
    "sources/sources.yaml": "sources:\n  - file: a.txt\n    title: The Source\n",
    "sources/book.epub": "x",
    "sources/page.html": "",
    "sources/~$report.docx": "x",
    "sources/deep/old/b.txt": "x",
    "sources/library.bib": "@book{one, title = {A River}, year = {2020}}\n",
  };
  const answers: readonly [file: string, status: string, words: RegExp][] = [
    [
      "sources/a.txt",
      "source",
      /is in the corpus\. .*plain text.*: 36\. Pages: 2\. Sources: The Source\..*copy\.md\.$/,
    ],
    ["elsewhere.txt", "outside", /outside of all folders/],
    ["sources/README.md", "no-source", /is no source\.$/],
    ["sources/draft.rir", "no-source", /draft by its name/],
    ["sources/sources.yaml", "no-source", /declares/],
    ["sources/library.bib", "no-source", /library of references with 1 entries/],
    ["sources/book.epub", "unread", /EPUB files are not read yet/],
    ["sources/page.html", "unread", /the file is empty/],
    ["sources/~$report.docx", "excluded", /lock files/],
    ["sources/deep/old/b.txt", "excluded", /"!old" leaves it out/],
    ["sources/gone.txt", "missing", /no such file/],
  ];

  it("tells of every file", async () => {
    const folder = folderWith(files);
    for (const [file, status, words] of answers) {
      const { out } = await runCli(["sources", "--why", file, "--format", "json"], { currentFolder: folder });
      const answer = JSON.parse(out);
      assert.equal(answer.status, status, file);
      assert.match(answer.words.join(" "), words);
    }
    const { out } = await runCli(["sources", "--why", "sources/a.txt", "--locale", "fr"], {
      currentFolder: folder,
    });
    assert.match(out, /^sources\/a\.txt\n {2}Le fichier est dans le corpus\.\n/);
  });

  it("tells that no pattern fits", async () => {
    const { out } = await runCli(["sources", "--why", "sources/a.txt", "--corpus", "sources/*.pdf"], {
      currentFolder: folderWith(files),
    });
    assert.match(out, /No pattern of the corpus fits it/);
  });
});
