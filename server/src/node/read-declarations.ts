/** Reads `sources.yaml`: what its author declares of the files beside it. A bad line is reported, the rest is kept. */
import {
  Composer,
  type CST,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  type Node,
  type Pair,
  Parser,
  type YAMLMap,
} from "yaml";
import type { DeclaredSource } from "../core";
import type { Expected, Reason } from "./reasons";

export interface Declarations {
  readonly declared: readonly DeclaredSource[];
  readonly problems: readonly Reason[];
}

type Fields = DeclaredSource["fields"];

const textFields = [
  "title",
  "author",
  "publisher",
  "date",
  "language",
  "genre",
  "container",
  "url",
  "accessed",
  "abbreviation",
  "reprintOf",
] as const satisfies readonly Exclude<keyof Fields, "persons" | "pages">[];

/** `fileNamed` gives the corpus name of a file beside `sources.yaml`, or null where there is none. */
export function readDeclarations(text: string, fileNamed: (name: string) => string | null): Declarations {
  const lines = new LineCounter();
  const reading: Reading = {
    fileNamed,
    lineOf: (node) => lines.linePos(node?.range?.[0] ?? 0).line,
    declared: new Map(),
    problems: [],
  };
  const tooDeep: Declarations = { declared: [], problems: [{ kind: "too-deep" }] };
  if (hasDeepBrackets(text)) return tooDeep;
  const tokens = [...new Parser(lines.addNewLine).parse(text)];
  if (depthOf(tokens) > deepest) return tooDeep;
  // In the failsafe schema every value is a text as written, so `2023-08` stays a date and `No` a word.
  const options = { schema: "failsafe", uniqueKeys: false } as const;
  for (const document of new Composer(options).compose(tokens)) {
    const [error] = document.errors;
    if (error !== undefined) {
      const detail = error.message.split("\n", 1)[0] ?? "";
      reading.problems.push({ kind: "yaml", line: lines.linePos(error.pos[0]).line, detail });
    } else if (document.contents !== null) readRoot(reading, document.contents as Node);
  }
  return { declared: [...reading.declared.values()].flat(), problems: reading.problems };
}

interface Reading {
  readonly fileNamed: (name: string) => string | null;
  readonly lineOf: (node: Node | null) => number;
  /** By file. */
  readonly declared: Map<string, DeclaredSource[]>;
  readonly problems: Reason[];
}

/** Parts of an entry are five levels deep. */
const deepest = 50;

/** The parser takes long over deep brackets, and its tokens would be in vain. */
function hasDeepBrackets(text: string): boolean {
  let depth = 0;
  for (const lexeme of new Lexer().lex(text)) {
    if (lexeme === "[" || lexeme === "{") depth++;
    else if (lexeme === "]" || lexeme === "}") depth--;
    if (depth > deepest) return true;
  }
  return false;
}

/** How deeply the tokens are nested: the composer calls itself at each level, and would end the program in the depths. */
function depthOf(tokens: readonly CST.Token[]): number {
  let depth = 0;
  let level: readonly CST.Token[] = tokens;
  while (level.length > 0) {
    depth++;
    level = level.flatMap((token) => {
      const inside = "items" in token ? token.items.flatMap(({ key, value }) => [key, value]) : [];
      return [...inside, "value" in token ? token.value : null].filter(
        (its): its is CST.Token => typeof its === "object" && its !== null,
      );
    });
  }
  return depth;
}

function readRoot(reading: Reading, root: Node): void {
  if (!isMap(root)) {
    reportValue(reading, root, "sources.yaml", "sources");
    return;
  }
  for (const pair of root.items) {
    const { name, value } = keyAndValue(pair);
    if (name !== "sources") unknownKey(reading, pair);
    else if (isSeq(value)) for (const entry of value.items) readEntry(reading, entry as Node);
    else if (!isEmpty(value)) reportValue(reading, value, name, "list");
  }
}

function readEntry(reading: Reading, entry: Node): void {
  const name = isMap(entry) ? entry.get("file") : undefined;
  if (!isMap(entry) || typeof name !== "string" || name === "") {
    reportValue(reading, entry, "sources", "entry");
    return;
  }
  const line = reading.lineOf(entry);
  const file = reading.fileNamed(name);
  if (file === null) {
    reading.problems.push({ kind: "declared-missing", line, name });
    return;
  }
  if (reading.declared.has(file)) {
    reading.problems.push({ kind: "declared-twice", line, name });
    return;
  }
  const declared: DeclaredSource[] = [
    { file, part: null, fields: readFields(reading, entry, ["file", "parts"]) },
  ];
  reading.declared.set(file, declared);
  const parts = entry.get("parts", true) as Node | undefined;
  if (isSeq(parts)) for (const part of parts.items) readPart(reading, declared, file, part as Node);
  else if (parts !== undefined && !isEmpty(parts)) reportValue(reading, parts, "parts", "list");
}

function readPart(reading: Reading, declared: DeclaredSource[], file: string, part: Node): void {
  if (!isMap(part)) {
    reportValue(reading, part, "parts", "list");
    return;
  }
  const fields = readFields(reading, part, []);
  if (fields.title === undefined) {
    reading.problems.push({ kind: "missing-key", line: reading.lineOf(part), name: "title" });
  } else {
    declared.push({ file, part: fields.title, fields });
  }
}

function readFields(reading: Reading, map: YAMLMap, otherKeys: readonly string[]): Fields {
  const fields: { -readonly [field in keyof Fields]: Fields[field] } = {};
  const seen = new Set<string>();
  for (const pair of map.items) {
    const { name, value } = keyAndValue(pair);
    if (seen.has(name)) {
      reading.problems.push({ kind: "declared-twice", line: reading.lineOf(pair.key as Node), name });
      continue;
    }
    seen.add(name);
    if (otherKeys.includes(name) || isEmpty(value)) continue;
    const textField = textFields.find((field) => field === name);
    if (textField !== undefined) {
      const text = textOf(value);
      if (text === null) reportValue(reading, value, name, "text");
      else fields[textField] = text;
    } else if (name === "persons") {
      const persons = isSeq(value) ? value.items.map((item) => textOf(item as Node)) : [textOf(value)];
      if (persons.some((person) => person === null)) reportValue(reading, value, name, "list");
      else fields.persons = persons as string[];
    } else if (name === "pages") {
      const pages = textOf(value) ?? "";
      if (/^\d{1,6}$/.test(pages)) fields.pages = Number(pages);
      else reportValue(reading, value, name, "number");
    } else unknownKey(reading, pair);
  }
  return fields;
}

function reportValue(reading: Reading, node: Node | null, name: string, what: Expected): void {
  reading.problems.push({ kind: "bad-value", line: reading.lineOf(node), name, expected: what });
}

function unknownKey(reading: Reading, pair: Pair): void {
  const { name } = keyAndValue(pair);
  reading.problems.push({ kind: "unknown-key", line: reading.lineOf(pair.key as Node), name });
}

const keyAndValue = (pair: Pair): { name: string; value: Node | null } => ({
  name: textOf(pair.key as Node) ?? "",
  value: pair.value as Node | null,
});

const textOf = (node: Node | null): string | null =>
  isScalar(node) && typeof node.value === "string" ? node.value : null;

const isEmpty = (node: Node | null): boolean => node === null || textOf(node) === "";
