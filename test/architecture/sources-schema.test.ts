/** The schema of `sources.yaml`: what it names the program reads, and the editor is given it. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { readDeclarations } from "../../server/src/node/read-declarations";

const read = (name: string) => readFileSync(new URL(`../../${name}`, import.meta.url), "utf8");
const manifest = JSON.parse(read("package.json"));

interface Schema {
  readonly properties?: { readonly [name: string]: Schema };
  readonly items?: Schema;
  readonly required?: readonly string[];
  readonly description?: string;
}

async function readSchema(): Promise<Schema> {
  const { sourcesSchema } = await import("../../scripts/sources-schema.mjs");
  return sourcesSchema();
}

describe("the schema of sources.yaml", () => {
  it("is given to the editor for YAML and JSON alike", () => {
    const url = "./dist/sources.schema.json";
    assert.deepEqual(manifest.contributes.yamlValidation, [
      { fileMatch: "sources.yaml", url },
      { fileMatch: "sources.yml", url },
    ]);
    assert.ok(
      manifest.contributes.jsonValidation.some(
        (its: { fileMatch: string; url: string }) => its.fileMatch === "sources.json" && its.url === url,
      ),
    );
  });

  it("names just what the program reads, each with words in both languages", async () => {
    const source = (await readSchema()).properties!.sources!.items!;
    const part = source.properties!.parts!.items!;
    for (const [name, { description }] of Object.entries(source.properties!)) {
      assert.match(description ?? "", /\S\n\n\S/, name);
      const value = name === "pages" ? "7" : name === "parts" ? "[{title: x}]" : "x";
      const line = name === "file" ? "" : `, ${name}: ${value}`;
      assert.deepEqual(readDeclarations(`sources: [{file: a${line}}]`, () => "a").problems, [], name);
    }
    const { file: _, parts: __, ...ofBoth } = source.properties!;
    assert.deepEqual(Object.keys(part.properties!), Object.keys(ofBoth));
    assert.deepEqual([source.required, part.required], [["file"], ["title"]]);
  });

  it("knows every name in the sample corpus", async () => {
    const source = (await readSchema()).properties!.sources!.items!;
    for (const entry of parse(read("seeds/sources.yaml")).sources)
      for (const name of Object.keys(entry)) assert.ok(source.properties?.[name], name);
  });
});
