/** Fixes of findings as quick fixes, and the comments that silence them. */
import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type WorkspaceEdit,
} from "vscode-languageserver/node";
import { type Finding, type Fix, type Locale, suppressionFix } from "../../core";
import type { DraftReport } from "../draft-reports";
import { toDiagnostic } from "./diagnostics";
import { toRange, toSpan } from "./places";

export interface EditorAbilities {
  readonly versionedEdits: boolean;
  readonly locale: Locale;
}

export function toCodeActions(
  draft: DraftReport,
  { range, context }: CodeActionParams,
  { versionedEdits, locale }: EditorAbilities,
): CodeAction[] {
  const asked = context.only ?? [CodeActionKind.QuickFix];
  if (!asked.some((kind) => kind === CodeActionKind.Empty || kind === CodeActionKind.QuickFix)) return [];
  const span = toSpan(range, draft.lines);
  const findings = draft.findings().filter(({ start, end }) => start <= span.end && span.start <= end);
  const action = (finding: Finding, fix: Fix, isPreferred: boolean): CodeAction => ({
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [toDiagnostic(finding, draft)],
    isPreferred,
    edit: toWorkspaceEdit(fix, draft, versionedEdits),
  });
  const fixes = findings.flatMap((finding) =>
    finding.fixes.map((fix) => action(finding, fix, finding.fixes.length === 1)),
  );
  // One comment silences all findings of its rule on the line.
  const comments = new Map<string, CodeAction>();
  for (const finding of findings) {
    const fix = suppressionFix(draft.report.draft, finding, locale);
    const key = JSON.stringify(fix);
    if (fix && !comments.has(key)) comments.set(key, action(finding, fix, false));
  }
  return [...fixes, ...comments.values()];
}

function toWorkspaceEdit(
  { edits }: Fix,
  { uri, version, lines }: DraftReport,
  versioned: boolean,
): WorkspaceEdit {
  const textEdits = edits.map((edit) => ({ range: toRange(edit, lines), newText: edit.newText }));
  return versioned
    ? { documentChanges: [{ textDocument: { uri, version }, edits: textEdits }] }
    : { changes: { [uri]: textEdits } };
}
