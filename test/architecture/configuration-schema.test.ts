/** The schema of `corroborate.json`: what it lets pass the program reads, what the program refuses it marks. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { ruleCodes } from "../../server/src/core";
import { readConfigurationFile } from "../../server/src/node/read-configuration-file";
import { severities } from "../../server/src/settings";

const manifest = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
async function readSchema() {
  const { configurationSchema } = await import("../../scripts/configuration-schema.mjs");
  return configurationSchema();
}

describe("the schema of corroborate.json", () => {
  it("is given to the editor for files of that name", () => {
    assert.deepEqual(manifest.contributes.jsonValidation[0], {
      fileMatch: "corroborate.json",
      url: "./dist/corroborate.schema.json",
    });
  });

  it("names what the program reads, each with words in both languages", async () => {
    const { properties } = await readSchema();
    const values: { readonly [name: string]: unknown } = {
      $schema: "",
      corpus: ["papers"],
      sharedIndex: "shared",
      severity: { "author-spelling": "off" },
      paraphraseFacts: true,
      baseline: "accepted.json",
      verified: "verified.json",
    };
    assert.deepEqual(Object.keys(properties), Object.keys(values));
    assert.deepEqual(readConfigurationFile(JSON.stringify(values)).problems, []);
    for (const [name, { description }] of Object.entries(properties))
      if (name !== "$schema") assert.match(description ?? "", /\S\n\n\S/);
  });

  it("names every rule and every severity", async () => {
    const { severity } = (await readSchema()).properties as unknown as {
      readonly severity: { readonly properties: { readonly [code: string]: { readonly enum: string[] } } };
    };
    assert.deepEqual(Object.keys(severity.properties).toSorted(), ruleCodes.toSorted());
    for (const rule of Object.values(severity.properties)) assert.deepEqual(rule.enum, [...severities]);
  });

  it("marks the paths that the program refuses, and no other", async () => {
    const pattern = new RegExp((await readSchema()).definitions.path.pattern);
    const paths = [
      "papers",
      "a/b",
      "a\\b",
      ".",
      "a..b",
      "..a",
      "a/..b",
      "..",
      "../a",
      "a/../b",
      "a\\..\\b",
      "/a",
      "\\a",
      "c:a",
      "C:\\a",
    ];
    for (const path of paths) {
      const { problems } = readConfigurationFile(JSON.stringify({ baseline: path }));
      assert.equal(pattern.test(path), problems.length === 0, path);
    }
  });
});
