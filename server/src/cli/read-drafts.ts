/** Turns the paths of the command line into drafts: a file stands for itself, a folder for the drafts in it. */
import { dirname, resolve } from "node:path";
import {
  analyse,
  type CheckOptions,
  type Corpus,
  indexLines,
  type LineIndex,
  parseDraft,
  type Report,
} from "../core";
import { type Configuration, withConfiguration } from "../node/configuration";
import { listDrafts } from "../node/list-drafts";
import { emptyCorpus, type OpenedCorpus } from "../node/open-corpus";
import { pathKind } from "../node/path-kind";
import { readText } from "../node/read-text";
import { describe } from "../node/reasons";
import { withoutDraft } from "../node/without-draft";
import { defaultSettings } from "../settings";
import { Failure } from "./failure";
import { type Session, shownPath } from "./session";

/** A draft with its report, and the corpus that the report was made with. */
export interface ReadDraft {
  /** As it is shown to the user. */
  readonly file: string;
  readonly path: string;
  /** As it was written. */
  readonly text: string;
  readonly configuration: Configuration;
  /** The severities that hold, and the language to speak. */
  readonly options: CheckOptions;
  readonly report: Report;
  readonly lines: LineIndex;
  readonly corpus: Corpus;
  readonly opened: OpenedCorpus;
}

const noCorpus = emptyCorpus(true);

export async function readDrafts(paths: readonly string[], session: Session): Promise<readonly ReadDraft[]> {
  const read = new Map<string, ReadDraft>();
  for (const path of paths) {
    const whole = resolve(session.terminal.currentFolder, path);
    const kind = pathKind(whole);
    if (kind === "nothing") throw new Failure(session.texts.notFound(path));
    const files = kind === "file" ? [whole] : listDrafts(whole).map((draft) => draft.path);
    if (files.length === 0) throw new Failure(session.texts.noDrafts(path));
    const given = kind === "file" ? dirname(whole) : whole;
    for (const file of files) {
      const opened = (await session.corpusFor(dirname(file), given)) ?? noCorpus;
      if (!read.has(file)) read.set(file, readDraft(file, opened, session));
    }
  }
  return [...read.values()];
}

export async function readOneDraft(path: string, session: Session): Promise<ReadDraft> {
  const whole = resolve(session.terminal.currentFolder, path);
  if (pathKind(whole) === "folder") throw new Failure(session.texts.isAFolder(path));
  return (await readDrafts([path], session))[0]!;
}

function readDraft(path: string, opened: OpenedCorpus, session: Session): ReadDraft {
  const file = shownPath(path, session.terminal.currentFolder);
  const read = readText(path);
  if (read.text === null) {
    throw new Failure(session.texts.notReadable(file, describe(read.reason, session.locale)));
  }
  const corpus = withoutDraft(opened, { text: read.text, path });
  const report = analyse(parseDraft(read.text), corpus);
  const configuration = session.configurationFor(dirname(path));
  const own = {
    ...defaultSettings,
    severity: session.arguments.severity,
    paraphraseFacts: session.arguments.paraphrase,
  };
  const { severity, paraphraseFacts } = withConfiguration(own, configuration);
  return {
    file,
    path,
    text: read.text,
    configuration,
    options: { locale: session.locale, severity, paraphraseFacts },
    report,
    lines: indexLines(read.text),
    corpus,
    opened,
  };
}
