/** The commands `parse`, `sources`, `find`, `help` and `--version`. */
import assert from "node:assert/strict";
import { version } from "../../package.json";
import { runCli } from "../support/run-cli";
import { draftText, sampleProject } from "../support/sample-project";
import { folderWith, removeFolders } from "../support/temporary-folder";

describe("corroborate", () => {
  let folder: string;
  beforeEach(() => {
    folder = sampleProject();
  });
  afterEach(removeFolders);
  const out = async (...argv: readonly string[]): Promise<string> => {
    const result = await runCli(argv, { currentFolder: folder });
    assert.deepEqual({ code: result.code, err: result.err }, { code: 0, err: "" });
    return result.out;
  };

  it("parse gives what a draft holds, resolved against its sources", async () => {
    const parsed = JSON.parse(await out("parse", "draft.rir", "--format", "json"));
    assert.equal(parsed.version, 1);
    assert.equal(parsed.file, "draft.rir");
    const [first] = parsed.citations;
    assert.equal(draftText.slice(first.start, first.end), "(River Watch 2022-05-04)");
    assert.equal(first.items[0].outcome, "resolved");
    assert.deepEqual(
      parsed.quotations.map(({ verdict }: { verdict: string }) => verdict),
      ["altered", "verbatim"],
    );
  });

  it("sources gives records and reasons", async () => {
    const { sources, failed } = JSON.parse(await out("sources", "--format", "json"));
    assert.equal(sources.length, 1);
    assert.equal(sources[0].author, "River Watch");
    assert.equal(sources[0].from.author, "sources.yaml");
    assert.deepEqual(sources[0].bibliography, []);
    assert.deepEqual(failed, [{ file: "notes.odt", reason: "ODT files are not read yet" }]);
  });

  it("sources shows a table", async () => {
    assert.deepEqual((await out("sources")).split("\n").slice(0, 2), [
      "DATE        AUTHOR       TITLE            FILE",
      "2022-05-04  River Watch  The Great Flood  flood.txt",
    ]);
  });

  it("find shows where words stand, with the words around them", async () => {
    const [first, before, text, after] = (await out("find", "the water rose by ten metres")).split("\n");
    assert.match(first ?? "", /^seeds\/flood\.txt:5:\d+ verbatim, 100 %$/);
    assert.match(before ?? "", /After the storm/);
    assert.match(text ?? "", /water rose by ten metres/);
    assert.match(after ?? "", /in two days/);
  });

  it("find gives the stable JSON", async () => {
    const { matches } = JSON.parse(await out("find", "the water rose by nine metres", "--format", "json"));
    assert.deepEqual(Object.keys(matches[0]), [
      "source",
      "file",
      "start",
      "end",
      "verdict",
      "similarity",
      "page",
      "text",
      "before",
      "after",
      "difference",
      "section",
      "segments",
      "alsoAt",
    ]);
    assert.equal(matches[0].verdict, "altered");
    assert.equal(matches[0].file, "flood.txt");
  });

  it("find says when there is nothing", async () => {
    assert.equal(await out("find", "bread and butter every day"), "these words stand in no source\n");
    assert.deepEqual(JSON.parse(await out("find", "bread and butter every day", "--format", "json")), {
      matches: [],
    });
  });

  it("takes the corpus folders that are named", async () => {
    const other = folderWith({ "a.txt": "One source about something else entirely." });
    const { sources } = JSON.parse(
      await out("sources", "--format", "json", "--corpus", "seeds", "--corpus", other),
    );
    assert.deepEqual(
      sources.map(({ file }: { file: string }) => file),
      ["flood.txt", "a.txt"],
    );
  });

  it("help tells every command, in the language of the environment", async () => {
    for (const command of ["check", "parse", "sources", "find", "lsp", "help"]) {
      assert.match(await out("help"), new RegExp(`corroborate ${command}`));
    }
    const french = await runCli(["--help"], { environment: { LANG: "fr_CA.UTF-8" } });
    assert.match(french.out, /^Utilisation$/m);
    const english = await runCli(["--help"], { environment: { LANG: "fr_CA.UTF-8", LC_ALL: "C" } });
    assert.match(english.out, /^Usage$/m);
  });

  it("--version tells the version of the package", async () =>
    assert.equal(await out("--version"), `${version}\n`));
});
