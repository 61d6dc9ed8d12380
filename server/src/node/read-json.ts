/** Reads JSON and keeps the line of each value, so that what is wrong in a file can be shown to the one who wrote it. */

export type JsonNode = JsonPlace &
  (
    | { readonly kind: "object"; readonly members: readonly JsonMember[] }
    | { readonly kind: "list"; readonly items: readonly JsonNode[] }
    | { readonly kind: "value"; readonly value: string | number | boolean | null }
  );

/** Offsets in UTF-16 code units; the line where the value begins, the first being 1. */
export interface JsonPlace {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

export interface JsonMember {
  readonly name: string;
  readonly line: number;
  readonly value: JsonNode;
}

/** `line` is where the text stops being JSON. */
export type ReadJson = { readonly root: JsonNode } | { readonly root: null; readonly line: number };

export function readJson(text: string): ReadJson {
  const reader: Reader = { text, at: 0, line: 1 };
  try {
    const root = readValue(reader, 0);
    skipBlanks(reader);
    if (reader.at < text.length) throw new NoJson();
    return { root };
  } catch (error) {
    if (error instanceof NoJson) return { root: null, line: reader.line };
    throw error;
  }
}

class NoJson extends Error {}

interface Reader {
  readonly text: string;
  at: number;
  line: number;
}

/** Nobody nests deeper by hand, and the reader calls itself at each level. */
const deepest = 50;

function readValue(reader: Reader, depth: number): JsonNode {
  if (depth > deepest) throw new NoJson();
  skipBlanks(reader);
  const { line, at: start } = reader;
  if (takes(reader, "{")) {
    const members: JsonMember[] = [];
    readMany(reader, "}", () => {
      skipBlanks(reader);
      const its = reader.line;
      const name = readScalar(reader);
      skipBlanks(reader);
      if (typeof name !== "string" || !takes(reader, ":")) throw new NoJson();
      members.push({ name, line: its, value: readValue(reader, depth + 1) });
    });
    return { kind: "object", line, start, end: reader.at, members };
  }
  if (takes(reader, "[")) {
    const items: JsonNode[] = [];
    readMany(reader, "]", () => items.push(readValue(reader, depth + 1)));
    return { kind: "list", line, start, end: reader.at, items };
  }
  const value = readScalar(reader);
  return { kind: "value", line, start, end: reader.at, value };
}

function readMany(reader: Reader, closing: string, readOne: () => void): void {
  skipBlanks(reader);
  if (takes(reader, closing)) return;
  do {
    readOne();
    skipBlanks(reader);
  } while (takes(reader, ","));
  if (!takes(reader, closing)) throw new NoJson();
}

const scalarPattern = /"[^"\\]*(?:\\.[^"\\]*)*"|[-+.\w]+/y;

function readScalar(reader: Reader): string | number | boolean | null {
  scalarPattern.lastIndex = reader.at;
  const [written = ""] = scalarPattern.exec(reader.text) ?? [];
  try {
    const value = JSON.parse(written);
    reader.at += written.length;
    return value;
  } catch {
    throw new NoJson();
  }
}

function takes(reader: Reader, mark: string): boolean {
  if (reader.text[reader.at] !== mark) return false;
  reader.at++;
  return true;
}

function skipBlanks(reader: Reader): void {
  for (; reader.at < reader.text.length; reader.at++) {
    const letter = reader.text[reader.at]!;
    if (letter === "\n" || (letter === "\r" && reader.text[reader.at + 1] !== "\n")) reader.line++;
    else if (letter !== " " && letter !== "\t" && letter !== "\r") return;
  }
}
