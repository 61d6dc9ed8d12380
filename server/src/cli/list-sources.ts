/** The command `sources`: what the corpus holds and what of it could not be read. */
import { resolve } from "node:path";
import { bibliographyOf, type Corpus } from "../core";
import { explainFile } from "../node/explain-file";
import { explanationFor } from "../node/explanation-words";
import type { OpenedCorpus } from "../node/open-corpus";
import { Failure } from "./failure";
import { cutEnd, printable, widthOf } from "./printable";
import { chosenFormat, type Session } from "./session";

export async function listSources(session: Session): Promise<number> {
  const { arguments: its, terminal, texts } = session;
  if (its.operands[0] !== undefined) throw new Failure(texts.extraArgument(its.operands[0]));
  const format = chosenFormat(session, ["table", "json"]);
  const opened = await session.corpusFor(terminal.currentFolder, terminal.currentFolder);
  if (opened === null) throw new Failure(texts.noCorpus);
  if (its.why !== null) {
    terminal.write(reasonFor(its.why, opened, format, session));
    return 0;
  }
  terminal.write(format === "json" ? sourcesJson(opened.corpus) : sourcesTable(opened.corpus, session));
  return 0;
}

/** Why a file is, or is not, in the corpus. */
function reasonFor(
  file: string,
  opened: OpenedCorpus,
  format: "table" | "json",
  { terminal, locale }: Session,
): string {
  const path = resolve(terminal.currentFolder, file);
  const answer = explanationFor(explainFile(opened, path, null), locale);
  if (format === "json") return `${JSON.stringify(answer, null, 2)}\n`;
  return `${[printable(file), ...answer.words.map((sentence) => `  ${printable(sentence)}`)].join("\n")}\n`;
}

/** The stable JSON. A contract: fields are added, never changed. */
function sourcesJson({ sources, failed, textOf }: Corpus): string {
  const its = sources.map((source) => ({ ...source, bibliography: bibliographyOf(source, textOf) }));
  return `${JSON.stringify({ sources: its, failed }, null, 2)}\n`;
}

/** Widest a column may be; the last one is never cut, so that it can be copied. */
const widest = [10, 30, 60] as const;

function sourcesTable({ sources, failed }: Corpus, { texts }: Session): string {
  const rows = [
    [...texts.sourceColumns],
    ...sources.map(({ date, author, title, file }) => [date ?? "", author ?? "", title ?? "", file]),
  ].map((row) =>
    row.map((cell, column) => cutEnd(printable(cell), widest[column] ?? Number.POSITIVE_INFINITY)),
  );
  const widths = widest.map((_, column) =>
    rows.reduce((width, row) => Math.max(width, widthOf(row[column] ?? "")), 0),
  );
  const table = rows.map((row) =>
    row
      .map((cell, column) => cell + " ".repeat(Math.max(0, (widths[column] ?? 0) - widthOf(cell))))
      .join("  ")
      .trimEnd(),
  );
  const blocks = [table.join("\n"), texts.sourceCount(sources.length)];
  if (failed.length > 0) {
    const unread = failed.map(({ file, reason }) => `  ${printable(file)}: ${printable(reason)}`);
    blocks.push([texts.unreadFiles(failed.length), ...unread].join("\n"));
  }
  return `${blocks.join("\n\n")}\n`;
}
