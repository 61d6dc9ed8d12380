/** After a rename every citation leads to the entry it led to before. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { rename } from "../../../../server/src/core";
import { reportOf } from "./written-draft";

const read = (path: string): string => readFileSync(new URL(`../../../../${path}`, import.meta.url), "utf8");
const drafts = [
  "seeds/sample-draft.rir",
  "seeds/mex201601-response-2023-09-01.txt",
  "test/golden/composed/english-2010.rir",
  "test/golden/composed/french-2014.rir",
].map((path) => {
  const report = reportOf(read(path));
  return { path, report, places: placesOf(report) };
});

/** Where something may have a name: in citations, in the words that decided for them, in entries. */
function placesOf({ draft, resolutions }: ReturnType<typeof reportOf>): readonly number[] {
  const spans = [
    ...draft.citations.flatMap(({ items }) => items.flatMap(({ author, date }) => [author, date])),
    ...resolutions.flat().map(({ evidence }) => evidence.words),
    ...draft.references.flatMap(({ author, abbreviation, date, title }) => [
      author,
      abbreviation,
      date,
      title,
    ]),
  ];
  return spans.flatMap((span) => (span ? [span.start] : []));
}

const draft = fc.nat(drafts.length - 1);
const word = fc.stringMatching(/^[A-Z][a-z]{2,8}$/);
const name = fc.array(word, { minLength: 2, maxLength: 4 }).map((words) => `Zq${words.join(" ")}`);
const short = fc.stringMatching(/^Z[A-Z]{2,5}$/);
const date = fc
  .date({ min: new Date("1970-01-01"), max: new Date("1989-12-31"), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));

function applied(text: string, edits: ReturnType<typeof rename>): string {
  assert.ok(typeof edits !== "string", `refused: ${edits}`);
  return [...edits]
    .reverse()
    .reduce((now, { start, end, newText }) => now.slice(0, start) + newText + now.slice(end), text);
}

const links = (report: ReturnType<typeof reportOf>) =>
  report.resolutions.map((items) => items.map(({ reference }) => reference));

describe("rename, in the samples", () => {
  for (const kind of ["author", "abbreviation", "date"] as const) {
    it(`of any ${kind} keeps every link`, () => {
      fc.assert(
        fc.property(draft, fc.nat(), name, short, date, (which, nth, newName, newShort, newDate) => {
          const { path, report } = drafts[which]!;
          const named = report.draft.references.filter((entry) => entry[kind]);
          const entry = named[nth % named.length];
          // A draft without abbreviations has none to rename.
          if (entry === undefined) return;
          const typed = { author: newName, abbreviation: newShort, date: newDate }[kind];
          const changed = applied(report.draft.text, rename(report, entry[kind]!.start, typed));
          assert.notEqual(changed, report.draft.text);
          assert.deepEqual(links(reportOf(changed)), links(report), path);
        }),
        { numRuns: 60 },
      );
    });
  }

  it("whatever is typed, wherever: what is not refused keeps every link there was", () => {
    const anything = fc.oneof(name, date, fc.string(), word, fc.constantFrom("US", "n.d.", "2019", "HRW"));
    fc.assert(
      fc.property(draft, fc.nat(), anything, (which, nth, typed) => {
        const { report, places } = drafts[which]!;
        const { text } = report.draft;
        const edits = rename(report, places[nth % places.length]!, typed);
        if (typeof edits === "string") return;
        const after = links(reportOf(applied(text, edits)));
        links(report).forEach((items, citation) => {
          items.forEach((reference, item) => {
            if (reference !== null) assert.equal(after[citation]![item], reference);
          });
        });
      }),
      { numRuns: 100 },
    );
  });
});
