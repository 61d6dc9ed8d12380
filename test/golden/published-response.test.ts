/** The published Response is read and resolved as two people read it. */
import assert from "node:assert/strict";
import { resolveCitations } from "../../server/src/core/model/resolution/resolve-citations";
import { parseDraft } from "../../server/src/core/syntax/parse-draft";
import {
  annotationRows,
  citationRows,
  noteRows,
  quotationRows,
  referenceRows,
  sectionRows,
} from "../support/annotations";
import { publishedResponse, readSeed } from "../support/seeds";

describe("the published Response", () => {
  const draft = parseDraft(readSeed(publishedResponse));

  it("has these citations, items and parts, resolved to these entries", () => {
    assert.deepEqual(
      citationRows(draft, resolveCitations(draft)),
      annotationRows("mex201601.citations.tsv", 8),
    );
  });

  it("has these quotations, each answered for by this citation", () => {
    assert.deepEqual(quotationRows(draft), annotationRows("mex201601.quotations.tsv", 6));
  });

  it("has these entries", () => {
    assert.deepEqual(referenceRows(draft), annotationRows("mex201601.references.tsv", 9));
  });

  it("has these sections and zones", () => {
    assert.deepEqual(sectionRows(draft), annotationRows("mex201601.sections.tsv", 3));
  });

  it("has these notes and markers", () => {
    assert.deepEqual(noteRows(draft), annotationRows("mex201601.notes.tsv", 3));
  });

  it("names its own symbol, date and title, and the other Response that it refers to", () => {
    assert.equal(draft.masthead.symbol?.text, "MEX201601.E");
    assert.equal(draft.masthead.date?.text, "1 September 2023");
    assert.match(
      draft.masthead.title?.text ?? "",
      /^Mexico: Profiles of individuals .* \(2021–August 2023\)$/,
    );
    assert.deepEqual(
      draft.crossReferences.map(({ symbol }) => symbol),
      ["MEX201603"],
    );
  });
});
