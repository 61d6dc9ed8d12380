/** Patterns of paths: what they fit, and that none takes long. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { globMatcher, isGlob } from "../../server/src/node/glob";

const cases: readonly [pattern: string, fits: readonly string[], others: readonly string[]][] = [
  ["*.pdf", ["a.pdf", "A.PDF", ".pdf"], ["a.pdf.txt", "in/a.pdf", "apdf"]],
  ["**/*.pdf", ["a.pdf", "in/a.pdf", "in/deep/a.pdf"], ["a.txt"]],
  ["sources/**", ["sources/a", "sources/b/c", "sources"], ["other/a", "sources2/a"]],
  ["**/drafts/**", ["drafts/a", "a/drafts/b/c", "drafts"], ["a/draft/b"]],
  ["a/**/b", ["a/b", "a/x/b", "a/x/y/b"], ["ab", "a/x", "b"]],
  ["202?-*", ["2023-01", "2024-"], ["202-1", "2023"]],
  ["[a-c]x", ["ax", "cx"], ["dx", "x", "[x"]],
  ["[!a-c]x", ["dx", "-x"], ["ax"]],
  ["[]x]", ["]", "x"], ["[]x]"]],
  ["[ab", ["[ab"], ["a"]],
  ["*.{txt,md}", ["a.txt", "b.md"], ["a.pdf", "a.{txt,md}"]],
  ["{a,b{c,d}}", ["a", "bc", "bd"], ["b", "ac"]],
  ["{a", ["{a"], ["a"]],
  ["été*", ["e\u0301te\u0301 2023.txt", "Été.md"], ["ete.txt"]],
  ["*𝒳?", ["a𝒳b", "𝒳𝒳"], ["𝒳"]],
  ["a+b(c).$", ["a+b(c).$"], ["aab(c).x"]],
];

describe("globMatcher", () => {
  for (const [pattern, fits, others] of cases)
    it(pattern, () => {
      const matches = globMatcher(pattern);
      for (const path of fits) assert.ok(matches(path), path);
      for (const path of others) assert.ok(!matches(path), path);
    });

  it("fits every path as itself, where it holds nothing special", () => {
    const path = fc.array(fc.string({ minLength: 1 }), { minLength: 1 }).map((names) => names.join("/"));
    fc.assert(
      fc.property(
        path.filter((its) => !isGlob(its)),
        (its) => globMatcher(its)(its),
      ),
    );
  });

  it("finds with a star what a prefix and a suffix find", () => {
    const word = fc.stringMatching(/^[ab]{0,6}$/);
    fc.assert(
      fc.property(word, word, word, (before, behind, name) => {
        const expected =
          name.length >= before.length + behind.length && name.startsWith(before) && name.endsWith(behind);
        assert.equal(globMatcher(`${before}*${behind}`)(name), expected);
      }),
    );
  });

  it("comes to an end where a pattern was made to take long", () => {
    assert.equal(globMatcher(`${"*a".repeat(200)}b`)("a".repeat(2_000)), false);
    assert.equal(globMatcher(`${"**/a/".repeat(100)}b`)("a/".repeat(500)), false);
    assert.equal(globMatcher("{a,b}".repeat(200))("c"), false);
  });
});
