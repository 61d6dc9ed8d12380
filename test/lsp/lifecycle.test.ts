/** The server as an editor meets it: start, settings, sources, files that change. */
import assert from "node:assert/strict";
import { renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cancelReadingNotification, readAgainNotification } from "../../server/src/protocol";
import { LspClient, uriOf } from "../support/lsp-client";
import { folderWith, removeFolders } from "../support/temporary-folder";

describe("language server: lifecycle", () => {
  let client: LspClient;
  const start = async (...options: Parameters<typeof LspClient.start>): Promise<LspClient> => {
    client = await LspClient.start(...options);
    return client;
  };
  afterEach(async () => {
    await client.stop();
    removeFolders();
  });

  it("says what it can do", async () => {
    const { initialized } = await start();
    assert.equal(initialized.capabilities.positionEncoding, "utf-16");
    assert.deepEqual(initialized.capabilities.completionProvider?.triggerCharacters, ["(", ";", " "]);
    assert.equal(initialized.capabilities.hoverProvider, true);
    assert.equal(initialized.capabilities.definitionProvider, true);
  });

  it("is ready without any folder", async () => {
    await start();
    assert.deepEqual(await client.ready(), {
      state: "ready",
      done: 0,
      total: 0,
      sources: 0,
      unreadable: 0,
      message: null,
    });
  });

  it("reads the corpus of its folder and counts what it could not read", async () => {
    await start({ folders: [folderWith({ "seeds/a.txt": "Words of a source.", "seeds/b.pdf": "%PDF" })] });
    const status = await client.ready();
    assert.equal(status.state, "ready");
    assert.equal(status.unreadable, 1);
    assert.ok(client.statuses.some(({ state }) => state === "indexing"));
    assert.deepEqual(await client.status(), status);
  });

  it("asks for settings where the editor answers", async () => {
    const folder = folderWith({ "papers/a.pdf": "", "seeds/b.pdf": "", "seeds/c.pdf": "" });
    await start({ folders: [folder], configuration: () => ({ corpus: ["papers"] }) });
    assert.equal((await client.ready()).unreadable, 1);
  });

  it("takes settings from the initialization options and from later changes", async () => {
    const folder = folderWith({ "papers/a.pdf": "", "more/b.pdf": "", "more/c.pdf": "" });
    await start({ folders: [folder], initializationOptions: { corroborate: { corpus: ["papers"] } } });
    assert.equal((await client.ready()).unreadable, 1);
    await client.settingsChanged({ corroborate: { corpus: ["more"] } });
    await client.until(() => client.statuses.at(-1)?.unreadable === 2);
  });

  it("follows the folders that are added and removed", async () => {
    const first = folderWith({ "seeds/a.pdf": "" });
    const second = folderWith({ "sources/b.pdf": "", "sources/c.pdf": "" });
    await start({ folders: [first] });
    assert.equal((await client.ready()).unreadable, 1);
    await client.foldersChanged([second], []);
    await client.until(() => client.statuses.at(-1)?.unreadable === 3);
    await client.foldersChanged([], [first]);
    await client.until(() => client.statuses.at(-1)?.unreadable === 2);
  });

  it("reads again when a file of the corpus changes, but not for a draft", async () => {
    const folder = folderWith({ "seeds/a.pdf": "", "seeds/draft.rir": "A draft." });
    await start({
      folders: [folder],
      capabilities: { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } },
    });
    await client.ready();
    const watch = await client.until(() =>
      client.registrations.find(({ method }) => method === "workspace/didChangeWatchedFiles"),
    );
    assert.deepEqual(watch.registerOptions, {
      watchers: [
        { globPattern: `${join(folder, "seeds")}/**/*` },
        { globPattern: `${join(folder, "sources")}/**/*` },
        {
          globPattern: `${folder}/**/{corroborate.json,corroborate-baseline.json,corroborate-verified.json}`,
        },
      ],
    });
    const before = client.statuses.length;
    await client.fileChanged(join(folder, "seeds/draft.rir"));
    writeFileSync(join(folder, "seeds/b.pdf"), "");
    assert.equal((await client.status()).unreadable, 1);
    assert.equal(client.statuses.length, before);
    await client.fileChanged(join(folder, "seeds/b.pdf"));
    await client.until(() => client.statuses.at(-1)?.unreadable === 2);
  });

  it("notices a corpus folder that is made later", async () => {
    const folder = folderWith({ "papers/a.pdf": "" });
    await start({ folders: [folder] });
    assert.equal((await client.ready()).unreadable, 0);
    renameSync(join(folder, "papers"), join(folder, "sources"));
    await client.fileChanged(join(folder, "sources/a.pdf"));
    await client.until(() => client.statuses.at(-1)?.unreadable === 1);
  });

  it("gives up reading when it is told to, says so, and reads again on demand", async () => {
    const files = Object.fromEntries(
      Array.from({ length: 300 }, (_, index) => [`seeds/${index}.txt`, `Words of source ${index}.`]),
    );
    await start({ folders: [folderWith(files)] });
    await client.until(() => client.statuses.some(({ total }) => total > 0));
    await client.notify(cancelReadingNotification);
    const { message } = await client.until(() => {
      const last = client.statuses.at(-1);
      return last?.state === "cancelled" && last;
    });
    assert.match(message ?? "", /cancelled/);
    await client.notify(readAgainNotification);
    await client.until(() => client.statuses.at(-1)?.state === "ready");
    assert.equal(client.statuses.at(-1)?.sources, 300);
  });

  it("shows progress where the editor can", async () => {
    await start({
      folders: [folderWith({ "seeds/a.txt": "Words." })],
      locale: "fr-CA",
      capabilities: { window: { workDoneProgress: true } },
    });
    await client.until(() => client.progress.some((its) => (its as { kind: string }).kind === "end"));
    assert.deepEqual(client.progress[0], {
      kind: "begin",
      title: "Lecture des sources",
      percentage: 0,
      cancellable: true,
    });
  });

  it("watches with patterns relative to the folder where the editor knows them", async () => {
    const folder = folderWith({ "seeds/a.txt": "" });
    await start({
      folders: [folder],
      configuration: () => ({ corpus: ["seeds"] }),
      capabilities: {
        workspace: { didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true } },
      },
    });
    const watch = await client.until(() =>
      client.registrations.find(({ method }) => method === "workspace/didChangeWatchedFiles"),
    );
    assert.deepEqual(watch.registerOptions, {
      watchers: [
        { globPattern: { baseUri: uriOf(join(folder, "seeds")), pattern: "**/*" } },
        {
          globPattern: {
            baseUri: uriOf(folder),
            pattern: "**/{corroborate.json,corroborate-baseline.json,corroborate-verified.json}",
          },
        },
      ],
    });
  });
});
