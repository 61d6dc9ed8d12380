/** Findings that were accepted as they are: a list of fingerprints, and what of a check remains beside it. */
import type { Finding } from "../finding";

export interface BaselineEntry {
  /** The draft, relative to the folder of the list. */
  readonly file: string;
  readonly rule: string;
  readonly fingerprint: string;
  /** For people: what the finding is about. */
  readonly words: string;
}

export interface Baselined {
  readonly kept: readonly Finding[];
  readonly accepted: readonly Finding[];
  /** Entries that fit no finding any more. */
  readonly stale: readonly BaselineEntry[];
}

/** An entry accepts one finding: of two that look the same, one entry leaves the other. `entries` are the draft's own. */
export function withoutBaselined(
  findings: readonly Finding[],
  entries: readonly BaselineEntry[],
  fingerprintOf: (finding: Finding) => string | null,
): Baselined {
  if (entries.length === 0) return { kept: findings, accepted: [], stale: [] };
  const left = new Map<string, BaselineEntry[]>();
  for (const entry of entries) {
    const key = `${entry.rule} ${entry.fingerprint}`;
    left.set(key, [...(left.get(key) ?? []), entry]);
  }
  const accepted = new Set<Finding>();
  for (const finding of findings) {
    const print = fingerprintOf(finding);
    if (print !== null && left.get(`${finding.code} ${print}`)?.shift()) accepted.add(finding);
  }
  return {
    kept: findings.filter((finding) => !accepted.has(finding)),
    accepted: [...accepted],
    stale: [...left.values()].flat(),
  };
}
