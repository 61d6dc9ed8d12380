/** Runs every rule over a report and gives the findings in the order of the text. */
import type { Corpus, Report } from "../../model/report";
import type { Finding, Locale, RuleCode, Severity } from "../finding";
import { fixInLocale, inLocale, type Rule, type RuleFinding } from "./rule";
import { abbreviationBeforeDefinition } from "./rules/abbreviation-before-definition";
import { abbreviationDefinedTwice } from "./rules/abbreviation-defined-twice";
import { accessedAfterReport } from "./rules/accessed-after-report";
import { accessedBeforePublished } from "./rules/accessed-before-published";
import { ambiguousAntecedent } from "./rules/ambiguous-antecedent";
import { ambiguousCitation } from "./rules/ambiguous-citation";
import { authorSpelling } from "./rules/author-spelling";
import { citationDateDiffers } from "./rules/citation-date-differs";
import { citationPartialDate } from "./rules/citation-partial-date";
import { citationUnreadable } from "./rules/citation-unreadable";
import { citationWithoutReference } from "./rules/citation-without-reference";
import { crossReferenceForm } from "./rules/cross-reference-form";
import { dateSuffix } from "./rules/date-suffix";
import { duplicateReference } from "./rules/duplicate-reference";
import { locatorDiffers } from "./rules/locator-differs";
import { locatorForm } from "./rules/locator-form";
import { locatorMissing } from "./rules/locator-missing";
import { locatorOutOfRange } from "./rules/locator-out-of-range";
import { newerEdition } from "./rules/newer-edition";
import { noteUndefined } from "./rules/note-undefined";
import { noteUnused } from "./rules/note-unused";
import { omissionHidesMeaning } from "./rules/omission-hides-meaning";
import { paraphraseFact } from "./rules/paraphrase-fact";
import { quotationAbsent } from "./rules/quotation-absent";
import { quotationAltered } from "./rules/quotation-altered";
import { quotationElsewhere } from "./rules/quotation-elsewhere";
import { quotationUnbalanced } from "./rules/quotation-unbalanced";
import { referenceInBothLists } from "./rules/reference-in-both-lists";
import { referenceNeverCited } from "./rules/reference-never-cited";
import { referenceOrder } from "./rules/reference-order";
import { referencePunctuation } from "./rules/reference-punctuation";
import { referenceWithoutSource } from "./rules/reference-without-source";
import { requiredSectionMissing } from "./rules/required-section-missing";
import { sameOrigin } from "./rules/same-origin";
import { sourceChanged } from "./rules/source-changed";
import { sourcesCount } from "./rules/sources-count";
import { suppressionUnused } from "./rules/suppression-unused";
import { translationFlagMissing } from "./rules/translation-flag-missing";
import { type UnusedSuppression, withoutSuppressed } from "./suppression";
import { withoutUnfinished } from "./unfinished";

export interface CheckOptions {
  readonly locale: Locale;
  readonly severity: { readonly [code in RuleCode]?: Severity | "off" };
  /** Whether facts of cited sentences are looked up in their sources; they are not unless somebody asks. */
  readonly paraphraseFacts?: boolean;
  /** Where somebody is writing just now; absent or null when nobody is. What is unfinished there is left alone. */
  readonly cursor?: number | null;
  /** Files of the corpus that are not as they were when they were verified, with the day: `2023-08-14`. */
  readonly changed?: ReadonlyMap<string, string> | undefined;
}

export const rules: readonly Rule[] = [
  citationWithoutReference,
  citationDateDiffers,
  referenceNeverCited,
  citationPartialDate,
  ambiguousCitation,
  ambiguousAntecedent,
  citationUnreadable,
  authorSpelling,
  duplicateReference,
  dateSuffix,
  locatorForm,
  locatorDiffers,
  locatorOutOfRange,
  locatorMissing,
  noteUndefined,
  noteUnused,
  quotationAbsent,
  quotationAltered,
  quotationElsewhere,
  omissionHidesMeaning,
  paraphraseFact,
  quotationUnbalanced,
  translationFlagMissing,
  suppressionUnused,
  accessedBeforePublished,
  accessedAfterReport,
  referenceInBothLists,
  crossReferenceForm,
  referenceOrder,
  referencePunctuation,
  referenceWithoutSource,
  newerEdition,
  sourceChanged,
  abbreviationBeforeDefinition,
  abbreviationDefinedTwice,
  sourcesCount,
  sameOrigin,
  requiredSectionMissing,
];

export function check(report: Report, corpus: Corpus, options: CheckOptions): readonly Finding[] {
  const ask = (rule: Rule, unused: readonly UnusedSuppression[]): readonly Finding[] => {
    const set = options.severity[rule.code];
    if (set === "off" || (rule === paraphraseFact && !options.paraphraseFacts)) return [];
    return rule
      .find({ report, corpus, unused, changed: options.changed })
      .map((found) => finding(rule, found, report, set, options.locale));
  };
  const found = rules.flatMap((rule) => ask(rule, []));
  const { kept, unused } = withoutSuppressed(found, report.draft, {
    off: (code) => options.severity[code] === "off",
    optional: (code) => code === paraphraseFact.code && !options.paraphraseFacts,
  });
  const all = [...kept, ...ask(suppressionUnused, unused)].sort(
    (a, b) => a.start - b.start || a.end - b.end || a.code.localeCompare(b.code),
  );
  return options.cursor == null ? all : withoutUnfinished(all, report.draft, options.cursor);
}

function finding(
  rule: Rule,
  found: RuleFinding,
  report: Report,
  set: Severity | undefined,
  locale: Locale,
): Finding {
  // A span outside the draft is a mistake in the rule and must not reach an editor.
  if (found.start < 0 || found.end > report.draft.text.length || found.end < found.start) {
    throw new RangeError(`${rule.code}: span ${found.start}–${found.end} lies outside the draft`);
  }
  return {
    code: rule.code,
    severity: set ?? found.severity ?? rule.severity,
    start: found.start,
    end: found.end,
    message: inLocale(found.message, locale),
    related: (found.related ?? []).map((place) => ({ ...place, message: inLocale(place.message, locale) })),
    fixes: (found.fixes ?? []).map((fix) => fixInLocale(fix, locale)),
  };
}
