/** Fixes of findings as quick fixes. */
import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type WorkspaceEdit,
} from "vscode-languageserver/node";
import type { Finding, Fix } from "../../core";
import type { DraftReport } from "../draft-reports";
import { toDiagnostic } from "./diagnostics";
import { toRange, toSpan } from "./places";

export function toCodeActions(
  draft: DraftReport,
  { range, context }: CodeActionParams,
  versioned: boolean,
): CodeAction[] {
  const asked = context.only ?? [CodeActionKind.QuickFix];
  if (!asked.some((kind) => kind === CodeActionKind.Empty || kind === CodeActionKind.QuickFix)) return [];
  const span = toSpan(range, draft.lines);
  return draft
    .findings()
    .filter(({ start, end }) => start <= span.end && span.start <= end)
    .flatMap((finding) => finding.fixes.map((fix) => toCodeAction(finding, fix, draft, versioned)));
}

function toCodeAction(finding: Finding, fix: Fix, draft: DraftReport, versioned: boolean): CodeAction {
  return {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [toDiagnostic(finding, draft)],
    isPreferred: finding.fixes.length === 1,
    edit: toWorkspaceEdit(fix, draft, versioned),
  };
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
