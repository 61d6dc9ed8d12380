/** The manifest agrees with the code and with its texts, in both languages. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { ruleCodes } from "../../server/src/core";
import { defaultSettings } from "../../server/src/settings";

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const readJson = (path: string) => JSON.parse(read(path));
const manifest = readJson("package.json");
const clientSource = readdirSync(new URL("../../client/src", import.meta.url), {
  recursive: true,
  encoding: "utf8",
})
  .filter((name) => name.endsWith(".ts"))
  .map((name) => read(`client/src/${name}`))
  .join("\n");

describe("the manifest's settings", () => {
  const declared = manifest.contributes.configuration.properties;

  it("are those of settings.ts, with the same defaults", () => {
    const defaults = Object.fromEntries(
      Object.entries<{ default: unknown }>(declared).map(([name, setting]) => [name, setting.default]),
    );
    assert.deepEqual(defaults, flatten("corroborate", defaultSettings));
  });

  it("name every rule, and each severity", () => {
    const rules = declared["corroborate.severity"].properties;
    assert.deepEqual(Object.keys(rules).toSorted(), ruleCodes.toSorted());
    for (const rule of Object.values<{ enum: string[] }>(rules)) {
      assert.deepEqual(rule.enum, ["error", "warning", "information", "hint", "off"]);
    }
  });
});

describe("the manifest's commands", () => {
  it("are those the client registers", () => {
    const registered = [...clientSource.matchAll(/registerCommand\(\s*"([^"]+)"/g)].map((match) => match[1]);
    const declared = manifest.contributes.commands.map(({ command }: { command: string }) => command);
    assert.deepEqual(declared.toSorted(), registered.toSorted());
  });
});

describe("texts in two languages", () => {
  const english = readJson("package.nls.json");

  it("the manifest's texts are all there, and used", () => {
    const used = [...JSON.stringify(manifest).matchAll(/"%([^"%]+)%"/g)].map((match) => match[1]);
    assert.deepEqual(Object.keys(english).toSorted(), [...new Set(used)].toSorted());
    assert.deepEqual(
      Object.keys(readJson("package.nls.fr.json")).toSorted(),
      Object.keys(english).toSorted(),
    );
  });

  it("the client's texts all have their French, and no other", () => {
    const used = [...clientSource.matchAll(/\bl10n\.t\(\s*"((?:[^"\\]|\\.)*)"/g)].map((match) => match[1]);
    assert.ok(used.length > 0);
    assert.deepEqual(
      Object.keys(readJson("l10n/bundle.l10n.fr.json")).toSorted(),
      [...new Set(used)].toSorted(),
    );
  });

  it("a French text keeps the places of its English one", () => {
    for (const [text, french] of Object.entries<string>(readJson("l10n/bundle.l10n.fr.json"))) {
      assert.deepEqual(french.match(/\{\d\}/g), text.match(/\{\d\}/g), text);
    }
  });
});

/** `{trace: {server: "off"}}` as `corroborate.trace.server`; lists and the open list of rules are values. */
function flatten(name: string, value: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) =>
      typeof inner === "object" && !Array.isArray(inner) && Object.keys(inner).length > 0
        ? Object.entries(flatten(`${name}.${key}`, inner))
        : [[`${name}.${key}`, inner]],
    ),
  );
}
