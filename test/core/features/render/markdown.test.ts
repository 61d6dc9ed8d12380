/** What comes from a draft or a source is shown as its words, whatever it would be as Markdown. */
import assert from "node:assert/strict";
import { escaped } from "../../../../server/src/core/features/render/markdown";

describe("words in Markdown", () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ["a link that runs a command", "[a](command:b)", "\\[a\\]\\(command:b\\)"],
    ["HTML", '<img src="a">', '&lt;img src="a"\\>'],
    ["an address", "https://example.org", "https\\://example.org"],
    ["an entity", "&lt;", "&amp;lt;"],
    ["marks that turn the direction", "a\u202eb\u2066c", "abc"],
    ["lines", "a\n\n# b", "a \\# b"],
  ];
  for (const [name, written, shown] of cases)
    it(`shows ${name} as it is written`, () => assert.equal(escaped(written), shown));
});
