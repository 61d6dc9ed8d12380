/** Invariant 12: in memory, on the command line and in the editor a draft has the same findings, in the same words. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { indexLines, lineColumnAt } from "../../server/src/core";
import { configurationName, verifiedName } from "../../server/src/node/configuration";
import { hashText } from "../../server/src/node/read-text";
import type { FixtureCase, FixtureFile } from "../support/fixture";
import { LspClient } from "../support/lsp-client";
import { runCli } from "../support/run-cli";
import { folderWith, removeFolders } from "../support/temporary-folder";
import { checkFixture } from "./check-fixture";
import { allCases } from "./rule-folders";

/** `line:column severity code: message`, from 1. */
type Row = string;

const onDisk = allCases.filter(({ fixture }) => fixture.files.every(({ state }) => state === "readable"));

const write = ({ fixture: { files, draft } }: FixtureCase): string =>
  folderWith({
    ...(draft.paraphrase ? { [configurationName]: '{ "paraphraseFacts": true }' } : {}),
    ...Object.fromEntries(files.map((file) => [file.name, withFormFeeds(file)])),
    ...recordedIn(files),
  });

/** What the fixture says of its sources, as `--record-sources` would have written it. */
function recordedIn(files: readonly FixtureFile[]): { readonly [name: string]: string } {
  const sources = files.flatMap((file) => {
    const { name, recorded } = file;
    if (recorded === null) return [];
    const then = recorded.changed ? "Other words." : withFormFeeds(file);
    return [{ file: name, date: recorded.date, hash: hashText(then) }];
  });
  return sources.length === 0 ? {} : { [verifiedName]: JSON.stringify({ version: 1, sources }) };
}

/** In a text file a form feed begins a page. */
function withFormFeeds({ text, pageStarts }: FixtureFile): string {
  const starts = [0, ...pageStarts];
  return starts.map((start, index) => text.slice(start, starts[index + 1])).join("\f");
}

function inMemory({ fixture }: FixtureCase): readonly Row[] {
  const lines = indexLines(fixture.draft.text);
  return checkFixture(fixture).findings.map(({ start, severity, code, message }) => {
    const { line, column } = lineColumnAt(lines, start);
    return `${line + 1}:${column + 1} ${severity} ${code}: ${message}`;
  });
}

async function onCommandLine(one: FixtureCase): Promise<readonly Row[]> {
  const { draft } = one.fixture;
  const argv = ["check", draft.name, "--format", "json", "--locale", draft.locale];
  const { out, err } = await runCli(argv, { currentFolder: write(one) });
  assert.equal(err, "");
  const [file] = JSON.parse(out).files;
  return file.findings.map(
    (finding: Record<string, string>) =>
      `${finding.line}:${finding.column} ${finding.severity} ${finding.code}: ${finding.message}`,
  );
}

const severities = ["", "error", "warning", "information", "hint"];

/** The server tells nothing of a draft without findings, so only those with some can be waited for. */
async function inEditor(one: FixtureCase): Promise<readonly Row[]> {
  const { draft } = one.fixture;
  const folder = write(one);
  const client = await LspClient.start({ folders: [folder], locale: draft.locale });
  try {
    await client.ready();
    const uri = await client.open(join(folder, draft.name), draft.text);
    const { diagnostics } = await client.diagnostics(uri);
    return diagnostics.map(({ range: { start }, severity, code, message }) => {
      return `${start.line + 1}:${start.character + 1} ${severities[severity!]} ${code}: ${message}`;
    });
  } finally {
    await client.stop();
  }
}

describe("the findings of a draft", () => {
  afterEach(removeFolders);

  it("are the same in memory and on the command line", async () => {
    for (const one of onDisk) assert.deepEqual(await onCommandLine(one), inMemory(one), one.name);
  });

  for (const one of onDisk.filter((its) => inMemory(its).length > 0)) {
    it(`are the same in the editor: ${one.name}`, async () => {
      assert.deepEqual(await inEditor(one), inMemory(one));
    });
  }
});
