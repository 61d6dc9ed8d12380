/** Reads and writes `corroborate-baseline.json`, the list of findings that were accepted as they are. */
import { writeFileSync } from "node:fs";
import type { BaselineEntry } from "../core";
import { type JsonNode, readJson } from "./read-json";
import { readPlainFile } from "./read-plain-file";
import type { Reason } from "./reasons";

export interface BaselineFile {
  readonly entries: readonly BaselineEntry[];
  readonly problem: Reason | null;
}

const version = 1;
const fields = ["file", "rule", "fingerprint", "words"] as const satisfies readonly (keyof BaselineEntry)[];

/** A list that is not there yet has no entries. `folder` is the one that its path is inside of. */
export function readBaseline(path: string, folder: string): BaselineFile {
  const file = readPlainFile(path, folder);
  if (file === null) return { entries: [], problem: null };
  if (file.text === null) return { entries: [], problem: file.reason };
  const read = readJson(file.text);
  if (read.root === null) return { entries: [], problem: { kind: "json", line: read.line } };
  const strange = ({ line }: JsonNode): Reason => ({
    kind: "bad-value",
    line,
    name: "findings",
    expected: "baseline",
  });
  const findings = memberOf(read.root, "findings");
  if (findings?.kind !== "list" || scalar(memberOf(read.root, "version")) !== version)
    return { entries: [], problem: strange(read.root) };
  const entries = findings.items.map(entryOf);
  const wrong = findings.items[entries.indexOf(null)];
  return {
    entries: entries.filter((entry) => entry !== null),
    problem: wrong ? strange(wrong) : null,
  };
}

/** In an order that does not depend on where things stand in a draft, so that versions are easy to compare. */
export function writeBaseline(path: string, entries: readonly BaselineEntry[]): Reason | null {
  const rows = entries
    .map(({ file, rule, fingerprint, words }) => ({ file, rule, fingerprint, words }))
    .sort((a, b) => order(a.file, b.file) || order(a.rule, b.rule) || order(a.fingerprint, b.fingerprint));
  try {
    writeFileSync(path, `${JSON.stringify({ version, findings: rows }, null, 2)}\n`);
    return null;
  } catch {
    return { kind: "unwritable" };
  }
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function entryOf(node: JsonNode): BaselineEntry | null {
  const [file, rule, fingerprint, words] = fields.map((name) => scalar(memberOf(node, name)));
  const isEntry = [file, rule, fingerprint, words].every((value) => typeof value === "string");
  return isEntry ? ({ file, rule, fingerprint, words } as BaselineEntry) : null;
}

const memberOf = (node: JsonNode, name: string): JsonNode | undefined =>
  node.kind === "object" ? node.members.find((member) => member.name === name)?.value : undefined;

const scalar = (node: JsonNode | undefined): unknown => (node?.kind === "value" ? node.value : undefined);
