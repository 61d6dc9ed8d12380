/** What every command needs: the arguments, the words to answer in, and the corpus of a path. */
import { relative, resolve, sep } from "node:path";
import type { Locale } from "../core";
import {
  type Configuration,
  configurationFor,
  configurationIn,
  configuredCorpus,
  noConfiguration,
  sharedIndexFor,
} from "../node/configuration";
import {
  type CorpusFolder,
  folderOfEntry,
  foldersOfList,
  sameFolders,
  takesAway,
} from "../node/corpus-scope";
import { fileKind } from "../node/file-kind";
import { isInside } from "../node/is-inside";
import { indexKeeper } from "../node/keep-index";
import { isReadable } from "../node/list-corpus";
import { type OpenedCorpus, openCorpus } from "../node/open-corpus";
import { pathKind } from "../node/path-kind";
import { describe } from "../node/reasons";
import { defaultSettings } from "../settings";
import { Failure } from "./failure";
import type { Arguments, Environment } from "./read-arguments";
import type { Texts } from "./texts";

/** Where a command writes; tests keep it in memory. */
export interface Terminal {
  readonly write: (text: string) => void;
  readonly complain: (text: string) => void;
  readonly currentFolder: string;
  readonly environment: Environment;
  readonly isTerminal: boolean;
  readonly columns: number;
  /** The day, as the user's clock has it: `2023-08-14`. */
  readonly today: () => string;
}

export interface Session {
  readonly arguments: Arguments;
  readonly terminal: Terminal;
  readonly locale: Locale;
  readonly texts: Texts;
  /** What holds for drafts in `folder`. */
  readonly configurationFor: (folder: string) => Configuration;
  /** The corpus for drafts in `folder`, which the user reached by naming `given`. Null where there is none. */
  readonly corpusFor: (folder: string, given: string) => Promise<OpenedCorpus | null>;
  /** Its folders, and the folder with an index that somebody shares. */
  readonly scopeFor: (folder: string, given: string) => CorpusScope;
}

export interface CorpusScope {
  readonly folders: readonly CorpusFolder[];
  readonly sharedIndex: string | null;
}

type Given = Pick<Session, "arguments" | "terminal" | "locale" | "texts">;

export function openSession(its: Given): Session {
  const { currentFolder } = its.terminal;
  for (const entry of its.arguments.corpus)
    if (!takesAway(entry) && !namesSources(entry, currentFolder))
      throw new Failure(its.texts.notAFolder(entry));
  const named = foldersOfList(its.arguments.corpus, currentFolder);
  const [first] = its.arguments.corpus;
  if (first !== undefined && named.length === 0) throw new Failure(its.texts.notAFolder(first));
  const configurations = configurationReader(its);
  const opened = new Map<string, OpenedCorpus>();
  const scopeFor = (folder: string, given: string): CorpusScope => {
    const bases = isInside(given, currentFolder) ? [currentFolder, given] : [given, currentFolder];
    const configuration = configurations(folder);
    const folders =
      named.length > 0 ? named : configuredCorpus(configuration, defaultSettings, { folder, bases });
    return { folders, sharedIndex: sharedIndexFor(configuration, defaultSettings, null) };
  };
  const corpusFor = async (folder: string, given: string): Promise<OpenedCorpus | null> => {
    const { folders, sharedIndex } = scopeFor(folder, given);
    if (folders.length === 0) return null;
    const key = sameFolders(folders);
    const known = opened.get(key);
    if (known) return known;
    const corpus = await openCorpus(folders, its.locale, { sharedIndex });
    opened.set(key, corpus);
    if (!(await indexKeeper()(corpus))) its.terminal.complain(`${its.texts.indexNotSaved}\n`);
    return corpus;
  };
  return { ...its, configurationFor: configurations, corpusFor, scopeFor };
}

/** Whether it is a folder, a source, or a pattern in a folder. */
function namesSources(entry: string, base: string): boolean {
  const isFile = pathKind(resolve(base, entry)) === "file";
  return isFile ? isReadable(fileKind(entry)) : pathKind(folderOfEntry(entry, base)) === "folder";
}

/** A mistake in a configuration ends the program: a check under half of it would mean something else. */
function configurationReader({
  arguments: { config, configured },
  terminal: { currentFolder },
  locale,
  texts,
}: Given): Session["configurationFor"] {
  const whole = (configuration: Configuration): Configuration => {
    const [problem] = configuration.problems;
    if (problem === undefined) return configuration;
    const reason = describe(problem.reason, locale);
    throw new Failure(texts.notReadable(shownPath(problem.path, currentFolder), reason));
  };
  if (config !== null) {
    const path = resolve(currentFolder, config);
    const kind = pathKind(path);
    if (kind !== "file")
      throw new Failure(kind === "folder" ? texts.isAFolder(config) : texts.notFound(config));
    const named = whole(configurationIn(path));
    return () => named;
  }
  const known = new Map<string, Configuration>();
  return (folder) => {
    const its = known.get(folder) ?? (configured ? whole(configurationFor(folder)) : noConfiguration);
    known.set(folder, its);
    return its;
  };
}

/** The format asked for, or the first of those that the command knows. */
export function chosenFormat<Format extends string>(
  { arguments: { format }, texts }: Session,
  known: readonly [Format, ...Format[]],
): Format {
  if (format === null) return known[0];
  const chosen = known.find((its) => its === format);
  if (chosen === undefined) throw new Failure(texts.unknownValue("--format", format, known));
  return chosen;
}

/** A path as the user would type it: relative inside the current folder, with `/`. */
export const shownPath = (path: string, currentFolder: string): string =>
  (isInside(path, currentFolder) ? relative(currentFolder, path) : path).replaceAll(sep, "/");
