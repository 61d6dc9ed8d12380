/** The server's status in a few words of the user's language, e.g. `4 sources, 1 unreadable`. */
import { type Event, l10n } from "vscode";
import type { Status } from "../../server/src/protocol";

/** Whoever waits for the sources. */
export interface StatusReader {
  readonly now: () => Status;
  readonly onDidChange: Event<Status>;
}

export const noStatus: Status = {
  state: "indexing",
  done: 0,
  total: 0,
  sources: 0,
  unreadable: 0,
  message: null,
};

export function statusText(status: Status): string {
  if (status.state === "failed") return l10n.t("Corroborate stopped");
  if (status.state === "cancelled") return l10n.t("Reading the sources was cancelled");
  if (status.state === "indexing") {
    if (status.total === 0) return l10n.t("Reading the sources");
    return l10n.t("Reading the sources {0}/{1}", status.done, status.total);
  }
  const sources = status.sources === 1 ? l10n.t("1 source") : l10n.t("{0} sources", status.sources);
  if (status.unreadable === 0) return sources;
  const unreadable =
    status.unreadable === 1 ? l10n.t("1 unreadable") : l10n.t("{0} unreadable", status.unreadable);
  return `${sources}, ${unreadable}`;
}
