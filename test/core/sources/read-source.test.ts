/** What a source says of itself is read right or left empty; the four seed sources, without their sources.yaml. */
import assert from "node:assert/strict";
import { readSources } from "../../../server/src/core";
import { readSeed } from "../../support/seeds";

const read = (file: string) => {
  const [source] = readSources({ file, text: readSeed(file), pageStarts: [] }, []);
  const { title, date, author, publisher, persons, language, reprintOf } = source!;
  return { title, date, author, publisher, persons, language, reprintOf };
};
const unknown = { author: null, publisher: null, persons: [], language: "en", reprintOf: null };

describe("a source without sources.yaml", () => {
  it("tells its title and month", () =>
    assert.deepEqual(read("insight-crime-human-trafficking-2023-08.md"), {
      ...unknown,
      title: "The Geography of Human Trafficking on the US-Mexico Border",
      date: "2023-08",
    }));

  it("has no date where day and month could be the other way round", () =>
    assert.deepEqual(read("osac-mexico-drug-war-2018-11-02.txt"), {
      ...unknown,
      title: "Mexico's Drug War & AMLO",
      date: null,
    }));

  it("does not take the day on which a page was shown for its date, and knows its original", () =>
    assert.deepEqual(read("mexico-news-daily-kingpin-strategy-2022-12-08.txt"), {
      ...unknown,
      title: "Failed ‘kingpin strategy’ at heart of new Mexico-US security plans",
      date: null,
      reprintOf: "InSight Crime",
    }));
});

describe("a source with sources.yaml", () => {
  const file = "post.txt";
  const text = "News\n\nFirst post\n\nRivers rose.\n\nSecond post\n\nRivers fell.\n";

  it("is what is declared of it, and tells where each field comes from", () => {
    const [source] = readSources({ file, text, pageStarts: [] }, [
      { file, part: null, fields: { title: "Rivers", date: "2021-05-01", persons: ["Ana Roy"] } },
    ]);
    assert.equal(source?.title, "Rivers");
    assert.deepEqual(source?.persons, ["Ana Roy"]);
    assert.equal(source?.from.title, "sources.yaml");
  });

  it("holds several where parts are declared, each from its title to the next", () => {
    const parts = ["First post", "Second post"].map((title) => ({ file, part: title, fields: { title } }));
    const sources = readSources({ file, text, pageStarts: [] }, parts);
    assert.deepEqual(
      sources.map(({ id, start, end }) => [id, text.slice(start, end).trim()]),
      [
        ["post.txt#1", "First post\n\nRivers rose."],
        ["post.txt#2", "Second post\n\nRivers fell."],
      ],
    );
  });
});

describe("a source with metadata", () => {
  const file = { file: "a.pdf", text: "The Great Flood\n\n4 May 2022\n\nWords.\n", pageStarts: [20] };

  it("is what is declared of it, then what its file carries, then what its text says", () => {
    const declared = [{ file: "a.pdf", part: null, fields: { author: "River Watch" } }];
    const metadata = { author: "Somebody", title: "Flood", persons: ["Ana Roy"] };
    const [source] = readSources(file, declared, metadata);
    assert.deepEqual(source?.from, {
      author: "sources.yaml",
      title: "metadata",
      persons: "metadata",
      date: "text",
    });
    assert.deepEqual(
      [source?.author, source?.title, source?.persons, source?.date, source?.pages],
      ["River Watch", "Flood", ["Ana Roy"], "2022-05-04", 2],
    );
  });

  it("keeps it for the file, not for each thing that stands on it", () => {
    const parts = [{ file: "a.pdf", part: "The Great Flood", fields: { title: "The Great Flood" } }];
    const [source] = readSources(file, parts, { author: "Somebody" });
    assert.equal(source?.author, null);
    assert.deepEqual(source?.from, { title: "sources.yaml" });
  });
});
