/** Every setting of Corroborate: name, type, default. The manifest's `contributes.configuration` is checked against it. */
import type { RuleCode, Severity } from "./core";

export interface Settings {
  /** Folders with the sources, relative to the workspace folder or absolute. */
  readonly corpus: readonly string[];
  /** Severity by rule; a rule that is not named keeps its own. */
  readonly severity: { readonly [code in RuleCode]?: Severity | "off" };
  /** Extra file patterns to treat as drafts. */
  readonly trace: "off" | "messages";
}

export const defaultSettings: Settings = { corpus: ["seeds", "sources"], severity: {}, trace: "off" };
