/** The box in which one types what the view of the sources is narrowed to; the view follows each letter. */
import * as vscode from "vscode";

const pause = 120;

/** What was typed holds however the box is left: a click into the view must not undo it. */
export function askFilter(before: string, set: (filter: string) => void): void {
  const box = vscode.window.createInputBox();
  box.title = vscode.l10n.t("Filter the sources");
  box.placeholder = vscode.l10n.t("Words of a title, an author, a publisher, a date or a file name");
  box.value = before;
  let timer: ReturnType<typeof setTimeout> | undefined;
  box.onDidChangeValue((words) => {
    clearTimeout(timer);
    timer = setTimeout(() => set(words), pause);
  });
  box.onDidAccept(() => box.hide());
  box.onDidHide(() => {
    clearTimeout(timer);
    set(box.value);
    box.dispose();
  });
  box.show();
}
