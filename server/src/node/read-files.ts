/** Reads the files of a corpus: plain text at once, documents in threads of their own. */
import type { FieldLayer } from "../core";
import { isUnread, type Unread } from "./extract/document";
import type { Extracted } from "./extract/extract-file";
import { extractAll } from "./extract/extraction-threads";
import type { Library } from "./libraries/library";
import type { ListedFile } from "./list-corpus";
import { hashText, readText } from "./read-text";

export interface ReadFile {
  /** Whether places in the text are places in the file, which an editor can show. */
  readonly isPlainText: boolean;
  readonly text: string;
  /** Of the text, whatever its line ends. */
  readonly hash: string;
  readonly pageStarts: readonly number[];
  readonly pageOffset?: number | null;
  /** What the file says of itself apart from its text. */
  readonly fields: FieldLayer["fields"];
  /** What a library of references holds; null for data that is none. */
  readonly library?: Library | null;
  /** The name under which the cache has what was read of a document; empty for plain text. */
  readonly key: string;
  /** Whether the text can be had again, from the file or from the cache. */
  readonly kept: boolean;
}

export interface ReadingFiles {
  /** Of the file with this index. */
  readonly next: (index: number) => Promise<ReadFile | Unread>;
  readonly stop: () => void;
}

/** `cacheFolders`: where documents that were read before may be found; the first is written to. */
export function readFiles(files: readonly ListedFile[], cacheFolders: readonly string[]): ReadingFiles {
  const documents = files.flatMap(({ kind, path }, index) =>
    kind.kind === "document" ? [{ index, task: { path, format: kind.format, cacheFolders } }] : [],
  );
  const { answers, stop } = extractAll(documents.map(({ task }) => task));
  const answerOf = new Map(documents.map(({ index }, at) => [index, answers[at]!]));
  const next = async (index: number): Promise<ReadFile | Unread> => {
    const answer = await answerOf.get(index);
    answerOf.delete(index);
    if (answer === undefined) return readPlainText(files[index]!.path);
    return isUnread(answer) ? answer : documentFile(answer);
  };
  return { next, stop };
}

function readPlainText(path: string): ReadFile | Unread {
  const read = readText(path);
  if (read.text === null) return read;
  const { text, hash } = read;
  return { isPlainText: true, text, hash, pageStarts: formFeeds(text), fields: {}, key: "", kept: true };
}

const documentFile = (read: Extracted): ReadFile => ({
  ...read,
  isPlainText: false,
  hash: hashText(read.text),
});

/** A form feed ends a page in the text that programs make of paged documents. */
function formFeeds(text: string): readonly number[] {
  const starts: number[] = [];
  for (let at = text.indexOf("\f"); at !== -1; at = text.indexOf("\f", at + 1)) starts.push(at + 1);
  return starts;
}
