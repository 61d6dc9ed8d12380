/** The command `check`: findings of drafts, in one of four formats. */
import {
  check,
  type FailedFile,
  type Finding,
  indexLines,
  type LineIndex,
  lineColumnAt,
  type Span,
} from "../core";
import { defaultSettings } from "../settings";
import { Failure } from "./failure";
import { type ReadDraft, readDrafts } from "./read-drafts";
import { renderCheckJson } from "./render-check-json";
import { renderCheckPretty } from "./render-check-pretty";
import { renderGithub } from "./render-github";
import { renderSarif } from "./render-sarif";
import { chosenFormat, type Session, shownPath } from "./session";
import { type Statistics, statisticsOf } from "./statistics";

export interface CheckedDraft {
  readonly file: string;
  readonly text: string;
  readonly findings: readonly PlacedFinding[];
  readonly statistics: Statistics;
  readonly failed: readonly FailedFile[];
}

/** A place as people count: from 1, columns in UTF-16 code units. */
export interface Place extends Span {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface PlacedFinding extends Omit<Finding, "related">, Place {
  readonly related: readonly RelatedPlace[];
}

export interface RelatedPlace extends Place {
  readonly file: string;
  readonly message: string;
}

const renderers = {
  pretty: renderCheckPretty,
  json: renderCheckJson,
  sarif: renderSarif,
  github: renderGithub,
} as const;

export async function checkDrafts(session: Session): Promise<number> {
  const paths = session.arguments.operands;
  if (paths.length === 0) throw new Failure(session.texts.missingArgument("check", "PATH"));
  const format = chosenFormat(session, ["pretty", "json", "sarif", "github"]);
  const checked = (await readDrafts(paths, session)).map((draft) => checkDraft(draft, session));
  session.terminal.write(renderers[format](checked, session));
  return checked.some(({ findings }) => findings.some(({ severity }) => severity === "error")) ? 1 : 0;
}

function checkDraft({ file, report, lines, corpus, opened }: ReadDraft, session: Session): CheckedDraft {
  const options = { locale: session.locale, severity: defaultSettings.severity };
  const linesOfSource = new Map<string, LineIndex>();
  const linesOf = (source: string): LineIndex => {
    const known = linesOfSource.get(source) ?? indexLines(corpus.textOf(source) ?? "");
    linesOfSource.set(source, known);
    return known;
  };
  const findings = check(report, corpus, options).map((finding) => ({
    ...finding,
    ...placed(finding, lines),
    related: finding.related.map((place) => {
      const path = place.file === null ? null : opened.files.get(place.file)?.path;
      const itsLines = place.file === null ? lines : linesOf(place.file);
      return {
        ...place,
        ...placed(place, itsLines),
        file: path ? shownPath(path, session.terminal.currentFolder) : (place.file ?? file),
      };
    }),
  }));
  const statistics = statisticsOf(report, corpus);
  return { file, text: report.draft.text, findings, statistics, failed: corpus.failed };
}

function placed(span: Span, lines: LineIndex): Place {
  const start = lineColumnAt(lines, span.start);
  const end = lineColumnAt(lines, span.end);
  return {
    start: span.start,
    end: span.end,
    line: start.line + 1,
    column: start.column + 1,
    endLine: end.line + 1,
    endColumn: end.column + 1,
  };
}
