/** Colours text with the grammar of drafts, as the editor does: VS Code's own TextMate and Oniguruma. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { loadWASM, OnigScanner, OnigString } from "vscode-oniguruma";
import { type IGrammar, INITIAL, parseRawGrammar, Registry } from "vscode-textmate";

export interface Token {
  readonly start: number;
  readonly end: number;
  readonly scopes: readonly string[];
}

const require = createRequire(import.meta.url);
export const grammarPath = new URL("../../syntaxes/rir.tmLanguage.json", import.meta.url);

const grammar = load();

async function load(): Promise<IGrammar> {
  const wasm = await readFile(require.resolve("vscode-oniguruma/release/onig.wasm"));
  await loadWASM(wasm);
  const registry = new Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new OnigScanner(patterns),
      createOnigString: (text) => new OnigString(text),
    }),
    loadGrammar: async () => parseRawGrammar(await readFile(grammarPath, "utf8"), grammarPath.pathname),
  });
  const loaded = await registry.loadGrammar("text.rir");
  if (!loaded) throw new Error("The grammar could not be loaded.");
  return loaded;
}

/** The tokens of each line; places count from the line's start. */
export async function tokenize(lines: readonly string[]): Promise<readonly (readonly Token[])[]> {
  const rules = await grammar;
  let state = INITIAL;
  return lines.map((line) => {
    const result = rules.tokenizeLine(line, state);
    state = result.ruleStack;
    return result.tokens.map(({ startIndex, endIndex, scopes }) => ({
      start: startIndex,
      // The last token also covers the line's end.
      end: Math.min(endIndex, line.length),
      scopes,
    }));
  });
}
