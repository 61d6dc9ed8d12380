/** Makes small PDF files for tests: lines of text at places on pages, and what the file says of itself. */

export interface PdfLine {
  readonly text: string;
  readonly x?: number;
  readonly y: number;
  readonly size?: number;
}

export interface PdfParts {
  readonly pages: readonly (readonly PdfLine[])[];
  /** Entries of the information dictionary. */
  readonly info?: { readonly [name: string]: string };
  /** The inside of an XMP description. */
  readonly description?: string;
  readonly encrypted?: boolean;
  /** The inside of a number tree of page labels: `0 << /S /r >> 2 << /S /D >>`. */
  readonly labels?: string;
  /** Deflated bytes that each page shows before its lines. */
  readonly packed?: string;
}

const hex = (text: string): string => `<${Buffer.from(text, "latin1").toString("hex")}>`;

export function makePdf({
  pages,
  info = {},
  description,
  encrypted = false,
  packed,
  labels,
}: PdfParts): Buffer {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  const stream = (content: string, entries = ""): string =>
    `<< /Length ${content.length} ${entries}>>\nstream\n${content}\nendstream`;
  const shownFirst = packed === undefined ? null : add(stream(packed, "/Filter /FlateDecode "));
  const font = add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
  const parent = objects.length + 1 + 2 * pages.length;
  const first = shownFirst === null ? "" : `${shownFirst} 0 R `;
  const kids = pages.map((lines) => {
    const shown = lines.map(
      ({ text, x = 72, y, size = 12 }) => `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm ${hex(text)} Tj ET`,
    );
    const content = add(stream(shown.join("\n")));
    return add(
      `<< /Type /Page /Parent ${parent} 0 R /MediaBox [0 0 612 792] /Contents [${first}${content} 0 R] /Resources << /Font << /F1 ${font} 0 R >> >> >>`,
    );
  });
  add(`<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(" ")}] >>`);
  const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:prism="http://prismstandard.org/namespaces/basic/2.0/">${description}</rdf:Description></rdf:RDF></x:xmpmeta>`;
  const metadata =
    description === undefined ? "" : `/Metadata ${add(stream(xmp, "/Type /Metadata /Subtype /XML "))} 0 R `;
  const root = add(
    `<< /Type /Catalog /Pages ${parent} 0 R ${metadata}${labels === undefined ? "" : `/PageLabels << /Nums [${labels}] >> `}>>`,
  );
  const entries = Object.entries(info).map(([name, value]) => `/${name} ${hex(value)}`);
  const about = add(`<< ${entries.join(" ")} >>`);
  const key = hex("k".repeat(32));
  const lock = encrypted
    ? ` /Encrypt << /Filter /Standard /V 1 /R 2 /P -44 /O ${key} /U ${key} >> /ID [${key} ${key}]`
    : "";
  let file = "%PDF-1.4\n";
  const offsets = objects.map((body, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root ${root} 0 R /Info ${about} 0 R${lock} >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, "latin1");
}

/** Lines under each other from the top of a page. */
export const lineByLine = (...texts: readonly string[]): readonly PdfLine[] =>
  texts.map((text, index) => ({ text, y: 720 - 14 * index }));
