/** What setting a text does to its words is no difference; another word is, even when its letters are the same. */
import assert from "node:assert/strict";
import { compareQuotation } from "../../../server/src/core/model/quotations/verify-quotation";
import { prepareSourceText } from "../../../server/src/core/sources/matching/source-text";

function verdict(quoted: string, source: string): string | undefined {
  const words = { text: quoted, inner: { start: 0, end: quoted.length }, alterations: [] };
  return compareQuotation(words, prepareSourceText(source), { start: 0, end: source.length })?.verdict;
}

describe("a quotation beside its source", () => {
  const source =
    "They were now here and nowhere else in the low-\nwage trade of the US-Mexico border, « la vie chère » -- as ever.";

  it("is verbatim whatever line ends, hyphens of line ends and dashes do", () => {
    for (const quoted of [
      "in the low-wage trade",
      "in the lowwage trade",
      "the US-Mexico border",
      "nowhere else in the low-wage",
      "here and nowhere else",
    ]) {
      assert.equal(verdict(quoted, source), "verbatim", quoted);
    }
  });

  it("is not verbatim when words are run together or torn apart", () => {
    for (const quoted of [
      "They were nowhere and nowhere else",
      "now here and now here else",
      "in the low wage trade of the USMexico border",
    ]) {
      assert.notEqual(verdict(quoted, source), "verbatim", quoted);
      assert.notEqual(verdict(quoted, source), "adapted", quoted);
    }
  });

  it("is altered when a number, a name or a negation differs by one letter", () => {
    const report = "In 2021 the ministry of Delta did not detain 1,250 pilots, said Mr. Brandt of the union.";
    for (const quoted of [
      "did not detain 1,205 pilots, said Mr. Brandt",
      "the ministry of Delta did detain 1,250 pilots",
      "1,250 pilots, said Mr. Brand of the union",
    ]) {
      assert.equal(verdict(quoted, report), "altered", quoted);
    }
  });

  it("is verbatim when it begins or ends with a sign that stands apart", () => {
    const report =
      "The Institute for War & Peace said that $500 a year, or 50 % of it, falls under § 12 of the Act.";
    for (const quoted of [
      "& Peace said that",
      "The Institute for War &",
      "$500 a year",
      "$ 500 a year",
      "50 % of it",
      "500 a year, or 50%",
      "§ 12 of the Act",
    ]) {
      assert.equal(verdict(quoted, report), "verbatim", quoted);
    }
    for (const quoted of [
      "€500 a year, or 50",
      "$ 50 % of it, falls under",
      "% 12 of the Act",
      "War said that &",
    ])
      assert.notEqual(verdict(quoted, report), "verbatim", quoted);
  });
});
