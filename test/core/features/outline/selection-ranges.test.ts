/** What a selection grows to from a cursor `$0`, step by step, each step's words on one line. */
import assert from "node:assert/strict";
import { parseDraft, selectionRanges } from "../../../../server/src/core";
import { parseFixture, unindented } from "../../../support/fixture";

/** Blank lines are written as `/`. */
function check(written: string, steps: string): void {
  const { draft } = parseFixture(`//- draft.rir\n${unindented(written).trim()}`);
  assert.ok(draft.cursor);
  const text = draft.text.trimEnd();
  const [spans] = selectionRanges(parseDraft(text), [draft.cursor.start]);
  const words = spans!.map(({ start, end }) => text.slice(start, end).trim().replaceAll(/\n+/g, " / "));
  assert.deepEqual(words, unindented(steps).trim().split("\n"));
}

describe("selectionRanges", () => {
  it("grow from a part to its item, citation, sentence, paragraph", () => {
    check(
      "Tolls rose. Boats pay twice (HRW 2023-01$0-12, 4; Post 2022). Rafts do not.",
      `
      2023-01-12
      HRW 2023-01-12, 4
      HRW 2023-01-12, 4; Post 2022
      (HRW 2023-01-12, 4; Post 2022)
      Boats pay twice (HRW 2023-01-12, 4; Post 2022).
      Tolls rose. Boats pay twice (HRW 2023-01-12, 4; Post 2022). Rafts do not.
      `,
    );
  });

  it("take a single item with its parentheses next", () => {
    check(
      "Tolls rose (Po$0st 2022). Rafts pay nothing.",
      `
      Post
      Post 2022
      (Post 2022)
      Tolls rose (Post 2022).
      Tolls rose (Post 2022). Rafts pay nothing.
      `,
    );
  });

  it("count a cursor behind the last letter of a part as within it", () => {
    check(
      "Tolls rose (Post 2022$0). Rafts pay nothing.",
      `
      2022
      Post 2022
      (Post 2022)
      Tolls rose (Post 2022).
      Tolls rose (Post 2022). Rafts pay nothing.
      `,
    );
  });

  it("grow from a quotation's sentence to its words, to its marks", () => {
    check(
      'The guild said "tolls rose. Boa$0ts pay twice, [as] ever. Rafts do not" (Post 2022). It is so.',
      `
      Boats pay twice, [as] ever.
      tolls rose. Boats pay twice, [as] ever. Rafts do not
      "tolls rose. Boats pay twice, [as] ever. Rafts do not"
      The guild said "tolls rose. Boats pay twice, [as] ever. Rafts do not" (Post 2022).
      The guild said "tolls rose. Boats pay twice, [as] ever. Rafts do not" (Post 2022). It is so.
      `,
    );
  });

  it("grow from an altered word to the quotation around it", () => {
    check(
      'The guild said "[$0t]olls rose" (Post 2022).',
      `
      t
      [t]
      [t]olls rose
      "[t]olls rose"
      The guild said "[t]olls rose" (Post 2022).
      `,
    );
  });

  it("grow over sections and lists", () => {
    const draft = `
      RUR201603.E

      2. Tolls

      They exist.

      2.1 Boats

      Boats pay. Of$0ten.

      2.2 Rafts

      Rafts do not.
    `;
    check(
      draft,
      `
      Often.
      Boats pay. Often.
      2.1 Boats / Boats pay. Often.
      2. Tolls / They exist. / 2.1 Boats / Boats pay. Often. / 2.2 Rafts / Rafts do not.
      RUR201603.E / 2. Tolls / They exist. / 2.1 Boats / Boats pay. Often. / 2.2 Rafts / Rafts do not.
      `,
    );
    check(
      draft.replace("$0", "").replace("exist", "ex$0ist"),
      `
      They exist.
      2. Tolls / They exist.
      2. Tolls / They exist. / 2.1 Boats / Boats pay. Often. / 2.2 Rafts / Rafts do not.
      RUR201603.E / 2. Tolls / They exist. / 2.1 Boats / Boats pay. Often. / 2.2 Rafts / Rafts do not.
      `,
    );
  });

  it("grow from a part of an entry to the entry and the list", () => {
    check(
      `
      Tolls rose (Post 2022).

      References

      Courier. 2022. "Rafts." [Accessed 2023-08-01]

      Post. 2022. "To$0lls." [Accessed 2023-08-01]
      `,
      `
      Tolls
      Post. 2022. "Tolls." [Accessed 2023-08-01]
      References / Courier. 2022. "Rafts." [Accessed 2023-08-01] / Post. 2022. "Tolls." [Accessed 2023-08-01]
      Tolls rose (Post 2022). / References / Courier. 2022. "Rafts." [Accessed 2023-08-01] / Post. 2022. "Tolls." [Accessed 2023-08-01]
      `,
    );
  });

  it("grow over the paragraphs of a block quotation and of a note", () => {
    check(
      `
      It reads as follows:

      The tolls have been raised every year since the bridge fell into the river.

      Nobody was as$0ked. Nobody ever is. (Post 2022)

      Rafts do not pay.
      `,
      `
      Nobody was asked.
      Nobody was asked. Nobody ever is.
      Nobody was asked. Nobody ever is. (Post 2022)
      The tolls have been raised every year since the bridge fell into the river. / Nobody was asked. Nobody ever is. (Post 2022)
      It reads as follows: / The tolls have been raised every year since the bridge fell into the river. / Nobody was asked. Nobody ever is. (Post 2022) / Rafts do not pay.
      `,
    );
    check(
      `
      Notes

      [1] Once on entering.

      And once on lea$0ving.

      [2] Not used.
      `,
      `
      And once on leaving.
      [1] Once on entering. / And once on leaving.
      Notes / [1] Once on entering. / And once on leaving. / [2] Not used.
      `,
    );
  });

  it("have an answer for each of several cursors, at both ends of the draft", () => {
    const text = "Tolls rose.";
    const whole = { start: 0, end: text.length };
    assert.deepEqual(selectionRanges(parseDraft(text), [0, 11, 4]), [[whole], [whole], [whole]]);
    assert.deepEqual(selectionRanges(parseDraft(""), [0]), [[{ start: 0, end: 0 }]]);
  });
});
