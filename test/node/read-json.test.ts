/** The reader of JSON: it takes what `JSON.parse` takes, and tells the line of everything. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { type JsonNode, readJson } from "../../server/src/node/read-json";

function plainValue(node: JsonNode): unknown {
  if (node.kind === "value") return node.value;
  if (node.kind === "list") return node.items.map(plainValue);
  return Object.fromEntries(node.members.map(({ name, value }) => [name, plainValue(value)]));
}

function parsed(text: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
}

describe("readJson", () => {
  it("reads what JSON.parse reads, and nothing else", () => {
    const pieces = fc.constantFrom(
      ..."{}[]:, \t\r\n",
      '"a"',
      '"',
      "\\",
      "\\n",
      '"\\u00e9"',
      "1",
      "-0.5e3",
      "01",
      "true",
      "nul",
    );
    const text = fc.oneof(
      fc.json(),
      fc
        .tuple(fc.json(), fc.constantFrom(0, 1, 2, "\t"))
        .map(([json, indent]) => JSON.stringify(JSON.parse(json), null, indent)),
      fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(text, (its) => {
        const { root } = readJson(its);
        assert.deepEqual(root && { value: plainValue(root) }, parsed(its));
      }),
      { numRuns: 3_000 },
    );
  });

  it("tells the line of each key and value, whatever the line ends", () => {
    for (const end of ["\n", "\r\n", "\r"]) {
      const { root } = readJson(["{", '  "a": [', "    1,", "    2],", '  "b":', '    "c"', "}"].join(end));
      assert.ok(root?.kind === "object");
      const [a, b] = root.members;
      assert.deepEqual([a?.line, b?.line, b?.value.line], [2, 5, 6]);
      assert.deepEqual(a?.value.kind === "list" && a.value.items.map(({ line }) => line), [3, 4]);
    }
  });

  it("tells the line where it stops being JSON", () => {
    const lineOf = (text: string): unknown => readJson(text);
    assert.deepEqual(lineOf("<<<<<<< ours\n{}"), { root: null, line: 1 });
    assert.deepEqual(lineOf('{\n  "a": 1\n  "b": 2\n}'), { root: null, line: 3 });
    assert.deepEqual(lineOf('{\n  "a": 1,\n}\n'), { root: null, line: 3 });
    assert.deepEqual(lineOf("[\n1\n"), { root: null, line: 3 });
    assert.deepEqual(lineOf("{}\n\n{}"), { root: null, line: 3 });
    assert.deepEqual(lineOf(""), { root: null, line: 1 });
  });

  it("does not fall into the depths", () => {
    assert.deepEqual(readJson("[".repeat(100_000)), { root: null, line: 1 });
    assert.notEqual(readJson(`"${"a".repeat(1_000_000)}"`).root, null);
  });
});
