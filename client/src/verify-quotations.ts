/** Verifies every quotation of the draft, tells how many there are of each verdict, and lists those to be looked at. */
import * as vscode from "vscode";
import { type Status, type VerifiedQuotation, verifyQuotationsRequest } from "../../server/src/protocol";
import type { CurrentDraft } from "./current-draft";
import { showPlace, toRange } from "./places";
import { withoutIcons } from "./plain-words";
import type { ServerRunner } from "./server-runner";
import { type StatusReader, statusText } from "./status-text";

export interface QuotationPick extends vscode.QuickPickItem {
  readonly quotation: VerifiedQuotation;
}

/** Answers the list that is shown; undefined where there is nothing to look at. */
export async function verifyQuotations(
  server: ServerRunner,
  draft: CurrentDraft,
  status: StatusReader,
): Promise<vscode.QuickPick<QuotationPick> | undefined> {
  const document = draft.document();
  if (document === null) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t("Open a draft first: its quotations are verified."),
    );
    return undefined;
  }
  const quotations = await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t("Verifying the quotations"),
      cancellable: true,
    },
    async (progress, token) => {
      await readSources(status, (now) => progress.report({ message: statusText(now) }), token);
      const params = { uri: document.uri.toString() };
      return server.request<readonly VerifiedQuotation[]>(verifyQuotationsRequest, params, token);
    },
  );
  if (quotations === null) return undefined;
  const summary = summaryOf(quotations);
  const doubtful = quotations.filter(({ verdict }) => verdict !== "verbatim" && verdict !== "adapted");
  if (doubtful.length === 0) {
    void vscode.window.showInformationMessage(summary);
    return undefined;
  }
  return listDoubtful(document, summary, doubtful);
}

/** Before all sources are read nobody can say what is missing from them. */
function readSources(
  status: StatusReader,
  report: (status: Status) => void,
  token: vscode.CancellationToken,
): Promise<void> {
  return new Promise((resolve) => {
    const look = (now: Status) => {
      if (now.state === "indexing" && !token.isCancellationRequested) return report(now);
      listeners.dispose();
      resolve();
    };
    const listeners = vscode.Disposable.from(
      status.onDidChange(look),
      token.onCancellationRequested(() => look(status.now())),
    );
    look(status.now());
  });
}

/** `3 quotations: 1 verbatim, 1 adapted, 1 not verified` */
function summaryOf(quotations: readonly VerifiedQuotation[]): string {
  const names: readonly (readonly [VerifiedQuotation["verdict"], string])[] = [
    ["verbatim", vscode.l10n.t("verbatim")],
    ["adapted", vscode.l10n.t("with marked alterations")],
    ["altered", vscode.l10n.t("altered")],
    ["absent", vscode.l10n.t("absent from the cited source")],
    ["elsewhere", vscode.l10n.t("in another source")],
    ["unverifiable", vscode.l10n.t("not verified")],
  ];
  const counts = names.flatMap(([verdict, name]) => {
    const count = quotations.filter((one) => one.verdict === verdict).length;
    return count > 0 ? [`${count} ${name}`] : [];
  });
  if (counts.length === 0) return vscode.l10n.t("The draft has no quotations.");
  return vscode.l10n.t("Quotations: {0} – {1}", quotations.length, counts.join(", "));
}

/** Most serious first. */
const order = ["absent", "altered", "elsewhere", "unverifiable"] as const;

function listDoubtful(
  document: vscode.TextDocument,
  summary: string,
  doubtful: readonly VerifiedQuotation[],
): vscode.QuickPick<QuotationPick> {
  const picker = vscode.window.createQuickPick<QuotationPick>();
  const openSource: vscode.QuickInputButton = {
    iconPath: new vscode.ThemeIcon("go-to-file"),
    tooltip: vscode.l10n.t("Show the passage in the source"),
  };
  picker.title = summary;
  picker.placeholder = vscode.l10n.t("To be looked at; Enter shows the quotation in the draft");
  picker.matchOnDescription = true;
  picker.matchOnDetail = true;
  picker.items = order.flatMap((verdict) =>
    doubtful
      .filter((one) => one.verdict === verdict)
      .map((quotation) => toPick(quotation, quotation.source ? [openSource] : [])),
  );
  // Shown beside the list, but not selected: a key that was meant for the list must not overwrite it.
  const mark = vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor("editor.rangeHighlightBackground"),
    border: "1px dotted",
  });
  picker.onDidChangeActive(([active]) => {
    const editor = vscode.window.visibleTextEditors.find((its) => its.document === document);
    if (!active || !editor) return;
    const range = toRange(active.quotation.range);
    editor.setDecorations(mark, [range]);
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  });
  picker.onDidAccept(async () => {
    const [picked] = picker.activeItems;
    picker.hide();
    if (picked) await showPlace({ uri: document.uri.toString(), range: picked.quotation.range });
  });
  picker.onDidTriggerItemButton(async ({ item: { quotation } }) => {
    picker.hide();
    if (quotation.source) await showPlace(quotation.source.place);
  });
  picker.onDidHide(() => {
    mark.dispose();
    picker.dispose();
  });
  picker.show();
  return picker;
}

function toPick(quotation: VerifiedQuotation, buttons: vscode.QuickInputButton[]): QuotationPick {
  const { words, says, source, range } = quotation;
  const page = source?.page ?? null;
  const where = source && (page === null ? source.title : vscode.l10n.t("{0}, page {1}", source.title, page));
  return {
    quotation,
    label: withoutIcons(words),
    description: vscode.l10n.t("line {0}", range.start.line + 1),
    detail: withoutIcons([says, where].filter(Boolean).join(" · ")),
    buttons,
  };
}
