/** Lists the files of all corpus folders, each once and under a name of its own. */
import { realpathSync } from "node:fs";
import { basename } from "node:path";
import type { FailedFile, Locale } from "../core";
import { fileKind } from "./file-kind";
import { describe } from "./reasons";
import { type FoundFile, walkFolder } from "./walk-folder";

/** Files read, and to be read. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

export interface ListedFile extends FoundFile {
  /** Its name in the corpus: the same as `name`, unless an earlier folder has that name too. */
  readonly id: string;
  readonly root: string;
}

export interface CorpusListing {
  readonly files: readonly ListedFile[];
  readonly failed: readonly FailedFile[];
}

export async function listCorpus(
  folders: readonly string[],
  locale: Locale,
  pause: (progress: Progress) => Promise<void>,
): Promise<CorpusListing> {
  const files: ListedFile[] = [];
  const failed: FailedFile[] = [];
  const realFiles = new Set<string>();
  const ids = new Set<string>();
  for (const folder of folders) {
    // What stands below a real path is real, as links are not followed: so a folder inside another is noticed.
    const realRoot = realPath(folder);
    const walk = walkFolder(folder);
    let step = walk.next();
    for (; !step.done; step = walk.next()) await pause({ done: 0, total: 0 });
    for (const file of step.value.files) {
      const realFile = realRoot + file.path.slice(folder.length);
      if (realFiles.has(realFile)) continue;
      realFiles.add(realFile);
      let id = file.name;
      while (ids.has(id)) id = `${basename(folder)}/${id}`;
      ids.add(id);
      files.push({ ...file, id, root: folder });
      const kind = fileKind(file.name);
      if (kind.kind !== "unread") continue;
      failed.push({ file: id, reason: describe({ kind: "format", format: kind.format }, locale) });
    }
    for (const { name, reason } of step.value.failed) {
      failed.push({ file: name === "" ? basename(folder) : name, reason: describe(reason, locale) });
    }
  }
  return { files, failed };
}

function realPath(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return folder;
  }
}
