/** The notation of test/core/model/resolution: a draft, a line `---`, and what a careful reader says of each item. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Outcome, Resolution } from "../../server/src/core/model/report";
import type { Draft } from "../../server/src/core/syntax/draft";

export interface JudgedItem {
  readonly citation: string;
  readonly item: number;
  /** Index of the entry that is meant; null where there is none, or where a reader cannot tell. */
  readonly reference: number | null;
  readonly outcome: Outcome;
  readonly why: string;
  /** Why the resolver leaves open what a reader can tell; null where it need not. */
  readonly knownOpen: string | null;
}

export interface ResolutionCase {
  readonly name: string;
  readonly text: string;
  readonly items: readonly JudgedItem[];
}

const folder = join(import.meta.dirname, "../core/model/resolution");
const outcomes: ReadonlySet<string> = new Set<Outcome>(["resolved", "near", "ambiguous", "missing"]);

export const resolutionCases = (): readonly ResolutionCase[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .toSorted()
    .map((name) => readResolutionCase(name, readFileSync(join(folder, name), "utf8")));

export function readResolutionCase(name: string, content: string): ResolutionCase {
  const [text, judgement, ...rest] = content.split("\n---\n");
  if (text === undefined || judgement === undefined || rest.length > 0)
    throw new Error(`${name}: one line --- divides the draft from the judgement`);
  const items: JudgedItem[] = [];
  for (const line of judgement.split("\n").filter((row) => row.trim() !== "")) {
    const open = /^# known-open: (.+)$/.exec(line)?.[1];
    if (open === undefined) items.push(judgedItem(name, line));
    else items.push({ ...items.pop()!, knownOpen: open });
  }
  return { name, text: `${text}\n`, items };
}

function judgedItem(name: string, line: string): JudgedItem {
  const [citation, item, reference, outcome, why, ...rest] = line.split(" | ");
  if (!citation || !why || rest.length > 0 || !outcomes.has(outcome ?? ""))
    throw new Error(`${name}: not a row: ${line}`);
  const linked = outcome === "resolved" || outcome === "near";
  if (linked !== /^\d+$/.test(reference!)) throw new Error(`${name}: entry and outcome disagree: ${line}`);
  return {
    citation,
    item: Number(item),
    reference: linked ? Number(reference) : null,
    outcome: outcome as Outcome,
    why,
    knownOpen: null,
  };
}

/**
 * `right`: the entry and the outcome that the reader gives. `open`: undecided where a reader can tell. `wrong`: anything
 * else: another entry, an entry where there is none, no entry where there is one, certain where the reader is not.
 */
export type Score = "right" | "open" | "wrong";

/** A link that is called near although nothing differs rests on the date alone; for the reader it is the entry. */
export function scoreOf({ reference, outcome }: JudgedItem, found: Resolution): Score {
  const foundOutcome = found.outcome === "near" && found.differs === null ? "resolved" : found.outcome;
  if (foundOutcome === outcome && found.reference === reference) return "right";
  return found.outcome === "ambiguous" ? "open" : "wrong";
}

/** The items of a draft in document order, written as in a judgement's first two columns. */
export const itemsOf = (draft: Draft): readonly string[] =>
  draft.citations.flatMap(({ text, items }) => items.map((_, item) => `${text} | ${item}`));
