/** What the editor gets for the ways between citations and entries. */
import assert from "node:assert/strict";
import { join } from "node:path";
import {
  type AnnotatedTextEdit,
  CancellationTokenSource,
  type CodeLens,
  type DocumentHighlight,
  type InlayHint,
  type InlayHintLabelPart,
  type Location,
  LSPErrorCodes,
  type MarkupContent,
  type Position,
  type Range,
  type TextDocumentEdit,
  type WorkspaceEdit,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { contributes } from "../../package.json";
import { indexLines, lineColumnAt, offsetAt } from "../../server/src/core";
import type { ShownCitations } from "../../server/src/protocol";
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

  it("tells above each entry how often it is cited, and shows the citations", async () => {
    await open();
    const [lens, ...others] = await ask<CodeLens[]>("codeLens");
    assert.deepEqual(others, []);
    assert.equal(wordsAt(lens!.range), entry);
    assert.equal(lens!.command?.title, "cited 2 times");
    const { command } = lens!.command!;
    assert.ok(contributes.commands.some((declared) => declared.command === command));
    const [shown] = lens!.command!.arguments as [ShownCitations];
    assert.equal(shown.uri, uri);
    assert.deepEqual(shown.entry, lens!.range.start);
    assert.deepEqual(
      shown.citations.map((range) => wordsAt(range)),
      ["River Watch 2022-05-04", "2022-05-04"],
    );
  });

  it("has a lens without a command where nothing cites the entry, in the user's language", async () => {
    await open({ locale: "fr-CA" });
    await client.change(uri, 'References\n\nPost. 2022. "Tolls."\n');
    const [lens] = await ask<CodeLens[]>("codeLens");
    assert.deepEqual(lens?.command, { title: "jamais cité", command: "" });
  });

  it("writes the author into a citation without one, with entry and evidence", async () => {
    await open();
    const range = { start: positionOf("1. Overview"), end: positionOf("References") };
    const [hint, ...others] = await ask<InlayHint[]>("inlayHint", { range });
    assert.deepEqual(others, []);
    assert.deepEqual(hint?.position, positionOf("(2022-05-04)", 1));
    const [part] = hint!.label as InlayHintLabelPart[];
    assert.equal(part?.value, "River Watch");
    assert.match(wordsAt(part!.location!.range), /^River Watch\. 2022-05-04\. "The Great Flood/);
    assert.match((hint!.tooltip as MarkupContent).value, /the author is named before \(River Watch\)/);
  });

  it("follows the settings for lenses and hints, and asks the editor to look again", async () => {
    let settings: object = { codeLens: false, inlayHints: "off" };
    await open({
      configuration: () => settings,
      capabilities: {
        workspace: { codeLens: { refreshSupport: true }, inlayHint: { refreshSupport: true } },
      },
    });
    const range = { start: positionOf("1. Overview"), end: positionOf("References") };
    assert.deepEqual(await ask("codeLens"), []);
    assert.deepEqual(await ask("inlayHint", { range }), []);
    client.refreshed.length = 0;
    settings = { inlayHints: "full" };
    await client.settingsChanged(null);
    await client.until(() => client.refreshed.length >= 2);
    assert.deepEqual(new Set(client.refreshed), new Set(["codeLens", "inlayHint"]));
    assert.equal((await ask<CodeLens[]>("codeLens")).length, 1);
    const [hint] = await ask<InlayHint[]>("inlayHint", { range });
    assert.equal((hint!.label as InlayHintLabelPart[])[0]?.value, "River Watch 2022-05-04, The Great Flood");
  });

  describe("rename", () => {
    const previews = {
      workspace: {
        workspaceEdit: { documentChanges: true, changeAnnotationSupport: { groupsOnLabel: true } },
      },
      textDocument: { rename: { prepareSupport: true, honorsChangeAnnotations: true } },
    };
    const renamed = text
      .replaceAll("River Watch 2022", "Flood Watch 2022")
      .replace("River Watch reports", "Flood Watch reports")
      .replace("According to River Watch", "According to Flood Watch")
      .replace("River Watch. 2022", "Flood Watch. 2022");

    it("says what would be renamed", async () => {
      await open();
      const target = await ask<{ range: Range; placeholder: string }>("prepareRename", {
        position: positionOf("River Watch 2022"),
      });
      assert.equal(wordsAt(target.range), "River Watch");
      assert.equal(target.placeholder, "River Watch");
    });

    it("changes every form, each named in the preview", async () => {
      await open({ capabilities: previews, locale: "fr" });
      const edit = await ask<WorkspaceEdit>("rename", {
        position: positionOf("River Watch 2022"),
        newName: "Flood Watch",
      });
      const [change] = edit.documentChanges as [TextDocumentEdit];
      assert.deepEqual(change.textDocument, { uri, version: 1 });
      const edits = change.edits as AnnotatedTextEdit[];
      assert.deepEqual(
        edits.map(({ annotationId }) => edit.changeAnnotations?.[annotationId]?.label),
        ["Nommé en passant", "Citation par le nom complet", "Nommé dans le texte", "Entrée"],
      );
      assert.equal(TextDocument.applyEdits(TextDocument.create(uri, "rir", 1, text), edits), renamed);
    });

    it("is a plain edit for an editor that knows no more", async () => {
      await open();
      const edit = await ask<WorkspaceEdit>("rename", {
        position: positionOf(entry),
        newName: "Flood Watch",
      });
      const edits = edit.changes![uri]!;
      assert.equal(TextDocument.applyEdits(TextDocument.create(uri, "rir", 1, text), edits), renamed);
    });

    it("is refused in the user's language", async () => {
      await open({ locale: "fr" });
      const code = LSPErrorCodes.RequestFailed;
      await assert.rejects(ask("prepareRename", { position: positionOf("Overview") }), {
        code,
        message: /^Seuls l’auteur/,
      });
      await assert.rejects(ask("rename", { position: positionOf(entry), newName: "(RW)" }), {
        code,
        message: /^Un nom a des lettres/,
      });
    });
  });

  it("gives way when the editor has changed its mind", async () => {
    await open();
    const source = new CancellationTokenSource();
    const position = positionOf(entry);
    const asked = client.request(
      "textDocument/references",
      { textDocument: { uri }, position, context: { includeDeclaration: true } },
      source.token,
    );
    source.cancel();
    await assert.rejects(asked, { code: LSPErrorCodes.RequestCancelled });
  });

  it("has no answer for a document that is not open", async () => {
    await open();
    uri = uriOf(join(folder, "elsewhere.rir"));
    const position = { line: 0, character: 0 };
    assert.equal(await ask("references", { position, context: { includeDeclaration: true } }), null);
    assert.equal(await ask("documentHighlight", { position }), null);
    assert.equal(await ask("prepareRename", { position }), null);
    assert.equal(await ask("rename", { position, newName: "Post" }), null);
    assert.equal(await ask("codeLens"), null);
    assert.equal(await ask("inlayHint", { range: { start: position, end: position } }), null);
  });
});
