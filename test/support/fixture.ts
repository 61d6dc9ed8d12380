/**
 * Files written in one string: a draft, its sources, a cursor, and the findings under the words they are about.
 *
 *     //- draft.rir locale:fr
 *     Prices rose (Post 2020).
 *                       ^^^^ warning citation-partial-date: fuller date 2020-05-02 => 2020-05-02
 *     //- sources/post.txt pages:1-40
 *     Prices rose.
 *     //-- page 39
 *     Prices fell.
 *
 * What the notation can say stands in `CONTRIBUTING.md`. A mistake in it is thrown, so that no test passes by a slip.
 */
import { type Locale, type RuleCode, ruleCodes, type Severity, type Span } from "../../server/src/core";

export interface Fixture {
  /** In the order in which they are written. */
  readonly files: readonly FixtureFile[];
  /** The one file whose name ends in `.rir` or `.rdi`. */
  readonly draft: FixtureFile;
}

export interface FixtureFile {
  readonly name: string;
  readonly text: string;
  /** Start of each page after the first. */
  readonly pageStarts: readonly number[];
  /** `unread`: the reading of the corpus has not come to it. `unreadable`: it was read, and cannot be read again. */
  readonly state: "readable" | "unread" | "unreadable";
  /** When it was recorded as verified, and whether it has changed since; null where it was not. */
  readonly recorded: Recorded | null;
  /** The language of the messages that are written under the text. */
  readonly locale: Locale;
  /** Where `$0` stood, or between two of them; null without any. */
  readonly cursor: Span | null;
  /** Of a draft: whether facts of its sentences are looked up. */
  readonly paraphrase?: boolean;
  readonly annotations: readonly Annotation[];
}

export interface Recorded {
  readonly date: string;
  readonly changed: boolean;
}

/** `^^^^ error citation-without-reference: a part of the message => the words a fix writes`. */
export interface Annotation extends Span {
  readonly severity: Severity;
  readonly code: RuleCode;
  /** Empty where the annotation has none. */
  readonly message: string;
  /** One for each fix, in their order. */
  readonly fixes: readonly string[];
}

export function parseFixture(fixture: string): Fixture {
  const files = divided(unindented(fixture), /^\/\/- /).map(({ header, lines }) => readFile(header, lines));
  const drafts = files.filter(({ name }) => /\.(?:rir|rdi)$/.test(name));
  if (drafts.length !== 1) throw new Error(`a fixture has one draft, this one has ${drafts.length}`);
  return { files, draft: drafts[0]! };
}

export interface FixtureCase {
  readonly name: string;
  readonly fixture: Fixture;
}

/** A file of fixtures: each opens with a line `//# what it shows`. */
export function parseCases(text: string): readonly FixtureCase[] {
  return divided(text, /^\/\/# /).map(({ header, lines }) => ({
    name: header.slice(4).trim(),
    fixture: parseFixture(lines.join("\n")),
  }));
}

interface Division {
  readonly header: string;
  readonly lines: readonly string[];
}

function divided(text: string, opening: RegExp): readonly Division[] {
  const divisions: { header: string; lines: string[] }[] = [];
  for (const line of text.split("\n")) {
    const last = divisions.at(-1);
    if (opening.test(line)) divisions.push({ header: line, lines: [] });
    else if (last) last.lines.push(line);
    else if (line.trim() !== "") throw new Error(`before the first header stands "${line}"`);
  }
  return divisions;
}

/** Without the blanks that all lines begin with, so that a fixture may follow the indentation of a test. */
export function unindented(text: string): string {
  const lines = text.split("\n");
  const margins = lines.filter((line) => line.trim() !== "").map((line) => /^ */.exec(line)![0].length);
  const margin = margins.length === 0 ? 0 : Math.min(...margins);
  return lines.map((line) => line.slice(margin)).join("\n");
}

function readFile(header: string, lines: readonly string[]): FixtureFile {
  const [name, ...words] = header.slice(4).trim().split(/\s+/);
  if (!name || !/^[\w./-]+$/.test(name)) throw new Error(`"${header}" names no file`);
  const options = readOptions(header, words);
  const read: OpenFile = { text: "", lineStart: -1, cursors: [], pageStarts: [], annotations: [] };
  for (const line of lines) readLine(read, line);
  // Blank lines before the next header belong to the fixture, not to the file; every file ends with a line end.
  const text = read.text.trim() === "" ? "" : `${read.text.trimEnd()}\n`;
  if (read.cursors.length > 2) throw new Error(`${name} has ${read.cursors.length} times $0`);
  return {
    name,
    text,
    pageStarts: withBlankPages(name, read.pageStarts, options.pages, text.length),
    state: options.state,
    recorded: options.recorded,
    ...(options.paraphrase ? { paraphrase: true } : {}),
    locale: options.locale,
    cursor: read.cursors.length === 0 ? null : { start: read.cursors[0]!, end: read.cursors.at(-1)! },
    annotations: read.annotations,
  };
}

interface Options {
  readonly pages: number;
  readonly state: FixtureFile["state"];
  readonly recorded: Recorded | null;
  readonly locale: Locale;
  readonly paraphrase: boolean;
}

function readOptions(header: string, words: readonly string[]): Options {
  const options: { -readonly [name in keyof Options]: Options[name] } = {
    pages: 1,
    state: "readable",
    recorded: null,
    locale: "en",
    paraphrase: false,
  };
  for (const word of words) {
    const recorded = /^(verified|changed):(\d{4}-\d{2}-\d{2})$/.exec(word);
    const pages = /^pages:1-(\d{1,4})$/.exec(word);
    if (recorded) options.recorded = { date: recorded[2]!, changed: recorded[1] === "changed" };
    else if (pages) options.pages = Number(pages[1]);
    else if (word === "locale:en" || word === "locale:fr")
      options.locale = word === "locale:fr" ? "fr" : "en";
    else if (word === "paraphrase") options.paraphrase = true;
    else if (word === "unread" || word === "unreadable") options.state = word;
    else throw new Error(`"${header}": "${word}" is no option`);
  }
  return options;
}

interface OpenFile {
  text: string;
  /** Where the last line of text starts; -1 before the first. */
  lineStart: number;
  readonly cursors: number[];
  readonly pageStarts: number[];
  readonly annotations: Annotation[];
}

function readLine(file: OpenFile, line: string): void {
  if (/^\s*\^/.test(line)) {
    file.annotations.push(readAnnotation(file, line));
    return;
  }
  if (line.startsWith("//")) {
    const page = Number(/^\/\/-- page (\d{1,4})$/.exec(line)?.[1] ?? 0);
    if (page <= file.pageStarts.length + 1) throw new Error(`"${line}" is neither a file nor a new page`);
    while (file.pageStarts.length + 1 < page) file.pageStarts.push(file.text.length);
    return;
  }
  file.lineStart = file.text.length;
  const parts = line.split(cursorMark);
  parts.forEach((part, index) => {
    if (index > 0) file.cursors.push(file.text.length);
    file.text += part;
  });
  file.text += "\n";
}

/** An amount such as `$0.50` is no cursor. */
const cursorMark = /\$0(?![\d.,]\d|\d)/;

const annotationPattern =
  /^( *)(\^+) (error|warning|information|hint) ([a-z-]+)(?:: (.*?))?((?: => [^\n]*)?)$/;

/** Columns are those of the line above without its `$0`. */
function readAnnotation(file: OpenFile, line: string): Annotation {
  const match = annotationPattern.exec(line);
  const code = ruleCodes.find((known) => known === match?.[4]);
  if (!match || !code) throw new Error(`"${line.trim()}" is no annotation`);
  const [, blanks, carets, severity, , message = "", fixes] = match;
  const start = file.lineStart + blanks!.length;
  const end = start + carets!.length;
  if (file.lineStart === -1 || end > file.text.length - 1)
    throw new Error(`"${line.trim()}" reaches beyond the line above`);
  return {
    start,
    end,
    severity: severity as Severity,
    code,
    message,
    fixes: fixes!.split(" => ").slice(1),
  };
}

/** A file of forty pages of which a few have words: the blank ones follow at its end. */
function withBlankPages(
  name: string,
  written: readonly number[],
  pages: number,
  end: number,
): readonly number[] {
  if (pages > 1 && written.length + 1 > pages) throw new Error(`${name} has more pages than ${pages}`);
  const blank = Math.max(0, pages - written.length - 1);
  return [...written.map((start) => Math.min(start, end)), ...Array.from({ length: blank }, () => end)];
}
