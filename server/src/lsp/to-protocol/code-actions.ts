/** Fixes of findings as quick fixes, one by one and all of a rule, what is mechanical as one action, and the comments that silence findings. */
import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type WorkspaceEdit,
} from "vscode-languageserver/node";
import {
  type Finding,
  type Fix,
  fixAll,
  type Locale,
  mechanicalRules,
  type RuleCode,
  suppressionFix,
  type TextEdit,
} from "../../core";
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
  const asksFor = (wanted: string) =>
    asked.some((kind) => kind === CodeActionKind.Empty || kind === wanted || wanted.startsWith(`${kind}.`));
  const whole = asksFor(fixAllKind) ? mechanicalFixes(draft, versionedEdits, locale) : [];
  if (!asksFor(CodeActionKind.QuickFix)) return whole;
  const span = toSpan(range, draft.lines);
  const findings = draft.findings().filter(({ start, end }) => start <= span.end && span.start <= end);
  const action = (finding: Finding, fix: Fix, isPreferred: boolean): CodeAction => ({
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [toDiagnostic(finding, draft)],
    isPreferred,
    edit: toWorkspaceEdit(fix.edits, draft, versionedEdits),
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
  return [...fixes, ...allOfOneRule(draft, findings, versionedEdits, locale), ...comments.values(), ...whole];
}

/** What an editor runs when a draft is saved, if its user has asked for that: `editor.codeActionsOnSave`. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.corroborate`;

/** Every mechanical fix of the draft in one action, wherever the cursor stands. */
function mechanicalFixes(draft: DraftReport, versionedEdits: boolean, locale: Locale): CodeAction[] {
  const edits = fixAll(draft.text, draft.findingsOf, mechanicalRules);
  if (edits.length === 0) return [];
  return [
    {
      title: locale === "fr" ? "Corriger tout ce qui est mécanique" : "Mend everything mechanical",
      kind: fixAllKind,
      edit: toWorkspaceEdit(edits, draft, versionedEdits),
    },
  ];
}

/** For a mechanical rule that has a fix here and others elsewhere: all of them. */
function allOfOneRule(
  draft: DraftReport,
  here: readonly Finding[],
  versionedEdits: boolean,
  locale: Locale,
): CodeAction[] {
  const codes = new Set(here.flatMap(({ code, fixes }) => (fixes.length === 1 ? [code] : [])));
  return [...codes].flatMap((code: RuleCode) => {
    const alike = draft.findings().filter((finding) => finding.code === code && finding.fixes.length === 1);
    if (!mechanicalRules.has(code) || alike.length < 2) return [];
    // In one round: the editor asks at each move of the cursor.
    const edits = fixAll(draft.text, draft.findingsOf, new Set([code]), 1);
    if (edits.length === 0) return [];
    return [
      {
        title:
          locale === "fr"
            ? `Corriger partout : ${code} (${alike.length})`
            : `Mend everywhere: ${code} (${alike.length})`,
        kind: CodeActionKind.QuickFix,
        diagnostics: here.filter((finding) => finding.code === code).map((one) => toDiagnostic(one, draft)),
        isPreferred: false,
        edit: toWorkspaceEdit(edits, draft, versionedEdits),
      },
    ];
  });
}

function toWorkspaceEdit(
  edits: readonly TextEdit[],
  { uri, version, lines }: DraftReport,
  versioned: boolean,
): WorkspaceEdit {
  const textEdits = edits.map((edit) => ({ range: toRange(edit, lines), newText: edit.newText }));
  return versioned
    ? { documentChanges: [{ textDocument: { uri, version }, edits: textEdits }] }
    : { changes: { [uri]: textEdits } };
}
