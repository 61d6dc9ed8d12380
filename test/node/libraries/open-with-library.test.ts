/** A corpus folder with a library of references in it: whose words count, and what is told of the entries. */
import assert from "node:assert/strict";
import type { SourceRecord } from "../../../server/src/core";
import { openCorpus } from "../../../server/src/node/open-corpus";
import { folderWith, removeFolders } from "../../support/temporary-folder";

const library = `@report{rivers, title = {Rivers and Roads}, institution = {Delta Rights Watch}, date = {2022-09-14},
  file = {Full text:files/1/rivers.txt:text/plain}}

@online{ferry, title = {The ferry that never came}, author = {{Ferry Union}}, date = {2021-02}}

@online{lost, title = {A page that nobody saved}, author = {{Harbour Post}}, date = {2020-05-04}}
`;

const shown = ({ id, title, author, date, from }: SourceRecord) =>
  [id, title, author, date, from.date].join(" | ");

describe("a corpus with a library", () => {
  afterEach(removeFolders);

  it("lays the entries over the files that they stand for, and keeps the others to be cited", async () => {
    const folder = folderWith({
      "library.bib": library,
      "files/1/rivers.txt": "Words about rivers.",
      "ferry.md": "# The ferry that never came\n\nWords about a ferry.",
    });
    const { corpus, files } = await openCorpus([folder], "en");
    assert.deepEqual(corpus.sources.map(shown), [
      "ferry.md | The ferry that never came | Ferry Union | 2021-02 | library",
      "files/1/rivers.txt | Rivers and Roads | Delta Rights Watch | 2022-09-14 | library",
      "library.bib#lost | A page that nobody saved | Harbour Post | 2020-05-04 | library",
    ]);
    const lost = corpus.sources[2]!;
    assert.equal(library.slice(lost.start, lost.start + 13), "@online{lost,");
    assert.equal(lost.referenceOnly, true);
    assert.equal(corpus.textOf("library.bib"), null);
    assert.equal(files.get("library.bib")?.isPlainText, true);
    assert.deepEqual(corpus.failed, []);
  });

  it("gives way to sources.yaml, field by field", async () => {
    const folder = folderWith({
      "library.bib": library,
      "files/1/rivers.txt": "Words about rivers.",
      "sources.yaml": "sources: [{file: files/1/rivers.txt, date: 2022-09-15}]",
    });
    const [rivers] = (await openCorpus([folder], "en")).corpus.sources;
    assert.deepEqual(
      [rivers!.date, rivers!.from.date, rivers!.author, rivers!.from.author],
      ["2022-09-15", "sources.yaml", "Delta Rights Watch", "library"],
    );
  });

  it("tells of entries that cannot be read, and passes over other data", async () => {
    const folder = folderWith({
      "broken.bib": "@book{one, title = {One}}\n\n@book{two, title = {Two",
      "data.json": '{"type": "FeatureCollection", "features": []}',
      "half.json": '[{"type": "book",',
    });
    const { corpus } = await openCorpus([folder], "fr");
    assert.deepEqual(
      corpus.sources.map(({ id }) => id),
      ["broken.bib#one"],
    );
    assert.deepEqual(corpus.failed, [
      { file: "broken.bib", reason: "ligne 3 : la notice « two » est illisible" },
      { file: "half.json", reason: "ligne 1 : ce n'est pas du JSON valide" },
    ]);
  });
});
