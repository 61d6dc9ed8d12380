/** The half of the PDF reader that has no types of its own: what loads it asks for nothing in it. */
declare module "pdfjs-dist/legacy/build/pdf.worker.mjs";
