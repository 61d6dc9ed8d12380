/** The report of each open draft, made once for a version of the text and a state of its corpus. */
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Report } from "../core";
import {
  analyse,
  type Corpus,
  check,
  type Finding,
  indexLines,
  type LineIndex,
  type Locale,
  parseDraft,
} from "../core";
import { emptyCorpus, type OpenedCorpus } from "../node/open-corpus";
import { withoutDraft } from "../node/without-draft";
import type { Settings } from "../settings";
import { eachOnce, once } from "./make-once";
import { pathOf, type Workspace } from "./workspace";

export interface DraftReport {
  readonly uri: string;
  readonly version: number;
  readonly lines: LineIndex;
  readonly report: Report;
  /** The corpus without the draft itself. */
  readonly corpus: Corpus;
  readonly opened: OpenedCorpus;
  readonly settings: Settings;
  readonly findings: () => readonly Finding[];
  /** Lines of a file of the corpus; null when the file is gone. */
  readonly linesOf: (file: string) => LineIndex | null;
}

/** Until it is known which corpus a draft has, nothing may be missing from it. */
const unknownCorpus = emptyCorpus(false);

export class DraftReports {
  private readonly made = new Map<string, DraftReport>();

  constructor(
    private readonly workspace: Workspace,
    private readonly locale: () => Locale,
  ) {}

  of(document: TextDocument): DraftReport {
    const { uri, version } = document;
    const opened = this.workspace.corpusOf(uri)?.opened ?? unknownCorpus;
    const settings = this.workspace.settingsOf(uri);
    const last = this.made.get(uri);
    if (last?.version === version && last.opened === opened && last.settings === settings) return last;
    const text = document.getText();
    const sameText = last?.version === version;
    const corpus = withoutDraft(opened, { text, path: pathOf(uri) });
    const report = analyse(sameText ? last.report.draft : parseDraft(text), corpus);
    const lines = sameText ? last.lines : indexLines(text);
    const findings = once(() =>
      check(report, corpus, { locale: this.locale(), severity: settings.severity }),
    );
    const linesOf = eachOnce((file: string) => {
      const its = corpus.textOf(file);
      return its === null ? null : indexLines(its);
    });
    const made = { uri, version, lines, report, corpus, opened, settings, findings, linesOf };
    this.made.set(uri, made);
    return made;
  }

  forget(uri: string): void {
    this.made.delete(uri);
  }
}
