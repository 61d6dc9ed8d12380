/** Keeps the corpora in step with the editor: its folders, its settings, the files on the disk; and tells their status. */
import { basename } from "node:path";
import {
  type Connection,
  DidChangeConfigurationNotification,
  type FileEvent,
  type InitializeParams,
} from "vscode-languageserver/node";
import type { FailedFile } from "../core";
import { fileKind } from "../node/file-kind";
import type { Progress } from "../node/list-corpus";
import {
  cancelReadingNotification,
  readAgainNotification,
  statusNotification,
  statusRequest,
} from "../protocol";
import { defaultSettings } from "../settings";
import type { ClientAbilities } from "./client-abilities";
import { CorpusKeeper, type ReadingEvents } from "./corpus-keeper";
import { sourceDocuments } from "./offer-source-documents";
import { askSettings, settingsIn } from "./read-configuration";
import { problemReporter } from "./report-problems";
import { percentOf, reportReading, silentReading } from "./report-reading";
import type { Log, SafeRunner } from "./run-safe";
import type { Runtime } from "./runtime";
import { statusOf } from "./status-of";
import { textsIn } from "./texts";
import { fileWatcher } from "./watch-folders";
import { pathOf, Workspace } from "./workspace";

/** Files are often written many at a time, and some editors take a file away before they write it anew. */
const pauseAfterFileChange = 300;
/** While files go on changing, what has changed so far is looked at after this time. */
const longestPause = 5_000;

export interface CorporaOptions {
  readonly runtime: Runtime;
  readonly log: Log;
  readonly safe: SafeRunner;
  readonly abilities: () => ClientAbilities;
  /** Addresses of the open drafts. */
  readonly drafts: () => readonly string[];
  /** Every report may be out of date. */
  readonly onChanged: () => void;
}

export interface Corpora {
  readonly workspace: Workspace;
  readonly initialize: (params: InitializeParams) => void;
  readonly start: () => void;
  /** To be called when a draft was opened or closed. */
  readonly arrange: () => void;
}

export function serveCorpora(
  connection: Connection,
  { runtime, log, safe, abilities, drafts, onChanged }: CorporaOptions,
): Corpora {
  let folderUris: readonly string[] = [];
  let sentSettings = defaultSettings;
  let sentStatus = "";
  let configuring = 0;
  let cancelReading = (): void => {};
  let cancelConfiguring = (): void => {};
  const watch = fileWatcher(connection, abilities);
  const reportProblems = problemReporter(connection, abilities);
  const offerDocuments = sourceDocuments(connection, abilities);
  const texts = () => textsIn(abilities().locale);
  const workspace = new Workspace(
    (folders, sharedIndex) =>
      new CorpusKeeper(
        folders,
        { locale: abilities().locale, sharedIndex },
        {
          onBegin: beginReading,
          onOpened: opened,
          onUnsaved: () => connection.console.warn(texts().indexNotSaved),
        },
      ),
  );

  function beginReading(): ReadingEvents {
    const shown = abilities().showsSources
      ? silentReading
      : reportReading(connection, texts(), log, cancelAll);
    let percent = -1;
    const onProgress = (progress: Progress): void => {
      // One message for each percent, however many files there are.
      if (percentOf(progress) === percent) return;
      percent = percentOf(progress);
      shown.onProgress(progress);
      sendStatus();
    };
    return { onProgress, onEnd: shown.onEnd };
  }

  function cancelAll(): void {
    for (const corpus of workspace.corpora) corpus.cancel();
  }

  let logged: ReadonlySet<string> = new Set();
  function opened(failed: readonly FailedFile[]): void {
    const lines = failed.map(({ file, reason }) => `${file}: ${reason}`);
    for (const line of lines) if (!logged.has(line)) connection.console.warn(line);
    logged = new Set(lines);
    sendStatus();
    onChanged();
  }

  function sendStatus(): void {
    const status = statusOf(workspace, texts());
    const now = JSON.stringify(status);
    if (now === sentStatus) return;
    sentStatus = now;
    void safe.task("status", () => connection.sendNotification(statusNotification, status));
  }

  /** Settings first, then the corpora that they name, then the drafts. */
  async function configure(): Promise<void> {
    configuring += 1;
    const turn = configuring;
    const ask = async (uri: string | null) =>
      abilities().configuration ? await askSettings(connection, uri) : sentSettings;
    const folders = await Promise.all(
      folderUris.map(async (uri) => ({ path: pathOf(uri), settings: await ask(uri) })),
    );
    const settingsElsewhere = await ask(null);
    // Something changed while the editor was answering: a later turn has asked again.
    if (turn !== configuring) return;
    workspace.configure(
      folders.flatMap(({ path, settings }) => (path === null ? [] : [{ path, settings }])),
      settingsElsewhere,
    );
    arrange();
    onChanged();
  }

  function arrange(): void {
    read(workspace.arrange(drafts()));
    sendStatus();
    void safe.task("configuration", () => reportProblems(workspace));
    void safe.task("file watching", () =>
      watch({
        corpora: workspace.watchedFolders,
        folders: workspace.folderPaths,
        files: workspace.configurationFiles,
      }),
    );
    void safe.task("sources", () => offerDocuments(workspace.watchedFolders));
  }

  function read(corpora: readonly CorpusKeeper[]): void {
    for (const corpus of corpora) void safe.task("corpus", () => corpus.read());
  }

  /** A folder of a corpus may have come or gone, and with it the corpus. */
  function update(run: (corpus: CorpusKeeper) => Promise<void>): void {
    const before = workspace.corpora;
    arrange();
    for (const corpus of workspace.corpora.filter((its) => before.includes(its)))
      void safe.task("corpus", () => run(corpus));
  }

  let changed = new Set<string>();
  let changing = 0;
  function followChanges(): void {
    const paths = [...changed];
    changed = new Set();
    update((corpus) => corpus.update(paths.filter((path) => corpus.concerns(path))));
  }

  connection.onDidChangeConfiguration(({ settings }) => {
    if (!abilities().configuration) sentSettings = settingsIn(settings);
    void safe.task("settings", configure);
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const isConfiguration = ({ uri }: FileEvent): boolean => workspace.isConfiguration(pathOf(uri) ?? "");
    if (changes.some(isConfiguration)) {
      cancelConfiguring();
      cancelConfiguring = runtime.after(pauseAfterFileChange, () => void safe.task("settings", configure));
    }
    // A draft is no source, so saving one changes no corpus.
    const isSource = (change: FileEvent): boolean =>
      !isConfiguration(change) && fileKind(basename(change.uri)).kind !== "draft";
    const paths = changes.filter(isSource).flatMap(({ uri }) => pathOf(uri) ?? []);
    if (paths.length === 0) return;
    if (changed.size === 0) changing = runtime.now();
    for (const path of paths) changed.add(path);
    cancelReading();
    const pause = Math.max(0, Math.min(pauseAfterFileChange, changing + longestPause - runtime.now()));
    cancelReading = runtime.after(pause, () => void safe.task("corpus", followChanges));
  });
  connection.onNotification(
    readAgainNotification,
    () => void safe.task("corpus", () => update((corpus) => corpus.readAgain())),
  );
  connection.onNotification(cancelReadingNotification, cancelAll);
  connection.onRequest(statusRequest, () => statusOf(workspace, texts()));
  connection.onShutdown(() => workspace.close());

  return {
    workspace,
    arrange: () => void safe.task("corpus", arrange),
    initialize: ({ workspaceFolders, rootUri, initializationOptions }) => {
      folderUris = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
      sentSettings = settingsIn(initializationOptions);
    },
    start: () => {
      if (abilities().workspaceFolders) {
        connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
          const gone = new Set(removed.map(({ uri }) => uri));
          folderUris = [...folderUris.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
          void safe.task("settings", configure);
        });
      }
      void safe.task("registration", async () => {
        if (!abilities().registersConfiguration) return;
        await connection.client.register(DidChangeConfigurationNotification.type, { section: "corroborate" });
      });
      void safe.task("settings", configure);
    },
  };
}
