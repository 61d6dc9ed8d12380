/** What the VSIX holds: the bundles and their texts; never a seed, a test or a source. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const project = fileURLToPath(new URL("../..", import.meta.url));

describe("the VSIX", () => {
  it("holds only what the extension needs", () => {
    const vsce = ["node_modules/@vscode/vsce/vsce", "ls", "--no-dependencies"];
    const files = execFileSync(process.execPath, vsce, { cwd: project, encoding: "utf8" })
      .trim()
      .split(/\r?\n/);
    const wanted = [
      "dist/cli.js",
      "dist/client.js",
      "dist/corroborate.schema.json",
      "dist/extract-worker.js",
      "dist/server.js",
      "dist/sources.schema.json",
      "dist/third-party-notices.txt",
      "l10n/bundle.l10n.fr.json",
      "language-configuration.json",
      "package.json",
      "package.nls.fr.json",
      "package.nls.json",
      "syntaxes/rir.tmLanguage.json",
    ];
    // The README, what goes with it, and its pictures.
    const forPeople = /^(?:README\.md|CHANGELOG\.md|LICENSE|docs\/images\/[\w-]+\.png)$/;
    assert.deepEqual(files.filter((file) => !forPeople.test(file)).toSorted(), wanted);
  });
});
