/** Checks a draft as both shells do: every rule at the severity that holds, without what the baseline accepts. */
import { dirname, relative, sep } from "node:path";
import {
  type Baselined,
  type BaselineEntry,
  type CheckOptions,
  type Corpus,
  check,
  type Finding,
  fingerprint,
  type Report,
  withoutBaselined,
} from "../core";
import type { Baseline, Configuration } from "./configuration";
import type { OpenedCorpus } from "./open-corpus";
import { changedSources } from "./verified-sources";

export interface DraftToCheck {
  readonly report: Report;
  /** The corpus without the draft itself. */
  readonly corpus: Corpus;
  readonly opened: OpenedCorpus;
  /** Null for a draft that is not saved: no baseline names it. */
  readonly path: string | null;
}

/** What the project says of its drafts, or what a command puts in its place. */
export type DraftLists = Pick<Configuration, "baseline" | "verified">;

export function checkDraft(
  draft: DraftToCheck,
  options: CheckOptions,
  { baseline, verified }: DraftLists,
): Baselined {
  const changed = verified ? changedSources(draft, verified) : undefined;
  const findings = check(draft.report, draft.corpus, { ...options, changed });
  if (baseline === null || draft.path === null) return { kept: findings, accepted: [], stale: [] };
  const name = nameIn(baseline, draft.path);
  const entries = baseline.entries.filter(({ file }) => file === name);
  return withoutBaselined(findings, entries, fingerprintsOf(draft));
}

/** The entries that accept these findings of the draft. */
export function baselineEntries(
  draft: DraftToCheck,
  findings: readonly Finding[],
  file: string,
): readonly BaselineEntry[] {
  const fingerprintOf = fingerprintsOf(draft);
  return findings.flatMap((finding) => {
    const print = fingerprintOf(finding);
    const words = draft.report.draft.text.slice(finding.start, finding.end).replace(/\s+/g, " ").trim();
    return print === null ? [] : [{ file, rule: finding.code, fingerprint: print, words: shortened(words) }];
  });
}

/** As the baseline names the draft: relative to its folder, the same on every system. */
export const nameIn = ({ path }: Baseline, draft: string): string =>
  relative(dirname(path), draft).split(sep).join("/").normalize("NFC");

const fingerprintsOf =
  ({ report, corpus, opened }: DraftToCheck) =>
  (finding: Finding): string | null =>
    fingerprint(finding, report, corpus, (file) => opened.files.get(file)?.hash ?? "");

const longest = 100;
const shortened = (words: string): string =>
  words.length > longest ? `${words.slice(0, longest - 1)}…` : words;
