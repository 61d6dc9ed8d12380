/** Asks the editor to fetch lenses and hints anew: it does so after an edit by itself, but not after a changed setting. */
import { CodeLensRefreshRequest, type Connection } from "vscode-languageserver/node";
import { type SourcesChanged, sourcesChangedNotification } from "../protocol";
import type { ClientAbilities } from "./client-abilities";
import type { SafeRunner } from "./run-safe";
import type { Runtime } from "./runtime";

export function refreshViews(
  connection: Connection,
  { refreshesLenses, refreshesHints }: ClientAbilities,
  safe: SafeRunner,
): void {
  if (refreshesLenses) void safe.task("lenses", () => connection.sendRequest(CodeLensRefreshRequest.type));
  if (refreshesHints) void safe.task("hints", () => connection.languages.inlayHint.refresh());
}

/** Long enough that a sentence is typed in peace: lists and marks beside the draft may come after it. */
const pause = 700;

/** The answered function tells the editor, some time later and once for many calls, that its view of the sources is old. */
export function changeTeller(
  connection: Connection,
  runtime: Runtime,
  safe: SafeRunner,
  abilities: () => ClientAbilities,
): (change: SourcesChanged) => void {
  let cancel = (): void => {};
  let texts = false;
  return (change) => {
    texts ||= change.texts;
    if (!abilities().showsSources) return;
    cancel();
    cancel = runtime.after(pause, () => {
      const told: SourcesChanged = { texts };
      texts = false;
      void safe.task("sources", () => connection.sendNotification(sourcesChangedNotification, told));
      // Lenses in the texts of sources speak of drafts, and the editor asks anew only for the text that is edited.
      if (abilities().refreshesLenses)
        void safe.task("lenses", () => connection.sendRequest(CodeLensRefreshRequest.type));
    });
  };
}
