/** What the editor gets for a draft: findings, fixes, hovers, definitions, completions. */
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ClientCapabilities, Position } from "vscode-languageserver/node";
import { indexLines, lineColumnAt } from "../../server/src/core";
import { applyCodeAction, applyCompletion } from "../support/apply-edits";
import { LspClient, uriOf } from "../support/lsp-client";
import { draftText, sampleProject } from "../support/sample-project";
import { removeFolders } from "../support/temporary-folder";

/** Where a piece of the text begins, and `shift` letters further. */
function place(text: string, piece: string, shift = 0): Position {
  const { line, column } = lineColumnAt(indexLines(text), text.indexOf(piece) + shift);
  return { line, character: column };
}

const everything = { start: { line: 0, character: 0 }, end: { line: 1000, character: 0 } };

describe("language server: features", () => {
  let folder: string;
  let client: LspClient;
  let uri: string;

  /** Opens a text as the draft of the sample project once its sources have been read. */
  async function open(
    text: string,
    { capabilities = {}, ...options }: Parameters<typeof LspClient.start>[0] = {},
  ): Promise<void> {
    folder = sampleProject();
    client = await LspClient.start({ folders: [folder], capabilities, ...options });
    await client.ready();
    uri = await client.open(join(folder, "draft.rir"), text);
  }
  afterEach(async () => {
    await client.stop();
    removeFolders();
  });

  const codes = async (): Promise<unknown[]> =>
    (await client.diagnostics(uri)).diagnostics.map(({ code }) => code);

  describe("diagnostics", () => {
    it("are the findings, with code, source, severity and what explains them", async () => {
      await open(draftText);
      const { diagnostics, version } = await client.diagnostics(uri);
      assert.equal(version, 1);
      assert.deepEqual(
        diagnostics.map(({ code, severity, source }) => ({ code, severity, source })),
        [
          { code: "quotation-altered", severity: 1, source: "corroborate" },
          { code: "citation-without-reference", severity: 1, source: "corroborate" },
        ],
      );
      assert.deepEqual(diagnostics[0]?.range, {
        start: place(draftText, '"the water'),
        end: place(draftText, 'days"', 5),
      });
      const [related] = diagnostics[0]?.relatedInformation ?? [];
      assert.equal(related?.location.uri, uriOf(join(folder, "seeds", "flood.txt")));
      assert.equal(related?.location.range.start.line, 4);
    });

    it("speak the language of the editor", async () => {
      await open(draftText, { locale: "fr" });
      const { diagnostics } = await client.diagnostics(uri);
      assert.match(JSON.stringify(diagnostics[0]?.message), /citation .* source/);
      assert.match(JSON.stringify(diagnostics[0]?.message), /[éèàù«]/);
    });

    it("follow each edit, in the units of the protocol, and are sent only when they change", async () => {
      await open(draftText);
      await client.diagnostics(uri);
      const { length } = client.published;
      const start = place(draftText, "River Watch reports");
      await client.change(uri, "😀é ", { start, end: start });
      const moved = await client.until(() => client.published[length]);
      assert.equal(moved.version, 2);
      assert.equal(
        moved.diagnostics[0]?.range.start.character,
        place(draftText, '"the water').character + "😀é ".length,
      );
      const end = place(draftText, "1. Overview", 11);
      await client.change(uri, ".", { start: end, end });
      await client.change(uri, draftText.replace("nine", "ten"));
      const next = await client.until(() => client.published[length + 1]);
      assert.equal(next.version, 4);
      assert.deepEqual(
        next.diagnostics.map(({ code }) => code),
        ["citation-without-reference"],
      );
    });

    it("go away when the draft is closed", async () => {
      await open(draftText);
      await client.diagnostics(uri);
      await client.close(uri);
      await client.until(() => client.published.at(-1)?.diagnostics.length === 0);
    });

    it("obey the severities of the settings", async () => {
      const severity = { "quotation-altered": "hint", "citation-without-reference": "off" };
      await open(draftText, { configuration: () => ({ severity }) });
      const { diagnostics } = await client.diagnostics(uri);
      assert.deepEqual(
        diagnostics.map(({ code, severity: level }) => [code, level]),
        [["quotation-altered", 4]],
      );
    });

    it("come again when the sources have been read again", async () => {
      await open(draftText.replace("2022-05-04, ", ""));
      await client.diagnostics(uri);
      await client.settingsChanged({ corroborate: { corpus: ["nowhere"] } });
      await client.until(() => client.published.at(-1)?.diagnostics.length === 1);
      assert.deepEqual(await codes(), ["citation-without-reference"]);
    });

    it("are there for a draft outside all folders, which finds the corpus beside it", async () => {
      folder = sampleProject();
      client = await LspClient.start();
      uri = await client.open(join(folder, "draft.rir"), draftText);
      await client.until(() => client.published.at(-1)?.diagnostics.length === 2);
    });

    it("are there for a draft that is not saved, with the corpus of the folder", async () => {
      folder = sampleProject();
      client = await LspClient.start({ folders: [folder] });
      await client.ready();
      uri = await client.open("", draftText, "untitled:Untitled-1");
      assert.deepEqual(await codes(), ["quotation-altered", "citation-without-reference"]);
    });
  });

  describe("suppressing", () => {
    it("writes a comment behind the line, once for each rule, that silences its findings there", async () => {
      const twice = draftText.replace("(2022-05-04)", "(2022)").replace("Watch 2022-05-04)", "Watch 2022)");
      await open(twice, { locale: "fr" });
      const found = await codes();
      assert.equal(found.filter((code) => code === "citation-partial-date").length, 2);
      const offered = (await client.codeActions(uri, everything)).filter(({ title }) =>
        /^Écarter/.test(title),
      );
      assert.deepEqual(offered.map(({ title }) => title).toSorted(), [
        "Écarter citation-partial-date sur cette ligne (commentaire)",
        "Écarter citation-without-reference sur cette ligne (commentaire)",
        "Écarter quotation-altered sur cette ligne (commentaire)",
      ]);
      const action = offered.find(({ title }) => title.includes("partial"));
      assert.equal(action?.isPreferred, false);
      const { length } = client.published;
      await client.change(uri, applyCodeAction(twice, action!));
      const { diagnostics } = await client.until(() => client.published[length]);
      assert.deepEqual(
        diagnostics.map(({ code }) => code),
        found.filter((code) => code !== "citation-partial-date"),
      );
    });
  });

  describe("quick fixes", () => {
    const partial = draftText.replace("(2022-05-04)", "(2022)");

    for (const documentChanges of [true, false]) {
      it(`mend what they promise ${documentChanges ? "with" : "without"} versions`, async () => {
        await open(partial, { capabilities: { workspace: { workspaceEdit: { documentChanges } } } });
        assert.ok((await codes()).includes("citation-partial-date"));
        const at = place(partial, "(2022)", 2);
        const [action, suppression, ...others] = await client.codeActions(uri, { start: at, end: at });
        assert.ok(action);
        assert.deepEqual(others, []);
        assert.equal(suppression?.title, "Suppress citation-partial-date for this line (comment)");
        assert.equal(action.title, "Write 2022-05-04");
        assert.equal(action.kind, "quickfix");
        assert.equal(action.isPreferred, true);
        assert.equal(action.diagnostics?.[0]?.code, "citation-partial-date");
        assert.equal(applyCodeAction(partial, action), draftText);
      });
    }

    it("mend all of a rule at once, and on saving all that is mechanical", async () => {
      const twice = partial.replace("Watch 2022-05-04)", "Watch 2022)");
      await open(twice);
      const at = place(twice, "(2022)", 2);
      const offered = await client.codeActions(uri, { start: at, end: at });
      const everywhere = offered.find(({ title }) => title === "Mend everywhere: citation-partial-date (2)");
      assert.equal(everywhere?.kind, "quickfix");
      assert.equal(applyCodeAction(twice, everywhere), draftText);
      const start = { line: 0, character: 0 };
      for (const kind of ["source.fixAll.corroborate", "source.fixAll", "source"]) {
        const [all, ...others] = await client.codeActions(uri, { start, end: start }, [kind]);
        assert.deepEqual(others, []);
        assert.equal(all?.kind, "source.fixAll.corroborate");
        assert.equal(applyCodeAction(twice, all), draftText);
      }
      assert.deepEqual(await client.codeActions(uri, { start, end: start }, ["source.fixAll.other"]), []);
    });

    it("are offered only where quick fixes are asked for and a finding stands", async () => {
      await open(partial);
      const all = await client.codeActions(uri, everything);
      assert.equal(all.filter(({ title }) => title.startsWith("Write")).length, 1);
      assert.deepEqual(await client.codeActions(uri, everything, ["quickfix"]), all);
      assert.deepEqual(await client.codeActions(uri, everything, ["refactor"]), []);
      const elsewhere = place(partial, "XYZ201234");
      assert.deepEqual(await client.codeActions(uri, { start: elsewhere, end: elsewhere }), []);
    });
  });

  it("hover shows what stands behind a citation", async () => {
    await open(draftText);
    const hover = await client.hover(uri, place(draftText, "River Watch 2022-05-04", 3));
    assert.match(JSON.stringify(hover?.contents), /The Great Flood/);
    assert.deepEqual(hover?.range?.start, place(draftText, "River Watch 2022-05-04"));
    assert.equal(await client.hover(uri, place(draftText, "Freedonia")), null);
  });

  describe("definition", () => {
    const links: ClientCapabilities = { textDocument: { definition: { linkSupport: true } } };

    it("leads from a citation to its entry", async () => {
      await open(draftText, { capabilities: links });
      const [link] = await client.definition(uri, place(draftText, "River Watch 2022-05-04", 3));
      assert.ok(link && "targetUri" in link);
      assert.equal(link.targetUri, uri);
      assert.deepEqual(link.targetSelectionRange.start, place(draftText, "River Watch. 2022"));
      assert.deepEqual(link.originSelectionRange?.start, place(draftText, "River Watch 2022-05-04"));
    });

    it("leads from an entry to its source", async () => {
      await open(draftText, { capabilities: links });
      const [link] = await client.definition(uri, place(draftText, "River Watch. 2022", 3));
      assert.ok(link && "targetUri" in link);
      assert.equal(link.targetUri, uriOf(join(folder, "seeds", "flood.txt")));
    });

    it("gives plain locations to an editor without links", async () => {
      await open(draftText);
      const [location] = await client.definition(uri, place(draftText, "River Watch 2022-05-04", 3));
      assert.deepEqual(location && "uri" in location && location.uri, uri);
    });
  });

  describe("completion", () => {
    const typed = draftText.replace("The mayor did not agree (Courier 2021-01-02).", "The dams held (");
    const editRange = { textDocument: { completion: { completionList: { itemDefaults: ["editRange"] } } } };

    for (const [name, capabilities] of [
      ["with a shared range", editRange],
      ["with a range of each item", {}],
    ] as const) {
      it(`writes a citation that has nothing wrong, ${name}`, async () => {
        await open(typed, { capabilities });
        const list = await client.complete(uri, place(typed, "held (", 6), "(");
        const item = list?.items.find(({ label }) => label === "River Watch 2022-05-04");
        assert.ok(list && item);
        assert.equal(item.documentation, undefined);
        const completed = applyCompletion(typed, list, item);
        assert.match(completed, /The dams held \(River Watch 2022-05-04\)/);
        await client.change(uri, completed.replace("nine", "ten"));
        await client.until(() => client.published.at(-1)?.diagnostics.length === 0);
      });
    }

    it("tells more of an item when asked", async () => {
      await open(typed);
      const list = await client.complete(uri, place(typed, "held (", 6));
      const item = await client.resolveCompletion(list!.items[0]!);
      assert.match(JSON.stringify(item.documentation), /The Great Flood/);
      const stale = { ...item, data: [-1, 0] };
      assert.deepEqual(await client.resolveCompletion(stale), stale);
    });

    it("is not started by a space in running text", async () => {
      await open(typed);
      assert.equal(await client.complete(uri, place(typed, "The dams held", 4), " "), null);
      const again = draftText.replace("(Courier 2021-01-02)", "(Courier 2021-01-02; )");
      await client.change(uri, again);
      const list = await client.complete(uri, place(again, "; )", 2), " ");
      assert.ok((list?.items.length ?? 0) > 0);
    });

    it("offers every source but the draft itself", async () => {
      folder = sampleProject();
      const saved = typed.replace(/River Watch\. 2022-05-04.*/, "");
      writeFileSync(join(folder, "seeds", "response.txt"), saved);
      client = await LspClient.start({ folders: [folder] });
      await client.ready();
      const text = `${saved} It is being edited.`;
      const filesOffered = async (path: string): Promise<number> => {
        const opened = await client.open(join(folder, path), text);
        const list = await client.complete(opened, place(text, "held (", 6));
        return list?.items.length ?? 0;
      };
      assert.equal(await filesOffered("seeds/response.txt"), 1);
      assert.equal(await filesOffered("seeds/another.txt"), 2);
    });
  });

  it("has no answer for a document that is not open", async () => {
    await open(draftText);
    const elsewhere = uriOf(join(folder, "elsewhere.rir"));
    const start = { line: 0, character: 0 };
    assert.equal(await client.hover(elsewhere, start), null);
    assert.equal(await client.complete(elsewhere, start), null);
    assert.equal(await client.definition(elsewhere, start), null);
    assert.equal(await client.codeActions(elsewhere, everything), null);
    // Only the file that could not be read is worth a word.
    assert.deepEqual(client.logged, ["notes.odt: ODT files are not read yet"]);
  });
});
