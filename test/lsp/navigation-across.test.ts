/** What the editor finds across the drafts and sources of a workspace. */
import assert from "node:assert/strict";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  CancellationTokenSource,
  type Location,
  LSPErrorCodes,
  type Position,
  type SymbolInformation,
  type TextDocumentRegistrationOptions,
} from "vscode-languageserver/node";
import { URI } from "vscode-uri";
import { indexLines, lineColumnAt } from "../../server/src/core";
import { LspClient, uriOf } from "../support/lsp-client";
import { draftText, sampleProject } from "../support/sample-project";
import { removeFolders } from "../support/temporary-folder";

/** Cites the same source as the sample draft, under another title, and a work that only drafts have. */
const otherText = `1. Rivers

The dams held (River Watch 2022-05-04). Some leak (Courier 2019). Nobody asked why (ibid.).

References

Courier. 2019. "Dams."

River Watch. 2022-05-04. "The Great Flood of the Valley." [Accessed 2023-08-01]
`;

const thirdText = `1. Dams

The Courier asked (2019).

References

Courier. 2019. "Dams."
`;

describe("language server: navigation across drafts", () => {
  let folder: string;
  let client: LspClient;

  beforeEach(async () => {
    folder = sampleProject();
    mkdirSync(join(folder, "older"));
    writeFileSync(join(folder, "older", "other.rir"), otherText);
    writeFileSync(join(folder, "third.rdi"), thirdText);
    client = await LspClient.start({ folders: [folder] });
    await client.ready();
  });
  afterEach(async () => {
    assert.deepEqual(
      client.logged.filter((line) => line.includes("could not answer")),
      [],
    );
    await client.stop();
    removeFolders();
  });

  const texts = (): { readonly [name: string]: string } => ({
    "draft.rir": draftText,
    "older/other.rir": otherText,
    "third.rdi": thirdText,
  });

  const positionOf = (text: string, piece: string): Position => {
    assert.ok(text.includes(piece), piece);
    const { line, column } = lineColumnAt(indexLines(text), text.indexOf(piece));
    return { line, character: column };
  };

  /** `third.rdi: 2019` */
  async function found(uri: string, position: Position, includeDeclaration = false): Promise<string[]> {
    const locations = await client.request<Location[] | null>("textDocument/references", {
      textDocument: { uri },
      position,
      context: { includeDeclaration },
    });
    return (locations ?? []).map((location) => {
      const name = URI.parse(location.uri)
        .fsPath.slice(folder.length + 1)
        .replaceAll("\\", "/");
      const { start, end } = location.range;
      assert.equal(start.line, end.line);
      return `${name}: ${texts()[name]!.split("\n")[start.line]!.slice(start.character, end.character)}`;
    });
  }

  it("finds the citations of one source in the other drafts, open or on the disk", async () => {
    const uri = await client.open(join(folder, "draft.rir"), draftText);
    const position = positionOf(draftText, "River Watch. 2022");
    const expected = [
      "draft.rir: River Watch 2022-05-04",
      "draft.rir: 2022-05-04",
      "older/other.rir: River Watch 2022-05-04",
      "older/other.rir: River Watch. 2022-05-04",
    ];
    assert.deepEqual(
      (await found(uri, position, true)).toSorted(),
      [...expected, "draft.rir: River Watch. 2022-05-04"].toSorted(),
    );
    await client.open(join(folder, "older", "other.rir"), otherText);
    assert.deepEqual(await found(uri, position), expected.slice(0, 3));
  });

  it("finds the same work where no source tells", async () => {
    const uri = await client.open(join(folder, "third.rdi"), thirdText);
    assert.deepEqual(await found(uri, positionOf(thirdText, "2019)")), [
      "third.rdi: 2019",
      "older/other.rir: Courier 2019",
      "older/other.rir: ibid.",
    ]);
  });

  it("finds every citation of a source from its file", async () => {
    await client.open(join(folder, "draft.rir"), draftText);
    const uri = uriOf(join(folder, "seeds", "flood.txt"));
    assert.deepEqual(await found(uri, { line: 0, character: 3 }), [
      "draft.rir: River Watch 2022-05-04",
      "draft.rir: 2022-05-04",
      "older/other.rir: River Watch 2022-05-04",
    ]);
    assert.deepEqual(await found(uriOf(join(folder, "nowhere.txt")), { line: 0, character: 0 }), []);
  });

  it("asks the editor for the texts of the corpus too, where it can be asked", async () => {
    assert.deepEqual(client.registrations, []);
    await client.stop();
    client = await LspClient.start({
      folders: [folder],
      capabilities: { textDocument: { references: { dynamicRegistration: true } } },
    });
    await client.ready();
    const { method, registerOptions } = await client.until(() => client.registrations[0]);
    assert.equal(method, "textDocument/references");
    const patterns = (registerOptions as TextDocumentRegistrationOptions).documentSelector!;
    assert.ok(
      patterns.some(
        (filter) =>
          typeof filter === "object" &&
          "pattern" in filter &&
          filter.pattern === `${folder.replaceAll("\\", "/")}/seeds/**/*.{txt,md}`,
      ),
    );
  });

  it("follows the drafts on the disk", async () => {
    const uri = await client.open(join(folder, "third.rdi"), thirdText);
    const position = positionOf(thirdText, "2019)");
    await found(uri, position);
    rmSync(join(folder, "older", "other.rir"));
    assert.deepEqual(await found(uri, position), ["third.rdi: 2019"]);
  });

  it("finds sections, entries and sources by a part of their name", async () => {
    await client.open(join(folder, "draft.rir"), draftText);
    const symbols = async (query: string) =>
      (await client.request<SymbolInformation[]>("workspace/symbol", { query })).map(
        ({ name, containerName }) => `${containerName}: ${name}`,
      );
    assert.deepEqual(await symbols("dams"), [
      "other.rir: Courier 2019 — Dams",
      "third.rdi: 1. Dams",
      "third.rdi: Courier 2019 — Dams",
    ]);
    assert.deepEqual(await symbols("river watch"), [
      "draft.rir: River Watch 2022-05-04 — The Great Flood",
      "other.rir: River Watch 2022-05-04 — The Great Flood of the Valley",
      "flood.txt: River Watch 2022-05-04 The Great Flood",
    ]);
    assert.deepEqual(await symbols("nothing of the kind"), []);
  });

  it("has no more than 200 symbols", async () => {
    const sections = Array.from({ length: 300 }, (_, index) => `${index + 1}. Section\n\nWords.`);
    await client.open(join(folder, "long.rir"), sections.join("\n\n"));
    const symbols = await client.request<SymbolInformation[]>("workspace/symbol", { query: "" });
    assert.equal(symbols.length, 200);
  });

  it("gives way when the editor has changed its mind", async () => {
    const source = new CancellationTokenSource();
    const asked = client.request("workspace/symbol", { query: "dams" }, source.token);
    source.cancel();
    await assert.rejects(asked, { code: LSPErrorCodes.RequestCancelled });
  });
});
