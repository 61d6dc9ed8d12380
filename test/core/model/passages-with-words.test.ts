/** Passages that have the words that are looked for, in whatever order. */
import assert from "node:assert/strict";
import { passagesWith } from "../../../server/src/core";
import { parseFixture } from "../../support/fixture";
import { memoryCorpus } from "../../support/memory-corpus";

const corpus = memoryCorpus(
  parseFixture(`
//- draft.rir
1. Floods
//- sources/floods.txt pages:1-2
The town lies low. The harbour stayed dry in March. Nobody knows why.

The mayor of the town had sold the pumps.
//-- page 2
Le port est resté à sec; l’été fut long.
`),
);

const found = (words: string, prefix = false) =>
  passagesWith(words, corpus, { limit: 5, prefix }).map(({ text, page }) => `${page}: ${text}`);

describe("passages with words", () => {
  it("have them in any order, shown by the sentence that has most of them", () => {
    assert.deepEqual(found("dry harbour"), ["1: The harbour stayed dry in March."]);
    assert.deepEqual(found("pumps sold by the mayor"), ["1: The mayor of the town had sold the pumps."]);
  });

  it("have them in another case and with other accents, the last one as far as it is typed", () => {
    assert.deepEqual(found("ETE long"), ["2: Le port est resté à sec; l'été fut long."]);
    assert.deepEqual(found("harbour stay"), []);
    assert.deepEqual(found("harbour stay", true), ["1: The harbour stayed dry in March."]);
  });

  it("are none where only the frequent words are there", () => {
    assert.deepEqual(found("the giraffe of the parliament"), []);
    assert.deepEqual(found("…"), []);
  });

  it("have the sentences around them", () => {
    const [passage] = passagesWith("dry harbour", corpus, { limit: 1 });
    assert.deepEqual([passage!.before, passage!.after], ["The town lies low.", "Nobody knows why."]);
  });
});
