/** Links from the pages that citations name to the pages of the files. */
import assert from "node:assert/strict";
import { analyse, pageLinks, parseDraft } from "../../../../server/src/core";
import { parseFixture } from "../../../support/fixture";
import { memoryCorpus } from "../../../support/memory-corpus";

const page = (number: number, words: string): string => `${words}\n\nDams | ${number}\n`;

function links(citation: string): readonly string[] {
  const fixture = parseFixture(`//- draft.rir
1. Dams

All dams are old ${citation}.

References

Delta Institute. 2018. Dams of the Upper Valleys.

//- sources/sources.yaml
sources:
  - file: dams.txt
    author: Delta Institute
    title: Dams of the Upper Valleys
    date: 2018
//- sources/dams.txt pages:1-4
${page(345, "One.")}//-- page 2
${page(346, "Two.")}//-- page 3
${page(347, "Three.")}//-- page 4
${page(348, "Four.")}`);
  const { text } = fixture.draft;
  const corpus = memoryCorpus(fixture);
  return pageLinks(analyse(parseDraft(text), corpus), corpus).map(
    ({ start, end, file, page: its }) => `${text.slice(start, end)} → ${file} ${its}`,
  );
}

describe("pageLinks", () => {
  it("lead to the page of the file that bears the number", () => {
    assert.deepEqual(links("(Delta Institute 2018, 346)"), ["346 → sources/dams.txt 2"]);
    assert.deepEqual(links("(Delta Institute 2018, pp. 347-348)"), ["pp. 347-348 → sources/dams.txt 3"]);
  });

  it("lead nowhere for what is no page, and for a page that is not there", () => {
    assert.deepEqual(links("(Delta Institute 2018)"), []);
    assert.deepEqual(links("(Delta Institute 2018, Sec. 2)"), []);
    assert.deepEqual(links("(Delta Institute 2018, 412)"), []);
  });
});
