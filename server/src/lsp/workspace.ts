/** The folders that the editor has open and the corpus that belongs to each document. */
import { dirname, resolve } from "node:path";
import { URI } from "vscode-uri";
import { corpusFoldersFor } from "../node/corpus-folders";
import { isInside } from "../node/is-inside";
import { defaultSettings, type Settings } from "../settings";
import type { CorpusKeeper } from "./corpus-keeper";

export interface WorkspaceFolder {
  readonly path: string;
  readonly settings: Settings;
}

export class Workspace {
  /** False until the settings are known; before, no corpus is opened. */
  configured = false;
  private folders: readonly WorkspaceFolder[] = [];
  /** For documents outside all folders. */
  private settings: Settings = defaultSettings;
  private keepers = new Map<string, CorpusKeeper>();
  private keeperOfDocument = new Map<string, CorpusKeeper>();

  constructor(private readonly keep: (folders: readonly string[]) => CorpusKeeper) {}

  configure(folders: readonly WorkspaceFolder[], settings: Settings): void {
    this.folders = folders;
    this.settings = settings;
    this.configured = true;
  }

  /** Makes the corpora that folders and documents need now, closes the others, and answers those still to be read. */
  arrange(documents: readonly string[]): readonly CorpusKeeper[] {
    if (!this.configured) return [];
    const needed = new Map<string, CorpusKeeper>();
    const keeperFor = (folders: readonly string[]): CorpusKeeper => {
      const key = folders.join("\0");
      const keeper = needed.get(key) ?? this.keepers.get(key) ?? this.keep(folders);
      needed.set(key, keeper);
      return keeper;
    };
    for (const { path, settings } of this.folders) keeperFor(corpusFoldersFor(path, [path], settings.corpus));
    this.keeperOfDocument = new Map(documents.map((uri) => [uri, keeperFor(this.corpusFoldersOf(uri))]));
    for (const [key, keeper] of this.keepers) if (!needed.has(key)) keeper.close();
    const made = [...needed].filter(([key]) => !this.keepers.has(key)).map(([, keeper]) => keeper);
    this.keepers = needed;
    return made;
  }

  close(): void {
    for (const keeper of this.keepers.values()) keeper.close();
  }

  get corpora(): readonly CorpusKeeper[] {
    return [...this.keepers.values()];
  }

  corpusOf(uri: string): CorpusKeeper | null {
    return this.keeperOfDocument.get(uri) ?? null;
  }

  settingsOf(uri: string): Settings {
    return this.folderOf(uri)?.settings ?? this.settings;
  }

  /** The folders that the editor has open. */
  get folderPaths(): readonly string[] {
    return this.folders.map(({ path }) => path);
  }

  /** Every folder whose files matter, including those that may yet be made. */
  get watchedFolders(): readonly string[] {
    const named = this.folders.flatMap(({ path, settings }) =>
      settings.corpus.map((name) => resolve(path, name)),
    );
    return [...new Set([...named, ...this.corpora.flatMap(({ folders }) => folders)])].sort();
  }

  private corpusFoldersOf(uri: string): readonly string[] {
    const path = pathOf(uri);
    const folder = this.folderOf(uri) ?? (path === null ? this.folders[0] : undefined);
    const draftFolder = path === null ? folder?.path : dirname(path);
    if (draftFolder === undefined) return [];
    return corpusFoldersFor(
      draftFolder,
      [folder?.path ?? draftFolder],
      (folder?.settings ?? this.settings).corpus,
    );
  }

  /** The innermost folder that holds the document. */
  private folderOf(uri: string): WorkspaceFolder | undefined {
    const path = pathOf(uri);
    if (path === null) return undefined;
    return this.folders
      .filter((folder) => isInside(path, folder.path))
      .sort((a, b) => b.path.length - a.path.length)[0];
  }
}

/** Where a document is saved; null for one that is not. */
export function pathOf(uri: string): string | null {
  const parsed = URI.parse(uri);
  return parsed.scheme === "file" ? parsed.fsPath : null;
}
