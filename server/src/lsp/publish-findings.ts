/** Sends the findings of open drafts to the editor, soon after the typing stops, and only when they have changed. */
import type { Diagnostic, PublishDiagnosticsParams } from "vscode-languageserver/node";
import type { Runtime } from "./runtime";

/** Long enough that a word is typed in peace, short enough to feel at once. */
const pause = 150;
/** So long after the last key what is half written counts as written. */
const rest = 2_500;
/** Work that takes longer lets in what has come meanwhile, before its next stage. */
const turn = 10;

export interface FindingsPublisher {
  /** Something has changed: whatever was begun for the draft is dropped. */
  readonly schedule: (uri: string) => void;
  readonly clear: (uri: string) => void;
}

export interface Diagnosed {
  readonly version: number;
  readonly diagnostics: Diagnostic[];
}

/** The work on one version of a draft, a stage at a time; null for a draft that is closed. */
export type Diagnosing = Generator<void, Diagnosed | null>;

/**
 * `diagnose` is asked twice: soon after a key, when what is being written raises no alarm, and once the writer rests.
 * Between stages that take long the server hears of what has come in meanwhile.
 */
export function findingsPublisher(
  runtime: Runtime,
  diagnose: (uri: string, typing: boolean) => Diagnosing,
  send: (params: PublishDiagnosticsParams) => void,
): FindingsPublisher {
  /** By draft, what is to come: its next stage, its next look. */
  const waiting = new Map<string, Map<"stage" | "look", () => void>>();
  const sent = new Map<string, string>();
  const wait = (uri: string, what: "stage" | "look", milliseconds: number, run: () => void): void => {
    const ofDraft = waiting.get(uri) ?? new Map<"stage" | "look", () => void>();
    waiting.set(uri, ofDraft);
    ofDraft.get(what)?.();
    ofDraft.set(what, runtime.after(milliseconds, run));
  };
  const drop = (uri: string): void => {
    for (const cancel of waiting.get(uri)?.values() ?? []) cancel();
    waiting.delete(uri);
  };
  const look = (uri: string, typing: boolean): void => {
    if (typing) wait(uri, "look", rest, () => look(uri, false));
    const work = diagnose(uri, typing);
    const goOn = (): void => {
      const began = runtime.now();
      let stage = work.next();
      while (!stage.done && runtime.now() - began < turn) stage = work.next();
      if (!stage.done) wait(uri, "stage", 0, goOn);
      else if (stage.value) publish(uri, stage.value);
    };
    goOn();
  };
  const publish = (uri: string, found: Diagnosed): void => {
    const now = JSON.stringify(found.diagnostics);
    if ((sent.get(uri) ?? "[]") === now) return;
    sent.set(uri, now);
    send({ uri, ...found });
  };
  return {
    schedule: (uri) => {
      drop(uri);
      wait(uri, "look", pause, () => look(uri, true));
    },
    clear: (uri) => {
      drop(uri);
      if ((sent.get(uri) ?? "[]") !== "[]") send({ uri, diagnostics: [] });
      sent.delete(uri);
    },
  };
}
