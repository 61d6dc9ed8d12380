/** Word documents: their words with notes, their properties, and files that are not what they seem. */
import assert from "node:assert/strict";
import { isUnread, type ReadDocument } from "../../../server/src/node/extract/document";
import { extractDocument } from "../../../server/src/node/extract/extract-document";
import { makeDocx, paragraph, run } from "../../support/make-docx";
import { makeZip } from "../../support/make-zip";

async function read(bytes: Uint8Array): Promise<ReadDocument> {
  const reading = await extractDocument(bytes, "docx");
  assert.ok(!isUnread(reading), JSON.stringify(reading));
  return reading;
}
const reasonFor = async (bytes: Uint8Array): Promise<string> => {
  const reading = await extractDocument(bytes, "docx");
  return isUnread(reading) ? reading.reason.kind : "none";
};

describe("the text of a Word document", () => {
  it("has paragraphs, headings, rows and line breaks as lines of their own", async () => {
    const heading = `<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr>${run("The Great Flood")}</w:p>`;
    const cell = (text: string): string => `<w:tc>${paragraph(run(text))}</w:tc>`;
    const body = [
      heading,
      paragraph(run("The water "), run("rose &amp; fell."), "<w:r><w:br/></w:r>", run("Then rain.")),
      `<w:tbl><w:tr>${cell("One")}${cell("Two")}</w:tr></w:tbl>`,
    ].join("");
    const { text, pageStarts } = await read(makeDocx({ body }));
    assert.equal(text, "The Great Flood\n\nThe water rose & fell.\nThen rain.\n\nOne\n\nTwo");
    assert.deepEqual(pageStarts, []);
  });

  it("has its footnotes at the end, and marks that part no words", async () => {
    const mark = (id: number): string => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
    const note = (id: number, text: string): string =>
      `<w:footnote w:id="${id}">${paragraph(run(text))}</w:footnote>`;
    const { text } = await read(
      makeDocx({
        body: paragraph(run("In 2020"), mark(2), run(" it rose."), mark(3)),
        footnotes: note(2, "River Watch, p. 4.") + note(3, "Ibid."),
      }),
    );
    assert.equal(text, "In 2020<sup>[1]</sup> it rose.<sup>[2]</sup>\n\n[1] River Watch, p. 4.\n\n[2] Ibid.");
  });

  it("is what the document says now: without what was deleted, comments and pictures", async () => {
    const deleted = '<w:del w:id="1" w:author="a"><w:r><w:delText>never </w:delText></w:r></w:del>';
    const inserted = `<w:ins w:id="2" w:author="a">${run("always ")}</w:ins>`;
    const comment = '<w:r><w:commentReference w:id="9"/></w:r>';
    const { text } = await read(
      makeDocx({ body: paragraph(run("It "), deleted, inserted, run("rose."), comment) }),
    );
    assert.equal(text, "It always rose.");
  });
});

describe("the properties of a Word document", () => {
  const fieldsOf = async (properties: string) => {
    const { fields } = await read(makeDocx({ body: paragraph(run("Words.")), properties }));
    return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  };
  it("name it", async () =>
    assert.deepEqual(
      await fieldsOf(
        "<dc:title>Floods &amp; Fires</dc:title><dc:creator>Ann Lee</dc:creator><dc:language>fr-CA</dc:language><dcterms:created>2020-01-01</dcterms:created>",
      ),
      { title: "Floods & Fires", author: "Ann Lee", language: "fr" },
    ));
  it("are none where they name a file or an account", async () =>
    assert.deepEqual(
      await fieldsOf("<dc:title>Microsoft Word - draft3.doc</dc:title><dc:creator>alee2</dc:creator>"),
      {},
    ));
});

describe("a Word document that cannot be read", () => {
  const body = paragraph(run("Words."));
  it("is damaged: cut off, another kind of file, or without its main part", async () => {
    const whole = makeDocx({ body });
    for (const bytes of [
      whole.subarray(0, whole.length - 40),
      whole.subarray(0, 200),
      Buffer.from("Just words."),
      makeZip([{ name: "a.txt", content: "Words." }]),
      makeDocx({ body: "<w:p><w:r>" }),
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]),
    ]) {
      assert.equal(await reasonFor(bytes), "damaged");
    }
  });

  it("is protected by a password", async () => {
    const container = Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0]),
      Buffer.from("EncryptedPackage", "utf16le"),
    ]);
    assert.equal(await reasonFor(container), "encrypted");
    assert.equal(
      await reasonFor(makeZip([{ name: "word/document.xml", content: "x", encrypted: true }])),
      "encrypted",
    );
  });

  it("unpacks to too much, whether it says so or not", async () => {
    const zeros = Buffer.alloc(250_000_000, " ");
    const honest = { name: "word/media/image1.png", content: "x", statedSize: 900_000_000 };
    assert.equal(await reasonFor(makeDocx({ body, more: [honest] })), "too-big-inside");
    const bomb = makeZip([
      { name: "_rels/.rels", content: zeros, statedSize: 10 },
      { name: "word/document.xml", content: "x" },
    ]);
    assert.ok(bomb.length < 500_000);
    assert.equal(await reasonFor(bomb), "too-big-inside");
  });

  it("holds no text", async () => assert.equal(await reasonFor(makeDocx({ body: paragraph() })), "no-text"));
});
