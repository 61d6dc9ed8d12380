/** Looks for words in all sources while they are typed; shows the passage, or quotes it in the draft with its citation. */
import * as vscode from "vscode";
import { type FindPassagesQuery, findPassagesRequest, type PassageItem } from "../../server/src/protocol";
import type { CurrentDraft } from "./current-draft";
import { insertCitation } from "./insert-citation";
import { showPlace } from "./places";
import { withoutIcons } from "./plain-words";
import type { ServerRunner } from "./server-runner";

export interface PassagePick extends vscode.QuickPickItem {
  readonly passage: PassageItem;
}

/** Fewer letters stand everywhere. */
const fewestLetters = 3;
const pause = 150;

export function findPassage(server: ServerRunner, draft: CurrentDraft): vscode.QuickPick<PassagePick> {
  const picker = vscode.window.createQuickPick<PassagePick>();
  picker.title = vscode.l10n.t("Find a passage in the sources");
  picker.placeholder = vscode.l10n.t("Type or paste words; Enter shows the passage, the button quotes it");
  const quote: vscode.QuickInputButton = {
    iconPath: new vscode.ThemeIcon("quote"),
    tooltip: vscode.l10n.t("Quote these words in the draft, with their citation"),
  };
  let cancel = new vscode.CancellationTokenSource();
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function search(words: string) {
    cancel.cancel();
    cancel = new vscode.CancellationTokenSource();
    const { token } = cancel;
    if (words.length < fewestLetters) {
      picker.items = [];
      picker.busy = false;
      return;
    }
    picker.busy = true;
    if (!server.isRunning()) await server.restart();
    const query: FindPassagesQuery = { words, draft: draft.uri() };
    const found = await server.request<readonly PassageItem[]>(findPassagesRequest, query, token);
    if (token.isCancellationRequested) return;
    picker.busy = false;
    picker.items = (found ?? []).map((passage) => toPick(passage, quote));
    picker.title =
      found?.length === 0
        ? vscode.l10n.t("No source has words like these")
        : vscode.l10n.t("Find a passage in the sources");
  }

  picker.onDidChangeValue((value) => {
    clearTimeout(timer);
    timer = setTimeout(() => void search(value.trim()), pause);
  });
  picker.onDidAccept(async () => {
    const [picked] = picker.activeItems;
    if (!picked) return;
    picker.hide();
    await showPlace(picked.passage.place);
  });
  const insert = async (picked: PassagePick | undefined) => {
    if (!picked) return;
    const { source, text, page } = picked.passage;
    picker.hide();
    await insertCitation(server, draft, source, { words: text, page });
  };
  picker.onDidTriggerItemButton(({ item }) => insert(item));
  // The same for the passage that is chosen, where the keyboard reaches it.
  picker.buttons = [quote];
  picker.onDidTriggerButton(() => insert(picker.activeItems[0]));
  picker.onDidHide(() => {
    clearTimeout(timer);
    cancel.cancel();
    picker.dispose();
  });
  const selected = selectedWords();
  if (selected !== "") {
    picker.value = selected;
    void search(selected);
  }
  picker.show();
  return picker;
}

/** Words of a draft or source that are selected are what one wants to find. */
function selectedWords(): string {
  const editor = vscode.window.activeTextEditor;
  return editor ? editor.document.getText(editor.selection).replace(/\s+/g, " ").trim().slice(0, 500) : "";
}

function toPick(passage: PassageItem, quote: vscode.QuickInputButton): PassagePick {
  const { title, page, before, text, after, match } = passage;
  const kinds = {
    exact: null,
    similar: vscode.l10n.t("similar words"),
    words: vscode.l10n.t("these words, not in a row"),
  };
  const kind = kinds[match];
  const where = page === null ? title : vscode.l10n.t("{0}, page {1}", title, page);
  return {
    passage,
    // The mark begins where it can be seen: the list cuts long lines at their end.
    label: withoutIcons(`${lastOf(before)}›${text}‹${/^[\p{L}\p{N}("“«[]/u.test(after) ? " " : ""}${after}`),
    detail: withoutIcons(kind === null ? where : `${where} · ${kind}`),
    // The server has matched; the list must not filter by its own lights.
    alwaysShow: true,
    buttons: [quote],
  };
}

const contextBefore = 40;

function lastOf(text: string): string {
  if (text === "") return "";
  const end = text.slice(-contextBefore);
  return end.length === text.length ? `${text} ` : `…${end.slice(end.indexOf(" ") + 1)} `;
}
