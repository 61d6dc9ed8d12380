/** Shows how far the reading of the sources is when it takes long, with a button that stops it. */
import * as vscode from "vscode";
import { cancelReadingNotification, type Status } from "../../server/src/protocol";
import type { ServerRunner } from "./server-runner";
import type { StatusReader } from "./status-text";

/** What is over sooner needs no message; the status bar shows it. */
const patience = 3_000;

export function followIndexing(server: ServerRunner, status: StatusReader): vscode.Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let shown = false;
  const look = ({ state }: Status) => {
    if (state !== "indexing" || !server.isRunning()) {
      clearTimeout(timer);
      timer = undefined;
    } else if (timer === undefined && !shown) timer = setTimeout(show, patience);
  };

  async function show() {
    shown = true;
    timer = undefined;
    await vscode.window.withProgress(
      {
        location: vscode.ProgressLocation.Notification,
        title: vscode.l10n.t("Reading the sources"),
        cancellable: true,
      },
      (progress, token) =>
        new Promise<void>((resolve) => {
          let percent = 0;
          const report = ({ state, done, total }: Status) => {
            if (state !== "indexing") {
              listener.dispose();
              return resolve();
            }
            const now = total === 0 ? 0 : (100 * done) / total;
            const message = total === 0 ? "" : vscode.l10n.t("{0} of {1}", done, total);
            progress.report({ message, increment: Math.max(0, now - percent) });
            percent = Math.max(percent, now);
          };
          const listener = status.onDidChange(report);
          token.onCancellationRequested(() => server.notify(cancelReadingNotification));
          report(status.now());
        }),
    );
    shown = false;
  }

  const listener = status.onDidChange(look);
  return {
    dispose: () => {
      clearTimeout(timer);
      listener.dispose();
    },
  };
}
