/** Sources recorded as verified on the command line, and the same in the editor. */
import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runCli } from "../support/run-cli";
import { sampleProject } from "../support/sample-project";
import { removeFolders } from "../support/temporary-folder";

describe("--record-sources", () => {
  let folder: string;
  beforeEach(() => {
    folder = sampleProject();
  });
  afterEach(removeFolders);

  const check = (...options: readonly string[]) =>
    runCli(["check", "draft.rir", ...options], { currentFolder: folder });
  const changes = async (...options: readonly string[]): Promise<readonly string[]> =>
    JSON.parse((await check("--format", "json", ...options)).out)
      .files[0].findings.filter(({ code }: { code: string }) => code === "source-changed")
      .map(({ message }: { message: string }) => message);
  const append = (words: string): void => {
    const path = join(folder, "seeds/flood.txt");
    writeFileSync(path, readFileSync(path, "utf8") + words);
  };

  it("writes what the cited sources are now; a change is told until they are recorded again", async () => {
    assert.deepEqual(await changes(), []);
    const { err } = await check("--record-sources");
    assert.equal(err, "corroborate: 1 source file recorded as verified in corroborate-verified.json\n");
    assert.deepEqual(await changes(), []);
    append("A second edition.\n");
    assert.deepEqual(await changes(), [
      "The file of this source has changed since it was verified on 2023-08-14.",
    ]);
    assert.deepEqual(await changes("--no-config"), []);
    assert.deepEqual(await changes("--locale", "fr"), [
      "Le fichier de cette source a changé depuis qu’elle a été vérifiée, le 2023-08-14.",
    ]);
    assert.deepEqual(await changes("--record-sources"), []);
    assert.deepEqual(await changes(), []);
  });

  it("goes into the baseline like every finding, and comes back when the source changes again", async () => {
    await check("--record-sources");
    append("A second edition.\n");
    await check("--update-baseline");
    assert.deepEqual(await changes(), []);
    append("A third edition.\n");
    assert.equal((await changes()).length, 1);
  });

  it("writes nothing over a list that cannot be read", async () => {
    const path = join(folder, "corroborate-verified.json");
    writeFileSync(path, '{ "version": 1,\n');
    const { code, err } = await check("--record-sources");
    assert.equal(code, 2);
    assert.equal(err, "corroborate: corroborate-verified.json: line 2: this is not valid JSON\n");
    assert.equal(readFileSync(path, "utf8"), '{ "version": 1,\n');
  });

  it("does not go with --no-config", async () => {
    const { code, err } = await check("--record-sources", "--no-config");
    assert.equal(code, 2);
    assert.match(err, /--record-sources/);
    assert.equal(existsSync(join(folder, "corroborate-verified.json")), false);
  });
});
