/** Documents read in threads: kept by content, given up when they take too much, and never in the way of the others. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import { findPassage } from "../../../server/src/core";
import { isUnread } from "../../../server/src/node/extract/document";
import { contentKey, loadReading, saveReading } from "../../../server/src/node/extract/extraction-cache";
import { extractAll } from "../../../server/src/node/extract/extraction-threads";
import { openCorpus } from "../../../server/src/node/open-corpus";
import { userCacheFolder } from "../../../server/src/node/user-cache-folder";
import { makeDocx, paragraph, run } from "../../support/make-docx";
import { lineByLine, makePdf } from "../../support/make-pdf";
import { folderWith, removeFolders } from "../../support/temporary-folder";

describe("documents of a corpus", () => {
  afterEach(removeFolders);

  it("are sources with their text, metadata and pages, beside files that cannot be read", async () => {
    const pages = [
      lineByLine("The Great Flood", "After the storm the water in the valley rose by ten me-"),
      lineByLine("tres in two days, and nobody had seen it come."),
    ];
    const pdf = makePdf({ pages, info: { Title: "The Great Flood" } });
    const folder = folderWith({
      "cut.pdf": pdf.subarray(0, 400),
      "flood.pdf": pdf,
      "locked.pdf": makePdf({ pages, encrypted: true }),
      "page.html": "<title>Fires</title><p>A page of words.",
      "report.docx": makeDocx({ body: paragraph(run("A report of words.")) }),
      "text.txt": "A text of words.",
    });
    const { corpus } = await openCorpus([folder], "en");
    assert.deepEqual(
      corpus.sources.map(({ file, title, from, pages: count }) => [file, title, from.title, count]),
      [
        ["flood.pdf", "The Great Flood", "metadata", 2],
        ["page.html", "Fires", "metadata", null],
        ["report.docx", null, undefined, null],
        ["text.txt", null, undefined, null],
      ],
    );
    assert.deepEqual(corpus.failed, [
      { file: "cut.pdf", reason: "the file is damaged, or is not what its name says" },
      { file: "locked.pdf", reason: "the file is protected by a password" },
    ]);
    assert.equal(corpus.textOf("report.docx"), "A report of words.");
    const quotations = [
      ["rose by ten metres in two days, and nobody had seen it come", 1],
      ["in two days, and nobody had seen it come", 2],
    ] as const;
    for (const [words, page] of quotations) {
      const [match] = findPassage(words, corpus);
      assert.deepEqual([match?.verdict, match?.file, match?.page], ["verbatim", "flood.pdf", page]);
    }
  });

  it("are not read again for their text, which is none once the file has changed", async () => {
    const folder = folderWith({ "a.html": "<p>Words.", "b.html": "<p>Other words." });
    const { corpus } = await openCorpus([folder], "en");
    writeFileSync(join(folder, "a.html"), "<p>New words.");
    renameSync(join(folder, "b.html"), join(folder, "c.html"));
    assert.equal(corpus.textOf("a.html"), null);
    assert.equal(corpus.textOf("b.html"), null);
  });

  it("stay in memory where the cache cannot be written", async () => {
    const folder = folderWith({ "seeds/a.html": "<p>Words.", "no-folder": "" });
    const before = process.env.XDG_CACHE_HOME;
    process.env.XDG_CACHE_HOME = join(folder, "no-folder");
    try {
      const { corpus } = await openCorpus([join(folder, "seeds")], "en");
      assert.equal(corpus.textOf("a.html"), "Words.");
    } finally {
      process.env.XDG_CACHE_HOME = before;
    }
  });
});

describe("the cache of documents", () => {
  afterEach(removeFolders);

  const page = Buffer.from("<p>Words.");
  const key = contentKey(page, "html");
  const read = async (folder: string) => {
    const task = {
      path: join(folder, "a.html"),
      format: "html",
      cacheFolders: [join(folder, "cache")],
    } as const;
    const { answers, stop } = extractAll([task]);
    const [answer] = await Promise.all(answers);
    stop();
    assert.ok(answer && !isUnread(answer));
    return answer.text;
  };

  it("is asked before a file is read", async () => {
    const folder = folderWith({ "a.html": page });
    assert.equal(await read(folder), "Words.");
    assert.deepEqual(readdirSync(join(folder, "cache")), [`${key}.json`]);
    saveReading(join(folder, "cache"), key, { text: "Kept.", pageStarts: [], fields: {} });
    assert.equal(await read(folder), "Kept.");
    writeFileSync(join(folder, "a.html"), "<p>New words.");
    assert.equal(await read(folder), "New words.");
  });

  it("writes a damaged entry anew", async () => {
    const folder = folderWith({ "a.html": page });
    await read(folder);
    const entry = join(folder, "cache", `${key}.json`);
    const good = readFileSync(entry, "utf8");
    for (const bad of ["", good.slice(0, -5), good.replace("Words", "Wards"), "null", "{}"]) {
      writeFileSync(entry, bad);
      assert.equal(loadReading([join(folder, "cache")], key), null);
      assert.equal(await read(folder), "Words.");
      assert.equal(readFileSync(entry, "utf8"), good);
    }
  });

  it("takes the same bytes for two things when they are of two formats", () =>
    assert.notEqual(contentKey(page, "html"), contentKey(page, "mhtml")));

  it("lies where each system keeps such things", () => {
    assert.equal(userCacheFolder({ XDG_CACHE_HOME: "/c" }, "linux"), join("/c", "corroborate"));
    assert.equal(userCacheFolder({ LOCALAPPDATA: "/l" }, "win32"), join("/l", "corroborate"));
    assert.match(userCacheFolder({}, "darwin"), /Library.Caches.corroborate$/);
    assert.match(userCacheFolder({}, "linux"), /\.cache.corroborate$/);
  });
});

describe("a document that takes too much", () => {
  afterEach(removeFolders);

  const reasons = async (
    files: { readonly [name: string]: Uint8Array },
    budget: Parameters<typeof extractAll>[1],
  ) => {
    const folder = folderWith(files);
    const tasks = Object.keys(files).map((name) => ({
      path: join(folder, name),
      format: name.endsWith(".pdf") ? ("pdf" as const) : ("html" as const),
      cacheFolders: [join(folder, "cache")],
    }));
    const { answers, stop } = extractAll(tasks, budget);
    const all = await Promise.all(answers);
    stop();
    return all.map((answer) => (isUnread(answer) ? answer.reason.kind : "read"));
  };
  const small = Buffer.from("<p>Words.");

  it("is given up when its time is over, and the next one is tried", async () =>
    assert.deepEqual(await reasons({ "a.html": small, "b.html": small }, { seconds: 0, megabytes: 500 }), [
      "too-slow",
      "too-slow",
    ]));

  it("is given up when it unpacks to more than there is memory for, and the next one is read", async () => {
    const bomb = deflateSync(Buffer.alloc(400_000_000, " "), { level: 1 }).toString("latin1");
    const pdf = makePdf({ pages: [lineByLine("Words.")], packed: bomb });
    assert.deepEqual(await reasons({ "a.pdf": pdf, "b.html": small }, { seconds: 60, megabytes: 300 }), [
      "too-big-inside",
      "read",
    ]);
  });

  it("leaves nothing waiting once everything is stopped", async () => {
    const folder = folderWith({ "a.html": small });
    const { answers, stop } = extractAll([
      { path: join(folder, "a.html"), format: "html", cacheFolders: [folder] },
    ]);
    stop();
    assert.deepEqual(await answers[0], { reason: { kind: "unreadable" } });
  });
});
