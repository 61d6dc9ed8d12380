/** Runs one command line from its words to its exit code. */
import { version } from "../../../package.json";
import { buildIndex } from "./build-index";
import { checkDrafts } from "./check-drafts";
import { Failure } from "./failure";
import { findWords } from "./find-words";
import { listSources } from "./list-sources";
import { parseDraftFile } from "./parse-draft-file";
import { readArguments, readLocale } from "./read-arguments";
import { runServer } from "./run-server";
import { openSession, type Session, type Terminal } from "./session";
import { textsIn } from "./texts";

const commands: { readonly [name: string]: (session: Session) => number | Promise<number> } = {
  check: checkDrafts,
  parse: parseDraftFile,
  sources: listSources,
  find: findWords,
  index: buildIndex,
  lsp: ({ texts }) => runServer(texts),
};

/** 0: nothing at error level. 1: findings at error level. 2: bad usage or unreadable input, told in one line. */
export async function run(argv: readonly string[], terminal: Terminal): Promise<number> {
  const locale = readLocale(argv, terminal.environment);
  const texts = textsIn(locale);
  try {
    const its = readArguments(argv, locale);
    if (its.version) {
      terminal.write(`${version}\n`);
      return 0;
    }
    if (its.help || its.command === "help") {
      terminal.write(texts.help);
      return 0;
    }
    if (its.command === null) throw new Failure(texts.noCommand);
    const command = Object.hasOwn(commands, its.command) ? commands[its.command] : undefined;
    if (command === undefined) throw new Failure(texts.unknownCommand(its.command));
    return await command(openSession({ arguments: its, terminal, locale, texts }));
  } catch (error) {
    // Whatever went wrong, the user sees a line in their language, never a stack trace.
    const message = error instanceof Failure ? error.message : `${texts.internal}: ${firstLine(error)}`;
    terminal.complain(`corroborate: ${message.replaceAll(/[\r\n]+/g, " ")}\n`);
    return 2;
  }
}

const firstLine = (error: unknown): string => String(error).split("\n", 1)[0] ?? "";
