/** Sources recorded as verified from the editor, and what it then tells of a change, as the command line does. */
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type RecordedSources, recordSourcesRequest } from "../../server/src/protocol";
import { LspClient } from "../support/lsp-client";
import { runCli } from "../support/run-cli";
import { draftText, sampleProject } from "../support/sample-project";
import { removeFolders } from "../support/temporary-folder";

describe("language server: sources recorded as verified", () => {
  let folder: string;
  let client: LspClient;
  let uri: string;
  beforeEach(async () => {
    folder = sampleProject();
    client = await LspClient.start({ folders: [folder] });
    await client.ready();
    uri = await client.open(join(folder, "draft.rir"), draftText);
    await client.diagnostics(uri);
  });
  afterEach(async () => {
    await client.stop();
    removeFolders();
  });

  const list = () => join(folder, "corroborate-verified.json");
  const record = (of = uri) => client.request<RecordedSources | null>(recordSourcesRequest, { uri: of });

  it("are those of the draft, and a change is told on the entry", async () => {
    assert.deepEqual(await record(), { count: 1, path: list(), problem: null });
    const { sources } = JSON.parse(readFileSync(list(), "utf8"));
    assert.equal(sources.length, 1);
    const source = join(folder, "seeds/flood.txt");
    writeFileSync(source, `${readFileSync(source, "utf8")}A second edition.\n`);
    await client.fileChanged(list());
    await client.fileChanged(source);
    const found = await client.until(() =>
      client.published
        .findLast((sent) => sent.uri === uri)
        ?.diagnostics.find(({ code }) => code === "source-changed"),
    );
    assert.match(
      String(found.message),
      /^The file of this source has changed since it was verified on \d{4}-/,
    );
    const { out } = await runCli(["check", "draft.rir", "--format", "json"], { currentFolder: folder });
    const [same] = JSON.parse(out).files[0].findings.filter(
      ({ code }: { code: string }) => code === "source-changed",
    );
    assert.equal(same.message, found.message);
    assert.equal(same.line, found.range.start.line + 1);
  });

  it("are not written over a list that cannot be read", async () => {
    writeFileSync(list(), "{");
    await client.fileChanged(list());
    await client.hover(uri, { line: 0, character: 0 });
    const recorded = await record();
    assert.deepEqual(recorded, { count: 0, path: list(), problem: "line 1: this is not valid JSON" });
    assert.equal(readFileSync(list(), "utf8"), "{");
  });

  it("belong to a draft that is open and saved", async () => {
    assert.equal(await record("file:///nowhere.rir"), null);
  });
});
