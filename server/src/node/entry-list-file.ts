/** Reads and writes the files in which Corroborate keeps a list for a project: JSON with a version and rows of texts. */
import { writeFileSync } from "node:fs";
import { type JsonNode, readJson } from "./read-json";
import { readPlainFile } from "./read-plain-file";
import type { Expected, Reason } from "./reasons";

export interface EntryList<Field extends string> {
  /** Name of the list in the file. */
  readonly name: string;
  /** In the order in which they are written; rows are sorted by them. */
  readonly fields: readonly Field[];
  readonly expected: Expected;
  readonly isRow?: (row: Row<Field>) => boolean;
}

export type Row<Field extends string> = { readonly [field in Field]: string };

export interface ReadList<Field extends string> {
  readonly entries: readonly Row<Field>[];
  readonly problem: Reason | null;
}

const version = 1;

/** A list that is not there yet has no entries. `folder` is the one that its path is inside of. */
export function readEntryList<Field extends string>(
  path: string,
  folder: string,
  list: EntryList<Field>,
): ReadList<Field> {
  const file = readPlainFile(path, folder);
  if (file === null) return { entries: [], problem: null };
  if (file.text === null) return { entries: [], problem: file.reason };
  const read = readJson(file.text);
  if (read.root === null) return { entries: [], problem: { kind: "json", line: read.line } };
  const strange = ({ line }: JsonNode): Reason => ({
    kind: "bad-value",
    line,
    name: list.name,
    expected: list.expected,
  });
  const found = memberOf(read.root, list.name);
  if (found?.kind !== "list" || scalar(memberOf(read.root, "version")) !== version)
    return { entries: [], problem: strange(read.root) };
  const entries = found.items.map((node) => rowOf(node, list));
  const wrong = found.items[entries.indexOf(null)];
  return {
    entries: entries.filter((entry) => entry !== null),
    problem: wrong ? strange(wrong) : null,
  };
}

/** In an order that does not depend on where things stand in a draft, so that versions are easy to compare. */
export function writeEntryList<Field extends string>(
  path: string,
  { name, fields }: EntryList<Field>,
  entries: readonly Row<Field>[],
): Reason | null {
  const rows = entries
    .map((entry) => Object.fromEntries(fields.map((field) => [field, entry[field]])) as Row<Field>)
    .sort((a, b) => fields.reduce((by, field) => by || order(a[field], b[field]), 0));
  try {
    writeFileSync(path, `${JSON.stringify({ version, [name]: rows }, null, 2)}\n`);
    return null;
  } catch {
    return { kind: "unwritable" };
  }
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function rowOf<Field extends string>(node: JsonNode, { fields, isRow }: EntryList<Field>): Row<Field> | null {
  const values = fields.map((field) => [field, scalar(memberOf(node, field))] as const);
  if (!values.every(([, value]) => typeof value === "string")) return null;
  const row = Object.fromEntries(values) as Row<Field>;
  return isRow?.(row) === false ? null : row;
}

const memberOf = (node: JsonNode, name: string): JsonNode | undefined =>
  node.kind === "object" ? node.members.find((member) => member.name === name)?.value : undefined;

const scalar = (node: JsonNode | undefined): unknown => (node?.kind === "value" ? node.value : undefined);
