/** What the editor gets for the ways between citations and entries. */
import assert from "node:assert/strict";
import { join } from "node:path";
import type { DocumentHighlight, Location, Position, Range } from "vscode-languageserver/node";
import { indexLines, lineColumnAt, offsetAt } from "../../server/src/core";
import { LspClient, uriOf } from "../support/lsp-client";
import { draftText, sampleProject } from "../support/sample-project";
import { removeFolders } from "../support/temporary-folder";

const text = draftText;

function wordsAt({ start, end }: Range, within = text): string {
  const lines = indexLines(within);
  const offset = ({ line, character }: Position) => offsetAt(lines, { line, column: character });
  return within.slice(offset(start), offset(end));
}

function positionOf(piece: string, shift = 0): Position {
  assert.ok(text.includes(piece), piece);
  const { line, column } = lineColumnAt(indexLines(text), text.indexOf(piece) + shift);
  return { line, character: column };
}

describe("language server: navigation", () => {
  let folder: string;
  let client: LspClient;
  let uri: string;

  async function open(options: Parameters<typeof LspClient.start>[0] = {}): Promise<void> {
    folder = sampleProject();
    client = await LspClient.start({ folders: [folder], ...options });
    await client.ready();
    uri = await client.open(join(folder, "draft.rir"), text);
  }
  afterEach(async () => {
    assert.deepEqual(
      client.logged.filter((line) => line.includes("could not answer")),
      [],
    );
    await client.stop();
    removeFolders();
  });

  const ask = <Answer>(method: string, params: object = {}): Promise<Answer> =>
    client.request(`textDocument/${method}`, { textDocument: { uri }, ...params });

  const entry = "River Watch. 2022-05-04";

  it("finds the citations of an entry, and the entry where it is asked for", async () => {
    await open();
    const found = async (includeDeclaration: boolean) =>
      await ask<Location[]>("references", {
        position: positionOf(entry, 3),
        context: { includeDeclaration },
      });
    const citations = ["River Watch 2022-05-04", "2022-05-04"];
    assert.deepEqual(
      (await found(false)).map(({ range }) => wordsAt(range)),
      citations,
    );
    const all = await found(true);
    assert.deepEqual(
      all.map(({ range }) => wordsAt(range)),
      [...citations, entry],
    );
    assert.deepEqual(new Set(all.map((place) => place.uri)), new Set([uri]));
  });

  it("highlights citations, the words that decided, and the entry", async () => {
    await open();
    const highlights = await ask<DocumentHighlight[]>("documentHighlight", {
      position: positionOf("According to River Watch", 15),
    });
    assert.deepEqual(
      highlights.map(({ range, kind }) => [kind, wordsAt(range)]),
      [
        [2, "River Watch 2022-05-04"],
        [1, "River Watch"],
        [2, "2022-05-04"],
        [3, entry],
      ],
    );
  });

  it("leads from the words that decided to the entry", async () => {
    await open();
    const [place] = (await client.definition(uri, positionOf("According to River Watch", 15))) as Location[];
    assert.match(wordsAt(place!.range), /^River Watch\. 2022-05-04\. "The Great Flood/);
  });

  it("has no answer for a document that is not open", async () => {
    await open();
    uri = uriOf(join(folder, "elsewhere.rir"));
    const position = { line: 0, character: 0 };
    assert.equal(await ask("references", { position, context: { includeDeclaration: true } }), null);
    assert.equal(await ask("documentHighlight", { position }), null);
  });
});
