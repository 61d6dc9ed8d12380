/** What `sources.yaml` may say, and what is told of its mistakes. */
import assert from "node:assert/strict";
import { readDeclarations } from "../../server/src/node/read-declarations";

const files = ["report.md", "posts.txt"];
const read = (text: string) => readDeclarations(text, (name) => (files.includes(name) ? name : null));
const problems = (text: string) =>
  read(text).problems.map((problem) => `${problem.kind} ${"line" in problem ? problem.line : "-"}`);

describe("readDeclarations", () => {
  it("reads fields as written: a date stays a date, a word stays a word", () => {
    const { declared, problems: none } = read(`
sources:
  - file: report.md
    title: No
    author: "Group: One"
    date: 2023-08-14
    accessed: 2023-09
    persons: [A. Person, B. Person]
    pages: 46
    abbreviation:
`);
    assert.deepEqual(none, []);
    assert.deepEqual(declared, [
      {
        file: "report.md",
        part: null,
        fields: {
          title: "No",
          author: "Group: One",
          date: "2023-08-14",
          accessed: "2023-09",
          persons: ["A. Person", "B. Person"],
          pages: 46,
        },
      },
    ]);
  });

  it("reads the parts of a file, which inherit nothing", () => {
    const { declared } = read(`
sources:
  - file: posts.txt
    language: en
    parts:
      - title: First
        date: 2021-04-08
      - title: Second
        persons: Somebody
`);
    assert.deepEqual(declared, [
      { file: "posts.txt", part: null, fields: { language: "en" } },
      { file: "posts.txt", part: "First", fields: { title: "First", date: "2021-04-08" } },
      { file: "posts.txt", part: "Second", fields: { title: "Second", persons: ["Somebody"] } },
    ]);
  });

  it("reads JSON, which is YAML too", () => {
    const text = '{\n\t"sources": [\n\t\t{"file": "report.md", "title": "No", "pages": 46}\n\t]\n}\n';
    assert.deepEqual(read(text).declared, [
      { file: "report.md", part: null, fields: { title: "No", pages: 46 } },
    ]);
  });

  const mistakes: readonly (readonly [name: string, text: string, ...problems: string[]])[] = [
    ["an unknown key", "sources:\n  - file: report.md\n    titel: x\n", "unknown-key 3"],
    ["an unknown key at the top", "source:\n  - file: report.md\n", "unknown-key 1"],
    ["a file that does not exist", "sources:\n  - file: gone.md\n", "declared-missing 2"],
    ["a file outside the folder", "sources:\n  - file: ../secret.md\n", "declared-missing 2"],
    ["a file declared twice", "sources:\n  - file: report.md\n  - file: report.md\n", "declared-twice 3"],
    [
      "a key that stands twice",
      "sources:\n  - file: report.md\n    date: 2020\n    date: 2021\n",
      "declared-twice 4",
    ],
    ["an entry without a file", "sources:\n  - title: x\n", "bad-value 2"],
    [
      "a part without a title",
      "sources:\n  - file: posts.txt\n    parts:\n      - date: 2020\n",
      "missing-key 4",
    ],
    ["a list where a text belongs", "sources:\n  - file: report.md\n    title: [a]\n", "bad-value 3"],
    ["a word where a number belongs", "sources:\n  - file: report.md\n    pages: many\n", "bad-value 3"],
    ["a nested list of persons", "sources:\n  - file: report.md\n    persons: [[a]]\n", "bad-value 3"],
    ["a list instead of a map", "- file: report.md\n", "bad-value 1"],
    ["a map instead of a list", "sources:\n  file: report.md\n", "bad-value 2"],
    ["an alias", "sources:\n  - &a\n    file: report.md\n    title: x\n  - *a\n", "bad-value 5"],
    ["broken syntax", "sources:\n  - file: report.md\n    title: [a\n  - x\n", "yaml 4"],
  ];
  for (const [name, text, ...expected] of mistakes) {
    it(`reports ${name}`, () => assert.deepEqual(problems(text), expected));
  }

  it("keeps the good entries beside a bad one", () => {
    const { declared } = read("sources:\n  - file: gone.md\n  - 7\n  - file: report.md\n    date: 2020\n");
    assert.deepEqual(declared, [{ file: "report.md", part: null, fields: { date: "2020" } }]);
  });

  it("refuses what is nested too deeply, which would take the program down", () => {
    for (const nested of ["[", "{a: ", "- ", "? "]) {
      assert.deepEqual(read(nested.repeat(20_000)), { declared: [], problems: [{ kind: "too-deep" }] });
    }
  });

  it("has nothing to say of an empty file", () => {
    assert.deepEqual(read(""), { declared: [], problems: [] });
    assert.deepEqual(read("# only a comment\n"), { declared: [], problems: [] });
    assert.deepEqual(read("sources:\n"), { declared: [], problems: [] });
  });
});
