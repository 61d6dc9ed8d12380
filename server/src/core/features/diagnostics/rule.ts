/** A rule: one code, one file, its words in both languages, and a function from a report to what it found. */
import type { Corpus, Report } from "../../model/report";
import type { Span } from "../../text/span";
import type { Fix, Locale, RelatedPlace, RuleCode, Severity, TextEdit } from "../finding";
import type { UnusedSuppression } from "./suppression";

/** Words in both languages of the interface. */
export interface Localised {
  readonly en: string;
  readonly fr: string;
}

export interface RuleFinding extends Span {
  readonly message: Localised;
  readonly related?: readonly (Omit<RelatedPlace, "message"> & { readonly message: Localised })[];
  readonly fixes?: readonly { readonly title: Localised; readonly edits: readonly TextEdit[] }[];
  /** Set where a finding weighs less than the rule's others. */
  readonly severity?: Severity;
}

export interface RuleInput {
  readonly report: Report;
  readonly corpus: Corpus;
  /** Comments that silence nothing; known once the other rules have been asked. */
  readonly unused?: readonly UnusedSuppression[];
  /** Files of the corpus that have changed since they were verified, with the day on which they were. */
  readonly changed?: ReadonlyMap<string, string> | undefined;
}

export interface Rule {
  readonly code: RuleCode;
  readonly severity: Severity;
  readonly find: (input: RuleInput) => readonly RuleFinding[];
}

export const inLocale = (words: Localised, locale: Locale): string => words[locale];

export function fixInLocale(
  fix: { readonly title: Localised; readonly edits: readonly TextEdit[] },
  locale: Locale,
): Fix {
  return { title: inLocale(fix.title, locale), edits: fix.edits };
}
