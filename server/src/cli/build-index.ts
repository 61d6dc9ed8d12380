/** The command `index`: reads the sources ahead of time, and saves their index for this computer or for a team. */
import { resolve } from "node:path";
import { indexPath } from "../node/index-store";
import { saveIndex, shareIndex } from "../node/keep-index";
import { type OpenedCorpus, openCorpus } from "../node/open-corpus";
import { describe } from "../node/reasons";
import { Failure } from "./failure";
import { printable } from "./printable";
import { type Session, shownPath } from "./session";

export async function buildIndex(session: Session): Promise<number> {
  const { arguments: its, terminal, texts, locale } = session;
  if (its.operands[0] !== undefined) throw new Failure(texts.extraArgument(its.operands[0]));
  const { currentFolder } = terminal;
  const { folders, sharedIndex } = session.scopeFor(currentFolder, currentFolder);
  if (folders.length === 0) throw new Failure(texts.noCorpus);
  let read = 0;
  const opened = await openCorpus(folders, locale, {
    sharedIndex,
    onProgress: ({ done, total }) => {
      read = total;
      if (terminal.isTerminal && total > 0) terminal.complain(`\r${texts.readingFiles(done, total)}`);
    },
  });
  if (terminal.isTerminal && read > 0) terminal.complain("\n");
  const { path, bytes } = await written(opened, session, indexPath(folders));
  const { corpus, state } = opened;
  const rows = [...state.rows.values()].filter(({ kind }) => kind === "source");
  const figures = {
    files: rows.length,
    sources: corpus.sources.length,
    failed: corpus.failed.length,
    read,
    known: state.rows.size - read,
    characters: rows.reduce((sum, { length }) => sum + length, 0),
  };
  const failed = corpus.failed.map(({ file, reason }) => `  ${printable(file)}: ${printable(reason)}`);
  const size = texts.indexWritten(shownPath(path, currentFolder), (bytes / 1_000_000).toFixed(1));
  terminal.write(`${[...texts.indexed(figures), ...failed, size].join("\n")}\n`);
  return 0;
}

/** Asked for, an index that cannot be written is a failure. */
async function written(
  opened: OpenedCorpus,
  { arguments: its, terminal, texts, locale }: Session,
  usual: string,
): Promise<{ readonly path: string; readonly bytes: number }> {
  const path = resolve(terminal.currentFolder, its.shared ?? its.output ?? usual);
  try {
    const bytes = its.shared !== null ? await shareIndex(path, opened) : await saveIndex(path, opened);
    return { path, bytes };
  } catch {
    throw new Failure(
      texts.notReadable(shownPath(path, terminal.currentFolder), describe({ kind: "unwritable" }, locale)),
    );
  }
}
