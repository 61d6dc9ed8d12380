/** What of a draft folds, written as its first and its last words. */
import assert from "node:assert/strict";
import { foldingRanges, parseDraft } from "../../../../server/src/core";
import { unindented } from "../../../support/fixture";

/** Indented by how deep a fold lies in others; `first line … last line`. */
function foldsOf(text: string): string {
  const folds = foldingRanges(parseDraft(text));
  return folds
    .map((fold) => {
      const depth = folds.filter(({ start, end }) => start < fold.start && fold.end <= end).length;
      const lines = text.slice(fold.start, fold.end).split("\n");
      return `${"  ".repeat(depth)}${lines[0]} … ${lines.at(-1)}`;
    })
    .join("\n");
}

function check(draft: string, folds: string): void {
  assert.equal(foldsOf(unindented(draft).trim()), unindented(folds).trim());
}

describe("foldingRanges", () => {
  it("folds sections within sections, without the blank lines behind them", () => {
    check(
      `
      1. Overview

      Tolls rose.

      2. Tolls

      2.1 Boats

      Boats pay.

      2.2 Rafts

      Rafts do not.

      References

      Post. 2022. "Tolls." [Accessed 2023-08-01]

      Post. 2021. "Boats." [Accessed 2023-08-01]
      `,
      `
      1. Overview … Tolls rose.
      2. Tolls … Rafts do not.
        2.1 Boats … Boats pay.
        2.2 Rafts … Rafts do not.
      References … Post. 2021. "Boats." [Accessed 2023-08-01]
      `,
    );
  });

  it("folds a note with all its paragraphs", () => {
    check(
      `
      Boats pay twice [1].

      Notes

      [1] Once on entering.

      And once on leaving.

      [2] Not used.
      `,
      `
      Notes … [2] Not used.
        [1] Once on entering. … And once on leaving.
        [2] Not used. … [2] Not used.
      `,
    );
  });

  it("folds a block quotation, not its citation", () => {
    check(
      `
      The report reads as follows:

      The tolls have been raised every year since the bridge fell into the river.

      Nobody who must cross it has been asked. (Post 2022)

      The guild disagrees.
      `,
      `
      The tolls have been raised every year since the bridge fell into the river. … Nobody who must cross it has been asked.
      `,
    );
  });

  it("lets the masthead stand, below what a web page puts before it", () => {
    check(
      `
      About Responses

      They are reports.

      1 September 2023

      RUR201603.E

      1. Overview

      Tolls rose.
      `,
      `
      About Responses … They are reports.
      1. Overview … Tolls rose.
      `,
    );
  });
});
