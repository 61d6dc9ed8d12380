/** The grammar's file is the one its script writes, and none of its patterns can backtrack without bound. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { analyse } from "scslre";
import { grammarPath } from "./tokenize";

describe("patterns of the grammar", () => {
  it("are the ones that scripts/build-grammar.mjs writes", async () => {
    const { grammarText } = await import("../../scripts/build-grammar.mjs");
    assert.equal(await readFile(grammarPath, "utf8"), grammarText);
  });

  it("take time in proportion to the line", async () => {
    const patterns = patternsIn(JSON.parse(await readFile(grammarPath, "utf8")));
    assert.ok(patterns.length > 30);
    const slow = patterns.flatMap((pattern) =>
      // A search that starts where the last one ended is, to the analysis, one that starts at the beginning.
      analyse(new RegExp(pattern.replace("\\G", "^"), "u")).reports.map(
        (report) => `${pattern}: ${report.type}${report.exponential ? ", exponential" : ""}`,
      ),
    );
    assert.deepEqual(slow, []);
  });
});

function patternsIn(rule: unknown): string[] {
  if (typeof rule !== "object" || rule === null) return [];
  return Object.entries(rule).flatMap(([key, value]) =>
    typeof value === "string" && ["match", "begin", "end"].includes(key) ? [value] : patternsIn(value),
  );
}
