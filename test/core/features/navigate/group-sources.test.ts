/** The list of sources in groups, narrowed by words. */
import assert from "node:assert/strict";
import { byName, groupSources, type SourceGrouping } from "../../../../server/src/core";
import { parseFixture } from "../../../support/fixture";
import { memoryCorpus } from "../../../support/memory-corpus";

const { sources } = memoryCorpus(
  parseFixture(`
    //- draft.rir
    //- sources/tolls.txt
    Tolls rose.
    //- sources/old/ete.txt
    The summer was dry.
    //- sources/old/nets.txt
    Nets were sold.
    //- sources/sources.yaml
    sources:
      - file: tolls.txt
        author: The Post
        title: Tolls
        genre: article
      - file: old/ete.txt
        author: LAKE  Union
        title: Été
      - file: old/nets.txt
        author: Lake Union
        title: Nets
        date: 2022-04-11
  `),
);

const listed = (grouping: SourceGrouping, filter = "") =>
  groupSources(sources, grouping, filter).map(
    ({ key, sources: group }) => `${key}: ${byName(sources, group).map((index) => sources[index]!.title)}`,
  );

describe("groupSources", () => {
  it("takes different ways of writing one publisher as one", () =>
    assert.deepEqual(listed("publisher"), ["LAKE  Union: Été,Nets", "The Post: Tolls"]));

  it("groups by kind, where none is known by the format of the file", () =>
    assert.deepEqual(listed("kind"), ["article: Tolls", "TXT: Été,Nets"]));

  it("groups by folder", () =>
    assert.deepEqual(listed("folder"), ["sources: Tolls", "sources/old: Été,Nets"]));

  it("keeps what has all words of a filter, in any field and any order", () => {
    assert.deepEqual(listed("publisher", "  2022 LAKE "), ["LAKE  Union: Nets"]);
    assert.deepEqual(listed("publisher", "ete"), ["LAKE  Union: Été"]);
    assert.deepEqual(listed("publisher", "été old"), ["LAKE  Union: Été"]);
    assert.deepEqual(listed("publisher", "lake tolls"), []);
  });
});
