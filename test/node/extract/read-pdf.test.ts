/** PDF files: words in reading order, where pages begin, metadata, and files that cannot be read. */
import assert from "node:assert/strict";
import { isUnread, type ReadDocument } from "../../../server/src/node/extract/document";
import { extractDocument } from "../../../server/src/node/extract/extract-document";
import { lineByLine, makePdf, type PdfParts } from "../../support/make-pdf";

async function read(parts: PdfParts): Promise<ReadDocument> {
  const reading = await extractDocument(makePdf(parts), "pdf");
  assert.ok(!isUnread(reading), JSON.stringify(reading));
  return reading;
}
const textOf = async (...pages: PdfParts["pages"]): Promise<string> => (await read({ pages })).text;
const reasonFor = async (bytes: Uint8Array): Promise<string> => {
  const reading = await extractDocument(bytes, "pdf");
  return isUnread(reading) ? reading.reason.kind : "none";
};

describe("the text of a PDF file", () => {
  it("has its lines, with a hyphen at an end left to whoever searches, and paragraphs apart", async () => {
    const lines = lineByLine(
      "The Great Flood",
      "After the storm the wa-",
      "ter rose: \xab \xe9t\xe9 \xbb.",
      "Then",
    );
    assert.equal(
      await textOf([...lines, { text: "A paragraph.", y: 640 }]),
      "The Great Flood\nAfter the storm the wa-\nter rose: « été ».\nThen\n\nA paragraph.",
    );
  });

  it("puts the pieces of a line together", async () =>
    assert.equal(
      await textOf([
        { text: "Water", x: 72, y: 700 },
        { text: "rose", x: 110, y: 700 },
        { text: "again", x: 150, y: 700.5 },
      ]),
      "Water rose again",
    ));

  it("reads one column, then the other", async () =>
    assert.equal(
      await textOf([
        { text: "left one", x: 72, y: 700 },
        { text: "left two", x: 72, y: 686 },
        { text: "right one", x: 320, y: 700 },
        { text: "right two", x: 320, y: 686 },
      ]),
      "left one\nleft two\nright one\nright two",
    ));

  it("has note marks as text files have them", async () =>
    assert.equal(
      await textOf([
        { text: "It rose.", x: 72, y: 700 },
        { text: "12", x: 115, y: 705, size: 7 },
        { text: "Then rain", x: 128, y: 700 },
        { text: "12", x: 72, y: 104, size: 6 },
        { text: "River Watch", x: 80, y: 100, size: 10 },
      ]),
      "It rose.<sup>12</sup> Then rain\n12 River Watch",
    ));

  it("knows where pages begin, also an empty one", async () => {
    const { text, pageStarts } = await read({ pages: [lineByLine("One."), [], lineByLine("Three.")] });
    assert.equal(text, "One.\n\nThree.");
    assert.deepEqual(pageStarts, [5, 6]);
    assert.deepEqual((await read({ pages: [lineByLine("One.")] })).pageStarts, []);
  });

  it("has no page numbers, and running heads once, so that sentences go on over pages", async () => {
    const page = (number: number, words: string) => [
      { text: `River Watch | ${number}`, y: 760 },
      { text: words, y: 700 },
      { text: "2020 14 15", y: 686 },
      { text: `Page ${number} of 3`, y: 40 },
    ];
    assert.equal(
      await textOf(page(1, "The water"), page(2, "rose by"), page(3, "ten metres.")),
      "River Watch | 1\n\nThe water\n2020 14 15\nrose by\n2020 14 15\nten metres.\n2020 14 15",
    );
  });
});

describe("the page numbers of a PDF file", () => {
  const offsetOf = async (parts: PdfParts) => (await read(parts)).pageOffset ?? null;
  const words = ["One.", "Two.", "Three.", "Four.", "Five."];

  it("are those that stand on the pages, though the text does not have them", async () => {
    const pages = words.map((text, index) => [
      { text, y: 700 },
      ...(index > 1 ? [{ text: String(index - 1), y: 40 }] : []),
    ]);
    assert.equal(await offsetOf({ pages }), -2);
  });

  it("are those of its labels where the pages bear none", async () => {
    const pages = words.map((text) => lineByLine(text));
    assert.equal(await offsetOf({ pages, labels: "0 << /S /r >> 2 << /S /D >>" }), -2);
    assert.equal(await offsetOf({ pages, labels: "0 << /S /D /St 345 >>" }), 344);
    assert.equal(await offsetOf({ pages, labels: "0 << /S /D >>" }), null);
    assert.equal(await offsetOf({ pages }), null);
  });
});

describe("the metadata of a PDF file", () => {
  const fieldsOf = async (parts: Omit<PdfParts, "pages">) => {
    const { fields } = await read({ pages: [lineByLine("Words.")], ...parts });
    return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  };

  it("comes from its information, not the date on which the file was made", async () =>
    assert.deepEqual(
      await fieldsOf({
        info: { Title: "The Great Flood", Author: "River Watch", CreationDate: "D:20220504" },
      }),
      { title: "The Great Flood", author: "River Watch" },
    ));

  it("comes from its description first", async () => {
    const description =
      '<dc:title><rdf:Alt><rdf:li xml:lang="x-default">The Great Flood</rdf:li></rdf:Alt></dc:title><dc:creator><rdf:Seq><rdf:li>Ann Lee</rdf:li></rdf:Seq></dc:creator><dc:publisher><rdf:Bag><rdf:li>River Watch</rdf:li></rdf:Bag></dc:publisher><prism:publicationDate>2022-05-04</prism:publicationDate>';
    assert.deepEqual(await fieldsOf({ info: { Title: "Other" }, description }), {
      title: "The Great Flood",
      author: "Ann Lee",
      publisher: "River Watch",
      date: "2022-05-04",
    });
  });

  it("is none where it names a file or an account", async () =>
    assert.deepEqual(await fieldsOf({ info: { Title: "Microsoft Word - report.doc", Author: "alee" } }), {}));
});

describe("a PDF file that cannot be read", () => {
  const pages = [lineByLine("Words of a page.")];
  it("is damaged: cut off anywhere, or something else", async () => {
    const whole = makePdf({ pages });
    for (const part of [0.1, 0.5, 0.9]) {
      assert.equal(await reasonFor(whole.subarray(0, whole.length * part)), "damaged");
    }
    assert.equal(await reasonFor(Buffer.from("%PDF")), "damaged");
    assert.equal(await reasonFor(Buffer.from("%PDF-1.4\nnothing\n%%EOF")), "damaged");
  });
  it("is protected by a password", async () =>
    assert.equal(await reasonFor(makePdf({ pages, encrypted: true })), "encrypted"));
  it("holds no text, as a scan does not", async () =>
    assert.equal(await reasonFor(makePdf({ pages: [[], []] })), "no-text"));
  it("is empty", async () => assert.equal(await reasonFor(new Uint8Array()), "empty"));
});
