/** The project's configuration and baseline in the editor: followed, followed again when they change, and no less than on the command line. */
import assert from "node:assert/strict";
import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { LspClient } from "../support/lsp-client";
import { runCli } from "../support/run-cli";
import { draftText, sampleProject } from "../support/sample-project";
import { removeFolders } from "../support/temporary-folder";

const names = ["", "error", "warning", "information", "hint"];

describe("language server: configuration", () => {
  let folder: string;
  let client: LspClient;
  let uri: string;
  beforeEach(() => {
    folder = sampleProject();
  });
  afterEach(async () => {
    await client.stop();
    removeFolders();
  });

  const write = (name: string, content: unknown): void => {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), typeof content === "string" ? content : JSON.stringify(content));
  };
  async function open(
    options: Parameters<typeof LspClient.start>[0] = {},
    name = "draft.rir",
    text = draftText,
  ): Promise<void> {
    client = await LspClient.start({ folders: [folder], ...options });
    await client.ready();
    uri = await client.open(join(folder, name), text);
  }
  /** `severity code` of each diagnostic shown, once the server has nothing left to say. */
  async function shown(): Promise<readonly string[]> {
    await client.hover(uri, { line: 0, character: 0 });
    const last = client.published.findLast((sent) => sent.uri === uri);
    return (last?.diagnostics ?? []).map(({ severity, code }) => `${names[severity!]} ${code}`);
  }
  /** Waits for the next diagnostics of the draft after something has happened. */
  async function afterwards(happens: () => Promise<void>): Promise<readonly string[]> {
    const { length } = client.published;
    await happens();
    await client.until(() => client.published.slice(length).find((sent) => sent.uri === uri));
    return shown();
  }
  async function onCommandLine(...options: readonly string[]): Promise<readonly string[]> {
    const { out } = await runCli(["check", "draft.rir", "--format", "json", ...options], {
      currentFolder: folder,
    });
    return JSON.parse(out).files[0].findings.map(
      ({ severity, code }: Record<string, string>) => `${severity} ${code}`,
    );
  }
  const usual = ["error quotation-altered", "error citation-without-reference"];

  it("has severities, folders and baseline of the project, as the command line has", async () => {
    renameSync(join(folder, "seeds"), join(folder, "papers"));
    write("corroborate.json", {
      corpus: ["papers"],
      severity: { "quotation-altered": "hint" },
      baseline: "accepted/2023.json",
    });
    mkdirSync(join(folder, "accepted"));
    await runCli(["check", "draft.rir", "--update-baseline"], { currentFolder: folder });
    write("draft.rir", draftText.replace("nine metres", "eight metres"));
    await open({}, "draft.rir", draftText.replace("nine metres", "eight metres"));
    await client.diagnostics(uri);
    assert.deepEqual(await shown(), ["hint quotation-altered"]);
    assert.deepEqual(await shown(), await onCommandLine());
  });

  it("lets the user's own settings win where there are some", async () => {
    write("corroborate.json", {
      corpus: ["gone"],
      severity: { "quotation-altered": "off", "citation-without-reference": "hint" },
    });
    const own = { corpus: ["seeds", "more"], severity: { "quotation-altered": "warning" } };
    await open({ configuration: () => own });
    await client.diagnostics(uri);
    assert.deepEqual(await shown(), ["warning quotation-altered", "hint citation-without-reference"]);
    assert.deepEqual(
      await shown(),
      await onCommandLine("--corpus", "seeds", "--severity", "quotation-altered=warning"),
    );
  });

  it("takes the editor's defaults for no word of the user's", async () => {
    renameSync(join(folder, "seeds"), join(folder, "papers"));
    write("corroborate.json", { corpus: ["papers"] });
    await open({ configuration: () => ({ corpus: ["seeds", "sources"], severity: {} }) });
    await client.diagnostics(uri);
    assert.deepEqual(await shown(), usual);
  });

  it("is looked for from the draft upwards, also above the folder that is open", async () => {
    write("corroborate.json", { severity: { "citation-without-reference": "off" } });
    write("drafts/near/corroborate.json", { severity: { "quotation-altered": "off" } });
    await open({ folders: [join(folder, "drafts")] }, "drafts/a.rir");
    await client.diagnostics(uri);
    assert.deepEqual(await shown(), ["error quotation-altered"]);
    uri = await client.open(join(folder, "drafts/near/b.rir"), draftText);
    await client.diagnostics(uri);
    assert.deepEqual(await shown(), ["error citation-without-reference"]);
  });

  it("is followed when it is made, changed and taken away", async () => {
    await open();
    await client.diagnostics(uri);
    assert.deepEqual(await shown(), usual);
    const configuration = join(folder, "corroborate.json");
    const changed = () => client.fileChanged(configuration);
    write("corroborate.json", { severity: { "quotation-altered": "off" } });
    assert.deepEqual(await afterwards(changed), ["error citation-without-reference"]);
    write("corroborate.json", { severity: { "citation-without-reference": "off" } });
    assert.deepEqual(await afterwards(changed), ["error quotation-altered"]);
    rmSync(configuration);
    assert.deepEqual(await afterwards(changed), usual);
  });

  it("follows a baseline that the command line has just written", async () => {
    write("corroborate.json", { baseline: "accepted.json" });
    await open();
    await client.diagnostics(uri);
    assert.deepEqual(await shown(), usual);
    await runCli(["check", "draft.rir", "--update-baseline"], { currentFolder: folder });
    assert.deepEqual(await afterwards(() => client.fileChanged(join(folder, "accepted.json"))), []);
    const at = { line: 10, character: 0 };
    const edited = await afterwards(() => client.change(uri, "(Post 2019) ", { start: at, end: at }));
    assert.deepEqual(edited, ["error citation-without-reference"]);
  });

  it("says what is wrong in it, once, in the user's language, and follows the rest", async () => {
    write(
      "corroborate.json",
      '{\n  "severty": {},\n  "severity": { "quotation-altered": "off", "x": "off" }\n}',
    );
    await open({ locale: "fr" });
    await client.diagnostics(uri);
    assert.deepEqual(await shown(), ["error citation-without-reference"]);
    const message =
      "corroborate.json : ligne 2 : clé inconnue « severty ». Autres problèmes : 1. Le reste est suivi.";
    assert.deepEqual(client.messages, [message]);
    assert.ok(client.logged.includes("corroborate.json: ligne 3 : aucune règle n'a le code « x »"));
    await client.close(uri);
    await client.open(join(folder, "second.rir"), draftText);
    await client.status();
    assert.deepEqual(client.messages, [message]);
  });

  it("makes no link of what stands in it", async () => {
    write("corroborate.json", { "[Update](command:workbench.action.quit)": 1 });
    await open();
    await client.diagnostics(uri);
    assert.equal(client.messages.length, 1);
    assert.doesNotMatch(client.messages[0]!, /\]\(/);
    assert.match(client.messages[0]!, /Update/);
  });

  it("is watched where nobody would expect it", async () => {
    write("corroborate.json", { baseline: "accepted [1].json" });
    await open(
      {
        folders: [join(folder, "drafts")],
        capabilities: { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } },
      },
      "drafts/a.rir",
    );
    await client.diagnostics(uri);
    const patterns = await client.until(() => {
      const all = client.registrations.filter(({ method }) => method === "workspace/didChangeWatchedFiles");
      const options = all.at(-1)?.registerOptions as { watchers: { globPattern: string }[] } | undefined;
      const found = options?.watchers.map(({ globPattern }) => globPattern) ?? [];
      return found.some((pattern) => pattern.includes("accepted")) && found;
    });
    assert.deepEqual(
      patterns.filter((pattern) => pattern.endsWith(".json") || pattern.endsWith("json}")),
      [
        `${folder}/drafts/**/{corroborate.json,corroborate-baseline.json,corroborate-verified.json}`,
        `${folder}/accepted [[]1[]].json`,
        `${folder}/corroborate-verified.json`,
        `${folder}/corroborate.json`,
      ],
    );
  });
});
