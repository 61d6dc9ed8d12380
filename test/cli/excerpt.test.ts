/** Excerpts: the words of a finding with carets beneath, whatever a draft holds. */
import assert from "node:assert/strict";
import { excerptOf } from "../../server/src/cli/excerpt";
import { indexLines, lineColumnAt } from "../../server/src/core";

/** The marked words stand between `$0` and `$0`. */
function excerpt(fixture: string, columns = 40): string[] {
  const [before = "", marked = "", after = ""] = fixture.split("$0");
  const text = before + marked + after;
  const start = before.length;
  const end = start + marked.length;
  const lines = indexLines(text);
  const { line, column } = lineColumnAt(lines, start);
  const place = { start, end, line: line + 1, column: column + 1, endLine: 0, endColumn: 0 };
  const { line: shown, carets } = excerptOf(text, place, columns);
  return [shown, carets];
}

describe("excerptOf", () => {
  it("shows the line of the place", () =>
    assert.deepEqual(excerpt("one\ntwo $0three$0 four\nfive"), ["two three four", "    ^^^^^"]));

  it("trims a wide line around the place", () =>
    assert.deepEqual(excerpt(`${"a".repeat(100)} $0marked$0 ${"b".repeat(100)}`), [
      "…aaaaaaaaaaaaaaa marked bbbbbbbbbbbbbbb…",
      "                 ^^^^^^",
    ]));

  it("gives one side what the other does not need", () => {
    assert.deepEqual(excerpt(`$0marked$0 ${"b".repeat(100)}`, 20), ["marked bbbbbbbbbbbb…", "^^^^^^"]);
    assert.deepEqual(excerpt(`${"a".repeat(100)} $0marked$0`, 20), [
      "…aaaaaaaaaaaa marked",
      "              ^^^^^^",
    ]);
  });

  it("cuts a place that is wider than the terminal", () =>
    assert.deepEqual(excerpt(`before $0${"m".repeat(100)}$0 after`, 20), [
      `…${"m".repeat(18)}…`,
      ` ${"^".repeat(19)}`,
    ]));

  it("shows the first line of a place with several", () =>
    assert.deepEqual(excerpt("a $0b\r\nc$0 d"), ["a b", "  ^"]));

  it("shows an empty place with one caret", () => assert.deepEqual(excerpt("ab$0$0cd"), ["abcd", "  ^"]));

  it("counts tabs, no-break spaces, combining letters and wide letters as the terminal does", () =>
    assert.deepEqual(excerpt("x\ty\u00a0\u202fe\u0301日$0marked$0"), [
      "x  y  e\u0301日marked",
      "         ^^^^^^",
    ]));

  it("lets no draft steer the terminal or turn its direction", () =>
    assert.deepEqual(excerpt("a\u001b[31m$0b\u0007\u202ec$0"), ["a\ufffd[31mb\ufffd\ufffdc", "      ^^^^"]));
});
