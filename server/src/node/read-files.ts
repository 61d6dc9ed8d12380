/** Reads the files of a corpus: plain text at once, documents in threads of their own. */
import { statSync } from "node:fs";
import type { FieldLayer } from "../core";
import { isUnread, type Unread } from "./extract/document";
import type { Extracted } from "./extract/extract-file";
import { extractedText, extractionFolder } from "./extract/extraction-cache";
import { extractAll } from "./extract/extraction-threads";
import { fileKind } from "./file-kind";
import type { Library } from "./libraries/library";
import type { ListedFile } from "./list-corpus";
import { hashText, readText } from "./read-text";

export interface ReadFile {
  readonly path: string;
  /** Whether places in the text are places in the file, which an editor can show. */
  readonly isPlainText: boolean;
  readonly text: string;
  /** Of the text, whatever its line ends. */
  readonly hash: string;
  readonly pageStarts: readonly number[];
  /** What the file says of itself apart from its text. */
  readonly fields: FieldLayer["fields"];
  /** What a library of references holds; null for data that is none. */
  readonly library?: Library | null;
  /** Null once the file is gone or has changed: offsets into the old text would point anywhere in the new one. */
  readonly readAgain: () => string | null;
}

export interface ReadingFiles {
  /** Of the file with this index. */
  readonly next: (index: number) => Promise<ReadFile | Unread>;
  readonly stop: () => void;
}

export function readFiles(files: readonly ListedFile[]): ReadingFiles {
  const cacheFolder = extractionFolder();
  const documents = files.flatMap(({ name, path }, index) => {
    const kind = fileKind(name);
    return kind.kind === "document" ? [{ index, task: { path, format: kind.format, cacheFolder } }] : [];
  });
  const { answers, stop } = extractAll(documents.map(({ task }) => task));
  const answerOf = new Map(documents.map(({ index }, at) => [index, answers[at]!]));
  const next = async (index: number): Promise<ReadFile | Unread> => {
    const { path } = files[index]!;
    const answer = await answerOf.get(index);
    answerOf.delete(index);
    if (answer === undefined) return readPlainText(path);
    return isUnread(answer) ? answer : documentFile(path, answer, cacheFolder);
  };
  return { next, stop };
}

function readPlainText(path: string): ReadFile | Unread {
  const read = readText(path);
  if (read.text === null) return read;
  const { text, hash } = read;
  const { length } = text;
  const readAgain = () => {
    const again = readText(path);
    return again.text !== null && again.hash === hash && again.text.length === length ? again.text : null;
  };
  return { path, isPlainText: true, text, hash, pageStarts: formFeeds(text), fields: {}, readAgain };
}

function documentFile(path: string, { key, kept, ...read }: Extracted, cacheFolder: string): ReadFile {
  const stamp = stampOf(path);
  // Where the cache cannot be written, the text stays in memory: better than a source that nobody can look into.
  const text = kept ? null : read.text;
  const readAgain = () =>
    stamp !== null && stampOf(path) === stamp ? (text ?? extractedText(cacheFolder, key)) : null;
  return { ...read, path, isPlainText: false, hash: hashText(read.text), readAgain };
}

/** Changes with the file; null when it is gone. */
function stampOf(path: string): string | null {
  try {
    const { mtimeNs, size } = statSync(path, { bigint: true });
    return `${mtimeNs} ${size}`;
  } catch {
    return null;
  }
}

/** A form feed ends a page in the text that programs make of paged documents. */
function formFeeds(text: string): readonly number[] {
  const starts: number[] = [];
  for (let at = text.indexOf("\f"); at !== -1; at = text.indexOf("\f", at + 1)) starts.push(at + 1);
  return starts;
}
