/** Takes out the findings that comments in the draft silence, and tells which comments silence none. */
import type { Draft } from "../../syntax/draft";
import type { Finding, RuleCode } from "../finding";
import { type Suppression, suppressionsIn } from "./suppression-comments";

export interface Suppressed {
  readonly kept: readonly Finding[];
  readonly unused: readonly UnusedSuppression[];
}

export interface UnusedSuppression extends Suppression {
  /** The rules named for which there is nothing to silence, or to enable. */
  readonly idle: readonly RuleCode[];
}

/** Rules that were not asked: nobody knows what a comment would have silenced of them. */
export interface Unasked {
  /** Those that somebody has switched off. */
  readonly off: (code: RuleCode) => boolean;
  /** Those that nobody has asked for: a comment for all rules is not kept for their sake. */
  readonly optional: (code: RuleCode) => boolean;
}

export function withoutSuppressed(
  findings: readonly Finding[],
  draft: Draft,
  { off, optional }: Unasked,
): Suppressed {
  const suppressions = suppressionsIn(draft);
  if (suppressions.length === 0) return { kept: findings, unused: [] };
  const used = new Map(suppressions.map((one) => [one, new Set<RuleCode>()]));
  const kept = findings.filter(({ code, start }) => {
    const silencing = suppressions.filter(({ places }) => {
      const place = places.get(code);
      return place && place.start <= start && start < place.end;
    });
    for (const one of silencing) used.get(one)!.add(code);
    return silencing.length === 0;
  });
  const ends = new Set(
    suppressions
      .filter(({ kind }) => kind === "disable")
      .flatMap(({ places }) => [...places].map(([code, { end }]) => `${code} ${end}`)),
  );
  const unused = suppressions.flatMap((one): readonly UnusedSuppression[] => {
    const codes = [...one.places.keys()];
    const isUsed = (code: RuleCode): boolean =>
      one.kind === "enable" ? ends.has(`${code} ${one.comment.start}`) : used.get(one)!.has(code);
    const counts = (code: RuleCode): boolean => !off(code) && !(one.namesRules && optional(code));
    const idle = codes.filter((code) => counts(code) && !isUsed(code));
    const wrong = one.kind === null || one.unknown.length > 0;
    return wrong || (one.namesRules ? idle.length > 0 : idle.length === codes.length)
      ? [{ ...one, idle }]
      : [];
  });
  return { kept, unused };
}
