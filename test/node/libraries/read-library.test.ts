/** Libraries as Zotero and others export them: the same works in four formats, and what is broken in them. */
import assert from "node:assert/strict";
import type { LibraryFormat } from "../../../server/src/node/libraries/library";
import { readLibrary } from "../../../server/src/node/libraries/read-library";

const read = (text: string, format: LibraryFormat) => {
  const library = readLibrary(text, format);
  assert.ok(library);
  return library;
};

/** Fields that are set. */
const fieldsOf = (text: string, format: LibraryFormat, index = 0) =>
  Object.fromEntries(
    Object.entries(read(text, format).entries[index]!.fields).filter(([, value]) => value !== undefined),
  );

const problemsOf = (text: string, format: LibraryFormat) =>
  read(text, format).problems.map((reason) =>
    "name" in reason ? `${reason.kind} ${reason.line} ${reason.name}` : reason.kind,
  );

describe("a library of references", () => {
  const report = {
    title: "Rivers & roads: extortion on the São Pedro",
    author: "Delta Rights Watch",
    persons: ["Ana Roy", "José Núñez"],
    publisher: "Delta Rights Watch",
    date: "2022-09-14",
    accessed: "2023-01-05",
    url: "https://example.org/rivers?a=1&b=2",
    language: "en",
    genre: "report",
    pages: 46,
  };

  it("is read from BibLaTeX", () => {
    const text = `@report{roy_rivers_2022,
  title = {Rivers \\& roads: extortion on the {São} Pedro},
  url = {https://example.org/rivers?a=1&b=2},
  institution = {Delta Rights Watch},
  author = {Roy, Ana and N{\\'u}{\\~n}ez, José},
  date = {2022-09-14},
  urldate = {2023-01-05},
  langid = {english},
  pagetotal = {46},
  file = {Full text:/home/a/Zotero/storage/AB12CD34/Roy and Núñez - 2022 - Rivers & roads.pdf:application/pdf;Snapshot:/home/a/Zotero/storage/EF56/index.html:text/html},
}
`;
    assert.deepEqual(fieldsOf(text, "bibtex"), report);
    assert.deepEqual(read(text, "bibtex").entries[0]!.attachments, [
      "/home/a/Zotero/storage/AB12CD34/Roy and Núñez - 2022 - Rivers & roads.pdf",
      "/home/a/Zotero/storage/EF56/index.html",
    ]);
  });

  it("is read from BibTeX, which knows months but no days", () => {
    const text = `Exported by hand.

@string{drw = "Delta Rights Watch"}

@techreport{roy_rivers_2022,
	title = {Rivers \\& roads: extortion on the {São} {Pedro}},
	institution = drw,
	author = {Roy, Ana and Núñez, José},
	month = sep,
	year = {2022},
	file = {files/12/Roy - Rivers.pdf},
}`;
    const { title, author, persons, date, genre } = fieldsOf(text, "bibtex");
    assert.deepEqual(
      { title, author, persons, date, genre },
      {
        title: report.title,
        author: report.author,
        persons: report.persons,
        date: "2022-09",
        genre: "report",
      },
    );
    assert.deepEqual(read(text, "bibtex").entries[0]!.attachments, ["files/12/Roy - Rivers.pdf"]);
  });

  it("is read from RIS, whatever its line ends", () => {
    const text = [
      "TY  - RPRT",
      "TI  - Rivers & roads: extortion on the São Pedro",
      "AU  - Roy, Ana",
      "AU  - Núñez, José",
      "PB  - Delta Rights Watch",
      "DA  - 2022/09/14/",
      "PY  - 2022",
      "UR  - https://example.org/rivers?a=1&b=2",
      "Y2  - 2023/01/05/",
      "LA  - en",
      "L1  - files/12/rivers.pdf",
      "ER  - ",
      "",
    ].join("\r\n");
    const { pages: _, ...withoutPages } = report;
    assert.deepEqual(fieldsOf(text, "ris"), withoutPages);
    assert.deepEqual(read(text, "ris").entries[0]!.attachments, ["files/12/rivers.pdf"]);
  });

  it("is read from CSL-JSON, as a list or under `items`", () => {
    const item = {
      id: "roy_rivers_2022",
      type: "report",
      title: 'Rivers & roads: extortion on the <span class="nocase">São</span> Pedro',
      publisher: "Delta Rights Watch",
      author: [
        { family: "Roy", given: "Ana" },
        { family: "Núñez", given: "José" },
      ],
      issued: { "date-parts": [["2022", 9, 14]] },
      accessed: { "date-parts": [[2023, 1, 5]] },
      URL: "https://example.org/rivers?a=1&b=2",
      language: "en-US",
      "number-of-pages": "46",
    };
    assert.deepEqual(fieldsOf(JSON.stringify([item]), "csl-json"), report);
    assert.deepEqual(fieldsOf(JSON.stringify({ items: [item] }, null, 2), "csl-json"), report);
  });

  it("names a newspaper before its writers, and a scholar before a journal", () => {
    const text = `
@article{wu_dam_2021,
  title = {The dam},
  author = {Wu, Lee},
  journaltitle = {River Studies},
  date = {2021},
}
@article{osei_flood_2020,
  entrysubtype = {newspaper},
  title = {Flood},
  author = {Osei, Kofi},
  journaltitle = {The Daily Ferry},
  date = {2020-03-02},
}`;
    const wu = fieldsOf(text, "bibtex", 0);
    assert.deepEqual([wu.author, wu.persons, wu.container], ["Wu, Lee", undefined, "River Studies"]);
    const osei = fieldsOf(text, "bibtex", 1);
    assert.deepEqual(
      [osei.author, osei.persons, osei.container],
      ["The Daily Ferry", ["Kofi Osei"], undefined],
    );
  });

  it("keeps what can be read beside an entry that cannot", () => {
    const text = `@book{first, title = {One}, author = {Roy, Ana}}

@book{open, title = {Never closed, author = {Wu, Lee}

@book{last, title = {Three}, year = 1999}`;
    assert.deepEqual(
      read(text, "bibtex").entries.map(({ key, fields }) => [key, fields.title]),
      [
        ["first", "One"],
        ["last", "Three"],
      ],
    );
    assert.deepEqual(problemsOf(text, "bibtex"), ["bad-entry 3 open"]);
  });

  it("gives each entry its place in the file", () => {
    const text = "Notes.\n@book{a, title = {One}}\n\n@book{b, title = {Two}}\n";
    assert.deepEqual(
      read(text, "bibtex").entries.map(({ start, end }) => text.slice(start, end)),
      ["@book{a, title = {One}}", "@book{b, title = {Two}}"],
    );
    const json = ' [ {"id": 7, "type": "book", "title": "One"} ]';
    const [entry] = read(json, "csl-json").entries;
    assert.equal(json.slice(entry!.start, entry!.end), '{"id": 7, "type": "book", "title": "One"}');
    assert.equal(entry!.key, "7");
  });

  it("does not take other JSON for a library, and tells where JSON is broken", () => {
    assert.equal(readLibrary('{"name": "x", "version": "1"}', "csl-json"), null);
    assert.equal(readLibrary('[{"type": "Feature"}]', "csl-json"), null);
    assert.deepEqual(read('[{"type": "book",\n "title": }]', "csl-json").problems, [
      { kind: "json", line: 2 },
    ]);
  });

  it("takes no day from a span of years, and no month from a zero", () => {
    const dated = (issued: unknown) =>
      fieldsOf(JSON.stringify([{ type: "book", title: "Rivers", issued }]), "csl-json").date;
    assert.equal(dated({ "date-parts": [[2019], [2021]] }), undefined);
    assert.equal(dated({ "date-parts": [[2019, 0, 0]] }), "2019");
    assert.equal(dated({ raw: "2019-05-03" }), "2019-05-03");
    assert.equal(dated({ literal: "spring 2019" }), undefined);
  });

  it("stays quick on hostile text", () => {
    for (const text of [
      "@book{a,\n".repeat(20_000),
      `@a{${"{".repeat(100_000)}`,
      '@a{file = "'.repeat(20_000),
    ]) {
      assert.ok(read(text, "bibtex").entries.length <= 20_000);
    }
  });
});
