/** The documents for people say what is so: their links lead somewhere, their excerpts and tables are true. */
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { defaultSettings } from "../../server/src/settings";
import { runCli } from "../support/run-cli";

const root = join(import.meta.dirname, "../..");
const read = (path: string): string => readFileSync(join(root, path), "utf8");
const manifest = JSON.parse(read("package.json"));
const documents = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md"];
const rulePages = readdirSync(join(root, "docs/rules")).map((name) => `docs/rules/${name}`);

const foldersIn = (path: string): readonly string[] =>
  readdirSync(join(root, path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

describe("the documents", () => {
  for (const document of [...documents, ...rulePages, "docs/suppression.md"]) {
    it(`lead to files that exist: ${document}`, () => {
      const targets = [...read(document).matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, target]) => target!);
      const dead = targets.filter((target) => !existsSync(join(root, dirname(document), target)));
      assert.deepEqual(dead, []);
    });
  }

  it("name folders and files that exist", () => {
    const paths = documents.flatMap((document) =>
      [
        ...read(document).matchAll(/`((?:bench|client|docs|scripts|seeds|server|syntaxes|test)\/[\w./-]*)`/g),
      ].map(([, path]) => path!),
    );
    assert.ok(paths.length > 20);
    assert.deepEqual(
      paths.filter((path) => !existsSync(join(root, path))),
      [],
    );
  });

  it("name commands that exist", () => {
    const named = documents.flatMap((document) =>
      [...read(document).matchAll(/npm run ([\w:]+)/g)].map(([, script]) => script!),
    );
    assert.deepEqual(
      named.filter((script) => !(script in manifest.scripts)),
      [],
    );
  });
});

describe("README.md", () => {
  const readme = read("README.md");

  it("shows lines that the check of seeds/ prints", async () => {
    const [, excerpt = ""] = /```text\n(.*?)\n```/s.exec(readme) ?? [];
    const { out } = await runCli(["check", "seeds"], { currentFolder: root });
    const printed = out.split("\n");
    const lines = excerpt.split("\n");
    assert.ok(lines.length > 3);
    assert.deepEqual(
      lines.filter((line) => !printed.includes(line)),
      [],
    );
  });

  it("lists every setting with its default", () => {
    const rows = [...readme.matchAll(/^\| `(corroborate\.[\w.]+)` \| `([^`]*)` \|/gm)];
    const settings = manifest.contributes.configuration.properties as Record<string, { default: unknown }>;
    const shown = (value: unknown) =>
      value === "" || typeof value !== "string" ? JSON.stringify(value) : value;
    assert.deepEqual(
      Object.fromEntries(rows.map(([, name, value]) => [name, value!.replaceAll(", ", ",")])),
      Object.fromEntries(Object.entries(settings).map(([name, its]) => [name, shown(its.default)])),
    );
    assert.ok(rows.length >= Object.keys(defaultSettings).length);
  });

  it("gives the commands as the command line does", async () => {
    const { out: help } = await runCli(["help"], { currentFolder: root });
    const commands = [...readme.matchAll(/^corroborate .*$/gm)].map(([line]) => line);
    assert.ok(commands.length > 4);
    assert.deepEqual(
      commands.filter((line) => !help.includes(`  ${line}\n`)),
      [],
    );
  });
});

describe("ARCHITECTURE.md", () => {
  it("has every folder of the engine and of the server on its map", () => {
    const page = read("ARCHITECTURE.md");
    const folders = [
      ...foldersIn("server/src").map((name) => `server/src/${name}/`),
      ...foldersIn("server/src/core").map((name) => `server/src/core/${name}/`),
      ...foldersIn("server/src/core/features").map((name) => `${name}/`),
    ];
    assert.deepEqual(
      folders.filter((folder) => !page.includes(`\`${folder}\``)),
      [],
    );
  });
});

describe("CHANGELOG.md", () => {
  it("has what is to come and the version of the package", () => {
    const versions = [...read("CHANGELOG.md").matchAll(/^## \[(.+?)\]/gm)].map(([, version]) => version);
    assert.deepEqual(versions.slice(0, 2), ["Unreleased", manifest.version]);
  });
});
