/** Wires a connection to the engine: what the server can do, and what happens when something changes. */
import { basename } from "node:path";
import {
  CancellationToken,
  CodeActionKind,
  type Connection,
  DidChangeConfigurationNotification,
  type InitializeParams,
  type InitializeResult,
  type ServerCapabilities,
  TextDocumentSyncKind,
  TextDocuments,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { version } from "../../../package.json";
import { fileKind } from "../node/file-kind";
import { statusNotification, statusRequest } from "../protocol";
import { defaultSettings } from "../settings";
import { answerRequests } from "./answer-requests";
import { type ClientAbilities, readAbilities } from "./client-abilities";
import { CorpusKeeper } from "./corpus-keeper";
import { DraftReports } from "./draft-reports";
import { findingsPublisher } from "./publish-findings";
import { askSettings, settingsIn } from "./read-configuration";
import { percentOf, reportReading } from "./report-reading";
import { type Log, safeRunner } from "./run-safe";
import type { Runtime } from "./runtime";
import { statusOf } from "./status-of";
import { textsIn } from "./texts";
import { toDiagnostics } from "./to-protocol/diagnostics";
import { folderWatcher } from "./watch-folders";
import { pathOf, Workspace } from "./workspace";

/** Files are often written many at a time. */
const pauseAfterFileChange = 300;

const capabilities: ServerCapabilities = {
  positionEncoding: "utf-16",
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  completionProvider: { triggerCharacters: ["(", ";", " "], resolveProvider: true },
  hoverProvider: true,
  definitionProvider: true,
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
};

export function startServer(connection: Connection, runtime: Runtime): void {
  let abilities: ClientAbilities = readAbilities({ processId: null, rootUri: null, capabilities: {} });
  let folderUris: readonly string[] = [];
  let sentSettings = defaultSettings;
  let sentStatus = "";
  let configuring = 0;
  let cancelReading = (): void => {};

  const log: Log = {
    error: (message) => connection.console.error(message),
    trace: (message) => connection.tracer.log(message),
  };
  const texts = () => textsIn(abilities.locale);
  const safe = safeRunner(runtime, log, texts);
  const documents = new TextDocuments(TextDocument);
  const watch = folderWatcher(connection, () => abilities);
  const workspace = new Workspace(
    (folders) =>
      new CorpusKeeper(folders, abilities.locale, { onBegin: beginReading, onOpened: corpusOpened }),
  );
  const reports = new DraftReports(workspace, () => abilities.locale);
  const publisher = findingsPublisher(
    runtime,
    (uri) =>
      safe.answer("check", CancellationToken.None, null, () => {
        const document = documents.get(uri);
        if (document === undefined) return null;
        return { version: document.version, diagnostics: toDiagnostics(reports.of(document)) };
      }),
    (uri, itsVersion, diagnostics) =>
      void safe.task("diagnostics", () =>
        connection.sendDiagnostics(
          itsVersion === null ? { uri, diagnostics } : { uri, version: itsVersion, diagnostics },
        ),
      ),
  );

  function beginReading() {
    const shown = reportReading(connection, texts(), log);
    let percent = -1;
    return {
      ...shown,
      onProgress: (progress: { done: number; total: number }) => {
        // One message for each percent, however many files there are.
        if (percentOf(progress) === percent) return;
        percent = percentOf(progress);
        shown.onProgress(progress);
        sendStatus();
      },
    };
  }

  function corpusOpened(): void {
    sendStatus();
    for (const { uri } of documents.all()) publisher.schedule(uri);
  }

  function sendStatus(): void {
    const status = statusOf(workspace, texts());
    const now = JSON.stringify(status);
    if (now === sentStatus) return;
    sentStatus = now;
    void safe.task("status", () => connection.sendNotification(statusNotification, status));
  }

  /** Settings first, then the corpora that they name, then the drafts. */
  const configure = () =>
    safe.task("settings", async () => {
      configuring += 1;
      const turn = configuring;
      const ask = async (uri: string | null) =>
        abilities.configuration ? await askSettings(connection, uri) : sentSettings;
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
      corpusOpened();
      await watch(workspace.watchedFolders);
    });

  const arrange = (): void => read(workspace.arrange(documents.all().map(({ uri }) => uri)));

  function read(corpora: readonly CorpusKeeper[]): void {
    for (const corpus of corpora) void safe.task("corpus", () => corpus.read());
  }

  connection.onInitialize((params: InitializeParams): InitializeResult => {
    abilities = readAbilities(params);
    folderUris = params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : []);
    sentSettings = settingsIn(params.initializationOptions);
    return { serverInfo: { name: "Corroborate", version }, capabilities };
  });
  connection.onInitialized(() => {
    if (abilities.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => uri));
        folderUris = [...folderUris.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
        void configure();
      });
    }
    void safe.task("registration", async () => {
      if (!abilities.registersConfiguration) return;
      await connection.client.register(DidChangeConfigurationNotification.type, { section: "corroborate" });
    });
    void configure();
  });
  connection.onDidChangeConfiguration(({ settings }) => {
    if (!abilities.configuration) sentSettings = settingsIn(settings);
    void configure();
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    // A draft is no source, so saving one changes no corpus.
    if (changes.every(({ uri }) => fileKind(basename(uri)).kind === "draft")) return;
    cancelReading();
    cancelReading = runtime.after(pauseAfterFileChange, () => {
      const before = workspace.corpora;
      void safe.task("corpus", arrange);
      read(workspace.corpora.filter((corpus) => before.includes(corpus)));
    });
  });
  connection.onRequest(statusRequest, () => statusOf(workspace, texts()));

  documents.onDidOpen(() => void safe.task("open", arrange));
  documents.onDidChangeContent(({ document }) => publisher.schedule(document.uri));
  documents.onDidClose(({ document }) => {
    reports.forget(document.uri);
    publisher.clear(document.uri);
    void safe.task("close", arrange);
  });

  connection.onShutdown(() => workspace.close());

  answerRequests(connection, { documents, reports, abilities: () => abilities, safe });
  documents.listen(connection);
  connection.listen();
}
