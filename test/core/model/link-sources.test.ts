/** Which source of the corpus an entry of the list stands for, and when nobody can tell. */
import assert from "node:assert/strict";
import { analyse, parseDraft } from "../../../server/src/core";
import { parseFixture } from "../../support/fixture";
import { memoryCorpus } from "../../support/memory-corpus";

const list = `//- draft.rir
1. Floods

The lower town was flooded (RWN 2021-03-15).

References

River Watch Network (RWN). 2021-03-15. "The River That Came Home Again." [Accessed 2022-01-10]

`;

/** The file that the only entry is linked to. */
function linked(sources: string, entry?: string): string | null {
  const fixture = parseFixture(
    (entry === undefined ? list : `//- draft.rir\n1. Floods\n\nWords.\n\nReferences\n\n${entry}\n\n`) +
      sources,
  );
  const corpus = memoryCorpus(fixture);
  const [link] = analyse(parseDraft(fixture.draft.text), corpus).sourceOfReference;
  return link == null ? null : corpus.sources[link]!.file;
}

const declared = (title: string): string => `//- sources/sources.yaml
sources:
  - file: floods.txt
    title: ${title}
    author: River Watch Network
//- sources/floods.txt
`;

describe("the source of an entry", () => {
  it("is known by its title with its author", () => {
    assert.equal(linked(`${declared("The River That Came Home Again")}Words.\n`), "sources/floods.txt");
  });

  it("is known by the title with which its text opens, though its record has another", () => {
    const text =
      "Page 1 of 2\n\nTHE RIVER THAT CAME\nHOME AGAIN\n\nby our staff\n\nRiver Watch Network\n\nThe lower town was flooded.\n";
    assert.equal(linked(`//- sources/floods.txt\n${text}`), "sources/floods.txt");
    assert.equal(linked(`${declared("Something Else")}${text}`), null);
  });

  it("is not a text that names the title later, or another author", () => {
    const later = `A list of what we read\n\n${"Other words. ".repeat(200)}\n\nRiver Watch Network: The River That Came Home Again.\n`;
    assert.equal(linked(`//- sources/list.txt\n${later}`), null);
    const other = "The River That Came Home Again\n\nHarbour Post\n\nThe lower town was flooded.\n";
    assert.equal(linked(`//- sources/other.txt\n${other}`), null);
  });

  it("is known by the body behind the country, and a title that names the yearly work first", () => {
    const entry =
      'United States (US). 2022-04-12. Department of State. "Norland." Country Reports on Rivers and Harbours for 2021.';
    const page = (title: string) =>
      `//- sources/page.md\n---\ntitle: "${title}"\npublisher: United States Department of State\n---\nWords.\n`;
    assert.equal(
      linked(page("2021 Country Reports on Rivers and Harbours: Norland"), entry),
      "sources/page.md",
    );
    assert.equal(linked(page("2020 Country Reports on Rivers and Harbours: Norland"), entry), null);
    assert.equal(linked(page("2021 Country Reports on Rivers and Harbours: Sudmark"), entry), null);
  });

  it("is known by the country at its top and the yearly work, which older lists have for the author", () => {
    const older =
      'Country Reports on Rivers and Harbours for 2003. 25 February 2004. "Norland." Department of Rivers.';
    const text = (top: string, year: number) =>
      `//- sources/cr.txt\n${top}\nCountry Reports on Rivers and Harbours - ${year}\nFebruary 25, 2004\n\nThere were no floods in Norland.\n`;
    assert.equal(linked(text("Norland", 2003), older), "sources/cr.txt");
    assert.equal(linked(text("Norland", 2002), older), null);
    assert.equal(linked(text("Sudmark", 2003).replace("Norland", "the south"), older), null);
  });

  it("is known by its title though a series stands behind it in the entry", () => {
    const entry =
      "River Centre (RC). 2021-06. Ana Roy. Order Without the State: Rule on the Delta After 2016. Working Paper No. 14.";
    const text =
      "//- sources/wp.txt\nOrder without the State\n\nRule on the Delta\nafter 2016\nAna Roy\nRiver Centre\nWorking Paper No. 14, June 2021\n\n1. Argument\n\nThe groups keep lists.\n";
    assert.equal(linked(text, entry), "sources/wp.txt");
  });

  it("is known by its title and day where nothing says who published it", () => {
    const text = (day: string) =>
      `//- sources/note.txt\nThe River That Came Home Again (accessible)\n\nPublished ${day}\n\nThe lower town was flooded.\n`;
    assert.equal(linked(text("15 March 2021")), "sources/note.txt");
    assert.equal(linked(text("16 March 2021")), null);
  });

  it("is known by its symbol", () => {
    const entry =
      "United Nations (UN). 2023-03-02. Committee on Rivers (CR). Concluding Observations on Norland. (CEDAW/C/NOR/CO/6)";
    const text = (symbol: string) =>
      `//- sources/n23.txt\n${symbol}\n\nDistr.: General\n2 March 2023\n\n1. The Committee considered the report.\n`;
    assert.equal(linked(text("CEDAW/C/NOR/CO/6"), entry), "sources/n23.txt");
    assert.equal(linked(text("CEDAW/C/NOR/CO/5"), entry), null);
  });

  it("is known by persons who stand above the text in the order of a byline", () => {
    const entry =
      'Roy, Ana and Lee Wu. 2020. "Protective Dykes in the Law of Norland: Promise and Practice." Journal of Rivers. Vol. 2.';
    const text = (byline: string) =>
      `//- sources/jr-2.txt\nProtective Dykes in the Law of Norland: Promise and\n\nPractice\n\n${byline}\n\nThe law was adopted in 2006.\n`;
    assert.equal(linked(text("Ana Roy and Lee Wu"), entry), "sources/jr-2.txt");
    assert.equal(linked(text("Ana Roy and Max Lind"), entry), null);
  });

  it("is the first of two copies, and none of two texts that fit alike", () => {
    const text = "The River That Came Home Again\n\nRiver Watch Network\n\nThe lower town was flooded.\n";
    assert.equal(linked(`//- sources/a.txt\n${text}//- sources/b.txt\n${text}`), "sources/a.txt");
    assert.equal(linked(`//- sources/a.txt\n${text}//- sources/b.txt\n${text}And again.\n`), null);
  });
});
