/** Reads a PDF file: the words of each page in reading order, and what the file says of itself. */
import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { FieldLayer } from "../../core";
import type { Reading } from "./document";
import { linesOfPage } from "./pdf-lines";
import { joinPages } from "./pdf-pages";
import { documentTitle, fullName, isoDay, plausible } from "./plausible";

/** A file ends with this mark; where it does not, the end is missing. Some programs write a little behind it. */
const endMark = "%%EOF";
const bytesToEndMark = 4_096;

export async function readPdf(bytes: Uint8Array): Promise<Reading> {
  const end = Buffer.from(bytes.subarray(-bytesToEndMark)).toString("latin1");
  // A file that was cut off may still have pages that can be read; words of the others would seem to be in no source.
  if (!end.includes(endMark)) return { reason: { kind: "damaged" } };
  const { getDocument } = await loadReader();
  const loading = getDocument({
    // The reader keeps the bytes for itself.
    data: Uint8Array.from(bytes),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    enableXfa: false,
    verbosity: 0,
  });
  try {
    const document = await loading.promise;
    const pages = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      pages.push(linesOfPage((await page.getTextContent()).items));
      page.cleanup();
    }
    const joined = joinPages(pages);
    const pageOffset = joined.pageOffset ?? offsetOfLabels(await document.getPageLabels());
    return { ...joined, pageOffset, fields: await fieldsOf(document) };
  } catch (error) {
    const locked = error instanceof Error && error.name === "PasswordException";
    return { reason: { kind: locked ? "encrypted" : "damaged" } };
  } finally {
    await loading.destroy();
  }
}

/**
 * What most pages are ahead of their count by their labels: `i, ii, 1, 2, 3` gives -2. Labels that are no more than the
 * count say nothing: programs write them unasked.
 */
function offsetOfLabels(labels: readonly string[] | null): number | null {
  const numbers = (labels ?? []).map((label, index) =>
    /^\d{1,5}$/.test(label) ? Number(label) - index - 1 : null,
  );
  const numbered = numbers.filter((offset) => offset !== null);
  const [offset] = numbered;
  const isOne = numbered.length * 2 >= numbers.length && numbered.every((its) => its === offset);
  return offset !== undefined && isOne && offset !== 0 ? offset : null;
}

/** Loaded only where there is a PDF file. The reader wants what a browser has for drawing, but never draws. */
async function loadReader() {
  const world = globalThis as { DOMMatrix?: unknown; ImageData?: unknown; Path2D?: unknown };
  world.DOMMatrix ??= class {};
  world.ImageData ??= class {};
  world.Path2D ??= class {};
  // Without this its second half would be looked for in a file of its own.
  await import("pdfjs-dist/legacy/build/pdf.worker.mjs");
  return import("pdfjs-dist/legacy/build/pdf.mjs");
}

/** When a file was made is not when its text came out: only a date of publication is a date. */
async function fieldsOf(document: PDFDocumentProxy): Promise<FieldLayer["fields"]> {
  const { info, metadata } = await document.getMetadata();
  const its = info as { readonly [key: string]: unknown };
  const described = (name: string): unknown => {
    const value: unknown = metadata?.get(name);
    return Array.isArray(value) && value.length === 1 ? value[0] : value;
  };
  return {
    title: documentTitle(described("dc:title")) ?? documentTitle(its.Title),
    author: fullName(described("dc:creator")) ?? fullName(its.Author),
    publisher: plausible(described("dc:publisher")),
    date: isoDay(plausible(described("prism:publicationdate") ?? described("prism:coverdate"))),
    language: /^([a-z]{2,3})(?:-|$)/i.exec(plausible(its.Language) ?? "")?.[1]?.toLowerCase(),
  };
}
