/** Which file an entry of a library stands for, and when nobody can tell. */
import assert from "node:assert/strict";
import { readSources, type ShelvedEntry, type SourceRecord } from "../../../../server/src/core";
import { attachByName } from "../../../../server/src/core/sources/library/attach-by-name";
import { attachByTitle } from "../../../../server/src/core/sources/library/attach-by-title";

const entry = (
  fields: ShelvedEntry["fields"],
  attachments: readonly string[] = [],
  shelf = "library.bib",
): ShelvedEntry => ({ key: "k", start: 0, end: 0, shelf, fields, attachments });

const fileOf = (one: ShelvedEntry, files: readonly string[]) => attachByName([one], files).get(one) ?? null;

describe("an entry of a library and its file", () => {
  it("names a path beside the library, or above it within the corpus", () => {
    const files = ["zotero/files/12/a.pdf", "scans/b.pdf"];
    assert.equal(fileOf(entry({}, ["files/12/a.pdf"], "zotero/x.bib"), files), "zotero/files/12/a.pdf");
    assert.equal(fileOf(entry({}, ["../scans/b.pdf"], "zotero/x.bib"), files), "scans/b.pdf");
    assert.equal(fileOf(entry({}, ["../../scans/c.pdf"], "zotero/x.bib"), files), null);
  });

  it("names a path on somebody's computer, of which the end is the same", () => {
    const files = ["storage/AB12/Rivers.pdf", "storage/CD34/Rivers.pdf"];
    assert.equal(fileOf(entry({}, ["C:/Users/a/Zotero/storage/CD34/Rivers.pdf"]), files), files[1]);
    assert.equal(fileOf(entry({}, ["/home/a/Rivers.pdf"]), files), null);
  });

  it("is not led by a name that many files have", () => {
    assert.equal(
      fileOf(entry({ title: "Rivers and roads" }, ["/home/a/index.html"]), ["pages/index.html"]),
      null,
    );
    assert.equal(
      fileOf(entry({ title: "Rivers and roads" }, ["/home/a/rivers-and-roads.html"]), [
        "rivers-and-roads.html",
      ]),
      "rivers-and-roads.html",
    );
  });

  it("prefers the document to the snapshot of its page", () => {
    const files = ["files/1/page.html", "files/2/report.pdf"];
    assert.equal(fileOf(entry({}, files), files), "files/2/report.pdf");
  });

  it("is named in the file's name, in whatever letters", () => {
    const files = ["Núñez et al. - 2019 - Ríos y caminos del sur.pdf", "other.pdf"];
    const spanish = { title: "Ríos y caminos del sur", author: "Núñez, José", date: "2019" };
    assert.equal(fileOf(entry(spanish), files), files[0]);
    assert.equal(fileOf(entry({ ...spanish, author: "Wu, Lee", date: "2004" }), files), null);
  });

  it("does not share its file", () => {
    const [first, second] = [entry({}, ["a.pdf"]), entry({}, ["a.pdf"])];
    const attached = attachByName([first, second], ["a.pdf"]);
    assert.deepEqual([attached.get(first), attached.get(second)], ["a.pdf", undefined]);
  });

  const source = (file: string, title: string, date?: string): SourceRecord =>
    readSources({ file, text: "Words.", pageStarts: [] }, [
      { file, part: null, fields: { title, ...(date ? { date } : {}) } },
    ])[0]!;

  it("is known by its title where only one source has it and the dates agree", () => {
    const one = entry({ title: "Rivers and Roads of the South", date: "2019-05-03" });
    const fits = source("a.txt", "Rivers and roads of the south", "2019-05");
    assert.equal(attachByTitle([one], [fits]).get(one), fits);
    assert.equal(attachByTitle([one], [source("a.txt", fits.title!, "2018")]).size, 0);
    assert.equal(attachByTitle([one], [fits, source("b.txt", fits.title!)]).size, 0);
    const short = entry({ title: "Rivers" });
    assert.equal(attachByTitle([short], [source("a.txt", "Rivers")]).size, 0);
  });
});
