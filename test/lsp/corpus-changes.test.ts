/** The corpus while the editor is open: files that come, change and go, what was saved, and answers while it is read. */
import assert from "node:assert/strict";
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { wholeFolder } from "../../server/src/node/corpus-scope";
import { indexPath } from "../../server/src/node/index-store";
import { type ExplainFileAnswer, explainFileRequest, readAgainNotification } from "../../server/src/protocol";
import { LspClient, uriOf } from "../support/lsp-client";
import { draftText, sampleProject } from "../support/sample-project";
import { removeFolders } from "../support/temporary-folder";

const hoverable = { line: 10, character: 45 };

describe("language server: changes of the corpus", () => {
  let folder: string;
  let client: LspClient;
  beforeEach(() => {
    folder = sampleProject();
  });
  afterEach(async () => {
    await client.stop();
    removeFolders();
  });
  const source = (name: string): string => join(folder, "seeds", name);
  const start = async (): Promise<void> => {
    client = await LspClient.start({ folders: [folder] });
    await client.ready();
  };
  /** Once the server knows as many sources. */
  const until = (sources: number): Promise<unknown> =>
    client.until(() => {
      const last = client.statuses.at(-1);
      return last?.state === "ready" && last.sources === sources;
    });
  /** Once the draft's last diagnostics say, or no longer say, that a quotation was altered. */
  const untilAltered = (uri: string, isAltered: boolean): Promise<unknown> =>
    client.until(() => {
      const last = client.published.findLast((sent) => sent.uri === uri);
      return last && last.diagnostics.some(({ code }) => code === "quotation-altered") === isAltered;
    });

  it("follows a file that comes, moves with its folder, and goes", async () => {
    await start();
    mkdirSync(source("new"));
    writeFileSync(source("new/more.txt"), "More words.");
    await client.fileChanged(source("new/more.txt"));
    await until(2);
    renameSync(source("new"), source("old"));
    await client.fileChanged(source("new"));
    await client.fileChanged(source("old"));
    const why = () =>
      client.request<ExplainFileAnswer>(explainFileRequest, {
        uri: uriOf(source("old/more.txt")),
        draft: null,
      });
    while ((await why())?.status !== "source") await until(2);
    rmSync(source("old"), { recursive: true });
    await client.fileChanged(source("old"));
    await until(1);
  });

  it("checks the draft again when its source has changed", async () => {
    await start();
    const uri = await client.open(join(folder, "draft.rir"), draftText);
    await untilAltered(uri, true);
    writeFileSync(
      source("flood.txt"),
      "After the storm the water rose by nine metres in two days, and the dams were never inspected.\n",
    );
    await client.fileChanged(source("flood.txt"));
    await untilAltered(uri, false);
  });

  it("takes a burst of many files in one go", async () => {
    await start();
    const names = Array.from({ length: 300 }, (_, number) => source(`${number}.txt`));
    for (const name of names) writeFileSync(name, `Words of ${name}.`);
    const { length } = client.statuses;
    await Promise.all(names.map((name) => client.fileChanged(name)));
    await until(301);
    const readings = client.statuses.slice(length).filter(({ state }) => state === "ready").length;
    assert.ok(readings < 30, `${readings} readings`);
  });

  it("gives the findings of a first start at a second one, and reads nothing for that", async () => {
    await start();
    const uri = await client.open(join(folder, "draft.rir"), draftText);
    await untilAltered(uri, true);
    const path = indexPath([wholeFolder(join(folder, "seeds"))]);
    // It is written when there is nothing else to do.
    while (!existsSync(path)) await client.status();
    await client.stop();
    client = await LspClient.start({ folders: [folder] });
    await client.ready();
    assert.ok(client.statuses.every(({ total }) => total === 0));
    await client.open(join(folder, "draft.rir"), draftText);
    await untilAltered(uri, true);
  });

  it("answers while it reads, and then in full", async () => {
    for (let number = 0; number < 400; number++)
      writeFileSync(source(`${number}.txt`), `Words of the file ${number}. `.repeat(100));
    client = await LspClient.start({ folders: [folder] });
    const uri = await client.open(join(folder, "draft.rir"), draftText);
    await client.until(() => client.statuses.some(({ state, done }) => state === "indexing" && done > 10));
    let answers = 0;
    while ((await client.status()).state === "indexing") {
      await client.hover(uri, hoverable);
      await client.complete(uri, { line: 10, character: 70 });
      answers++;
    }
    assert.ok(answers > 3, `${answers} answers`);
    assert.equal((await client.ready()).sources, 401);
  });

  it("tries again what could not be read when the user asks", async () => {
    await start();
    const status = await client.status();
    assert.equal(status.unreadable, 1);
    const { length } = client.statuses;
    await client.notify(readAgainNotification);
    await client.until(() => client.statuses.slice(length).some(({ state }) => state === "ready"));
    assert.deepEqual(await client.status(), status);
  });

  it("tells why a file is in the corpus, in the user's language", async () => {
    client = await LspClient.start({ folders: [folder], locale: "fr" });
    await client.ready();
    const draft = await client.open(source("draft.txt"), "The text of flood.txt.");
    const ask = (name: string, of: string | null = null) =>
      client.request<ExplainFileAnswer>(explainFileRequest, { uri: uriOf(source(name)), draft: of });
    const flood = await ask("flood.txt", draft);
    assert.equal(flood?.status, "source");
    assert.equal(flood?.words[0], "Le fichier est dans le corpus.");
    assert.deepEqual(flood?.sources, [{ id: "flood.txt", title: "The Great Flood" }]);
    assert.equal((await ask("notes.odt"))?.reason, "les fichiers ODT ne sont pas encore lus");
    const open = await client.open(source("flood.txt"), "Newer words.");
    assert.equal((await ask("flood.txt", open))?.status, "draft-itself");
    await assert.rejects(client.request(explainFileRequest, { uri: 1 }));
  });
});
