/** Outcomes with their evidence: what was found, and the words that decided. */
import type { Span } from "../../text/span";
import type { Evidence, EvidenceReason, Resolution } from "../report";

export const evidence = (reason: EvidenceReason, words: Span | null = null): Evidence => ({
  reason,
  words: words && { start: words.start, end: words.end },
});

export const settled = (reference: number, found: Evidence): Resolution => ({
  outcome: "resolved",
  reference,
  candidates: [reference],
  differs: null,
  evidence: found,
});

export const near = (reference: number, differs: Resolution["differs"], found: Evidence): Resolution => ({
  outcome: "near",
  reference,
  candidates: [reference],
  differs,
  evidence: found,
});

export const open = (
  outcome: "ambiguous" | "missing",
  candidates: readonly number[],
  found: Evidence,
): Resolution => ({
  outcome,
  reference: null,
  candidates,
  differs: null,
  evidence: found,
});
