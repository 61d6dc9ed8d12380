/** Sources recorded as verified, on the disk: what counts as a change, what is kept, and what is wrong told with its line. */
import assert from "node:assert/strict";
import { readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { analyse, parseDraft } from "../../server/src/core";
import { configurationFor, verifiedName } from "../../server/src/node/configuration";
import { openCorpus } from "../../server/src/node/open-corpus";
import { describe as words } from "../../server/src/node/reasons";
import { today } from "../../server/src/node/today";
import {
  changedSources,
  type DraftSources,
  recordSources,
  type VerifiedList,
} from "../../server/src/node/verified-sources";
import { makePdf } from "../support/make-pdf";
import { folderWith, removeFolders } from "../support/temporary-folder";

const draft = `1. Floods

The town was flooded (Post 2020-05-04). The dam held (Gazette 2021-02-03).

References

Gazette. 2021-02-03. "The Dam."

Post. 2020-05-04. "The Flood."
`;
const declarations = `sources:
  - file: flood.txt
    author: Post
    title: The Flood
    date: 2020-05-04
  - file: dam.txt
    author: Gazette
    title: The Dam
    date: 2021-02-03
`;

describe("verified sources", () => {
  let folder: string;
  beforeEach(() => {
    folder = folderWith({
      "seeds/sources.yaml": declarations,
      "seeds/flood.txt": "The town was flooded.\nTwice.\n",
      "seeds/dam.txt": "The dam held all winter.\n",
      "seeds/other.txt": "Nobody cites this.\n",
    });
  });
  afterEach(removeFolders);

  const sources = async (): Promise<DraftSources> => {
    const opened = await openCorpus([join(folder, "seeds")], "en");
    return { opened, corpus: opened.corpus, report: analyse(parseDraft(draft), opened.corpus) };
  };
  const list = (): VerifiedList =>
    configurationFor(folder).verified ?? { path: join(folder, verifiedName), entries: [] };
  const changed = async () => Object.fromEntries(changedSources(await sources(), list()));
  const write = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);
  const record = async () => recordSources([await sources()], list(), "2023-08-14");

  it("are recorded with path, day and hash, those of the list of references only", async () => {
    assert.deepEqual(await changed(), {});
    const { count, problem } = await record();
    assert.deepEqual([count, problem], [2, null]);
    const { version, sources: rows } = JSON.parse(readFileSync(join(folder, verifiedName), "utf8"));
    assert.equal(version, 1);
    assert.deepEqual(
      rows.map(({ file, date }: Record<string, string>) => [file, date]),
      [
        ["seeds/dam.txt", "2023-08-14"],
        ["seeds/flood.txt", "2023-08-14"],
      ],
    );
    assert.deepEqual(await changed(), {});
  });

  it("have changed with their words, not with their line ends", async () => {
    await record();
    write("seeds/flood.txt", "The town was flooded.\r\nTwice.\r\n");
    assert.deepEqual(await changed(), {});
    write("seeds/flood.txt", "The town was flooded.\nOnce.\n");
    assert.deepEqual(await changed(), { "flood.txt": "2023-08-14" });
    await record();
    assert.deepEqual(await changed(), {});
  });

  it("have changed when a document is another", async () => {
    rmSync(join(folder, "seeds/dam.txt"));
    write("seeds/sources.yaml", declarations.replace("dam.txt", "dam.pdf"));
    write("seeds/dam.pdf", makePdf({ pages: [[{ text: "The dam held all winter.", y: 700 }]] }));
    await record();
    assert.deepEqual(await changed(), {});
    write("seeds/dam.pdf", makePdf({ pages: [[{ text: "The dam held until March.", y: 700 }]] }));
    assert.deepEqual(await changed(), { "dam.pdf": "2023-08-14" });
    rmSync(join(folder, "seeds/dam.pdf"));
    assert.deepEqual(await changed(), {});
  });

  it("stay in the list while their files exist", async () => {
    const hash = "0".repeat(64);
    const others = ["seeds/other.txt", "seeds/gone.txt"].map((file) => ({ file, date: "2022-01-01", hash }));
    write(verifiedName, JSON.stringify({ version: 1, sources: others }));
    const { list: written } = await record();
    assert.deepEqual(written.entries.map(({ file }) => file).sort(), [
      "seeds/dam.txt",
      "seeds/flood.txt",
      "seeds/other.txt",
    ]);
  });

  it("are looked for beside the configuration, or where it says", async () => {
    write("corroborate.json", '{ "verified": "verified.json" }');
    await record();
    assert.equal(configurationFor(folder).verified?.path, join(folder, "verified.json"));
    assert.equal(configurationFor(folder).verified?.entries.length, 2);
    write("corroborate.json", '{ "verified": "../verified.json" }');
    assert.equal(configurationFor(folder).problems[0]?.reason.kind, "bad-value");
  });

  it("have a list that is told when it is damaged, with the line", () => {
    const problemIn = (content: string, locale: "en" | "fr" = "en") => {
      write(verifiedName, content);
      const [problem, ...others] = configurationFor(folder).problems;
      assert.deepEqual(others, []);
      assert.equal(problem?.path, join(folder, verifiedName));
      return words(problem!.reason, locale);
    };
    const row = (fields: object) => JSON.stringify({ version: 1, sources: [fields] }, null, 2);
    const whole = { file: "a.txt", date: "2023-08-14", hash: "0".repeat(64) };
    assert.equal(problemIn('{\n  "version": 1,\n  oops'), "line 3: this is not valid JSON");
    const expected = '"sources": a list made by `corroborate check --record-sources` is expected';
    assert.equal(problemIn('{ "version": 2, "sources": [] }'), `line 1: ${expected}`);
    assert.equal(problemIn(row({ ...whole, date: "yesterday" })), `line 4: ${expected}`);
    assert.equal(problemIn(row({ ...whole, hash: "abc" })), `line 4: ${expected}`);
    assert.match(problemIn(row({ file: 1 }), "fr"), /^ligne 4 : « sources » : une liste faite par/);
    write(verifiedName, row(whole));
    assert.deepEqual(configurationFor(folder).problems, []);
  });

  it("are not read through a link", () => {
    const outside = folderWith({ "list.json": "{}" });
    symlinkSync(join(outside, "list.json"), join(folder, verifiedName));
    assert.equal(configurationFor(folder).problems[0]?.reason.kind, "link");
  });

  it("bear the day of the user's clock", () => {
    assert.equal(today(new Date(2023, 7, 4, 23, 59)), "2023-08-04");
  });
});
