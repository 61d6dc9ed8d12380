/** Every place that speaks of an entry, found from any of them. */
import assert from "node:assert/strict";
import { highlights, references } from "../../../../server/src/core";
import { markSpans } from "../outline/marked-words";
import { readWritten, written } from "./written-draft";

function check(draft: string, includeEntry: boolean): void {
  const { report, text, offset, marked } = readWritten(draft);
  assert.equal(written(text, references(report, offset, includeEntry), "r"), marked);
}

/** The same draft, pointed at in one of its places. */
const pointed = (draft: string, place: string): string => {
  assert.equal(draft.split(place).length, 2, place);
  return draft.replace(place, `$0${place}`);
};

const draft = `
  1. Overview

  Tolls rose ({r:Harbour Post 2022-05-02, 4}; Gazette 2021). Harbour Post adds that they fell ({r:2022-05-02}) and rose again ({r:ibid.}). The same source sees no end ({r:2022-05-02, 7}). Harbour Post was silent before (2020-01-01).

  2. Elsewhere

  Rents rose ({r:HP 2022-05}).

  References

  Gazette. 2021. "Rents."

  {r:Harbour Post (HP). 2022-05-02}. "Tolls." [Accessed 2023-08-01]

  Harbour Post (HP). 2020-01-01. "Silence." [Accessed 2023-08-01]
`;

const places = [
  "Harbour Post 2022",
  "Harbour Post adds",
  "2022-05-02}) and",
  "ibid.",
  "The same source",
  "2022-05-02, 7",
  "HP 2022-05",
  '"Tolls."',
];

describe("references", () => {
  for (const place of places) {
    it(`are the same from ${place}`, () => check(pointed(draft, place), true));
  }

  it("leave the entry out unless it is asked for", () => {
    check(pointed(draft.replace(/\{r:(Harbour Post \(HP\)\. 2022-05-02)\}/, "$1"), "ibid."), false);
  });

  it("are none for a citation that has no one entry", () => {
    check("Tolls rose (No$0body 2020).\n\nReferences\n\nPost. 2022. Tolls.", true);
    check('Tolls (Post$0 2022).\n\nReferences\n\nPost. 2022. "Tolls."\n\nPost. 2022. "Rents."', true);
  });

  it("are none in running text that decides nothing", () => {
    check("The Post$0 is old.\n\nReferences\n\nPost. 2022. Tolls.", true);
  });

  it("are only the entry's where nothing cites it", () => {
    check('Tolls rose.\n\nReferences\n\n{r:Post. 2022}. "To$0lls."', true);
  });

  it("work in French, with several items in one citation", () => {
    check(
      `Les péages montent (Courrier 3 févr. 2012; {r:CNDH janv. 2012, paragr. 4}). Le Courrier le nie (3 févr. 2012).

Références

{r:Commission nationale (C$0NDH). Janvier 2012}. « Péages ».

Courrier. 3 février 2012. « Routes ».`,
      true,
    );
  });
});

describe("highlights", () => {
  it("tell citations, the words that decided, and the entry", () => {
    const { report, text, offset, marked } = readWritten(`
      {words:Post} says that tolls rose ({citation:2022$0, 4}). {words:The article} adds that they fell ({citation:2022}).

      References

      {entry:Post. 2022}. "Tolls."
    `);
    const spans = highlights(report, offset).map((one) => ({ ...one, name: one.kind }));
    assert.equal(markSpans(text, spans), marked);
  });
});
