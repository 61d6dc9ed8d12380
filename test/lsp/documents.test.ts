/** Sources that are no plain text, as the editor meets them: findings, hovers with pages, places in the file. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { indexLines, lineColumnAt } from "../../server/src/core";
import { LspClient, uriOf } from "../support/lsp-client";
import { lineByLine, makePdf } from "../support/make-pdf";
import { draftText } from "../support/sample-project";
import { folderWith, removeFolders } from "../support/temporary-folder";

describe("language server: a PDF file as a source", () => {
  let client: LspClient;
  afterEach(async () => {
    await client.stop();
    removeFolders();
  });

  it("is compared with its quotations, and opened at its top", async () => {
    const pages = [
      lineByLine("The Great Flood", "4 May 2022", "After the storm nobody could sleep in the valley."),
      lineByLine("But the water rose by ten metres in two days, and the dams were", "never inspected."),
    ];
    const pdf = makePdf({ pages, info: { Title: "The Great Flood", Author: "River Watch" } });
    const folder = folderWith({
      "draft.rir": draftText,
      "seeds/flood.pdf": pdf,
      "seeds/cut.pdf": "%PDF-1.4",
    });
    const capabilities = { textDocument: { definition: { linkSupport: true } } };
    client = await LspClient.start({ folders: [folder], capabilities });
    const status = await client.ready();
    assert.deepEqual([status.sources, status.unreadable], [1, 1]);
    const uri = await client.open(join(folder, "draft.rir"), draftText);
    const { diagnostics } = await client.diagnostics(uri);
    assert.deepEqual(
      diagnostics.map(({ code }) => code).filter((code) => /^quotation-/.test(String(code))),
      ["quotation-altered"],
    );
    const placeOf = (words: string) => {
      const { line, column } = lineColumnAt(indexLines(draftText), draftText.indexOf(words) + 3);
      return { line, character: column };
    };
    const hover = await client.hover(uri, placeOf('"the dams'));
    assert.match(JSON.stringify(hover), /page 2/);
    const [link] = await client.definition(uri, placeOf("River Watch. 2022"));
    assert.ok(link && "targetUri" in link);
    assert.equal(link.targetUri, uriOf(join(folder, "seeds", "flood.pdf")));
    assert.deepEqual(link.targetRange.start, { line: 0, character: 0 });
  });
});
