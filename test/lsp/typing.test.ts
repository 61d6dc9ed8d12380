/** What is being written raises no alarm; once the writer rests, what is wrong with it is said. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { LspClient } from "../support/lsp-client";
import { steppedRuntime } from "../support/stepped-runtime";
import { folderWith, removeFolders } from "../support/temporary-folder";

const draft =
  'Tolls rose (River Watch 2022).\n\nReferences\n\nRiver Watch. 2022. "Tolls." [Accessed 2022-05-01]\n';

describe("language server: while a citation is being written", () => {
  afterEach(removeFolders);

  for (const [where, text] of [
    ["", draft],
    [", with a comment further down", `${draft}\n<!-- kept for the record -->\n`],
  ] as const)
    it(`is silent about the piece under the cursor until the writer rests${where}`, async () => {
      const runtime = steppedRuntime();
      const folder = folderWith({});
      const client = await LspClient.start({ folders: [folder], runtime });
      const uri = await client.open(join(folder, "draft.rir"), text);
      const codes = () =>
        (client.published.findLast((sent) => sent.uri === uri)?.diagnostics ?? []).map(({ code }) => code);
      const settle = async () => {
        await client.hover(uri, { line: 0, character: 0 });
        return codes();
      };
      // The draft has been looked at before the writing begins.
      await settle();
      const place = { line: 0, character: text.indexOf(".\n") };
      await client.change(uri, " and fell (River Watch 2021", { start: place, end: place });
      await client.hover(uri, { line: 0, character: 0 });
      const seen: unknown[][] = [];
      for (let step = 0; step < 12; step++) {
        runtime.step();
        seen.push(await settle());
      }
      const first = seen.findIndex((found) => found.length > 0);
      assert.ok(first > 0, "the alarm comes, but not with the first look");
      assert.deepEqual(seen.at(-1), ["citation-unreadable"]);
      await client.stop();
    });
});
