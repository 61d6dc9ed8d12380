/** Sends the findings of open drafts to the editor, soon after the typing stops, and only when they have changed. */
import type { Diagnostic, PublishDiagnosticsParams } from "vscode-languageserver/node";
import type { Runtime } from "./runtime";

/** Long enough that a word is typed in peace, short enough to feel at once. */
const pause = 150;
/** So long after the last key what is half written counts as written. */
const rest = 2_500;

export interface FindingsPublisher {
  readonly schedule: (uri: string) => void;
  readonly clear: (uri: string) => void;
}

/**
 * `diagnose` answers null for a draft that is closed. It is asked twice: soon after a key, when what is being written
 * raises no alarm, and once the writer rests.
 */
export function findingsPublisher(
  runtime: Runtime,
  diagnose: (
    uri: string,
    typing: boolean,
  ) => { readonly version: number; readonly diagnostics: Diagnostic[] } | null,
  send: (params: PublishDiagnosticsParams) => void,
): FindingsPublisher {
  const waiting = new Map<string, () => void>();
  const sent = new Map<string, string>();
  const publish = (uri: string, typing: boolean): void => {
    if (typing) {
      waiting.set(
        uri,
        runtime.after(rest, () => publish(uri, false)),
      );
    } else waiting.delete(uri);
    const found = diagnose(uri, typing);
    if (found === null) return;
    const now = JSON.stringify(found.diagnostics);
    if ((sent.get(uri) ?? "[]") === now) return;
    sent.set(uri, now);
    send({ uri, ...found });
  };
  return {
    schedule: (uri) => {
      waiting.get(uri)?.();
      waiting.set(
        uri,
        runtime.after(pause, () => publish(uri, true)),
      );
    },
    clear: (uri) => {
      waiting.get(uri)?.();
      waiting.delete(uri);
      if ((sent.get(uri) ?? "[]") !== "[]") send({ uri, diagnostics: [] });
      sent.delete(uri);
    },
  };
}
