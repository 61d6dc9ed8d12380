/** Our own requests about sources: the list in parts, the text of a document, passages, citations to insert. */
import assert from "node:assert/strict";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  type CodeLens,
  type DocumentSymbol,
  type FoldingRange,
  type Location,
  type LocationLink,
  type Position,
  type Range,
  SymbolKind,
} from "vscode-languageserver/node";
import { URI } from "vscode-uri";
import { indexLines, lineColumnAt, offsetAt } from "../../server/src/core";
import * as protocol from "../../server/src/protocol";
import { LspClient, uriOf } from "../support/lsp-client";
import { lineByLine, makePdf } from "../support/make-pdf";
import { folderWith, removeFolders } from "../support/temporary-folder";

const draftText = `1. Overview

River Watch reports that "the water rose by ten metres in two days" (River Watch 2022-05-04). It adds that "the dams were never inspected" (ibid.), and that "the mayor slept in his car" (ibid.).

References

River Watch. 2022-05-04. "The Great Flood." [Accessed 2023-08-01]
`;

const otherText = `1. Dams

"The dams were never inspected" (River Watch 2022-05-04).

References

River Watch. 2022-05-04. "The Great Flood." [Accessed 2023-08-01]
`;

const declarations = `sources:
  - file: flood.pdf
    title: The Great Flood
    author: River Watch
    date: 2022-05-04
  - file: old/boats.txt
    title: Boats of the Été
    author: Courier
    date: 2019-01
`;

const pdf = makePdf({
  pages: [
    lineByLine("The Great Flood", "4 May 2022", "After the storm nobody could sleep in the valley."),
    lineByLine("But the water rose by ten metres in two days,", "and the dams were never inspected."),
  ],
});

const abilities = {
  experimental: { corroborateSources: true },
  textDocument: {
    definition: { linkSupport: true },
    references: { dynamicRegistration: true },
    documentSymbol: { dynamicRegistration: true, hierarchicalDocumentSymbolSupport: true },
    foldingRange: { dynamicRegistration: true },
    codeLens: { dynamicRegistration: true },
  },
};

describe("language server: sources", () => {
  let folder: string;
  let client: LspClient;
  let draft: string;

  beforeEach(async () => {
    folder = folderWith({
      "draft.rir": draftText,
      "other.rir": otherText,
      "seeds/flood.pdf": pdf,
      "seeds/old/boats.txt": "The boats lay dry. Nobody mended them in those years.\n",
      "seeds/notes.odt": "Notes.",
      "seeds/sources.yaml": declarations,
    });
    client = await LspClient.start({ folders: [folder], capabilities: abilities });
    await client.ready();
    draft = await client.open(join(folder, "draft.rir"), draftText);
  });
  afterEach(async () => {
    assert.deepEqual(
      client.logged.filter((line) => line.includes("could not answer")),
      [],
    );
    await client.stop();
    removeFolders();
  });

  const list = { grouping: "publisher", filter: "", draft: null, from: 0, count: 100 } as const;
  const groups = (query: Partial<protocol.SourceGroupsQuery>) =>
    client.request<protocol.SourceGroups>(protocol.sourceGroupsRequest, { ...list, ...query });
  const page = (query: Partial<protocol.SourcePageQuery>) =>
    client.request<protocol.SourceItem[]>(protocol.sourcePageRequest, { ...list, group: "", ...query });
  const theFlood = async () => (await page({ group: "River Watch", draft }))[0]!;

  const placeOf = (text: string, words: string): Position => {
    assert.ok(text.includes(words), words);
    const { line, column } = lineColumnAt(indexLines(text), text.indexOf(words));
    return { line, character: column };
  };
  const wordsAt = (text: string, { start, end }: Range): string => {
    const lines = indexLines(text);
    const offset = ({ line, character }: Position) => offsetAt(lines, { line, column: character });
    return text.slice(offset(start), offset(end));
  };
  const textOf = (uri: string) => client.request<protocol.SourceText>(protocol.sourceTextRequest, { uri });

  describe("the list", () => {
    it("has groups by publisher, kind and folder, with counts", async () => {
      const counts = async (grouping: protocol.SourceGrouping) =>
        (await groups({ grouping })).groups.map(({ key, count }) => `${key}: ${count}`);
      assert.deepEqual(await counts("publisher"), ["Courier: 1", "River Watch: 1"]);
      assert.deepEqual(await counts("kind"), ["PDF: 1", "TXT: 1"]);
      assert.deepEqual(await counts("folder"), ["old: 1", ": 1"]);
    });

    it("is narrowed by words of any field, without regard to case and accents", async () => {
      const found = await groups({ filter: "ete courier" });
      assert.deepEqual([found.shown, found.total, found.failed], [1, 2, 1]);
      assert.deepEqual(found.groups, [{ key: "Courier", count: 1 }]);
      assert.equal((await groups({ filter: "river 1901" })).shown, 0);
    });

    it("comes in parts", async () => {
      const first = await groups({ count: 1 });
      const second = await groups({ from: 1, count: 1 });
      assert.deepEqual(
        [...first.groups, ...second.groups].map(({ key }) => key),
        ["Courier", "River Watch"],
      );
      assert.equal(first.groupCount, 2);
      assert.deepEqual(await page({ group: "Courier", from: 1 }), []);
    });

    it("says how often the draft cites a source", async () => {
      assert.equal((await theFlood()).cited, 3);
      assert.equal((await page({ group: "Courier", draft }))[0]!.cited, null);
      assert.equal((await page({ group: "River Watch" }))[0]!.cited, null);
    });

    it("leads to the text of a document, and to a file that is a text itself", async () => {
      const flood = URI.parse((await theFlood()).text.uri);
      assert.equal(flood.scheme, protocol.sourceScheme);
      assert.equal(flood.path, "/The Great Flood");
      const [boats] = await page({ group: "Courier" });
      assert.equal(boats!.text.uri, uriOf(join(folder, "seeds", "old", "boats.txt")));
    });

    it("has the files that cannot be read, with the reason", async () => {
      const failed = await client.request<protocol.FailedItem[]>(protocol.failedFilesRequest, list);
      assert.deepEqual(failed, [
        {
          file: "notes.odt",
          reason: "ODT files are not read yet",
          uri: uriOf(join(folder, "seeds", "notes.odt")),
        },
      ]);
    });

    it("is made anew on demand", async () => {
      writeFileSync(join(folder, "seeds", "new.txt"), "A new source.");
      await client.notify(protocol.readAgainNotification);
      await client.until(() => client.statuses.at(-1)?.sources === 3);
    });
  });

  describe("the text of a document", () => {
    it("is what was read, with its pages", async () => {
      const { text, pages, message } = await textOf((await theFlood()).text.uri);
      assert.equal(message, null);
      assert.equal(pages.length, 1);
      assert.match(text!, /nobody could sleep[\s\S]*ten metres/);
      assert.ok(
        offsetAt(indexLines(text!), { line: pages[0]!.line, column: 0 }) <= text!.indexOf("But the water"),
      );
    });

    it("has an outline and folds by pages", async () => {
      const { uri } = (await theFlood()).text;
      const textDocument = { uri };
      const symbols = await client.request<DocumentSymbol[]>("textDocument/documentSymbol", { textDocument });
      assert.deepEqual(
        symbols.map(({ name, kind }) => [name, kind]),
        [
          ["Page 1", SymbolKind.Package],
          ["Page 2", SymbolKind.Package],
        ],
      );
      const folding = await client.request<FoldingRange[]>("textDocument/foldingRange", { textDocument });
      assert.ok(folding.length >= 2);
      assert.ok(folding[0]!.endLine < folding.at(-1)!.startLine);
    });

    it("is refused for any file that is no source, with words that say so", async () => {
      const elsewhere = URI.from({
        scheme: protocol.sourceScheme,
        path: "/Draft",
        query: uriOf(join(folder, "draft.rir")),
      }).toString();
      const { text, message } = await textOf(elsewhere);
      assert.equal(text, null);
      assert.match(message!, /not.* among the sources/);
    });

    it("gives way to a message once the file is gone", async () => {
      const { uri } = (await theFlood()).text;
      rmSync(join(folder, "seeds", "flood.pdf"));
      await client.fileChanged(join(folder, "seeds", "flood.pdf"));
      await client.until(() => client.statuses.at(-1)?.sources === 1);
      assert.match((await textOf(uri)).message!, /no longer, among the sources/);
    });

    it("is where the definition of a quotation leads, to its words", async () => {
      const [link] = await client.definition(draft, placeOf(draftText, "the dams were"));
      assert.ok(link && "targetUri" in link);
      assert.equal(link.targetUri, (await theFlood()).text.uri);
      const { text } = await textOf(link.targetUri);
      assert.equal(wordsAt(text!, link.targetRange), "the dams were never inspected");
    });

    it("is where the implementation of a citation leads", async () => {
      const [link] = await client.request<(Location | LocationLink)[]>("textDocument/implementation", {
        textDocument: { uri: draft },
        position: placeOf(draftText, "River Watch 2022-05-04)"),
      });
      assert.ok(link && "uri" in link);
      const { text } = await textOf(link.uri);
      assert.equal(wordsAt(text!, link.range), "the water rose by ten metres in two days");
    });
  });

  describe("the way back to the drafts", () => {
    it("knows the passages that are quoted, in open drafts and in others", async () => {
      const { uri } = (await theFlood()).text;
      const passages = await client.request<protocol.QuotedPassage[]>(protocol.quotedPassagesRequest, {
        uri,
      });
      const { text } = await textOf(uri);
      assert.deepEqual(
        passages.map(({ range, label }) => [wordsAt(text!, range), label]),
        [
          ["the water rose by ten metres in two days", "quoted in draft.rir"],
          ["the dams were never inspected", "quoted in draft.rir; quoted in other.rir"],
        ],
      );
      assert.deepEqual(
        passages[1]!.quotations.map((place) => [
          place.uri,
          wordsAt(place.uri === draft ? draftText : otherText, place.range),
        ]),
        [
          [draft, '"the dams were never inspected"'],
          [uriOf(join(folder, "other.rir")), '"The dams were never inspected"'],
        ],
      );
    });

    it("is a lens above each passage, and a number above each page", async () => {
      const { uri } = (await theFlood()).text;
      const lenses = await client.request<CodeLens[]>("textDocument/codeLens", { textDocument: { uri } });
      assert.deepEqual(
        lenses.map(({ command }) => command!.title),
        ["Page 1 of 2", "Page 2 of 2", "quoted in draft.rir", "quoted in draft.rir; quoted in other.rir"],
      );
    });

    it("leads from quoted words to the quotations, from others to the citations", async () => {
      const { uri } = (await theFlood()).text;
      const { text } = await textOf(uri);
      const references = (position: Position) =>
        client.request<Location[]>("textDocument/references", {
          textDocument: { uri },
          position,
          context: { includeDeclaration: false },
        });
      const quoting = await references(placeOf(text!, "dams were"));
      assert.deepEqual(
        quoting.map((place) => place.uri),
        [draft, uriOf(join(folder, "other.rir"))],
      );
      const citing = await references(placeOf(text!, "nobody could"));
      assert.equal(citing.length, 4);
    });

    it("is offered for texts in the corpus and for documents", async () => {
      const registered = client.registrations.findLast(({ method }) => method === "textDocument/codeLens");
      const { documentSelector } = registered!.registerOptions;
      assert.deepEqual(documentSelector.at(-1), { scheme: protocol.sourceScheme });
      assert.ok(documentSelector.some(({ scheme }: { scheme: string }) => scheme === "file"));
    });
  });

  describe("passages", () => {
    const find = (words: string, locale = draft) =>
      client.request<protocol.PassageItem[]>(protocol.findPassagesRequest, { words, draft: locale });

    it("are found with their source, page and the words around them", async () => {
      const [found] = await find("the dams were never inspected");
      assert.ok(found);
      assert.deepEqual(
        [found.title, found.page, found.match],
        ["River Watch, 2022-05-04, The Great Flood", 2, "exact"],
      );
      assert.match(found.before, /ten metres/);
      const { text } = await textOf(found.place.uri);
      assert.equal(wordsAt(text!, found.place.range), "the dams were never inspected");
    });

    it("are found with similar words too, and said to be similar", async () => {
      const [found] = await find("the water rose by nine metres in two days");
      assert.equal(found?.match, "similar");
    });

    it("are found by words in any order, the last one still being typed", async () => {
      const [found] = await find("inspected dams nev");
      assert.equal(found?.match, "words");
      assert.match(found.text, /the dams were never inspected/);
    });

    it("are none for words that no source has", async () => {
      assert.deepEqual(await find("a giraffe walked into the parliament of the moon"), []);
    });
  });

  describe("a citation to insert", () => {
    const insert = async (query: Partial<protocol.InsertCitationQuery>) => {
      const { uri, id } = await theFlood();
      return client.request<protocol.DraftEdit[]>(protocol.insertCitationRequest, {
        draft,
        position: placeOf(draftText, "\n\nReferences"),
        source: { uri, id },
        words: null,
        page: null,
        ...query,
      });
    };

    it("is written as the draft cites, with a blank before it", async () => {
      assert.deepEqual(
        (await insert({})).map(({ newText }) => newText),
        [" (River Watch 2022-05-04)"],
      );
    });

    it("has the quoted words before it and the page in it", async () => {
      const [edit] = await insert({ words: 'nobody "could" sleep', page: 1 });
      assert.equal(edit!.newText, " \"nobody 'could' sleep\" (River Watch 2022-05-04, 1)");
    });

    it("brings the entry that the list lacks", async () => {
      const { uri, id } = (await page({ group: "Courier" }))[0]!;
      const [edit, entry] = await insert({ source: { uri, id } });
      assert.equal(edit!.newText, " (Courier 2019-01)");
      assert.match(entry!.newText, /Courier\. 2019-01\. "Boats of the Été\."/);
      assert.equal(
        await client.request(protocol.referenceEntryRequest, { uri, id }),
        'Courier. 2019-01. "Boats of the Été."',
      );
    });

    it("is not written for a source that is gone", async () => {
      assert.deepEqual(
        await insert({ source: { uri: uriOf(join(folder, "none.txt")), id: "none.txt" } }),
        [],
      );
    });
  });

  it("every quotation of a draft has its verdict, in words, and its passage", async () => {
    const quotations = await client.request<protocol.VerifiedQuotation[]>(protocol.verifyQuotationsRequest, {
      uri: draft,
    });
    assert.deepEqual(
      quotations.map(({ verdict, words, says, source }) => [verdict, words, says, source?.page ?? null]),
      [
        ["verbatim", "the water rose by ten metres in two days", "Verbatim in the source", 2],
        ["verbatim", "the dams were never inspected", "Verbatim in the source", 2],
        ["absent", "the mayor slept in his car", "Not in the cited source", null],
      ],
    );
  });

  it("everything is said in French to a French reader", async () => {
    const french = await LspClient.start({ folders: [folder], capabilities: abilities, locale: "fr" });
    await french.ready();
    const uri = await french.open(join(folder, "draft.rir"), draftText);
    const [flood] = await french.request<protocol.SourceItem[]>(protocol.sourcePageRequest, {
      ...list,
      group: "River Watch",
    });
    const textDocument = { uri: flood!.text.uri };
    const lenses = await french.request<CodeLens[]>("textDocument/codeLens", { textDocument });
    assert.deepEqual(
      lenses.map(({ command }) => command!.title),
      ["Page 1 sur 2", "Page 2 sur 2", "cité dans draft.rir", "cité dans draft.rir ; cité dans other.rir"],
    );
    const [quotation] = await french.request<protocol.VerifiedQuotation[]>(protocol.verifyQuotationsRequest, {
      uri,
    });
    assert.equal(quotation!.says, "Mot pour mot dans la source");
    await french.stop();
  });

  it("changes of the draft and of the sources are told apart", async () => {
    await client.until(() => client.told.length > 0);
    client.told.length = 0;
    await client.change(draft, `${draftText}\n`);
    assert.deepEqual(await client.until(() => client.told[0]), { texts: false });
  });
});
