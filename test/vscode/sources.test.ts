/** The view of the sources, their texts, and the way from a quotation to its words and back. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { Corroborate } from "../../client/src/client";
import { extensionApi, openDraft, positionOf, revert, until } from "./editor-steps";

describe("the sources beside a draft", () => {
  let corroborate: Corroborate;
  let editor: vscode.TextEditor;
  before(async () => {
    editor = await openDraft("second-draft.rir");
    corroborate = await extensionApi();
    await until("the count of sources", () => /^\d+ sources/.test(corroborate.statusText()));
  });
  after(() => vscode.commands.executeCommand("corroborate.filterSources", ""));
  afterEach(() => revert(editor));

  const labelOf = ({ item }: { item: vscode.TreeItem }) => String(item.label);
  async function nodeNamed(...path: readonly string[]) {
    let found: Awaited<ReturnType<typeof corroborate.sources.nodes>>[number] | undefined;
    for (const label of path)
      found = await until(label, async () =>
        (await corroborate.sources.nodes(found?.node)).find((one) => labelOf(one) === label),
      );
    assert.ok(found);
    return found;
  }
  const theNets = () => nodeNamed("Lakeland Monitor", "Nets for Sale");
  async function showNets(): Promise<vscode.TextEditor> {
    const { node } = await theNets();
    await vscode.commands.executeCommand("corroborate.openSourceText", node);
    return until("the text of the source", () => {
      const active = vscode.window.activeTextEditor;
      return active?.document.uri.scheme === "corroborate-source" && active;
    });
  }

  describe("the view", () => {
    it("tells in words how often the draft cites a source", async () => {
      const { item } = await theNets();
      assert.equal(item.description, "2022-04-11 · cited 2 times in this draft");
      assert.equal(
        item.accessibilityInformation?.label,
        "Nets for Sale, Lakeland Monitor, 2022-04-11, cited 2 times in this draft",
      );
      const uncited = await nodeNamed("Harbour Gazette", "New Licences, Old Nets");
      assert.match(String(uncited.item.description), /not cited in this draft/);
    });

    it("has the files that cannot be read, with the reason", async () => {
      const { item } = await nodeNamed("Files that cannot be read", "minutes-2020-11-30.pdf");
      assert.match(String(item.description), /damaged/);
    });

    it("is grouped as one likes", async () => {
      await vscode.commands.executeCommand("corroborate.groupByFolder");
      const folders = (await corroborate.sources.nodes()).map(labelOf);
      assert.ok(folders.includes("Top folder"), folders.join());
      await vscode.commands.executeCommand("corroborate.groupByKind");
      assert.ok((await corroborate.sources.nodes()).map(labelOf).includes("HTML"));
      await vscode.commands.executeCommand("corroborate.groupByPublisher");
      await theNets();
    });

    it("is narrowed by a filter, and says so", async () => {
      await vscode.commands.executeCommand("corroborate.filterSources", "nets lakeland");
      await until("the message", async () => {
        await corroborate.sources.nodes();
        return /^Filter “nets lakeland”: 1 of \d+ sources$/.test(corroborate.sources.message() ?? "");
      });
      assert.deepEqual((await corroborate.sources.nodes()).map(labelOf), ["Lakeland Monitor"]);
      await vscode.commands.executeCommand("corroborate.clearSourceFilter");
      await nodeNamed("Harbour Gazette");
    });

    it("writes a citation at the cursor of the draft", async () => {
      const { node } = await nodeNamed("Harbour Gazette", "New Licences, Old Nets");
      const end = positionOf(editor.document, "\n\nReferences");
      const shown = await vscode.window.showTextDocument(editor.document);
      shown.selection = new vscode.Selection(end, end);
      await vscode.commands.executeCommand("corroborate.insertCitation", node);
      await until("the citation", () =>
        editor.document.getText().includes("(Lakeland Monitor 2022-04-11). (Harbour Gazette 2022-05-02)"),
      );
      assert.match(editor.document.getText(), /Harbour Gazette\. 2022-05-02\. Ana Duarte\./);
    });

    it("opens at what cannot be read from the status bar", async () => {
      await vscode.commands.executeCommand("corroborate.showSources");
      await nodeNamed("Files that cannot be read");
    });
  });

  describe("the text of a web page", () => {
    it("is plain text that cannot be edited, with an outline", async () => {
      const { document } = await showNets();
      await until(
        "its language",
        () => vscode.window.activeTextEditor?.document.languageId === "source-text",
      );
      assert.match(document.getText(), /in daylight, with receipts & ropes\./);
      assert.doesNotMatch(document.getText(), /<\w/);
      const symbols = await until("the outline", async () =>
        vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
          "vscode.executeDocumentSymbolProvider",
          document.uri,
        ),
      );
      assert.ok(symbols.map(({ name }) => name).includes("The Buyers"));
    });

    it("marks the words that drafts quote, and leads back to them", async () => {
      const source = await showNets();
      const words = "the nets were sold for a third of their price";
      await until("marked words", () => corroborate.markedWords(source).includes(words));
      const lenses = await until("a lens", async () => {
        const found = await vscode.commands.executeCommand<vscode.CodeLens[]>(
          "vscode.executeCodeLensProvider",
          source.document.uri,
        );
        return found.length > 0 && found;
      });
      assert.deepEqual(
        lenses.map(({ command }) => command?.title),
        ["quoted in second-draft.rir"],
      );
      const [back] = await vscode.commands.executeCommand<vscode.Location[]>(
        "vscode.executeReferenceProvider",
        source.document.uri,
        positionOf(source.document, "nets were sold"),
      );
      assert.ok(back);
      assert.equal(back.uri.path, editor.document.uri.path);
      assert.equal(editor.document.getText(back.range), `"${words}"`);
    });

    it("is where a quotation leads, to its words", async () => {
      const [found] = await vscode.commands.executeCommand<vscode.LocationLink[]>(
        "vscode.executeDefinitionProvider",
        editor.document.uri,
        positionOf(editor.document, "nets were sold"),
      );
      assert.ok(found);
      assert.equal(found.targetUri.path, "/Nets for Sale");
      const document = await vscode.workspace.openTextDocument(found.targetUri);
      assert.equal(document.getText(found.targetRange), "the nets were sold for a third of their price");
    });
  });

  it("a source that is a text itself shows who quotes it", async () => {
    const source = await openDraft("sources/river-watch-network-2021-03-15.txt");
    await until("marked words", () =>
      corroborate.markedWords(source).includes("suspended the licences of forty-two families"),
    );
    const lenses = await until("a lens", async () => {
      const found = await vscode.commands.executeCommand<vscode.CodeLens[]>(
        "vscode.executeCodeLensProvider",
        source.document.uri,
      );
      return found.length > 0 && found;
    });
    assert.match(lenses[0]?.command?.title ?? "", /quoted in draft\.rir.*; quoted in second-draft\.rir/);
  });

  it("a passage is found while its words are typed, and shown", async () => {
    const picker = corroborate.findPassage();
    picker.value = "sold for a third of their";
    const [found] = await until("a passage", () => picker.items.length > 0 && picker.items);
    assert.match(found?.label ?? "", /nets were ›sold for a third of their‹ price\./);
    assert.match(found?.detail ?? "", /^Lakeland Monitor, 2022-04-11, Nets for Sale$/);
    await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
    const source = await until("the passage", () => {
      const active = vscode.window.activeTextEditor;
      return active?.document.uri.scheme === "corroborate-source" && active;
    });
    await until("its words", () => source.document.getText(source.selection) === "sold for a third of their");
  });

  it("why a file is a source, or is not, is told from the explorer", async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    const why = (path: string) =>
      vscode.commands.executeCommand<string>(
        "corroborate.explainFile",
        vscode.Uri.joinPath(folder.uri, path),
      );
    assert.match(await why("sources/lakeland-monitor-2022-04-11.html"), /is in the corpus/);
    assert.match(await why("sources/minutes-2020-11-30.pdf"), /damaged/);
    assert.match(await why("draft-in-markdown.md"), /outside of all folders/);
  });

  it("quotations are verified, and those to be looked at are listed", async () => {
    await vscode.window.showTextDocument(editor.document);
    const picker = await corroborate.verifyQuotations();
    assert.ok(picker, "Nothing is listed.");
    assert.match(picker.title ?? "", /^Quotations: 3 – 2 verbatim, 1 /);
    assert.deepEqual(
      picker.items.map(({ label, description }) => [label, description]),
      [["came at night", "line 3"]],
    );
    picker.hide();
  });
});
