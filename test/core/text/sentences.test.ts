/** Where sentences end. */
import assert from "node:assert/strict";
import { sentencesOf } from "../../../server/src/core/text/sentences";

const sentences = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

describe("sentences", () => {
  it("end with their marks, closing marks and note markers", () => {
    assert.deepEqual(sentences('He left. "She stayed." Who knows?!  (Nobody.)[3] It rained'), [
      "He left.",
      '"She stayed."',
      "Who knows?!",
      "(Nobody.)[3]",
      "It rained",
    ]);
  });

  it("do not end with an abbreviation, an initial or before a small letter", () => {
    const text = "See art. 5 of J. F. Roy, para. 3, e.g. the U.S. law of 3 Jan. 2020 ... and so on.";
    assert.deepEqual(sentences(text), [text]);
  });

  it("end at a blank line, not at the end of a line", () => {
    assert.deepEqual(sentences("The first\nline\n\nThe second\r\n\r\nThe third "), [
      "The first\nline",
      "The second",
      "The third",
    ]);
  });

  it("are read in one pass however many stops stand in a row", () => {
    const row = ".".repeat(100_000);
    assert.deepEqual(sentences(`Contents ${row}12 Here. There`), [`Contents ${row}12 Here.`, "There"]);
  });
});
