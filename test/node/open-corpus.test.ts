/** Corpus folders on a disk: which files are sources, what is told of the others, what is read again. */
import assert from "node:assert/strict";
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Corpus } from "../../server/src/core";
import { emptyCorpus, openCorpus } from "../../server/src/node/open-corpus";
import { withoutDraft } from "../../server/src/node/without-draft";
import { folderWith, removeFolders } from "../support/temporary-folder";

const filesOf = ({ sources }: Corpus): string[] => [...new Set(sources.map(({ file }) => file))];

describe("openCorpus", () => {
  afterEach(removeFolders);

  it("takes text files as sources, in the order of their names", async () => {
    const folder = folderWith({ "b.txt": "B words.", "a.md": "A words.", "deep/er/c.TXT": "C words." });
    const { corpus, files } = await openCorpus([folder], "en");
    assert.deepEqual(filesOf(corpus), ["a.md", "b.txt", "deep/er/c.TXT"]);
    assert.equal(corpus.textOf("deep/er/c.TXT"), "C words.");
    assert.equal(files.get("b.txt")?.path, join(folder, "b.txt"));
    assert.equal(corpus.complete, true);
    assert.deepEqual(corpus.failed, []);
  });

  it("passes over drafts, README files, hidden folders and what is no document", async () => {
    const folder = folderWith({
      "draft.rir": "A draft.",
      "draft.RDI": "A draft.",
      "README.md": "About the folder.",
      "readme-fr.txt": "Au sujet du dossier.",
      "readmission.txt": "A source.",
      "image.png": "x",
      ".cache/a.txt": "x",
      ".hidden.txt": "x",
      "node_modules/a.txt": "x",
      "sources.yaml": "",
    });
    const { corpus } = await openCorpus([folder], "en");
    assert.deepEqual(filesOf(corpus), ["readmission.txt"]);
    assert.deepEqual(corpus.failed, []);
  });

  it("says why a file is not read, in the language of the user", async () => {
    const folder = folderWith({
      "a.odt": "words",
      "b.HTM": "",
      "c.html": "<p hidden>Words.</p>",
      "d.mhtml": "words",
      "e.txt": "P\0K",
      "f.txt": "",
    });
    truncateSync(join(folder, "f.txt"), 50_000_001);
    assert.deepEqual((await openCorpus([folder], "en")).corpus.failed, [
      { file: "a.odt", reason: "ODT files are not read yet" },
      { file: "b.HTM", reason: "the file is empty" },
      { file: "c.html", reason: "the file holds no text that can be read (it may be a scan)" },
      { file: "d.mhtml", reason: "the file is damaged, or is not what its name says" },
      { file: "e.txt", reason: "the file is not text" },
      { file: "f.txt", reason: "the file is larger than 50 MB" },
    ]);
    assert.equal(
      (await openCorpus([folder], "fr")).corpus.failed[0]?.reason,
      "les fichiers ODT ne sont pas encore lus",
    );
  });

  it("follows no link, so that nothing outside the folder is read and no loop is walked", async () => {
    const outside = folderWith({ "secret.txt": "Not a source." });
    const folder = folderWith({ "a.txt": "A source." });
    symlinkSync(join(outside, "secret.txt"), join(folder, "b.txt"));
    symlinkSync(folder, join(folder, "loop"));
    const { corpus } = await openCorpus([folder], "en");
    assert.deepEqual(filesOf(corpus), ["a.txt"]);
    assert.deepEqual(corpus.failed, [
      { file: "b.txt", reason: "symbolic links are not followed" },
      { file: "loop", reason: "symbolic links are not followed" },
    ]);
  });

  it("takes a corpus folder that is itself a link", async () => {
    const folder = folderWith({ "a.txt": "A source." });
    const other = folderWith({});
    symlinkSync(folder, join(other, "seeds"));
    assert.deepEqual(filesOf((await openCorpus([join(other, "seeds"), folder], "en")).corpus), ["a.txt"]);
  });

  it("gives every file of several folders a name of its own, and each file only once", async () => {
    const first = folderWith({ "a.txt": "One.", "in/b.txt": "Two." });
    const second = folderWith({ "more/a.txt": "Three." });
    const { corpus } = await openCorpus([first, join(second, "more"), join(first, "in")], "en");
    assert.deepEqual(filesOf(corpus), ["a.txt", "in/b.txt", "more/a.txt"]);
    assert.equal(corpus.textOf("more/a.txt"), "Three.");
  });

  it("composes the letters of names, so that every system gives the same ones", async () => {
    const folder = folderWith({ "e\u0301te\u0301.txt": "Été." });
    const { corpus } = await openCorpus([folder], "en");
    assert.deepEqual(filesOf(corpus), ["\u00e9t\u00e9.txt"]);
    assert.equal(corpus.textOf("\u00e9t\u00e9.txt"), "Été.");
  });

  it("applies what sources.yaml declares of the files beside it", async () => {
    const folder = folderWith({
      "sub/a.txt": "Words.",
      "sub/sources.yaml":
        "sources:\n  - file: a.txt\n    author: Somebody\n    dat: 2020\n  - file: ../x.txt\n",
      "x.txt": "Words.",
    });
    const { corpus } = await openCorpus([folder], "en");
    const declared = corpus.sources.find(({ file }) => file === "sub/a.txt");
    assert.equal(declared?.author, "Somebody");
    assert.equal(declared?.from.author, "sources.yaml");
    assert.deepEqual(corpus.failed, [{ file: "sub/sources.yaml", reason: 'line 4: unknown key "dat"' }]);
  });

  it("reads pages where form feeds end them", async () => {
    const { corpus } = await openCorpus([folderWith({ "a.txt": "One.\fTwo.\fThree." })], "en");
    assert.deepEqual(corpus.pageStartsOf("a.txt"), [5, 10]);
    assert.deepEqual(corpus.pageStartsOf("nothing.txt"), []);
  });

  it("knows which of its files are Responses, by their symbols", async () => {
    const folder = folderWith({
      "response.md": "A page.\n\n1 May 2020\n\n# RUR201601.E\n\n## 1. Overview\n",
      "source.txt": "See Response to Information Request RUR201601.\n",
    });
    const { files } = await openCorpus([folder], "en");
    assert.equal(files.get("response.md")?.symbol, "RUR201601.E");
    assert.equal(files.get("source.txt")?.symbol, null);
  });

  it("gives no text once a file has changed", async () => {
    const folder = folderWith({ "a.txt": "Old words.\n", "b.txt": "Other words." });
    const { corpus } = await openCorpus([folder], "en");
    writeFileSync(join(folder, "a.txt"), "New words.\r\n");
    assert.equal(corpus.textOf("a.txt"), null);
    assert.equal(corpus.textOf("b.txt"), "Other words.");
    assert.equal(corpus.textOf("../a.txt"), null);
  });

  it("tells its progress and stops when asked to", async () => {
    const folder = folderWith({ "a.txt": "A.", "b.txt": "B." });
    const seen: string[] = [];
    const { signal } = new AbortController();
    const onProgress = ({ done, total }: { done: number; total: number }): void =>
      void seen.push(`${done}/${total}`);
    const { corpus } = await openCorpus([folder], "en", { signal, onProgress });
    assert.deepEqual(filesOf(corpus), ["a.txt", "b.txt"]);
    assert.deepEqual(seen, ["0/0", "0/2", "1/2", "2/2"]);
    const stopped = new AbortController();
    const opening = openCorpus([folder], "en", {
      signal: stopped.signal,
      onProgress: () => stopped.abort(),
    });
    await assert.rejects(opening, { name: "AbortError" });
  });

  it("tells a folder that is gone", async () => {
    const folder = folderWith({});
    const { corpus } = await openCorpus([join(folder, "gone")], "en");
    assert.deepEqual(corpus.failed, [{ file: "gone", reason: "the folder cannot be read" }]);
  });

  it("knows a corpus that is still empty", () => {
    assert.equal(emptyCorpus(false).corpus.complete, false);
    assert.equal(emptyCorpus(false).corpus.textOf("a.txt"), null);
  });
});

describe("withoutDraft", () => {
  afterEach(removeFolders);
  const opened = async () => {
    const folder = folderWith({ "a.txt": "The draft.\n", "copy.md": "The draft.\n", "b.txt": "A source.\n" });
    mkdirSync(join(folder, "empty"));
    return { folder, opened: await openCorpus([folder], "en") };
  };

  it("leaves out every copy of the draft, whatever its line ends", async () => {
    const corpus = withoutDraft((await opened()).opened, { text: "The draft.\r\n", path: null });
    assert.deepEqual(filesOf(corpus), ["b.txt"]);
    assert.equal(corpus.textOf("a.txt"), null);
    assert.equal(corpus.textOf("copy.md"), null);
    assert.equal(corpus.textOf("b.txt"), "A source.\n");
  });

  it("leaves out the draft's own file while the editor holds a newer text", async () => {
    const { folder, opened: its } = await opened();
    const corpus = withoutDraft(its, { text: "The draft, edited.\n", path: join(folder, "a.txt") });
    assert.deepEqual(filesOf(corpus), ["b.txt", "copy.md"]);
  });

  it("leaves another draft's corpus as it is", async () => {
    const { opened: its } = await opened();
    assert.equal(withoutDraft(its, { text: "Another.", path: null }), its.corpus);
  });

  it("gives the same corpus for the same files left out, however the draft has changed", async () => {
    const { folder, opened: its } = await opened();
    const path = join(folder, "a.txt");
    const corpus = withoutDraft(its, { text: "The draft, edited.\n", path });
    assert.equal(withoutDraft(its, { text: "The draft, edited again.\n", path }), corpus);
    const withoutCopies = withoutDraft(its, { text: "The draft.\n", path });
    assert.notEqual(withoutCopies, corpus);
    assert.equal(withoutDraft(its, { text: "The draft.\n", path: null }), withoutCopies);
    assert.equal(withoutDraft(its, { text: "The draft, edited.\n", path }), corpus);
  });

  it("gives another corpus once the files have been read again", async () => {
    const { folder, opened: its } = await opened();
    const draft = { text: "The draft, edited.\n", path: join(folder, "a.txt") };
    const corpus = withoutDraft(its, draft);
    assert.notEqual(withoutDraft(await openCorpus([folder], "en"), draft), corpus);
  });
});
