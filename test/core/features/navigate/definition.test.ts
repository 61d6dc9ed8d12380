/** Where one place of a draft leads to, within the draft. */
import assert from "node:assert/strict";
import { definition } from "../../../../server/src/core";
import { markSpans } from "../outline/marked-words";
import { noCorpus, readWritten } from "./written-draft";

function check(draft: string): void {
  const { report, text, offset, marked } = readWritten(draft);
  const spans = definition(report, noCorpus, offset).flatMap(({ origin, target }) => [
    { ...origin, name: "from" },
    { ...target, name: "to" },
  ]);
  assert.equal(markSpans(text, spans), marked);
}

describe("definition", () => {
  it("leads from a citation to its entry", () =>
    check("Tolls rose ({from:Post$0 2022}).\n\nReferences\n\n{to:Post. 2022. Tolls.}"));

  it("leads from the words that decided to the entry", () =>
    check(`
      Tolls rose (Post 2022). {from:The same $0source} adds that they fell (2022).

      References

      {to:Post. 2022. Tolls.}
    `));

  it("leads from a note marker to its note", () =>
    check(`
      The mayor{from:[2$0]} agrees [1].

      Notes

      [1] A note.

      {to:[2] Another note.}
    `));

  it("leads from a marker of Markdown to its note", () =>
    check("Tolls rose.{from:[^$0a]}\n\nNotes\n\n{to:[^a]: A note.}"));

  it("leads nowhere from other words", () => check("Tol$0ls rose.\n\nReferences\n\nPost. 2022. Tolls."));
});
