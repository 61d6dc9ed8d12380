/** What a source says of itself is read right or left empty; the four seed sources, without their sources.yaml. */
import assert from "node:assert/strict";
import { readSources } from "../../../../server/src/core";
import { publishedResponse, readSeed } from "../../../support/seeds";

/** What the fields of a seed are, as its reader annotated them in sources.yaml; where a document is silent, nothing. */
const read = (file: string) =>
  readSources({ file, text: readSeed(file), pageStarts: [] }, []).map((source) => {
    const { title, author, abbreviation, publisher, persons, date, accessed, language, genre, pages } =
      source;
    return {
      title,
      author,
      abbreviation,
      publisher,
      persons,
      date,
      accessed,
      language,
      genre,
      pages,
      reprintOf: source.reprintOf,
    };
  });
const silent = {
  abbreviation: null,
  publisher: null,
  persons: [],
  accessed: null,
  language: "en",
  pages: null,
  reprintOf: null,
};

describe("a seed source without sources.yaml", () => {
  it("tells its writers, its month and who published it", () =>
    assert.deepEqual(read("insight-crime-human-trafficking-2023-08.md"), [
      {
        ...silent,
        title: "The Geography of Human Trafficking on the US-Mexico Border",
        author: "InSight Crime",
        publisher: "InSight Crime",
        persons: ["Steven Dudley", "Parker Asmann", "Victoria Dittmar", "Ignacio Alvarado Álvarez"],
        date: "2023-08",
        genre: "report",
      },
    ]));

  it("is several where it is a page of posts", () => {
    const post = { ...silent, genre: "post" };
    assert.deepEqual(read("justice-in-mexico-news-2021-04.txt"), [
      {
        ...post,
        title: "Rising Violence Along Baja California-Sonora Border Tied to Larger Organized Crime Disputes",
        author: "rramos",
        date: "2021-04-08",
      },
      { ...post, title: "Outrage Over Femicides in Quintana Roo", author: "scortez", date: "2021-04-06" },
      { ...post, title: "13 Edomex Officers Killed in Ambush", author: "scortez", date: "2021-04-01" },
      {
        ...post,
        title: "Daughter of “El Mencho” Pleads Guilty to Kingpin Act Violations",
        author: "rramos",
        date: "2021-03-23",
      },
      {
        ...post,
        title: "Conversations between Mexico and the United States Signal Changes on Cooperation",
        author: "scortez",
        date: "2021-03-18",
      },
    ]);
  });

  it("has a date in numbers where what it tells of leaves one order, and is cited under the state", () =>
    assert.deepEqual(read("osac-mexico-drug-war-2018-11-02.txt"), [
      {
        ...silent,
        title: "Mexico's Drug War & AMLO",
        author: "United States",
        abbreviation: "US",
        publisher: "United States Department of State, Bureau of Diplomatic Security, OSAC",
        persons: ["Department of State"],
        date: "2018-11-02",
        genre: "report",
      },
    ]));

  it("does not take the day on which a page was shown for its date, and knows its original and its writer", () =>
    assert.deepEqual(read("mexico-news-daily-kingpin-strategy-2022-12-08.txt"), [
      {
        ...silent,
        title: "Failed ‘kingpin strategy’ at heart of new Mexico-US security plans",
        author: "InSight Crime",
        persons: ["Parker Asmann"],
        date: null,
        accessed: "2022-12-08",
        genre: "article",
        reprintOf: "InSight Crime",
      },
    ]));
});

describe("a published Response", () => {
  it("is the Board's, under its country, with its topic for a title", () => {
    const text = readSeed(publishedResponse);
    const [source] = readSources({ file: publishedResponse, text, pageStarts: [] }, []);
    assert.match(source?.title ?? "", /^Mexico: Profiles of individuals .*\(2021–August 2023\)$/);
    assert.deepEqual(
      [source?.author, source?.persons, source?.date, source?.symbol, source?.genre, source?.language],
      ["Canada", ["Immigration and Refugee Board of Canada"], "2023-09-01", "MEX201601.E", "response", "en"],
    );
  });
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

  it("lays a declaration over the post of the same title", () => {
    const posts = ["First Rivers", "Second Rivers"].map(
      (title, index) =>
        `${title}\n\n${index + 3} May 2021 by Ana Roy\n\n${"The river rose again and the people of the lower town went up the hill. ".repeat(3)}\n`,
    );
    const page = { file: "page.txt", text: posts.join("\n"), pageStarts: [] };
    const part = {
      file: "page.txt",
      part: "Second rivers",
      fields: { title: "Second rivers", author: "River Watch" },
    };
    const sources = readSources(page, [part]);
    assert.deepEqual(
      sources.map(({ id, title, author, date }) => [id, title, author, date]),
      [
        ["page.txt#1", "First Rivers", "Ana Roy", "2021-05-03"],
        ["page.txt#2", "Second rivers", "River Watch", "2021-05-04"],
      ],
    );
    assert.equal(page.text.slice(sources[1]!.start, sources[1]!.end), posts[1]);
  });

  it("keeps it for the file, not for each thing that stands on it", () => {
    const parts = [{ file: "a.pdf", part: "The Great Flood", fields: { title: "The Great Flood" } }];
    const [source] = readSources(file, parts, { author: "Somebody" });
    assert.equal(source?.author, null);
    assert.deepEqual(source?.from, { title: "sources.yaml" });
  });
});
