/** The command `find`: where words stand in the sources, or something close to them. */
import { type FoundPassage, findPassage, indexLines, lineColumnAt } from "../core";
import type { OpenedCorpus } from "../node/open-corpus";
import { coloursFor } from "./colours";
import { Failure } from "./failure";
import { cutEnd, cutStart, printable } from "./printable";
import { chosenFormat, type Session, shownPath } from "./session";

export async function findWords(session: Session): Promise<number> {
  const { arguments: its, terminal, texts } = session;
  const words = its.operands.join(" ").trim();
  if (words === "") throw new Failure(texts.missingArgument("find", '"WORDS"'));
  const format = chosenFormat(session, ["pretty", "json"]);
  const opened = await session.corpusFor(terminal.currentFolder, terminal.currentFolder);
  if (opened === null) throw new Failure(texts.noCorpus);
  const matches = findPassage(words, opened.corpus);
  terminal.write(format === "json" ? matchesJson(matches) : matchesPretty(matches, opened, session));
  return 0;
}

/** The stable JSON. A contract: fields are added, never changed. */
function matchesJson(matches: readonly FoundPassage[]): string {
  const json = matches.map(
    ({ source, file, start, end, verdict, similarity, page, text, before, after, difference, ...match }) => ({
      source,
      file,
      start,
      end,
      verdict,
      similarity,
      page,
      text,
      before,
      after,
      difference,
      section: match.section,
      segments: match.segments,
      alsoAt: match.alsoAt,
    }),
  );
  return `${JSON.stringify({ matches: json }, null, 2)}\n`;
}

function matchesPretty(matches: readonly FoundPassage[], opened: OpenedCorpus, session: Session): string {
  const { texts, terminal } = session;
  if (matches.length === 0) return `${texts.noMatch}\n`;
  const colours = coloursFor(session);
  const columns = Math.max(40, terminal.columns - 2);
  const shown = matches.map((match) => {
    const its = opened.files.get(match.file);
    const file = its === undefined ? match.file : shownPath(its.path, terminal.currentFolder);
    const place = lineColumnAt(indexLines(opened.corpus.textOf(match.file) ?? ""), match.start);
    // Lines of what was read of a document are not lines of its file.
    const at = its?.isPlainText ? `:${place.line + 1}:${place.column + 1}` : "";
    const about = [texts.verdict[match.verdict], `${Math.floor(match.similarity * 100)} %`];
    if (match.page !== null) about.push(texts.page(match.page));
    return [
      `${colours.bold(`${printable(file)}${at}`)} ${about.join(", ")}`,
      ...(match.before === "" ? [] : [`  ${colours.faint(cutStart(printable(match.before), columns))}`]),
      `  ${printable(match.text)}`,
      ...(match.after === "" ? [] : [`  ${colours.faint(cutEnd(printable(match.after), columns))}`]),
    ].join("\n");
  });
  return `${shown.join("\n\n")}\n`;
}
