/** The command `check`: findings of drafts, in one of four formats. */
import {
  type BaselineEntry,
  type FailedFile,
  type Finding,
  indexLines,
  type LineIndex,
  lineColumnAt,
  type Span,
} from "../core";
import { checkDraft, type DraftLists } from "../node/check-draft";
import type { Baseline } from "../node/configuration";
import type { VerifiedList } from "../node/verified-sources";
import { Failure } from "./failure";
import { type ReadDraft, readDrafts } from "./read-drafts";
import { recordSourcesOf } from "./record-sources";
import { countSeverities, renderCheckJson } from "./render-check-json";
import { renderCheckPretty } from "./render-check-pretty";
import { renderGithub } from "./render-github";
import { renderSarif } from "./render-sarif";
import { chosenFormat, type Session, shownPath } from "./session";
import { type Statistics, statisticsOf } from "./statistics";
import { updateBaselines } from "./update-baselines";

export interface CheckedDraft {
  readonly file: string;
  readonly text: string;
  readonly findings: readonly PlacedFinding[];
  /** What a baseline with entries has done; null without one. */
  readonly baseline: { readonly suppressed: number; readonly stale: readonly BaselineEntry[] } | null;
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
  const { arguments: its, terminal, texts } = session;
  if (its.operands.length === 0) throw new Failure(texts.missingArgument("check", "PATH"));
  const format = chosenFormat(session, ["pretty", "json", "sarif", "github"]);
  const drafts = await readDrafts(its.operands, session);
  const verifiedOf = its.recordSources ? recordSourcesOf(drafts, session) : usualVerified;
  const baselineOf = its.updateBaseline ? updateBaselines(drafts, session, verifiedOf) : usualBaseline;
  const checked = drafts.map((draft) =>
    checkOne(draft, { baseline: baselineOf(draft), verified: verifiedOf(draft) }, session),
  );
  terminal.write(renderers[format](checked, session));
  const stale = checked.flatMap(({ baseline }) => baseline?.stale ?? []);
  if (stale.length > 0 && (format === "sarif" || format === "github"))
    terminal.complain(`corroborate: ${texts.stale(stale.length)}\n`);
  const counts = countSeverities(checked);
  if (counts.warning > its.maxWarnings)
    terminal.complain(`corroborate: ${texts.tooManyWarnings(counts.warning, its.maxWarnings)}\n`);
  return counts.error > 0 || counts.warning > its.maxWarnings ? 1 : 0;
}

const usualBaseline = ({ configuration }: ReadDraft): Baseline | null => configuration.baseline;
const usualVerified = ({ configuration }: ReadDraft): VerifiedList | null => configuration.verified;

function checkOne(draft: ReadDraft, lists: DraftLists, session: Session): CheckedDraft {
  const { file, text, report, lines, corpus, opened } = draft;
  const linesOfSource = new Map<string, LineIndex>();
  const linesOf = (source: string): LineIndex => {
    const known = linesOfSource.get(source) ?? indexLines(corpus.textOf(source) ?? "");
    linesOfSource.set(source, known);
    return known;
  };
  const { kept, accepted, stale } = checkDraft(draft, draft.options, lists);
  const findings = kept.map((finding) => ({
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
  return {
    file,
    text,
    findings,
    baseline: lists.baseline?.entries.length ? { suppressed: accepted.length, stale } : null,
    statistics: statisticsOf(report, corpus),
    failed: corpus.failed,
  };
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
