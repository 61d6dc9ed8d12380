/** The bundled program in a process of its own. */
import assert from "node:assert/strict";
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import {
  createProtocolConnection,
  ExitNotification,
  InitializeRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { makeDocx, paragraph, run as words } from "../support/make-docx";
import { lineByLine, makePdf } from "../support/make-pdf";
import { sampleProject } from "../support/sample-project";
import { folderWith, removeFolders } from "../support/temporary-folder";

describe("the bundled program", () => {
  let program: string;
  before(function () {
    this.timeout(60_000);
    const folder = folderWith({});
    execFileSync(process.execPath, ["scripts/build.mjs", `--outdir=${folder}`]);
    program = join(folder, "cli.js");
  });
  after(removeFolders);
  const run = (...argv: readonly string[]) =>
    spawnSync(process.execPath, [program, ...argv], { cwd: sampleProject(), encoding: "utf8" });

  it("ends with the exit code and writes to the right stream", () => {
    assert.equal(run("check", "draft.rir", "--format", "json").status, 1);
    assert.deepEqual(JSON.parse(run("check", "draft.rir", "--format", "json").stdout).version, 1);
    const failed = run("check", "gone.rir");
    assert.deepEqual(
      { status: failed.status, stdout: failed.stdout, lines: failed.stderr.split("\n").length },
      { status: 2, stdout: "", lines: 2 },
    );
  });

  it("reads documents in its thread", () => {
    const pages = [lineByLine("The water rose"), lineByLine("by ten metres in two days and stayed.")];
    const folder = folderWith({
      "seeds/a.html": "<p>The first words of a page.",
      "seeds/b.docx": makeDocx({ body: paragraph(words("The first words of a report.")) }),
      "seeds/c.pdf": makePdf({ pages }),
      "seeds/d.pdf": "%PDF-1.4",
    });
    const { stdout, stderr } = spawnSync(process.execPath, [program, "sources", "--format", "json"], {
      cwd: folder,
      encoding: "utf8",
    });
    assert.equal(stderr, "");
    const { sources, failed } = JSON.parse(stdout);
    assert.deepEqual(
      sources.map(({ file }: { file: string }) => file),
      ["a.html", "b.docx", "c.pdf"],
    );
    assert.deepEqual(failed, [
      { file: "d.pdf", reason: "the file is damaged, or is not what its name says" },
    ]);
    const find = [program, "find", "by ten metres in two days and stayed"];
    const found = spawnSync(process.execPath, find, { cwd: folder, encoding: "utf8" });
    assert.match(found.stdout, /^seeds\/c\.pdf verbatim, 100 %, page 2$/m);
  });

  it("does not mind a reader that goes away", async () => {
    const child = spawn(process.execPath, [program, "parse", "seeds/mex201601-response-2023-09-01.txt"]);
    child.stdout.destroy();
    const errors: Buffer[] = [];
    child.stderr.on("data", (data: Buffer) => errors.push(data));
    const [code] = await once(child, "close");
    assert.equal(Buffer.concat(errors).toString(), "");
    assert.equal(code, 0);
  });

  for (const argv of [["lsp"], ["lsp", "--stdio"]]) {
    it(`starts the language server: ${argv.join(" ")}`, async () => {
      const child = spawn(process.execPath, [program, ...argv]);
      const connection = createProtocolConnection(
        new StreamMessageReader(child.stdout),
        new StreamMessageWriter(child.stdin),
      );
      connection.listen();
      const { serverInfo } = await connection.sendRequest(InitializeRequest.type, {
        processId: null,
        rootUri: null,
        capabilities: {},
      });
      assert.equal(serverInfo?.name, "Corroborate");
      await connection.sendRequest(ShutdownRequest.type);
      await connection.sendNotification(ExitNotification.type);
      const [code] = await once(child, "close");
      assert.equal(code, 0);
    });
  }
});
