/** The saved index: what it spares, what it never trusts, and who may write it at once. */
import assert from "node:assert/strict";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { candidateFiles } from "../../server/src/core";
import { wholeFolder } from "../../server/src/node/corpus-scope";
import { extractionFolder } from "../../server/src/node/extract/extraction-cache";
import { identityOf, indexFolder, indexPath, readIndex, sharedPath } from "../../server/src/node/index-store";
import { indexKeeper, saveIndex, shareIndex } from "../../server/src/node/keep-index";
import { type OpenedCorpus, openCorpus, updateCorpus } from "../../server/src/node/open-corpus";
import { runCli } from "../support/run-cli";
import { folderWith, removeFolders } from "../support/temporary-folder";

const words = "The dam above the town was opened in the night.";
const files = {
  "a.txt": words,
  "b.html": `<html lang="en"><head><title>Floods</title></head><body><p>The lower town was flooded twice in a month.</p></body></html>`,
  "c.odt": "x",
  "d.txt": "P\0K",
  "in/é.txt": "# RUR201601.E\n\n1 May 2020\n\n## 1. Overview\n\nOne.\fTwo.",
  "in/library.bib": "@book{one, title = {The Long River}, year = {2020}}\n",
  "sources.yaml": "sources:\n  - file: a.txt\n    author: Somebody\n",
};

/** All that can be seen of a corpus. */
const seen = ({ corpus, files: its }: OpenedCorpus) => ({
  sources: corpus.sources,
  failed: corpus.failed,
  complete: corpus.complete,
  files: [...its].map(([id, { path, isPlainText, hash, pageStarts, symbol }]) => ({
    ...{ id, path, isPlainText, hash, pageStarts, symbol },
    text: corpus.textOf(id),
  })),
  candidates: [words, "the lower town was flooded twice"].map((text) =>
    candidateFiles(corpus.index, text, 9),
  ),
});

/** Whether the index can be read, and is whole. */
async function trusted(path: string, identity: Parameters<typeof readIndex>[1]): Promise<boolean> {
  const saved = await readIndex(path, identity, []);
  if (saved === null) return false;
  const steps = saved.isWhole();
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

describe("the saved index", () => {
  let folder: string;
  let path: string;
  beforeEach(() => {
    folder = folderWith(files);
    path = indexPath([wholeFolder(folder)]);
  });
  afterEach(removeFolders);
  const openAndKeep = async (): Promise<OpenedCorpus> => {
    const opened = await openCorpus([folder], "en");
    assert.equal(await indexKeeper()(opened), true);
    return opened;
  };
  /** Files read when the corpus is opened. */
  const readWhenOpened = async (): Promise<number> => {
    let total = 0;
    await openCorpus([folder], "en", {
      onProgress: (progress) => {
        total = progress.total;
      },
    });
    return total;
  };

  it("gives the same corpus, and no file is read", async () => {
    const first = await openAndKeep();
    let saved: OpenedCorpus | null = null;
    let total = 0;
    const second = await openCorpus([folder], "en", {
      onSaved: (its) => {
        saved = its;
      },
      onProgress: (progress) => {
        total = progress.total;
      },
    });
    assert.equal(second.base, "own cache");
    assert.equal(total, 0);
    assert.deepEqual(seen(second), seen(first));
    assert.equal(first.corpus.sources.find(({ file }) => file === "a.txt")?.author, "Somebody");
    // What was saved says so until it is known to hold.
    assert.deepEqual({ ...seen(saved!), complete: true, failed: [] }, { ...seen(first), failed: [] });
    assert.equal(saved!.corpus.complete, false);
  });

  it("reads only what has changed", async () => {
    await openAndKeep();
    writeFileSync(join(folder, "a.txt"), "Other words are in this file now.");
    assert.equal(await readWhenOpened(), 1);
    rmSync(join(folder, "b.html"));
    const opened = await openCorpus([folder], "en");
    assert.equal(opened.corpus.textOf("a.txt"), "Other words are in this file now.");
    assert.deepEqual(candidateFiles(opened.corpus.index, words, 9), []);
    assert.deepEqual(candidateFiles(opened.corpus.index, "other words are in this file", 9), ["a.txt"]);
    assert.equal(opened.files.has("b.html"), false);
  });

  it("knows a file that was only touched by its content", async () => {
    const first = await openAndKeep();
    utimesSync(join(folder, "a.txt"), 1, 1);
    assert.equal(await readWhenOpened(), 1);
    const second = await openCorpus([folder], "en");
    assert.deepEqual(seen(second), seen(first));
    assert.equal(second.state.index.segments.length, first.state.index.segments.length);
  });

  it("makes records anew when a list declares something else, and reads no other text for that", async () => {
    await openAndKeep();
    writeFileSync(join(folder, "sources.yaml"), "sources:\n  - file: b.html\n    author: Another\n");
    assert.equal(await readWhenOpened(), 0);
    const { sources } = (await openCorpus([folder], "en")).corpus;
    assert.equal(sources.find(({ file }) => file === "b.html")?.author, "Another");
    assert.equal(sources.find(({ file }) => file === "a.txt")?.author, null);
  });

  it("tells failures in the language of the user, and tries again what could not be opened", async () => {
    await openAndKeep();
    const { failed } = (await openCorpus([folder], "fr")).corpus;
    assert.deepEqual(
      failed.map(({ reason }) => reason),
      ["les fichiers ODT ne sont pas encore lus", "le fichier n'est pas du texte"],
    );
  });

  it("extracts a document again once the cache has lost its text", async () => {
    await openAndKeep();
    for (const name of readdirSync(extractionFolder())) rmSync(join(extractionFolder(), name));
    assert.ok((await readWhenOpened()) >= 1);
    const { corpus } = await openCorpus([folder], "en");
    assert.match(corpus.textOf("b.html") ?? "", /flooded twice/);
  });

  it("is not trusted when it is damaged, wherever that is", async () => {
    const first = await openAndKeep();
    const whole = readFileSync(path);
    for (let at = 0; at < whole.length; at += Math.ceil(whole.length / 60)) {
      const damaged = Buffer.from(whole);
      damaged[at]! ^= 0x10;
      writeFileSync(path, damaged);
      assert.equal(await trusted(path, identityOf([wholeFolder(folder)])), false, `byte ${at}`);
    }
    for (const length of [0, 7, 15, 16, 100, whole.length - 1]) {
      writeFileSync(path, whole.subarray(0, length));
      assert.equal(await trusted(path, identityOf([wholeFolder(folder)])), false, `length ${length}`);
    }
    writeFileSync(path, Buffer.concat([whole, Buffer.alloc(8)]));
    const opened = await openCorpus([folder], "en");
    assert.equal(opened.base, "nothing");
    assert.deepEqual(seen(opened), seen(first));
  });

  it("is not trusted when other readers made it, or for another corpus", async () => {
    await openAndKeep();
    const identity = identityOf([wholeFolder(folder)]);
    assert.notEqual(await readIndex(path, identity, []), null);
    assert.equal(await readIndex(path, { ...identity, readers: "older" }, []), null);
    assert.equal(
      await readIndex(path, identityOf([{ ...wholeFolder(folder), include: ["*.txt"] }]), []),
      null,
    );
  });

  it("is whole at every moment while several write it and others read it", async () => {
    const opened = await openAndKeep();
    const identity = identityOf([wholeFolder(folder)]);
    let isWriting = true;
    const writing = Promise.all(
      Array.from({ length: 4 }, async () => {
        for (let time = 0; time < 5; time++) await saveIndex(path, opened);
      }),
    ).finally(() => {
      isWriting = false;
    });
    let reads = 0;
    for (; isWriting; reads++) assert.equal(await trusted(path, identity), true);
    await writing;
    assert.ok(reads > 0);
    assert.deepEqual(
      readdirSync(indexFolder()).filter((name) => name.endsWith(".unfinished")),
      [],
    );
  });

  it("leaves nothing behind when writing is given up", async () => {
    const opened = await openCorpus([folder], "en");
    await assert.rejects(saveIndex(path, opened, AbortSignal.abort()));
    assert.equal(existsSync(path), false);
  });

  it("is done without where the cache cannot be written", async () => {
    const before = process.env.XDG_CACHE_HOME;
    const blocked = folderWith({ file: "" });
    process.env.XDG_CACHE_HOME = join(blocked, "file");
    try {
      const opened = await openCorpus([folder], "en");
      assert.equal(await indexKeeper()(opened), false);
      const { err } = await runCli(["sources", "--corpus", folder], { currentFolder: folder });
      assert.equal(err, "the index of the sources could not be saved: the next run reads them again\n");
      assert.match(opened.corpus.textOf("b.html") ?? "", /flooded twice/);
    } finally {
      process.env.XDG_CACHE_HOME = before;
    }
  });

  it("is written again once enough has changed", async () => {
    const keep = indexKeeper();
    const first = await openCorpus([folder], "en");
    await keep(first);
    const before = readFileSync(path);
    await keep(first);
    assert.deepEqual(readFileSync(path), before);
    writeFileSync(join(folder, "a.txt"), "Words that are quite new.");
    await keep(await updateCorpus(first, [join(folder, "a.txt")], "en"));
    assert.equal(await readWhenOpened(), 0);
  });

  describe("when it is shared", () => {
    it("serves the same files elsewhere, texts of documents included, and is only read", async () => {
      const first = await openAndKeep();
      const shared = join(folderWith({}), "team");
      await shareIndex(shared, first);
      const elsewhere = folderWith(files);
      const expected = seen(first).files.map(({ id, text }) => [id, text]);
      for (const name of readdirSync(extractionFolder())) rmSync(join(extractionFolder(), name));
      const listed = readdirSync(shared).toSorted();
      const opened = await openCorpus([elsewhere], "en", { sharedIndex: shared });
      assert.equal(opened.base, "shared");
      assert.deepEqual(
        seen(opened).files.map(({ id, text }) => [id, text]),
        expected,
      );
      await indexKeeper()(opened);
      assert.deepEqual(readdirSync(shared).toSorted(), listed);
      assert.equal((await openCorpus([elsewhere], "en")).base, "own cache");
    });

    it("gives way to the own reading where it is damaged or of another corpus", async () => {
      const shared = folderWith({ "corroborate.index": "CORROBORx" });
      const first = await openCorpus([folder], "en", { sharedIndex: shared });
      assert.equal(first.base, "nothing");
      await saveIndex(sharedPath(shared), await openCorpus([folderWith({ "z.txt": "Z" })], "en"));
      const second = await openCorpus([folder], "en", { sharedIndex: shared });
      assert.deepEqual(seen(second), seen(first));
    });

    it("leads to no file outside of the corpus and the cache, whatever is in it", async () => {
      const shared = folderWith({});
      const outside = folderWith({ "secret.txt": "Secret words that nobody may read." });
      const first = await openCorpus([outside], "en");
      await saveIndex(sharedPath(shared), first);
      const inside = join(outside, "in");
      mkdirSync(inside);
      const { files: found, corpus } = await openCorpus([inside], "en", { sharedIndex: shared });
      assert.equal(found.size, 0);
      assert.deepEqual(candidateFiles(corpus.index, "secret words that nobody may read", 9), []);
    });
  });
});
