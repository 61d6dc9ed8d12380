/** Reads `corroborate.json`: what holds for all drafts of a project. What is wrong is told with its line, the rest holds. */
import { posix, win32 } from "node:path";
import { ruleCodes } from "../core";
import { type Settings, severities } from "../settings";
import { type JsonMember, type JsonNode, readJson } from "./read-json";
import type { Expected, Reason } from "./reasons";

export interface ConfigurationFile {
  /** Folders and patterns inside the folder of the file, or with `!` what is taken away; null where it lists none. */
  readonly corpus: readonly string[] | null;
  /** A folder inside that of the file; null where none is named. */
  readonly sharedIndex: string | null;
  readonly severity: Settings["severity"];
  /** Whether facts of cited sentences are looked up. */
  readonly paraphraseFacts: boolean;
  readonly baseline: string | null;
  readonly verified: string | null;
  readonly problems: readonly Reason[];
}

export function readConfigurationFile(text: string): ConfigurationFile {
  const read = readJson(text);
  const problems: Reason[] = [];
  const found: { -readonly [key in keyof ConfigurationFile]: ConfigurationFile[key] } = {
    corpus: null,
    sharedIndex: null,
    severity: {},
    paraphraseFacts: false,
    baseline: null,
    verified: null,
    problems,
  };
  if (read.root === null) problems.push({ kind: "json", line: read.line });
  else {
    for (const member of membersOf(read.root, "corroborate.json", problems)) {
      const { name, line, value } = member;
      if (name === "corpus") found.corpus = readCorpus(member, problems);
      else if (name === "sharedIndex") found.sharedIndex = pathIn(value, name, problems);
      else if (name === "severity") found.severity = readSeverity(member, problems);
      else if (name === "paraphraseFacts") found.paraphraseFacts = readSwitch(member, problems);
      else if (name === "baseline" || name === "verified") found[name] = pathIn(value, name, problems);
      // What an editor knows the file by.
      else if (name !== "$schema") problems.push({ kind: "unknown-key", line, name });
    }
  }
  return found;
}

function readCorpus({ name, value }: JsonMember, problems: Reason[]): readonly string[] | null {
  if (value.kind === "list") return value.items.flatMap((item) => pathIn(item, name, problems) ?? []);
  problems.push(badValue(value, name, "list"));
  return null;
}

function readSeverity({ name, value }: JsonMember, problems: Reason[]): Settings["severity"] {
  const levels = membersOf(value, name, problems).flatMap((member) => {
    const code = ruleCodes.find((known) => known === member.name);
    const level = severities.find((known) => known === scalar(member.value));
    if (code === undefined) problems.push({ kind: "unknown-rule", line: member.line, name: member.name });
    else if (level === undefined) problems.push(badValue(member.value, member.name, "severity"));
    return code === undefined || level === undefined ? [] : [[code, level]];
  });
  return Object.fromEntries(levels);
}

function readSwitch({ name, value }: JsonMember, problems: Reason[]): boolean {
  const its = scalar(value);
  if (typeof its !== "boolean") problems.push(badValue(value, name, "boolean"));
  return its === true;
}

/** A file that came with somebody's folder must not lead out of it. */
function pathIn(node: JsonNode, name: string, problems: Reason[]): string | null {
  const path = scalar(node);
  if (typeof path !== "string" || path.trim() === "") {
    problems.push(badValue(node, name, "text"));
    return null;
  }
  const leadsOut = path.split(/[\\/]/).includes("..") || posix.isAbsolute(path) || win32.isAbsolute(path);
  if (leadsOut || path.includes("\0") || /^[a-z]:/i.test(path)) {
    problems.push(badValue(node, name, "path-inside"));
    return null;
  }
  return path;
}

function membersOf(node: JsonNode, name: string, problems: Reason[]): readonly JsonMember[] {
  if (node.kind !== "object") {
    problems.push(badValue(node, name, "object"));
    return [];
  }
  const seen = new Set<string>();
  return node.members.filter((member) => {
    if (seen.has(member.name))
      problems.push({ kind: "declared-twice", line: member.line, name: member.name });
    return !seen.has(member.name) && seen.add(member.name);
  });
}

const scalar = (node: JsonNode): unknown => (node.kind === "value" ? node.value : undefined);

const badValue = ({ line }: JsonNode, name: string, expected: Expected): Reason => ({
  kind: "bad-value",
  line,
  name,
  expected,
});
