/** Reads the bytes of one document by its format. Whatever is wrong with them is told as a reason. */
import { decodeText } from "../decode-text";
import type { LibraryFormat } from "../libraries/library";
import { readLibrary } from "../libraries/read-library";
import type { DocumentFormat, Reading } from "./document";
import { readDocx } from "./read-docx";
import { readHtml } from "./read-html";
import { readMhtml } from "./read-mhtml";
import { readPdf } from "./read-pdf";

/** No report quotes from a text longer than a shelf of books. */
const mostLetters = 50_000_000;

const readers: {
  readonly [format in DocumentFormat]: (bytes: Uint8Array) => Reading | Promise<Reading>;
} = {
  html: readHtml,
  mhtml: readMhtml,
  docx: readDocx,
  pdf: readPdf,
  bibtex: (bytes) => readReferences(bytes, "bibtex"),
  ris: (bytes) => readReferences(bytes, "ris"),
  "csl-json": (bytes) => readReferences(bytes, "csl-json"),
};

export async function extractDocument(bytes: Uint8Array, format: DocumentFormat): Promise<Reading> {
  const read = readers[format];
  if (bytes.length === 0) return { reason: { kind: "empty" } };
  const reading = await read(bytes);
  if ("reason" in reading) return reading;
  if (reading.text.trim() === "") return { reason: { kind: "no-text" } };
  if (reading.text.length > mostLetters) return { reason: { kind: "too-long" } };
  return reading;
}

function readReferences(bytes: Uint8Array, format: LibraryFormat): Reading {
  const text = decodeText(bytes);
  if (text === null) return { reason: { kind: "not-text" } };
  return { text, pageStarts: [], fields: {}, library: readLibrary(text, format) };
}
