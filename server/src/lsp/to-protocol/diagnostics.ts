/** Findings as diagnostics. */
import { type Diagnostic, DiagnosticSeverity } from "vscode-languageserver/node";
import type { Finding, Severity } from "../../core";
import type { DraftReport } from "../draft-reports";
import { toLocation, toRange } from "./places";

const severities: { readonly [value in Severity]: DiagnosticSeverity } = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export const toDiagnostics = (draft: DraftReport, findings: readonly Finding[]): Diagnostic[] =>
  findings.map((finding) => toDiagnostic(finding, draft));

export function toDiagnostic(finding: Finding, draft: DraftReport): Diagnostic {
  const diagnostic: Diagnostic = {
    range: toRange(finding, draft.lines),
    severity: severities[finding.severity],
    code: finding.code,
    source: "corroborate",
    message: finding.message,
  };
  const related = finding.related.flatMap((place) => {
    const location = toLocation(place.file, place, draft);
    return location === null ? [] : [{ location, message: place.message }];
  });
  return related.length === 0 ? diagnostic : { ...diagnostic, relatedInformation: related };
}
