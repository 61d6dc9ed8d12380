/** Everything the command line says in its own words, in English and in French. */
import type { Locale, Severity, Verdict } from "../core";
import { french } from "./texts-french";

export interface Texts {
  readonly help: string;
  readonly noCommand: string;
  readonly unknownCommand: (name: string) => string;
  readonly unknownOption: (name: string) => string;
  readonly optionNeedsValue: (name: string) => string;
  readonly optionTakesNoValue: (name: string) => string;
  readonly unknownValue: (option: string, value: string, allowed: readonly string[]) => string;
  readonly missingArgument: (command: string, argument: string) => string;
  readonly extraArgument: (argument: string) => string;
  readonly notTogether: (option: string, other: string) => string;
  readonly notANumber: (option: string, value: string) => string;
  readonly notAPair: (option: string, value: string) => string;
  readonly unknownRule: (code: string) => string;
  readonly notFound: (path: string) => string;
  readonly notReadable: (path: string, reason: string) => string;
  readonly notAFolder: (path: string) => string;
  readonly isAFolder: (path: string) => string;
  readonly noDrafts: (path: string) => string;
  readonly noCorpus: string;
  readonly noServer: string;
  readonly internal: string;
  readonly severity: { readonly [value in Severity]: string };
  readonly verdict: { readonly [value in Verdict]: string };
  readonly fix: string;
  readonly summary: (counts: { readonly [value in Severity]: number }, files: number) => string;
  readonly baselined: (count: number) => string;
  readonly stale: (count: number) => string;
  readonly baselineWritten: (count: number, path: string) => string;
  readonly sourcesRecorded: (count: number, path: string) => string;
  readonly tooManyWarnings: (count: number, allowed: number) => string;
  readonly integrity: IntegrityTexts;
  readonly unreadFiles: (count: number) => string;
  readonly sourceColumns: readonly [date: string, author: string, title: string, file: string];
  readonly sourceCount: (count: number) => string;
  readonly noMatch: string;
  readonly onlyWords: string;
  readonly page: (page: number) => string;
  readonly indexed: (figures: IndexFigures) => readonly string[];
  readonly indexNotSaved: string;
  readonly indexWritten: (path: string, megabytes: string) => string;
  readonly readingFiles: (done: number, total: number) => string;
}

export interface IndexFigures {
  readonly files: number;
  readonly sources: number;
  readonly failed: number;
  /** Files read now, and those known from before. */
  readonly read: number;
  readonly known: number;
  readonly characters: number;
}

export interface IntegrityTexts {
  readonly heading: string;
  readonly citations: string;
  readonly items: string;
  readonly references: string;
  readonly quotations: string;
  readonly sources: string;
  readonly outcome: { readonly [value in "resolved" | "near" | "ambiguous" | "missing"]: string };
  /** So many of an outcome or a verdict. */
  readonly counted: (count: number, name: string) => string;
}

export const textsIn = (locale: Locale): Texts => (locale === "fr" ? french : english);

const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

const english: Texts = {
  help: `Corroborate keeps the citations of a report true.

Usage
  corroborate check PATH…       check drafts; a folder stands for the drafts in it
  corroborate parse FILE        print what a draft holds, as JSON
  corroborate sources           list the sources of the corpus
  corroborate find "WORDS"      find where words stand in the sources
  corroborate index             read the sources ahead of time and save their index
  corroborate lsp               start the language server on standard input and output
  corroborate help              show this text
  corroborate --version         show the version

Options
  --corpus DIR      a folder with sources, or a pattern such as "papers/**/*.pdf"; "!drafts" leaves
                    out; may repeat (without it: the folders seeds and sources)
  --format FORMAT   check: pretty, json, sarif, github · parse: json
                    sources: table, json · find: pretty, json
  --config FILE     the configuration (without it: the nearest corroborate.json above a draft)
  --no-config       neither a configuration nor a baseline
  --locale LOCALE   en or fr (without it: from LC_ALL, LC_MESSAGES or LANG)
  --no-color        no colours; the variable NO_COLOR says the same

Options of check
  --severity RULE=LEVEL   error, warning, information, hint or off; may repeat
  --paraphrase            look facts of cited sentences up in their sources, too
  --update-baseline       write what is found into the baseline, as accepted
  --record-sources        record the sources of the drafts as verified; changes are told
  --max-warnings N        exit code 1 for more warnings than these, too

Options of sources
  --why FILE              why the file is, or is not, in the corpus

Options of index
  --output FILE           write the index to this file, not to the cache
  --shared DIR            write it where a team finds it, with what was read of documents
                          (the setting sharedIndex names the folder)

Exit codes
  0   nothing at error level
  1   findings at error level
  2   bad usage, or a file that cannot be read
`,
  noCommand: "no command is given; `corroborate help` lists them",
  unknownCommand: (name) => `unknown command "${name}"; \`corroborate help\` lists them`,
  unknownOption: (name) => `unknown option "${name}"; \`corroborate help\` lists them`,
  optionNeedsValue: (name) => `the option ${name} needs a value`,
  optionTakesNoValue: (name) => `the option ${name} takes no value`,
  unknownValue: (option, value, allowed) =>
    `${option} "${value}" is unknown; choose from ${allowed.join(", ")}`,
  missingArgument: (command, argument) => `${command} needs ${argument}`,
  extraArgument: (argument) => `"${argument}" is one argument too many`,
  notTogether: (option, other) => `the options ${option} and ${other} do not go together`,
  notANumber: (option, value) => `${option} "${value}" is not a whole number`,
  notAPair: (option, value) => `${option} "${value}" is not of the form RULE=LEVEL`,
  unknownRule: (code) => `no rule has the code "${code}"`,
  notFound: (path) => `${path}: there is no such file or folder`,
  notReadable: (path, reason) => `${path}: ${reason}`,
  notAFolder: (path) => `${path}: there is no such corpus folder`,
  isAFolder: (path) => `${path}: this is a folder, a file is needed`,
  noDrafts: (path) => `${path}: there is no draft in this folder`,
  noCorpus: "there is no corpus folder here; name one with --corpus",
  noServer: "the language server is not beside the command line; build the project first",
  internal: "something went wrong inside Corroborate",
  severity: { error: "error", warning: "warning", information: "information", hint: "hint" },
  verdict: {
    verbatim: "verbatim",
    adapted: "adapted",
    altered: "altered",
    absent: "absent",
    elsewhere: "elsewhere",
    unverifiable: "unverifiable",
  },
  fix: "fix",
  summary: (counts, files) => {
    const parts = [
      plural(counts.error, "error"),
      plural(counts.warning, "warning"),
      `${counts.information} information`,
      plural(counts.hint, "hint"),
    ];
    return `${parts.join(", ")} in ${plural(files, "file")}`;
  },
  baselined: (count) => `${count} more in the baseline`,
  stale: (count) =>
    count === 1
      ? "1 entry of the baseline fits no finding any more; --update-baseline takes it out"
      : `${count} entries of the baseline fit no finding any more; --update-baseline takes them out`,
  baselineWritten: (count, path) => `${plural(count, "finding")} written to ${path}`,
  sourcesRecorded: (count, path) => `${plural(count, "source file")} recorded as verified in ${path}`,
  tooManyWarnings: (count, allowed) => `${plural(count, "warning")}, --max-warnings allows ${allowed}`,
  integrity: {
    heading: "Integrity of",
    citations: "citations",
    items: "items",
    references: "references",
    quotations: "quotations",
    sources: "sources",
    outcome: { resolved: "resolved", near: "near", ambiguous: "ambiguous", missing: "missing" },
    counted: (count, name) => `${count} ${name}`,
  },
  unreadFiles: (count) => `${plural(count, "file")} of the corpus could not be used:`,
  sourceColumns: ["DATE", "AUTHOR", "TITLE", "FILE"],
  sourceCount: (count) => plural(count, "source"),
  noMatch: "these words stand in no source",
  onlyWords: "these words stand in no source in a row; passages that have them:",
  page: (page) => `page ${page}`,
  indexed: ({ files, sources, failed, read, known, characters }) => [
    `${plural(files, "file")} with ${plural(sources, "source")}, ${characters} characters`,
    `${read} read now, ${known} known from before`,
    `${failed} could not be used`,
  ],
  indexNotSaved: "the index of the sources could not be saved: the next run reads them again",
  indexWritten: (path, megabytes) => `${megabytes} MB written to ${path}`,
  readingFiles: (done, total) => `${done} of ${total} files read`,
};
