/** What the editor gets for the structure of a draft: outline, folds, selections, colours, links. */
import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  CancellationTokenSource,
  type DocumentLink,
  type DocumentSymbol,
  type FoldingRange,
  LSPErrorCodes,
  type Position,
  type Range,
  type SelectionRange,
  SemanticTokenModifiers,
  type SemanticTokens,
  SemanticTokenTypes,
  type SymbolInformation,
  SymbolKind,
} from "vscode-languageserver/node";
import { contributes } from "../../package.json";
import { indexLines, lineColumnAt, offsetAt } from "../../server/src/core";
import { LspClient, uriOf } from "../support/lsp-client";
import { draftText, sampleProject } from "../support/sample-project";
import { removeFolders } from "../support/temporary-folder";

/** The sample draft with a block quotation over several lines, a sentence that names another Response, an address. */
const text = draftText
  .replace(
    "\n\nReferences",
    `

The report reads as follows:

The water rose by nine metres in two days, and nobody came to help the people of the valley,
who had [long] asked for a dam.

They left. (River Watch 2022-05-04)

See Response to Information Request XYZ201233 of May 2020 and Response to Information Request XYZ200000.

References`,
  )
  .replace(" [Accessed", " https://example.org/flood [Accessed");

function wordsAt({ start, end }: Range): string {
  const lines = indexLines(text);
  const offset = ({ line, character }: Position) => offsetAt(lines, { line, column: character });
  return text.slice(offset(start), offset(end));
}

function positionOf(piece: string, shift = 0): Position {
  const { line, column } = lineColumnAt(indexLines(text), text.indexOf(piece) + shift);
  return { line, character: column };
}

const nestedSymbols = { textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true } } };

describe("language server: structure", () => {
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

  it("is announced", async () => {
    await open();
    const its = client.initialized.capabilities;
    assert.equal(its.documentSymbolProvider, true);
    assert.equal(its.foldingRangeProvider, true);
    assert.equal(its.selectionRangeProvider, true);
    assert.deepEqual(its.documentLinkProvider, { resolveProvider: true });
    assert.deepEqual(its.semanticTokensProvider, {
      legend: {
        tokenTypes: ["type", "number", "parameter", "keyword", "string", "variable", "work"],
        tokenModifiers: ["declaration", "resolved", "near", "ambiguous", "missing"],
      },
      full: true,
      range: true,
    });
  });

  it("explains in the manifest the names of its colours that are not those of the protocol", async () => {
    await open();
    const { tokenTypes, tokenModifiers } = client.initialized.capabilities.semanticTokensProvider!.legend;
    const own = (names: readonly string[], standard: object): string[] =>
      names.filter((name) => !Object.values(standard).includes(name));
    const declared = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id);
    assert.deepEqual(declared(contributes.semanticTokenTypes), own(tokenTypes, SemanticTokenTypes));
    assert.deepEqual(
      declared(contributes.semanticTokenModifiers),
      own(tokenModifiers, SemanticTokenModifiers),
    );
  });

  describe("outline", () => {
    it("is nested", async () => {
      await open({ capabilities: nestedSymbols });
      const symbols = await ask<DocumentSymbol[]>("documentSymbol");
      const written = (symbol: DocumentSymbol): unknown => [
        symbol.name,
        symbol.kind,
        ...(symbol.children ?? []).map(written),
      ];
      assert.deepEqual(symbols.map(written), [
        [
          "XYZ201234.E",
          SymbolKind.File,
          ["1. Overview", SymbolKind.String],
          ["References", SymbolKind.Array, ["River Watch 2022-05-04 — The Great Flood", SymbolKind.Constant]],
          ["Additional Sources Consulted", SymbolKind.Array, ["Valley Post", SymbolKind.Variable]],
        ],
      ]);
      const [response] = symbols;
      assert.match(response?.detail ?? "", /^Freedonia: Floods/);
      assert.equal(wordsAt(response!.range), text);
      assert.equal(wordsAt(response!.selectionRange), "XYZ201234.E");
      assert.equal(wordsAt(response!.children![0]!.selectionRange), "1. Overview");
    });

    it("is a list for an editor that knows no nesting", async () => {
      await open();
      const symbols = await ask<SymbolInformation[]>("documentSymbol");
      assert.deepEqual(
        symbols.map(({ name, containerName }) => [name, containerName]),
        [
          ["XYZ201234.E", undefined],
          ["1. Overview", "XYZ201234.E"],
          ["References", "XYZ201234.E"],
          ["River Watch 2022-05-04 — The Great Flood", "References"],
          ["Additional Sources Consulted", "XYZ201234.E"],
          ["Valley Post", "Additional Sources Consulted"],
        ],
      );
      assert.equal(symbols[0]?.location.uri, uri);
    });
  });

  it("folds whole lines, and nothing that is on one line", async () => {
    await open();
    const folds = await ask<FoldingRange[]>("foldingRange");
    const lines = text.split("\n");
    assert.deepEqual(
      folds.map(({ startLine, endLine }) => [lines[startLine]!.slice(0, 20), lines[endLine]!.slice(0, 20)]),
      [
        ["1. Overview", "See Response to Info"],
        ["The water rose by ni", "They left. (River Wa"],
        ["References", "River Watch. 2022-05"],
        ["Additional Sources C", "Internet sites, incl"],
      ],
    );
    await client.change(uri, "Notes\r\n\r\n[1] Once.\r\n\r\n[2] And\r\ntwice.\r\n\r\n");
    assert.deepEqual(await ask<FoldingRange[]>("foldingRange"), [
      { startLine: 0, endLine: 5 },
      { startLine: 4, endLine: 5 },
    ]);
  });

  it("lets a selection grow from each cursor", async () => {
    await open();
    const positions = [positionOf("2022-05-04)"), positionOf("XYZ201234.E")];
    const selections = await ask<SelectionRange[]>("selectionRange", { positions });
    const steps = (selection: SelectionRange | undefined): string[] =>
      selection ? [wordsAt(selection.range), ...steps(selection.parent)] : [];
    const [first, second] = selections.map(steps);
    assert.deepEqual(first!.slice(0, 3), [
      "2022-05-04",
      "River Watch 2022-05-04",
      "(River Watch 2022-05-04)",
    ]);
    assert.match(first![3]!, /^River Watch reports that "the water .* \(River Watch 2022-05-04\)\.$/);
    assert.equal(first!.at(-1), text);
    assert.deepEqual([second![0], second!.at(-1)], ["XYZ201234.E", text]);
  });

  describe("colours", () => {
    const types = ["type", "number", "parameter", "keyword", "string", "variable", "work"];
    const modifiers = ["declaration", "resolved", "near", "ambiguous", "missing"];

    /** `type.missing Courier` */
    function written({ data }: SemanticTokens): string[] {
      const lines = text.split("\n");
      const tokens: string[] = [];
      let [line, column] = [0, 0];
      for (let at = 0; at < data.length; at += 5) {
        const [down, right, length, type, bits] = data.slice(at, at + 5) as [
          number,
          number,
          number,
          number,
          number,
        ];
        column = down === 0 ? column + right : right;
        line += down;
        const name = [types[type], ...modifiers.filter((_, bit) => bits & (1 << bit))].join(".");
        tokens.push(`${name} ${lines[line]!.slice(column, column + length)}`);
      }
      return tokens;
    }

    const all = [
      "type.resolved River Watch",
      "number.resolved 2022-05-04",
      "type.resolved River Watch",
      "number.resolved 2022-05-04",
      "type.missing Courier",
      "number.missing 2021-01-02",
      "string The water rose by nine metres in two days, and nobody came to help the people of the valley,",
      "string who had ",
      "string  asked for a dam.",
      "string They left.",
      "type.resolved River Watch",
      "number.resolved 2022-05-04",
      "type.declaration River Watch",
      "number 2022-05-04",
      "string The Great Flood",
      "number 2023-08-01",
    ];

    it("tell who is cited and what became of it, line by line", async () => {
      await open();
      assert.deepEqual(written(await ask<SemanticTokens>("semanticTokens/full")), all);
    });

    it("are the same where lines end as on Windows", async () => {
      await open();
      await client.change(uri, text.replaceAll("\n", "\r\n"));
      assert.deepEqual(written(await ask<SemanticTokens>("semanticTokens/full")), all);
    });

    it("can be had for a part", async () => {
      await open();
      const range = { start: positionOf("The mayor"), end: positionOf("who had", 10) };
      const some = written(await ask<SemanticTokens>("semanticTokens/range", { range }));
      assert.deepEqual(some, all.slice(4, 8));
    });
  });

  describe("links", () => {
    const response = (symbol: string): string => `1 May 2020\n\n${symbol}\n\n1. Overview\n\nNothing.\n`;
    const links = async (): Promise<[string, string | undefined, string | undefined][]> =>
      (await ask<DocumentLink[]>("documentLink")).map(({ range, target, tooltip }) => [
        wordsAt(range),
        target,
        tooltip,
      ]);
    const address = ["https://example.org/flood", "https://example.org/flood", undefined];

    it("lead to addresses, and to no Response that is nowhere", async () => {
      await open();
      assert.deepEqual(await links(), [address]);
    });

    it("lead to an open draft first, then to a source, then to a draft beside", async () => {
      await open();
      writeFileSync(join(folder, "other.rir"), response("XYZ201233.F"));
      mkdirSync(join(folder, "folder.rir"));
      const other = uriOf(join(folder, "other.rir"));
      assert.deepEqual(await links(), [["XYZ201233", other, "other.rir"], address]);

      const source = join(folder, "seeds", "response é.txt");
      writeFileSync(source, response("XYZ201233.E"));
      const { length } = client.statuses;
      await client.fileChanged(source);
      await client.until(() => client.statuses.slice(length).some(({ state }) => state === "ready"));
      assert.deepEqual(await links(), [["XYZ201233", uriOf(source), "response é.txt"], address]);

      await client.open("", response("XYZ201233"), "untitled:Untitled-1");
      assert.deepEqual(await links(), [["XYZ201233", "untitled:Untitled-1", "Untitled-1"], address]);
    });

    it("lead to the language that is named", async () => {
      await open();
      writeFileSync(join(folder, "english.rir"), response("XYZ201233.E"));
      writeFileSync(join(folder, "french.rir"), response("XYZ201233.F"));
      const targets = async (symbol: string) => {
        await client.change(uri, text.replace("XYZ201233", symbol));
        return (await ask<DocumentLink[]>("documentLink"))[0]?.tooltip;
      };
      assert.equal(await targets("XYZ201233.F"), "french.rir");
      assert.equal(await targets("XYZ201233.E"), "english.rir");
      assert.equal(await targets("XYZ201233.EF"), "english.rir");
    });

    it("never lead to the draft itself", async () => {
      await open();
      writeFileSync(join(folder, "draft.rir"), response("XYZ201233.E"));
      await client.change(uri, text.replace("XYZ201234.E", "XYZ201233.E"));
      assert.deepEqual(await links(), [address]);
    });

    it("are looked for when they are followed, while the sources are being read", async () => {
      folder = sampleProject();
      writeFileSync(join(folder, "seeds", "response.txt"), response("XYZ201233.E"));
      client = await LspClient.start({ folders: [folder] });
      uri = await client.open(join(folder, "draft.rir"), text);
      const waiting = (await ask<DocumentLink[]>("documentLink")).filter(({ target }) => !target);
      assert.deepEqual(
        waiting.map(({ range }) => wordsAt(range)),
        ["XYZ201233", "XYZ200000"],
      );
      await client.ready();
      const [found, nowhere] = await Promise.all(
        waiting.map((link) => client.request<DocumentLink>("documentLink/resolve", link)),
      );
      assert.equal(found?.target, uriOf(join(folder, "seeds", "response.txt")));
      assert.deepEqual(nowhere, waiting[1]);
      const strange = { range: waiting[0]!.range, data: { uri: 1 } };
      assert.deepEqual(await client.request("documentLink/resolve", strange), strange);
    });
  });

  it("follows each edit", async () => {
    await open({ capabilities: nestedSymbols });
    await ask("documentSymbol");
    await client.change(uri, text.replace("1. Overview", "1. Floods"));
    const [symbol] = await ask<DocumentSymbol[]>("documentSymbol");
    assert.equal(symbol?.children?.[0]?.name, "1. Floods");
  });

  it("gives way when the editor has changed its mind", async () => {
    await open();
    const { token, cancel } = cancelled();
    const asked = client.request("textDocument/documentSymbol", { textDocument: { uri } }, token);
    cancel();
    await assert.rejects(asked, { code: LSPErrorCodes.RequestCancelled });
  });

  it("has no answer for a document that is not open", async () => {
    await open();
    uri = uriOf(join(folder, "elsewhere.rir"));
    assert.equal(await ask("documentSymbol"), null);
    assert.equal(await ask("foldingRange"), null);
    assert.equal(await ask("documentLink"), null);
    assert.equal(await ask("selectionRange", { positions: [{ line: 0, character: 0 }] }), null);
    assert.deepEqual(await ask("semanticTokens/full"), { data: [] });
  });
});

function cancelled() {
  const source = new CancellationTokenSource();
  return { token: source.token, cancel: () => source.cancel() };
}
