/** The outline of a source's text. */
import assert from "node:assert/strict";
import { type SourceSymbol, sourceOutline } from "../../../../server/src/core";

const written = (symbols: readonly SourceSymbol[], depth = 0): readonly string[] =>
  symbols.flatMap(({ name, kind, children }) => [
    `${"  ".repeat(depth)}${kind} ${name}`,
    ...written(children, depth + 1),
  ]);
const outline = (text: string, pageStarts: readonly number[] = []) =>
  sourceOutline({ text, pageStarts, sources: [] });

const text = `Tolls on the River

Boats pay at every bridge.

Who pays

Nobody asked, and
Every boat pays

2.1 Les péages « doux »

Fin.
`;

describe("sourceOutline", () => {
  it("has the lines that stand alone and read as headings", () =>
    assert.deepEqual(written(outline(text)), [
      "heading Tolls on the River",
      "heading Who pays",
      "heading 2.1 Les péages « doux »",
    ]));

  it("has the headings of Markdown, without their marks", () =>
    assert.deepEqual(written(outline("# **Tolls**\nBoats pay.\n## Who\nAll.\n")), [
      "heading Tolls",
      "heading Who",
    ]));

  it("has the pages, with their headings in them", () =>
    assert.deepEqual(written(outline(text, [text.indexOf("Who pays")])), [
      "page Page 1",
      "  heading Tolls on the River",
      "page Page 2",
      "  heading Who pays",
      "  heading 2.1 Les péages « doux »",
    ]));

  it("lets each part reach up to the next", () => {
    const [first, second] = outline(text);
    assert.deepEqual([first!.start, first!.end], [0, second!.start]);
    assert.equal(second!.end, text.indexOf("2.1"));
  });

  it("is empty for a text without either", () => assert.deepEqual(outline("a line that says little."), []));
});
