/** The command `find`: where words stand in the sources, or something close to them; else passages that have them. */
import {
  type FoundPassage,
  findPassage,
  indexLines,
  lineColumnAt,
  passagesWith,
  type WordsPassage,
} from "../core";
import type { OpenedCorpus } from "../node/open-corpus";
import { coloursFor } from "./colours";
import { Failure } from "./failure";
import { cutEnd, cutStart, printable } from "./printable";
import { chosenFormat, type Session, shownPath } from "./session";

/** Of those that have the words, but not in a row. */
const mostPassages = 5;

export async function findWords(session: Session): Promise<number> {
  const { arguments: its, terminal, texts } = session;
  const words = its.operands.join(" ").trim();
  if (words === "") throw new Failure(texts.missingArgument("find", '"WORDS"'));
  const format = chosenFormat(session, ["pretty", "json"]);
  const opened = await session.corpusFor(terminal.currentFolder, terminal.currentFolder);
  if (opened === null) throw new Failure(texts.noCorpus);
  const matches = findPassage(words, opened.corpus);
  const passages = matches.length > 0 ? [] : passagesWith(words, opened.corpus, { limit: mostPassages });
  terminal.write(
    format === "json" ? matchesJson(matches, passages) : matchesPretty(matches, passages, opened, session),
  );
  return 0;
}

/** The stable JSON. A contract: fields are added, never changed. */
function matchesJson(matches: readonly FoundPassage[], passages: readonly WordsPassage[]): string {
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
  return `${JSON.stringify({ matches: json, ...(passages.length > 0 ? { passages } : {}) }, null, 2)}\n`;
}

function matchesPretty(
  matches: readonly FoundPassage[],
  passages: readonly WordsPassage[],
  opened: OpenedCorpus,
  session: Session,
): string {
  const { texts } = session;
  const show = (passage: WordsPassage, about: readonly string[]) =>
    shownPassage(passage, about, opened, session);
  if (matches.length > 0) {
    const shown = matches.map((match) =>
      show(match, [texts.verdict[match.verdict], `${Math.floor(match.similarity * 100)} %`]),
    );
    return `${shown.join("\n\n")}\n`;
  }
  if (passages.length === 0) return `${texts.noMatch}\n`;
  return `${[texts.onlyWords, ...passages.map((passage) => show(passage, []))].join("\n\n")}\n`;
}

function shownPassage(
  passage: WordsPassage,
  about: readonly string[],
  opened: OpenedCorpus,
  session: Session,
): string {
  const { texts, terminal } = session;
  const colours = coloursFor(session);
  const columns = Math.max(40, terminal.columns - 2);
  const its = opened.files.get(passage.file);
  const file = its === undefined ? passage.file : shownPath(its.path, terminal.currentFolder);
  const place = lineColumnAt(indexLines(opened.corpus.textOf(passage.file) ?? ""), passage.start);
  // Lines of what was read of a document are not lines of its file.
  const at = its?.isPlainText ? `:${place.line + 1}:${place.column + 1}` : "";
  const told = passage.page === null ? about : [...about, texts.page(passage.page)];
  return [
    `${colours.bold(`${printable(file)}${at}`)} ${told.join(", ")}`.trimEnd(),
    ...(passage.before === "" ? [] : [`  ${colours.faint(cutStart(printable(passage.before), columns))}`]),
    `  ${printable(passage.text)}`,
    ...(passage.after === "" ? [] : [`  ${colours.faint(cutEnd(printable(passage.after), columns))}`]),
  ].join("\n");
}
