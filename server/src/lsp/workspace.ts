/** The folders that the editor has open and the corpus that belongs to each document. */
import { basename, dirname } from "node:path";
import { URI } from "vscode-uri";
import {
  baselineName,
  type Configuration,
  configurationFor,
  configurationName,
  configuredCorpus,
  type FileProblem,
  noConfiguration,
  sharedIndexFor,
  verifiedName,
  withConfiguration,
} from "../node/configuration";
import { type CorpusFolder, folderOfEntry, takesAway } from "../node/corpus-scope";
import { isInside } from "../node/is-inside";
import { defaultSettings, type Settings } from "../settings";
import type { CorpusKeeper } from "./corpus-keeper";

export interface WorkspaceFolder {
  readonly path: string;
  readonly settings: Settings;
}

/** What holds for the drafts of one folder. */
export interface DraftConfiguration {
  /** The editor's settings; where they are silent, those of the project. */
  readonly settings: Settings;
  readonly own: Settings;
  readonly project: Configuration;
}

export class Workspace {
  /** False until the settings are known; before, no corpus is opened. */
  configured = false;
  private folders: readonly WorkspaceFolder[] = [];
  /** For documents outside all folders. */
  private settings: Settings = defaultSettings;
  private keepers = new Map<string, CorpusKeeper>();
  private keeperOfDocument = new Map<string, CorpusKeeper>();
  /** By the folder of the drafts; read again after `configure`. */
  private configurations = new Map<string | null, DraftConfiguration>();

  constructor(
    private readonly keep: (folders: readonly CorpusFolder[], sharedIndex: string | null) => CorpusKeeper,
  ) {}

  configure(folders: readonly WorkspaceFolder[], settings: Settings): void {
    this.folders = folders;
    this.settings = settings;
    this.configured = true;
    this.configurations = new Map();
  }

  /** Makes the corpora that folders and documents need now, closes the others, and answers those still to be read. */
  arrange(documents: readonly string[]): readonly CorpusKeeper[] {
    if (!this.configured) return [];
    const needed = new Map<string, CorpusKeeper>();
    const keeperFor = (folders: readonly CorpusFolder[], sharedIndex: string | null): CorpusKeeper => {
      const key = JSON.stringify([folders, sharedIndex]);
      const keeper = needed.get(key) ?? this.keepers.get(key) ?? this.keep(folders, sharedIndex);
      needed.set(key, keeper);
      return keeper;
    };
    for (const { path, settings } of this.folders) {
      const { project } = this.configurationIn(path, settings);
      keeperFor(
        configuredCorpus(project, settings, { folder: path, bases: [path] }),
        sharedIndexFor(project, settings, path),
      );
    }
    this.keeperOfDocument = new Map(
      documents.map((uri) => [uri, keeperFor(this.corpusFoldersOf(uri), this.sharedIndexOf(uri))]),
    );
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

  /** The same object until something changes. */
  configurationOf(uri: string): DraftConfiguration {
    return this.configurationIn(this.draftFolderOf(uri), this.folderOf(uri)?.settings ?? this.settings);
  }

  private configurationIn(folder: string | null, own: Settings): DraftConfiguration {
    const known = this.configurations.get(folder);
    if (known) return known;
    const project = folder === null ? noConfiguration : configurationFor(folder);
    const made = { settings: withConfiguration(own, project), own, project };
    this.configurations.set(folder, made);
    return made;
  }

  private get projects(): readonly Configuration[] {
    return [...this.configurations.values()].map(({ project }) => project);
  }

  /** What is wrong in the files that configure the drafts, each once. */
  get problems(): readonly FileProblem[] {
    const all = this.projects.flatMap(({ problems }) => problems);
    return [...new Map(all.map((problem) => [JSON.stringify(problem), problem])).values()];
  }

  /** Files that configure drafts and that nobody would look for: under another name, or outside of all folders. */
  get configurationFiles(): readonly string[] {
    const all = this.projects.flatMap(({ path, baseline, verified }) =>
      [path, baseline?.path, verified?.path].filter((file) => typeof file === "string"),
    );
    const isExpected = (file: string): boolean =>
      isConfigurationName(file) && this.folders.some(({ path }) => isInside(file, path));
    return [...new Set(all)].filter((file) => !isExpected(file)).sort();
  }

  isConfiguration(path: string): boolean {
    return isConfigurationName(path) || this.configurationFiles.includes(path);
  }

  /** The folders that the editor has open. */
  get folderPaths(): readonly string[] {
    return this.folders.map(({ path }) => path);
  }

  /** The innermost open folder that holds the file; null for one outside of all. */
  folderAround(path: string): string | null {
    const around = this.folders.filter((folder) => isInside(path, folder.path));
    return around.sort((a, b) => b.path.length - a.path.length)[0]?.path ?? null;
  }

  /** Every folder whose files matter, including those that may yet be made. */
  get watchedFolders(): readonly string[] {
    const named = this.folders.flatMap(({ path, settings }) => foldersNamed(settings.corpus, path));
    const ofProjects = this.projects.flatMap(({ corpus }) =>
      corpus === null ? [] : foldersNamed(corpus.entries, corpus.base),
    );
    const read = this.corpora.flatMap(({ folders }) => folders.map(({ folder }) => folder));
    return [...new Set([...named, ...ofProjects, ...read])].sort();
  }

  private corpusFoldersOf(uri: string): readonly CorpusFolder[] {
    const folder = this.draftFolderOf(uri);
    if (folder === null) return [];
    const { project, own } = this.configurationOf(uri);
    return configuredCorpus(project, own, { folder, bases: [this.folderOf(uri)?.path ?? folder] });
  }

  private sharedIndexOf(uri: string): string | null {
    const { project, own } = this.configurationOf(uri);
    return sharedIndexFor(project, own, this.folderOf(uri)?.path ?? null);
  }

  /** Null for a document that is not saved, where no folder is open. */
  private draftFolderOf(uri: string): string | null {
    const path = pathOf(uri);
    return path === null ? (this.folderOf(uri)?.path ?? null) : dirname(path);
  }

  /** The innermost folder that holds the document; the first one for a document that is not saved. */
  private folderOf(uri: string): WorkspaceFolder | undefined {
    const path = pathOf(uri);
    if (path === null) return this.folders[0];
    return this.folders
      .filter((folder) => isInside(path, folder.path))
      .sort((a, b) => b.path.length - a.path.length)[0];
  }
}

const foldersNamed = (entries: readonly string[], base: string): readonly string[] =>
  entries.filter((entry) => !takesAway(entry)).map((entry) => folderOfEntry(entry, base));

const isConfigurationName = (path: string): boolean =>
  [configurationName, baselineName, verifiedName].includes(basename(path));

/** Where a document is saved; null for one that is not. */
export function pathOf(uri: string): string | null {
  const parsed = URI.parse(uri);
  return parsed.scheme === "file" ? parsed.fsPath : null;
}
