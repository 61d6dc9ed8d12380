/** Reads a page that was saved as one file (MHTML): the page itself, without the files that go with it. */
import type { Reading } from "./document";
import { readHtml } from "./read-html";

export function readMhtml(bytes: Uint8Array): Reading {
  // One letter per byte, so that a part can be decoded by its own encoding.
  const message = split(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1"));
  const boundary = parameterOf(message.headers.get("content-type"), "boundary");
  const parts = boundary === null ? [message] : partsOf(message.body, boundary).map(split);
  const page = parts.find(({ headers }) =>
    /^\s*(?:text\/html|application\/xhtml)/i.test(headers.get("content-type") ?? ""),
  );
  if (page === undefined) return { reason: { kind: "damaged" } };
  const type = page.headers.get("content-type");
  const read = readHtml(bodyOf(page), parameterOf(type, "charset"));
  const address = page.headers.get("content-location")?.trim() ?? "";
  if ("reason" in read || read.fields.url !== undefined || !/^https?:\/\/\S+$/i.test(address)) return read;
  return { ...read, fields: { ...read.fields, url: address } };
}

interface Part {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

function split(part: string): Part {
  const end = /\r?\n\r?\n/.exec(part);
  const head = end === null ? part : part.slice(0, end.index);
  const headers = new Map<string, string>();
  // A line that begins with a blank goes on with the one before.
  for (const line of head.replace(/\r?\n[ \t]+/g, " ").split(/\r?\n/)) {
    const colon = line.indexOf(":");
    if (colon > 0) headers.set(line.slice(0, colon).toLowerCase(), line.slice(colon + 1));
  }
  return { headers, body: end === null ? "" : part.slice(end.index + end[0].length) };
}

function partsOf(body: string, boundary: string): readonly string[] {
  const pieces = `\n${body}`.split(`\n--${boundary}`).slice(1);
  return pieces.filter((piece) => !piece.startsWith("--")).map((piece) => piece.replace(/^[ \t]*\r?\n/, ""));
}

function parameterOf(header: string | undefined, name: string): string | null {
  const match = new RegExp(
    `;\\s{0,20}${name}\\s{0,5}=\\s{0,5}(?:"([^"]{1,200})"|([^\\s;"]{1,200}))`,
    "i",
  ).exec(header ?? "");
  return match?.[1] ?? match?.[2] ?? null;
}

function bodyOf({ headers, body }: Part): Uint8Array {
  const encoding = headers.get("content-transfer-encoding")?.trim().toLowerCase();
  if (encoding === "base64") return Buffer.from(body, "base64");
  if (encoding !== "quoted-printable") return Buffer.from(body, "latin1");
  const decoded = body
    .replace(/=[ \t]{0,20}\r?\n/g, "")
    .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(decoded, "latin1");
}
