/** Property: what the editor shows after any edits is what it would show for the same text opened afresh. */
import assert from "node:assert/strict";
import { join } from "node:path";
import fc from "fast-check";
import { indexLines, lineColumnAt } from "../../server/src/core";
import { LspClient } from "../support/lsp-client";
import { draftText, sampleProject } from "../support/sample-project";
import { removeFolders } from "../support/temporary-folder";

const words = [
  "",
  " ",
  "\n",
  "\r\n",
  "(",
  ")",
  ";",
  '"',
  "é",
  "😀",
  "2021",
  "River Watch 2022",
  "\n\nReferences\n\n",
];

const edit = fc.record({
  at: fc.nat(draftText.length),
  remove: fc.nat(30),
  insert: fc.constantFrom(...words),
});

describe("language server: edits", () => {
  afterEach(removeFolders);

  it("shows the same findings as for a fresh draft", async function () {
    this.timeout(30_000);
    const folder = sampleProject();
    const client = await LspClient.start({ folders: [folder] });
    await client.ready();
    let count = 0;
    /** What was last sent for a draft; every message before the answer to a request has arrived with it. */
    const shown = async (uri: string): Promise<string> => {
      await client.hover(uri, { line: 0, character: 0 });
      const last = client.published.findLast((sent) => sent.uri === uri);
      return JSON.stringify(last?.diagnostics ?? []).replaceAll(uri, "");
    };
    const position = (text: string, offset: number) => {
      const { line, column } = lineColumnAt(indexLines(text), offset);
      return { line, character: column };
    };
    const property = fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 6 }), async (edits) => {
      count++;
      const edited = await client.open(join(folder, `edited-${count}.rir`), draftText);
      let text = draftText;
      for (const { at, remove, insert } of edits) {
        const start = Math.min(at, text.length);
        const end = Math.min(start + remove, text.length);
        await client.change(edited, insert, { start: position(text, start), end: position(text, end) });
        text = text.slice(0, start) + insert + text.slice(end);
      }
      const fresh = await client.open(join(folder, `fresh-${count}.rir`), text);
      assert.equal(await shown(edited), await shown(fresh));
      await client.close(edited);
      await client.close(fresh);
    });
    await fc.assert(property, { numRuns: 40 });
    assert.ok(client.published.some(({ diagnostics }) => diagnostics.length > 0));
    await client.stop();
  });
});
