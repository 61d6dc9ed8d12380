/** What happens to files while a corpus is open: which are read again, and what the disk may hold. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import {
  chmodSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { candidateFiles } from "../../server/src/core";
import { type OpenedCorpus, openCorpus, updateCorpus } from "../../server/src/node/open-corpus";
import { folderWith, removeFolders } from "../support/temporary-folder";

const words = (name: string): string => `The words of the file ${name} stand here, and nowhere else.`;

/** The administrator of a computer may read everything. */
async function asOrdinaryUser(folder: string, run: () => Promise<void>): Promise<void> {
  if (process.geteuid?.() !== 0) return run();
  chmodSync(folder, 0o755);
  process.seteuid?.("nobody");
  try {
    await run();
  } finally {
    process.seteuid?.(0);
  }
}

describe("updateCorpus", () => {
  let folder: string;
  let opened: OpenedCorpus;
  let read: number;
  beforeEach(async () => {
    folder = folderWith({ "a.txt": words("a"), "in/b.txt": words("b"), "in/deep/c.txt": words("c") });
    opened = await openCorpus([folder], "en");
  });
  afterEach(removeFolders);
  const update = async (...names: readonly string[]): Promise<void> => {
    read = 0;
    const onProgress = ({ total }: { total: number }): void => {
      read = total;
    };
    opened = await updateCorpus(
      opened,
      names.map((name) => join(folder, name)),
      "en",
      { onProgress },
    );
  };
  const names = (): readonly string[] => [...opened.files.keys()];
  const found = (name: string): readonly string[] => candidateFiles(opened.corpus.index, words(name), 1);

  it("reads only the file that changed", async () => {
    const before = opened.files.get("in/b.txt");
    writeFileSync(join(folder, "a.txt"), words("new"));
    await update("a.txt");
    assert.equal(read, 1);
    assert.equal(opened.files.get("in/b.txt"), before);
    assert.equal(opened.corpus.textOf("a.txt"), words("new"));
    assert.deepEqual(found("new"), ["a.txt"]);
  });

  it("gives the very same corpus where nothing has changed", async () => {
    const before = opened;
    await update("a.txt", "in", "gone.txt", "../elsewhere.txt");
    assert.equal(opened, before);
    assert.equal(read, 0);
  });

  it("knows an editor's way to save: away with the file, and a new one in its place", async () => {
    rmSync(join(folder, "a.txt"));
    writeFileSync(join(folder, "a.txt.new"), words("saved"));
    renameSync(join(folder, "a.txt.new"), join(folder, "a.txt"));
    await update("a.txt", "a.txt.new", "a.txt");
    assert.deepEqual(names(), ["a.txt", "in/b.txt", "in/deep/c.txt"]);
    assert.equal(opened.corpus.textOf("a.txt"), words("saved"));
  });

  it("knows a file that went and came again between two looks", async () => {
    rmSync(join(folder, "a.txt"));
    await update("a.txt");
    assert.deepEqual(names(), ["in/b.txt", "in/deep/c.txt"]);
    assert.deepEqual(found("a").includes("a.txt"), false);
    writeFileSync(join(folder, "a.txt"), words("a"));
    await update("a.txt");
    assert.deepEqual(found("a"), ["a.txt"]);
  });

  it("follows a folder that is renamed, told by the folder alone", async () => {
    renameSync(join(folder, "in"), join(folder, "out"));
    await update("in", "out");
    assert.deepEqual(names(), ["a.txt", "out/b.txt", "out/deep/c.txt"]);
    assert.equal(opened.corpus.textOf("out/b.txt"), words("b"));
    assert.deepEqual(found("c"), ["out/deep/c.txt"]);
  });

  it("follows the corpus folder itself going and coming", async () => {
    renameSync(folder, `${folder}-away`);
    await update("");
    assert.deepEqual(names(), []);
    assert.equal(opened.corpus.failed.length, 1);
    renameSync(`${folder}-away`, folder);
    await update("..");
    assert.equal(names().length, 3);
    assert.deepEqual(opened.corpus.failed, []);
  });

  it("looks through all folders after a burst of thousands", async () => {
    const many = Array.from({ length: 1_500 }, (_, number) => `many/${number % 7}/${number}.txt`);
    for (const name of many) {
      mkdirSync(join(folder, name, ".."), { recursive: true });
      writeFileSync(join(folder, name), words(name));
    }
    await update(...many);
    assert.equal(read, 1_500);
    assert.equal(names().length, 1_503);
    assert.deepEqual(found("many/3/10.txt"), ["many/3/10.txt"]);
    rmSync(join(folder, "many"), { recursive: true });
    await update("many");
    assert.equal(read, 0);
    assert.equal(names().length, 3);
  });

  it("joins small changes, however many there were", async () => {
    for (let time = 0; time < 30; time++) {
      writeFileSync(join(folder, `${time}.txt`), words(`number ${time}`));
      await update(`${time}.txt`);
    }
    assert.ok(opened.state.index.segments.length <= 9);
    for (let time = 0; time < 30; time++) assert.deepEqual(found(`number ${time}`), [`${time}.txt`]);
  });

  it("reads a file again when asked to, and one that could not be read", async () => {
    await updateCorpus(opened, [], "en");
    const again = new Set([join(folder, "a.txt")]);
    let total = 0;
    const onProgress = (progress: { total: number }): void => {
      total = progress.total;
    };
    await updateCorpus(opened, [join(folder, "a.txt")], "en", { again, onProgress });
    assert.equal(total, 1);
    chmodSync(join(folder, "a.txt"), 0o000);
    const changed = new Date(2020, 1, 1);
    utimesSync(join(folder, "a.txt"), changed, changed);
    await asOrdinaryUser(folder, () => update("a.txt"));
    assert.deepEqual(opened.corpus.failed, [{ file: "a.txt", reason: "the file cannot be read" }]);
    chmodSync(join(folder, "a.txt"), 0o644);
    await update("a.txt");
    assert.deepEqual(opened.corpus.failed, []);
  });

  it("makes records anew when a list comes, changes and goes", async () => {
    const author = (): string | null | undefined =>
      opened.corpus.sources.find(({ file }) => file === "in/b.txt")?.author;
    for (const name of ["Somebody", "Another"]) {
      writeFileSync(join(folder, "in/sources.yaml"), `sources:\n  - file: b.txt\n    author: ${name}\n`);
      await update("in/sources.yaml");
      assert.deepEqual([author(), read], [name, 0]);
    }
    rmSync(join(folder, "in/sources.yaml"));
    await update("in/sources.yaml");
    assert.deepEqual([author(), read], [null, 0]);
  });

  it("follows no link, wherever it comes to stand", async () => {
    const outside = folderWith({ "secret.txt": words("secret") });
    renameSync(join(folder, "in"), join(folder, "kept"));
    symlinkSync(outside, join(folder, "in"));
    await update("in", "kept", "in/secret.txt");
    assert.deepEqual(names(), ["a.txt", "kept/b.txt", "kept/deep/c.txt"]);
    assert.deepEqual(opened.corpus.failed, [{ file: "in", reason: "symbolic links are not followed" }]);
    symlinkSync(folder, join(folder, "kept/loop"));
    await update("kept/loop", "kept/loop/kept/b.txt");
    assert.equal(names().length, 3);
  });

  it("stops when asked to, and the corpus stays as it was", async () => {
    writeFileSync(join(folder, "a.txt"), words("new"));
    const before = [...opened.files.values()];
    await assert.rejects(
      updateCorpus(opened, [join(folder, "a.txt")], "en", { signal: AbortSignal.abort() }),
      { name: "AbortError" },
    );
    assert.deepEqual([...opened.files.values()], before);
    await update("a.txt");
    assert.deepEqual(found("new"), ["a.txt"]);
  });

  it("finds a name whether its letters are told composed or not", async () => {
    writeFileSync(join(folder, "e\u0301te\u0301.txt"), words("summer"));
    await update("été.txt".normalize("NFC"));
    assert.deepEqual(found("summer"), ["été.txt".normalize("NFC")]);
    writeFileSync(join(folder, "e\u0301te\u0301.txt"), words("autumn"));
    await update("été.txt".normalize("NFD"));
    assert.equal(opened.corpus.textOf("été.txt".normalize("NFC")), words("autumn"));
  });

  it("takes names of all kinds", async () => {
    const strange = ["日本 — «é».txt", "a\\b.txt", "sp ace'\".txt", "new\nline.txt", "%41#?.txt", "😀.md"];
    for (const name of strange) writeFileSync(join(folder, name), words(name));
    await update(...strange);
    for (const name of strange) assert.equal(opened.corpus.textOf(name.normalize("NFC")), words(name), name);
    const again = await openCorpus([folder], "en");
    assert.deepEqual([...again.files.keys()], names());
  });

  it("takes paths that are very long, and tells of those that are too long", async () => {
    const name = `${`${"x".repeat(200)}/`.repeat(18)}long.txt`;
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), words("long"));
    await update("x".repeat(200));
    assert.deepEqual(found("long"), [name]);
    if (process.platform === "win32") return;
    const step = "y".repeat(200);
    execFileSync("sh", [
      "-c",
      `cd "$0" && for i in ${"1 ".repeat(25)}; do mkdir ${step} && cd -P ${step} || exit 0; done; echo words > too.txt`,
      folder,
    ]);
    await update(step);
    assert.equal(opened.corpus.failed.length, 1);
    assert.match(opened.corpus.failed[0]!.reason, /cannot be read/);
    assert.deepEqual(found("long"), [name]);
    execFileSync("rm", ["-rf", join(folder, step)]);
  });

  it("tells of a folder that cannot be read, and reads it when it can be", async () => {
    if (process.getuid?.() === 0) return;
    chmodSync(join(folder, "in"), 0o000);
    await update("in");
    assert.deepEqual(opened.corpus.failed, [{ file: "in", reason: "the folder cannot be read" }]);
    chmodSync(join(folder, "in"), 0o755);
    await update("in");
    assert.deepEqual(opened.corpus.failed, []);
    assert.equal(names().length, 3);
  });

  it("leaves out the lock files of open documents, what is hidden, and what programs install", async () => {
    for (const name of [
      "~$report.docx",
      ".~lock.report.odt#",
      ".DS_Store",
      ".git/x.txt",
      "node_modules/x.txt",
    ]) {
      mkdirSync(join(folder, name, ".."), { recursive: true });
      writeFileSync(join(folder, name), readFileSync(join(folder, "a.txt")));
      await update(name);
    }
    assert.equal(names().length, 3);
    assert.deepEqual(opened.corpus.failed, []);
  });
});
