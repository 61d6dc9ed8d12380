/** Makes Word documents for tests from the XML of their body and notes. */
import { makeZip, type ZipEntry } from "./make-zip";

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const types = "application/vnd.openxmlformats-officedocument.wordprocessingml";

export interface DocxParts {
  readonly body: string;
  readonly footnotes?: string;
  readonly properties?: string;
  readonly more?: readonly ZipEntry[];
}

export const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
export const paragraph = (...runs: readonly string[]): string => `<w:p>${runs.join("")}</w:p>`;

export const makeDocx = ({ body, footnotes = "", properties = "", more = [] }: DocxParts): Buffer =>
  makeZip([
    {
      name: "[Content_Types].xml",
      content: `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${types}.document.main+xml"/><Override PartName="/word/footnotes.xml" ContentType="${types}.footnotes+xml"/></Types>`,
    },
    {
      name: "_rels/.rels",
      content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    {
      name: "word/_rels/document.xml.rels",
      content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r2" Type="${office}/footnotes" Target="footnotes.xml"/></Relationships>`,
    },
    { name: "word/document.xml", content: `<w:document ${word}><w:body>${body}</w:body></w:document>` },
    { name: "word/footnotes.xml", content: `<w:footnotes ${word}>${footnotes}</w:footnotes>` },
    {
      name: "docProps/core.xml",
      content: `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">${properties}</cp:coreProperties>`,
    },
    ...more,
  ]);
