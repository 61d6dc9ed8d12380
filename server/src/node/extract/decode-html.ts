/** The bytes of a page to its text, by what the bytes are and what the page says of them. */
import { decodeText } from "../decode-text";

/** As far as browsers look for it. */
const bytesToCharset = 1_024;

/** `named` is the charset that came with the page from elsewhere. Null for bytes that are no text. */
export function decodeHtml(bytes: Uint8Array, named: string | null = null): string | null {
  const byContent = decodeText(bytes);
  if (byContent === null || hasMark(bytes) || isUtf8(bytes)) return byContent;
  const charset = (named ?? charsetIn(bytes))?.toLowerCase() ?? "";
  // What is called Latin-1 on the web is windows-1252, as what is called nothing.
  if (charset === "" || /^(?:utf-?8|us-ascii|iso-?8859-?1|latin-?1|windows-1252|cp1252)$/.test(charset))
    return byContent;
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    // A name that nobody knows says nothing.
    return byContent;
  }
}

const hasMark = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function charsetIn(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, bytesToCharset)).toString("latin1");
  return /<meta[^>]{0,200}?charset\s{0,5}=\s{0,5}["']?([\w:-]{1,40})/i.exec(head)?.[1] ?? null;
}
