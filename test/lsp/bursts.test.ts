/** Old work is dropped when new input comes: of a burst of keys the last version counts. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { LspClient } from "../support/lsp-client";
import { steppedRuntime } from "../support/stepped-runtime";
import { folderWith, removeFolders } from "../support/temporary-folder";

const line = "Tolls rose (River Watch 2022).";
const draft = `${line}\n\nReferences\n\nRiver Watch. 2022. "Tolls." [Accessed 2022-05-01]\n`;
const year = draft.indexOf("2022)");
const digits = (count: number) => ({
  start: { line: 0, character: year },
  end: { line: 0, character: year + count },
});

describe("language server: a burst of changes", () => {
  afterEach(removeFolders);

  /** Each version cites another year, which no entry has: its finding tells which version it is of. */
  async function burst(slow: number) {
    const runtime = steppedRuntime(slow);
    const folder = folderWith({});
    const client = await LspClient.start({ folders: [folder], runtime });
    const uri = await client.open(join(folder, "draft.rir"), draft);
    const hover = () => client.hover(uri, { line: 0, character: 15 });
    const settle = async () => {
      while (runtime.step()) await hover();
      await hover();
    };
    const type = (wanted: number) => client.change(uri, `${wanted}`, digits(4));
    const shown = () =>
      client.published
        .filter((sent) => sent.uri === uri)
        .map(({ version, diagnostics }) => `${version} ${diagnostics.map(({ message }) => message).join()}`);
    await hover();
    await settle();
    return { client, runtime, uri, hover, settle, type, shown };
  }

  it("publishes the findings of its last version and of no other", async () => {
    const { client, settle, type, shown } = await burst(0);
    for (let change = 0; change < 20; change++) await type(1980 + change);
    await settle();
    assert.deepEqual(shown().length, 1);
    assert.match(shown()[0]!, /^21 .*1999/);
    await client.stop();
  });

  it("drops a version that is at work when the next one comes", async () => {
    // Every stage takes long, so that what comes in is heard between them.
    const { client, runtime, hover, settle, type, shown } = await burst(50);
    for (let change = 0; change < 20; change++) {
      await type(1980 + change);
      await hover();
      // The pause, and the first stages, but not the last.
      for (let stage = 0; stage < 2; stage++) assert.ok(runtime.step());
    }
    assert.deepEqual(shown(), []);
    await settle();
    assert.equal(shown().length, 1);
    assert.match(shown()[0]!, /^21 .*1999/);
    await client.stop();
  });

  it("answers a request within it for the newest text", async () => {
    const { client, uri, type, settle } = await burst(0);
    for (let change = 0; change < 20; change++) {
      const listed = change % 2 === 1;
      await type(listed ? 2022 : 1980 + change);
      const hover = await client.hover(uri, { line: 0, character: year + 1 });
      assert.equal(!JSON.stringify(hover).includes("No entry"), listed, `after change ${change}`);
    }
    await settle();
    await client.stop();
  });
});
