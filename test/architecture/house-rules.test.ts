/** Habits of the house that a machine can check: opening sentences, names, sizes, regular expressions, packages. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { parse } from "acorn";
import { transformSync } from "esbuild";
import { analyse as analyseRegExp } from "scslre";

const root = join(import.meta.dirname, "../..");
const sources = ["server/src", "client/src"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join(root, folder, name)),
);
const nameOf = (file: string) => relative(root, file);

describe("every source file", () => {
  it("opens with a sentence that says what it is", () => {
    const silent = sources.filter((file) => !/^\/\*\*?[\s*]*\S[\s\S]*?\./.test(readFileSync(file, "utf8")));
    assert.deepEqual(silent.map(nameOf), []);
  });

  it("has a kebab-case name that says what it does", () => {
    const misnamed = sources.filter(
      (file) =>
        !/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.d)?\.ts$/.test(basename(file)) ||
        /util|helper|misc|common/.test(basename(file)),
    );
    assert.deepEqual(misnamed.map(nameOf), []);
  });

  it("is below 500 lines", () => {
    const long = sources.filter((file) => readFileSync(file, "utf8").split("\n").length > 500);
    assert.deepEqual(long.map(nameOf), []);
  });
});

interface Literal {
  readonly pattern: string;
  readonly flags: string;
}

/** The regular expressions of a file, as the JavaScript parser sees them. */
function regularExpressions(file: string): readonly Literal[] {
  const { code } = transformSync(readFileSync(file, "utf8"), { loader: "ts", target: "es2022" });
  const found: Literal[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    if ("regex" in node) found.push((node as { regex: Literal }).regex);
    for (const child of Object.values(node)) visit(child);
  };
  visit(parse(code, { ecmaVersion: "latest", sourceType: "module" }));
  return found;
}

describe("regular expressions", () => {
  it("match in linear time", () => {
    const slow = sources.flatMap((file) =>
      regularExpressions(file).flatMap(({ pattern, flags }) => {
        const { reports } = analyseRegExp(
          { source: pattern, flags },
          { reportTypes: { Move: true, Self: true, Trade: true } },
        );
        return reports.map(({ type }) => `${nameOf(file)}: /${pattern}/${flags} (${type})`);
      }),
    );
    assert.deepEqual(slow, []);
  });
});
