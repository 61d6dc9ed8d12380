/** Asks the editor to fetch lenses and hints anew: it does so after an edit by itself, but not after a changed setting. */
import { CodeLensRefreshRequest, type Connection } from "vscode-languageserver/node";
import type { ClientAbilities } from "./client-abilities";
import type { SafeRunner } from "./run-safe";

export function refreshViews(
  connection: Connection,
  { refreshesLenses, refreshesHints }: ClientAbilities,
  safe: SafeRunner,
): void {
  if (refreshesLenses) void safe.task("lenses", () => connection.sendRequest(CodeLensRefreshRequest.type));
  if (refreshesHints) void safe.task("hints", () => connection.languages.inlayHint.refresh());
}
