/** Reads a Word document: its paragraphs, tables and notes, and the properties that name it. */
import mammoth from "mammoth";
import { parse } from "parse5";
import type { FieldLayer } from "../../core";
import { isUnread, type Reading } from "./document";
import { htmlText } from "./html-text";
import { documentTitle, fullName, plausible } from "./plausible";
import { openZip, type ZipFile, ZipTooBig } from "./read-zip";

/** A document with a password is no ZIP file but a container of the older kind, which names what it holds. */
const oldContainer = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);
const encryptedPart = Buffer.from("EncryptedPackage", "utf16le");

export async function readDocx(bytes: Uint8Array): Promise<Reading> {
  if (oldContainer.equals(bytes.subarray(0, 4))) {
    const encrypted = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(encryptedPart);
    return { reason: { kind: encrypted ? "encrypted" : "damaged" } };
  }
  const zip = openZip(bytes);
  if (isUnread(zip)) return zip;
  try {
    const text = htmlText(parse(numberedNotes(await toHtml(zip))));
    return { text, pageStarts: [], fields: fieldsOf(zip) };
  } catch (error) {
    return { reason: { kind: error instanceof ZipTooBig ? "too-big-inside" : "damaged" } };
  }
}

/** The converter sees the file through our reader, which keeps to its limits. Pictures are not looked at. */
async function toHtml(zip: ZipFile): Promise<string> {
  const read = async (name: string, encoding?: string) => {
    const content = zip.read(name);
    return encoding === undefined ? content : Buffer.from(content).toString(encoding as BufferEncoding);
  };
  const input = { file: { exists: zip.has, read } } as unknown as Parameters<typeof mammoth.convertToHtml>[0];
  const noPicture = (async () => []) as unknown as ReturnType<typeof mammoth.images.imgElement>;
  const { value } = await mammoth.convertToHtml(input, {
    convertImage: noPicture,
    includeEmbeddedStyleMap: false,
  });
  return value;
}

/** Notes stand at the end in their order; each gets the mark that leads to it instead of an arrow back. */
function numberedNotes(html: string): string {
  let note = 0;
  return html
    .replace(/<a href="#(?:foot|end)note-ref-[\w-]+">↑<\/a>/g, "")
    .replace(
      /<li id="(?:foot|end)note-[\w-]+">(<p>)?/g,
      (_, paragraph = "") => `<li>${paragraph}[${++note}] `,
    );
}

/** When a file was made is not when its text came out, so there is no date. */
function fieldsOf(zip: ZipFile): FieldLayer["fields"] {
  if (!zip.has("docProps/core.xml")) return {};
  const xml = Buffer.from(zip.read("docProps/core.xml")).toString("utf8");
  const language = /^([a-z]{2,3})(?:-|$)/i.exec(property(xml, "language") ?? "")?.[1]?.toLowerCase();
  return {
    title: documentTitle(property(xml, "title")),
    author: fullName(property(xml, "creator")),
    language,
  };
}

function property(xml: string, name: string): string | undefined {
  const value = new RegExp(`<dc:${name}(?: [^<>]{0,200})?>([^<]{1,2000})</dc:${name}>`).exec(xml)?.[1];
  return value === undefined ? undefined : plausible(decodeEntities(value));
}

const entities: { readonly [name: string]: string } = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

const decodeEntities = (xml: string): string =>
  xml.replace(/&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([\da-f]{1,6}));/gi, (_, name, decimal, hex) => {
    if (name !== undefined) return entities[name.toLowerCase()]!;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd";
  });
