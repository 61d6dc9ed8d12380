/** After a fix its finding is gone and no new one has come. */
import assert from "node:assert/strict";
import type { Finding } from "../../server/src/core";
import type { FixtureCase } from "../support/fixture";
import { checkFixture, checkText, optionsOf } from "./check-fixture";
import { allCases } from "./rule-folders";

describe("fixes", () => {
  for (const { name, fixture, finding, index } of allCases.flatMap(withFixes)) {
    it(`leave no trace of what they mend: ${name}, ${finding.code} ${index + 1}`, () => {
      const { corpus, findings } = checkFixture(fixture);
      for (const { edits } of finding.fixes) {
        const { text, moved } = edited(fixture.draft.text, edits);
        const after = checkText(text, corpus, optionsOf(fixture)).findings;
        const allowed = findings.filter((other) => !sameFinding(other, finding));
        const places = allowed.map((other) => `${other.code} ${moved(other.start)}–${moved(other.end)}`);
        for (const left of after) {
          assert.ok(
            places.includes(`${left.code} ${left.start}–${left.end}`),
            `now there is: ${left.message}`,
          );
        }
      }
    });
  }

  it("are tried by these tests for every rule that offers one", () => {
    const tried = new Set(allCases.flatMap(withFixes).map(({ finding }) => finding.code));
    assert.deepEqual([...tried].sort(), [
      "abbreviation-defined-twice",
      "ambiguous-citation",
      "author-spelling",
      "citation-date-differs",
      "citation-partial-date",
      "citation-unreadable",
      "cross-reference-form",
      "date-suffix",
      "locator-differs",
      "locator-form",
      "locator-missing",
      "quotation-altered",
      "quotation-elsewhere",
      "reference-order",
      "reference-punctuation",
      "suppression-unused",
      "translation-flag-missing",
    ]);
  });
});

function withFixes({ name, fixture }: FixtureCase) {
  const fixable = checkFixture(fixture).findings.filter(({ fixes }) => fixes.length > 0);
  return fixable.map((finding, index) => ({ name, fixture, finding, index }));
}

const sameFinding = (a: Finding, b: Finding): boolean =>
  a.code === b.code && a.start === b.start && a.end === b.end;

/** The text after the edits, and where an offset of the old text stands in it. */
function edited(text: string, edits: Finding["fixes"][number]["edits"]) {
  const inOrder = edits.toSorted((a, b) => b.start - a.start);
  return {
    text: inOrder.reduce(
      (words, { start, end, newText }) => words.slice(0, start) + newText + words.slice(end),
      text,
    ),
    moved: (offset: number): number =>
      edits.reduce(
        (at, { start, end, newText }) => (offset >= end ? at + newText.length - (end - start) : at),
        offset,
      ),
  };
}
