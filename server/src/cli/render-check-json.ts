/** The stable JSON of `corroborate check`. A contract: fields are added, never changed. */
import type { Severity } from "../core";
import type { CheckedDraft } from "./check-drafts";

export function renderCheckJson(checked: readonly CheckedDraft[]): string {
  const counts = countSeverities(checked);
  const json = {
    version: 1,
    files: checked.map(({ file, findings, statistics }) => ({
      file,
      findings: findings.map(({ code, severity, message, start, end, line, column, related, fixes }) => ({
        code,
        severity,
        message,
        start,
        end,
        line,
        column,
        related: related.map((place) => ({
          file: place.file,
          start: place.start,
          end: place.end,
          message: place.message,
        })),
        fixes: fixes.map(({ title }) => ({ title })),
      })),
      statistics,
    })),
    summary: {
      errors: counts.error,
      warnings: counts.warning,
      information: counts.information,
      hints: counts.hint,
      ...baselineSummary(checked),
    },
  };
  return `${JSON.stringify(json, null, 2)}\n`;
}

/** Only where a baseline has a word to say. */
function baselineSummary(checked: readonly CheckedDraft[]): object {
  const baselines = checked.flatMap(({ baseline }) => baseline ?? []);
  if (baselines.length === 0) return {};
  const suppressed = baselines.reduce((sum, baseline) => sum + baseline.suppressed, 0);
  return { baseline: { suppressed, stale: baselines.flatMap(({ stale }) => stale) } };
}

export function countSeverities(checked: readonly CheckedDraft[]): { readonly [value in Severity]: number } {
  const findings = checked.flatMap((draft) => draft.findings);
  const count = (severity: Severity): number => findings.filter((its) => its.severity === severity).length;
  return {
    error: count("error"),
    warning: count("warning"),
    information: count("information"),
    hint: count("hint"),
  };
}
