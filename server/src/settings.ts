/** Every setting of Corroborate: name, type, default. The manifest's `contributes.configuration` is checked against it. */
import { type RuleCode, ruleCodes, type Severity } from "./core";

/** The section `corroborate` as the editor sends it. */
export interface Settings {
  /** Folders with the sources, patterns, and with `!` what is left out; relative to the workspace folder or absolute. */
  readonly corpus: readonly string[];
  /** A folder in which a team shares an index; empty for none. */
  readonly sharedIndex: string;
  /** Severity by rule; a rule that is not named keeps its own. */
  readonly severity: { readonly [code in RuleCode]?: Severity | "off" };
  /** Whether facts of cited sentences are looked up in their sources. */
  readonly paraphraseFacts: boolean;
  /** Above each entry: how often it is cited. */
  readonly codeLens: boolean;
  /** Written into citations that do not name their author: what they resolve to. */
  readonly inlayHints: "off" | "compact" | "full";
  /** Language ids besides `rir` whose documents are drafts too; read by the client. */
  readonly alsoCheck: readonly string[];
  /** What client and server say to each other, in the output; read by the client's library. */
  readonly trace: { readonly server: "off" | "messages" | "verbose" };
}

export const defaultSettings: Settings = {
  corpus: ["seeds", "sources"],
  sharedIndex: "",
  severity: {},
  paraphraseFacts: false,
  codeLens: true,
  inlayHints: "compact",
  alsoCheck: [],
  trace: { server: "off" },
};

export const severities = ["error", "warning", "information", "hint", "off"] as const;

/** Makes settings of what an editor sends: a value that is absent or of the wrong kind gives its default. */
export function readSettings(sent: unknown): Settings {
  const { corpus, sharedIndex, severity, paraphraseFacts, codeLens, inlayHints, alsoCheck, trace } =
    asRecord(sent);
  const level = asRecord(trace).server;
  return {
    corpus: textsOr(corpus, defaultSettings.corpus),
    sharedIndex: typeof sharedIndex === "string" ? sharedIndex.trim() : defaultSettings.sharedIndex,
    severity: Object.fromEntries(
      Object.entries(asRecord(severity)).filter(
        ([code, its]) =>
          ruleCodes.some((known) => known === code) && severities.some((known) => known === its),
      ),
    ),
    paraphraseFacts: paraphraseFacts === true,
    codeLens: typeof codeLens === "boolean" ? codeLens : defaultSettings.codeLens,
    inlayHints: inlayHints === "off" || inlayHints === "full" ? inlayHints : defaultSettings.inlayHints,
    alsoCheck: textsOr(alsoCheck, defaultSettings.alsoCheck),
    trace: { server: level === "messages" || level === "verbose" ? level : "off" },
  };
}

const asRecord = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null ? { ...value } : {};

const textsOr = (value: unknown, otherwise: readonly string[]): readonly string[] =>
  Array.isArray(value) ? value.filter((its) => typeof its === "string" && its.trim() !== "") : otherwise;
