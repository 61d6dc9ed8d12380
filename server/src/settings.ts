/** Every setting of Corroborate: name, type, default. The manifest's `contributes.configuration` is checked against it. */
import type { RuleCode, Severity } from "./core";

/** The section `corroborate` as the editor sends it. */
export interface Settings {
  /** Folders with the sources, relative to the workspace folder or absolute. */
  readonly corpus: readonly string[];
  /** Severity by rule; a rule that is not named keeps its own. */
  readonly severity: { readonly [code in RuleCode]?: Severity | "off" };
  /** Language ids besides `rir` whose documents are drafts too; read by the client. */
  readonly alsoCheck: readonly string[];
  /** What client and server say to each other, in the output; read by the client's library. */
  readonly trace: { readonly server: "off" | "messages" | "verbose" };
}

export const defaultSettings: Settings = {
  corpus: ["seeds", "sources"],
  severity: {},
  alsoCheck: [],
  trace: { server: "off" },
};
