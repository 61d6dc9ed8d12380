/** Counts what a report holds: the figures of its integrity. */
import type { Corpus, Report, Resolution, Verdict } from "../core";

export interface Statistics {
  readonly citations: number;
  readonly items: { readonly [value in Resolution["outcome"]]: number };
  readonly references: number;
  readonly quotations: { readonly [value in Verdict]: number };
  /** Sources that the draft was checked against. */
  readonly sources: number;
}

export function statisticsOf({ draft, resolutions, quotations }: Report, corpus: Corpus): Statistics {
  const items = resolutions.flat();
  const countItems = (outcome: Resolution["outcome"]): number =>
    items.filter((item) => item.outcome === outcome).length;
  const countQuotations = (verdict: Verdict): number =>
    quotations.filter((quotation) => quotation.verdict === verdict).length;
  return {
    citations: draft.citations.length,
    items: {
      resolved: countItems("resolved"),
      near: countItems("near"),
      ambiguous: countItems("ambiguous"),
      missing: countItems("missing"),
    },
    references: draft.references.length,
    quotations: {
      verbatim: countQuotations("verbatim"),
      adapted: countQuotations("adapted"),
      altered: countQuotations("altered"),
      absent: countQuotations("absent"),
      elsewhere: countQuotations("elsewhere"),
      unverifiable: countQuotations("unverifiable"),
    },
    sources: corpus.sources.length,
  };
}
