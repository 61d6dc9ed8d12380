/** Checks the draft of a fixture and compares the findings with those that are written under it. */
import assert from "node:assert/strict";
import {
  analyse,
  type CheckOptions,
  type Corpus,
  check,
  type Finding,
  indexLines,
  lineColumnAt,
  parseDraft,
  type Report,
  type Span,
} from "../../server/src/core";
import type { Annotation, Fixture } from "../support/fixture";
import { memoryCorpus } from "../support/memory-corpus";

export interface CheckedFixture {
  readonly report: Report;
  readonly corpus: Corpus;
  readonly findings: readonly Finding[];
}

export function checkFixture(fixture: Fixture, options: Partial<CheckOptions> = {}): CheckedFixture {
  const corpus = memoryCorpus(fixture);
  return {
    corpus,
    ...checkText(fixture.draft.text, corpus, { ...optionsOf(fixture), ...options }),
  };
}

/** What a fixture says of how it is to be checked. */
export const optionsOf = (fixture: Fixture): CheckOptions => ({
  locale: fixture.draft.locale,
  severity: {},
  changed: changedIn(fixture),
  paraphraseFacts: fixture.draft.paraphrase === true,
});

const changedIn = ({ files }: Fixture): ReadonlyMap<string, string> =>
  new Map(files.flatMap(({ name, recorded }) => (recorded?.changed ? [[name, recorded.date]] : [])));

export function checkText(
  text: string,
  corpus: Corpus,
  options: CheckOptions,
): Pick<CheckedFixture, "report" | "findings"> {
  const report = analyse(parseDraft(text), corpus);
  return { report, findings: check(report, corpus, options) };
}

/** Every finding is annotated, and nothing else is. */
export function assertAnnotated({ draft }: Fixture, findings: readonly Finding[]): void {
  const annotations = draft.annotations.toSorted(inOrder);
  const shown = findings.toSorted(inOrder).map((finding, index) => {
    const expected = annotations[index];
    const fixes = finding.fixes.map(({ edits }) => edits.map(({ newText }) => newText).join(" … "));
    const told = expected && finding.message.includes(expected.message) ? expected.message : finding.message;
    return show(draft.text, finding, { ...finding, message: told, fixes });
  });
  assert.deepEqual(
    shown,
    annotations.map((annotation) => show(draft.text, annotation, annotation)),
  );
}

const inOrder = (a: Span & { code: string }, b: Span & { code: string }): number =>
  a.start - b.start || a.end - b.end || a.code.localeCompare(b.code);

/** Place, words and what is said of them, in one line that reads well where a test fails. */
function show(
  text: string,
  { start, end }: Span,
  { severity, code, message, fixes }: Omit<Annotation, keyof Span>,
): string {
  const { line, column } = lineColumnAt(indexLines(text), start);
  const ends = fixes.map((fix) => ` => ${fix}`).join("");
  return `${line + 1}:${column + 1} «${text.slice(start, end)}» ${severity} ${code}: ${message}${ends}`;
}
