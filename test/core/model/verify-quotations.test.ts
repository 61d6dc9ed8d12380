/** Which source a quotation is verified against, and which of several places of the same words is told. */
import assert from "node:assert/strict";
import { analyse, type Corpus, indexTexts, parseDraft, readSources } from "../../../server/src/core";

const file = "report.txt";
const filler = (topic: string) =>
  `The ${topic} of the district was described at length by everybody. `.repeat(4);
const words = "The road was closed for the whole of the winter";
const pages = [
  `1 Summary\n\n${filler("summary")}${words}.\n`,
  `2 Roads\n\n${filler("roads")}${words}.\n`,
  `3 Bridges\n\n${filler("bridges")}\n`,
  `4 Annex\n\n${filler("annex")}${words}.\n`,
];
const text = pages.join("");
const pageStarts = pages.slice(1).map((_, index) => pages.slice(0, index + 1).join("").length);

const declared = {
  file,
  part: null,
  fields: { title: "Roads of the North", author: "Road Board", date: "2020" },
};

const corpus: Corpus = {
  sources: readSources({ file, text, pageStarts }, [declared]),
  failed: [],
  complete: true,
  index: indexTexts([{ file, text }]),
  textOf: (name) => (name === file ? text : null),
  pageStartsOf: (name) => (name === file ? pageStarts : []),
  pageOffsetOf: () => null,
};

const resultWith = (locator: string, its: Corpus, quoted = words) =>
  analyse(
    parseDraft(
      `1. Overview\n\nThe Board writes that "${quoted}" (Road Board 2020${locator}).\n\nReferences\n\nRoad Board. 2020. "Roads of the North." [Accessed 2023-09-05]\n`,
    ),
    its,
  ).quotations[0]!;

const placesOf = (search: string): readonly number[] =>
  [...text.matchAll(new RegExp(search, "g"))].map(({ index }) => index);

describe("the quotations of a draft", () => {
  it("are told where the citation says, else where the words stand first", () => {
    const [first, second, third] = placesOf(words);
    for (const [locator, place] of [
      ["", first],
      [", 1", first],
      [", 2", second],
      [", 4", third],
      [", 3-4", third],
      [", 3", first],
      [", 12", first],
      [", Roads", first],
    ] as const) {
      const { verdict, passage } = resultWith(locator, corpus);
      assert.equal(verdict, "verbatim", locator);
      assert.equal(passage?.start, place, `${locator}: ${passage?.page}`);
      assert.deepEqual(
        [passage!.start, ...passage!.alsoAt.map(({ start }) => start)].toSorted((a, b) => a - b),
        [first, second, third],
      );
    }
  });

  it("are told by the heading that the citation names", () => {
    const sections = "# Summary\n\n@\n\n# Key Developments\n\n@\n\n# Annex\n\n@\n".replaceAll(
      "@",
      `${filler("road")}${words}.`,
    );
    const its = {
      ...corpus,
      sources: readSources({ file, text: sections, pageStarts: [] }, [declared]),
      index: indexTexts([{ file, text: sections }]),
      textOf: () => sections,
      pageStartsOf: () => [],
    };
    assert.equal(resultWith(", Key Developments", its).passage?.section, "Key Developments");
    assert.equal(resultWith(", Annex", its).passage?.section, "Annex");
    assert.equal(resultWith("", its).passage?.section, "Summary");
  });

  it("have no source where only a library names it, and nothing is searched for", () => {
    const [source] = corpus.sources;
    const only = { ...source!, file: "library.bib", id: "library.bib#roads", referenceOnly: true };
    for (const textOf of [() => null, () => `@book{roads, note = {${words}}}`]) {
      const { verdict, reason, citation } = resultWith("", { ...corpus, sources: [only], textOf });
      assert.deepEqual([verdict, reason, citation], ["unverifiable", "no-source", 0]);
    }
    const unread = resultWith("", { ...corpus, textOf: () => null });
    assert.deepEqual([unread.verdict, unread.reason], ["unverifiable", "source-unreadable"]);
  });
});
