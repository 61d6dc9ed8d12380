/**
 * The report of each open draft, made once for a version of the text and a state of its corpus; each stage of the work
 * when it is first asked for, so that a version that is gone before has cost nothing.
 */
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Report } from "../core";
import {
  analyse,
  type Corpus,
  type Draft,
  type Finding,
  indexLines,
  type LineIndex,
  type Locale,
  parseDraft,
} from "../core";
import { checkDraft } from "../node/check-draft";
import { emptyCorpus, type OpenedCorpus } from "../node/open-corpus";
import { withoutDraft } from "../node/without-draft";
import type { Settings } from "../settings";
import { eachOnce, once } from "./make-once";
import { type DraftConfiguration, pathOf, type Workspace } from "./workspace";

export interface DraftReport {
  readonly uri: string;
  readonly version: number;
  /** As it was written, with its comments. */
  readonly text: string;
  readonly parsed: () => Draft;
  readonly allLines: () => LineIndex;
  readonly lines: LineIndex;
  readonly report: Report;
  /** The corpus without the draft itself. */
  readonly corpus: Corpus;
  readonly opened: OpenedCorpus;
  readonly configuration: DraftConfiguration;
  readonly settings: Settings;
  readonly findings: () => readonly Finding[];
  /** Those of another text in the draft's place. */
  readonly findingsOf: (text: string) => readonly Finding[];
  /** The same without those on a piece that is still being written, around the place of the last edit. */
  readonly findingsWhileTyping: () => readonly Finding[];
  /** Lines of a file of the corpus; null when the file is gone. */
  readonly linesOf: (file: string) => LineIndex | null;
  readonly reader: Reader;
}

/** Whoever reads the report: the language, and whether the text of any source can be shown. */
export interface Reader {
  readonly locale: Locale;
  readonly showsSources: boolean;
}

/** Until it is known which corpus a draft has, nothing may be missing from it. */
const unknownCorpus = emptyCorpus(false);

export class DraftReports {
  private readonly made = new Map<string, DraftReport>();

  constructor(
    private readonly workspace: Workspace,
    private readonly reader: () => Reader,
  ) {}

  of(document: TextDocument): DraftReport {
    const { uri, version } = document;
    const opened = this.workspace.corpusOf(uri)?.opened ?? unknownCorpus;
    const configuration = this.workspace.configurationOf(uri);
    const last = this.made.get(uri);
    if (last?.version === version && last.opened === opened && last.configuration === configuration)
      return last;
    const text = document.getText();
    const sameText = last?.version === version;
    const path = pathOf(uri);
    const corpus = once(() => withoutDraft(opened, { text, path }));
    const lines = sameText ? last.allLines : once(() => indexLines(text));
    const parsed = sameText ? last.parsed : once(() => parseDraft(text));
    const report = once(() => analyse(parsed(), corpus()));
    const { settings, project } = configuration;
    const typedAt = last && !sameText ? endOfEdit(last.text, text) : null;
    const reader = this.reader();
    const checked = (its: Report, cursor: number | null) => {
      const options = {
        locale: reader.locale,
        severity: settings.severity,
        paraphraseFacts: settings.paraphraseFacts,
        cursor,
      };
      return checkDraft({ report: its, corpus: corpus(), opened, path }, options, project).kept;
    };
    const findings = once(() => checked(report(), null));
    const findingsOf = (other: string) =>
      other === text ? findings() : checked(analyse(parseDraft(other), corpus()), null);
    const findingsWhileTyping = typedAt === null ? findings : once(() => checked(report(), typedAt));
    const linesOf = eachOnce((file: string) => {
      const its = corpus().textOf(file);
      return its === null ? null : indexLines(its);
    });
    const made: DraftReport = {
      uri,
      version,
      text,
      parsed,
      allLines: lines,
      get lines() {
        return lines();
      },
      get report() {
        return report();
      },
      get corpus() {
        return corpus();
      },
      opened,
      configuration,
      settings,
      findings,
      findingsOf,
      findingsWhileTyping,
      linesOf,
      reader,
    };
    this.made.set(uri, made);
    return made;
  }

  forget(uri: string): void {
    this.made.delete(uri);
  }
}

/** Where the text behind the change begins, which is where the cursor stands after it. */
function endOfEdit(before: string, after: string): number {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let behind = 0;
  while (
    behind < shorter - start &&
    before.charCodeAt(before.length - 1 - behind) === after.charCodeAt(after.length - 1 - behind)
  ) {
    behind++;
  }
  return after.length - behind;
}
