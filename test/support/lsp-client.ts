/** A small editor for tests: talks to a server in the same process, over streams in memory. */
import { PassThrough } from "node:stream";
import {
  CancellationToken,
  type ClientCapabilities,
  type CodeAction,
  CodeActionRequest,
  CodeLensRefreshRequest,
  type CompletionItem,
  type CompletionList,
  CompletionRequest,
  CompletionResolveRequest,
  ConfigurationRequest,
  createConnection,
  createProtocolConnection,
  DefinitionRequest,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  FileChangeType,
  type Hover,
  HoverRequest,
  InitializedNotification,
  type InitializeParams,
  InitializeRequest,
  type InitializeResult,
  InlayHintRefreshRequest,
  type Location,
  type LocationLink,
  LogMessageNotification,
  type Position,
  ProgressType,
  ProposedFeatures,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type Range,
  type Registration,
  RegistrationRequest,
  ShowMessageNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  UnregistrationRequest,
  WorkDoneProgressCreateRequest,
} from "vscode-languageserver/node";
import { URI } from "vscode-uri";
import type { Runtime } from "../../server/src/lsp/runtime";
import { startServer } from "../../server/src/lsp/start-server";
import {
  type SourcesChanged,
  type Status,
  sourcesChangedNotification,
  statusNotification,
  statusRequest,
} from "../../server/src/protocol";

export interface ClientOptions {
  readonly folders?: readonly string[];
  readonly locale?: string;
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  /** Answers `workspace/configuration`; without it the client does not offer that request. */
  readonly configuration?: () => unknown;
  readonly runtime?: Runtime;
}

/** Time that passes at once: what is to happen later happens as soon as the server has nothing else to do. */
export const hastyRuntime: Runtime = {
  now: () => 0,
  after: (_, run) => {
    const handle = setImmediate(run);
    return () => clearImmediate(handle);
  },
};

export class LspClient {
  readonly statuses: Status[] = [];
  readonly published: PublishDiagnosticsParams[] = [];
  readonly registrations: Registration[] = [];
  readonly unregistered: string[] = [];
  readonly progress: unknown[] = [];
  readonly logged: string[] = [];
  readonly messages: string[] = [];
  /** What the server has asked the client to fetch anew. */
  readonly refreshed: string[] = [];
  /** What it has told to have changed. */
  readonly told: SourcesChanged[] = [];
  initialized!: InitializeResult;
  private readonly waiting = new Set<() => void>();
  private versions = new Map<string, number>();

  private constructor(private readonly connection: ProtocolConnection) {}

  static async start(options: ClientOptions = {}): Promise<LspClient> {
    const toServer = new PassThrough();
    const toClient = new PassThrough();
    const server = createConnection(
      ProposedFeatures.all,
      new StreamMessageReader(toServer),
      new StreamMessageWriter(toClient),
    );
    startServer(server, options.runtime ?? hastyRuntime);
    const connection = createProtocolConnection(
      new StreamMessageReader(toClient),
      new StreamMessageWriter(toServer),
    );
    const client = new LspClient(connection);
    client.listen(options);
    await client.initialize(options);
    return client;
  }

  private listen({ configuration }: ClientOptions): void {
    const { connection } = this;
    const note =
      <Value>(list: Value[]) =>
      (value: Value): void => {
        list.push(value);
        for (const look of [...this.waiting]) look();
      };
    connection.onNotification(statusNotification, note(this.statuses));
    connection.onNotification(sourcesChangedNotification, note(this.told));
    connection.onNotification(PublishDiagnosticsNotification.type, note(this.published));
    connection.onNotification(LogMessageNotification.type, ({ message }) => note(this.logged)(message));
    connection.onNotification(ShowMessageNotification.type, ({ message }) => note(this.messages)(message));
    connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      registrations.forEach(note(this.registrations));
    });
    connection.onRequest(UnregistrationRequest.type, ({ unregisterations }) => {
      for (const { id } of unregisterations) note(this.unregistered)(id);
    });
    connection.onRequest(CodeLensRefreshRequest.type, () => note(this.refreshed)("codeLens"));
    connection.onRequest(InlayHintRefreshRequest.type, () => note(this.refreshed)("inlayHint"));
    connection.onRequest(WorkDoneProgressCreateRequest.type, ({ token }) => {
      connection.onProgress(new ProgressType<unknown>(), token, note(this.progress));
    });
    connection.onRequest(ConfigurationRequest.type, ({ items }) =>
      items.map(() => configuration?.() ?? null),
    );
    connection.listen();
  }

  private async initialize(options: ClientOptions): Promise<void> {
    const workspace = { configuration: options.configuration !== undefined, workspaceFolders: true };
    const capabilities = options.capabilities ?? {};
    const params: InitializeParams = {
      processId: null,
      rootUri: null,
      capabilities: { ...capabilities, workspace: { ...workspace, ...capabilities.workspace } },
      workspaceFolders: (options.folders ?? []).map((folder) => ({ uri: uriOf(folder), name: folder })),
      initializationOptions: options.initializationOptions,
      ...(options.locale === undefined ? {} : { locale: options.locale }),
    };
    this.initialized = await this.connection.sendRequest(InitializeRequest.type, params);
    await this.connection.sendNotification(InitializedNotification.type, {});
  }

  /** Resolves with what `find` finds, now or after any later message of the server. */
  until<Value>(find: () => Value | undefined | false): Promise<Value> {
    return new Promise((resolve) => {
      const look = (): void => {
        const found = find();
        if (found === undefined || found === false) return;
        this.waiting.delete(look);
        resolve(found);
      };
      this.waiting.add(look);
      look();
    });
  }

  /** Resolves when the sources have been read. */
  ready(): Promise<Status> {
    return this.until(() => {
      const last = this.statuses.at(-1);
      return last !== undefined && last.state !== "indexing" && last;
    });
  }

  status = (): Promise<Status> => this.connection.sendRequest(statusRequest);

  async open(path: string, text: string, uri = uriOf(path)): Promise<string> {
    this.versions.set(uri, 1);
    const textDocument = { uri, languageId: "rir", version: 1, text };
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
    return uri;
  }

  /** Replaces a range of the document, or all of it. */
  async change(uri: string, text: string, range?: Range): Promise<void> {
    const version = (this.versions.get(uri) ?? 0) + 1;
    this.versions.set(uri, version);
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges: [range === undefined ? { text } : { range, text }],
    });
  }

  close = (uri: string): Promise<void> =>
    this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });

  /** The diagnostics last sent for a document whose version is at least the current one of the client. */
  diagnostics = (uri: string): Promise<PublishDiagnosticsParams> =>
    this.until(() => this.published.findLast((sent) => sent.uri === uri));

  complete = (uri: string, position: Position, triggerCharacter?: string): Promise<CompletionList | null> =>
    this.connection.sendRequest(CompletionRequest.type, {
      textDocument: { uri },
      position,
      ...(triggerCharacter === undefined ? {} : { context: { triggerKind: 2 as const, triggerCharacter } }),
    }) as Promise<CompletionList | null>;

  resolveCompletion = (item: CompletionItem): Promise<CompletionItem> =>
    this.connection.sendRequest(CompletionResolveRequest.type, item);

  hover = (uri: string, position: Position): Promise<Hover | null> =>
    this.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });

  definition = (uri: string, position: Position): Promise<(Location | LocationLink)[]> =>
    this.connection.sendRequest(DefinitionRequest.type, { textDocument: { uri }, position }) as Promise<
      (Location | LocationLink)[]
    >;

  codeActions = (uri: string, range: Range, only?: string[]): Promise<CodeAction[]> =>
    this.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range,
      context: { diagnostics: [], ...(only === undefined ? {} : { only }) },
    }) as Promise<CodeAction[]>;

  /** Any request by its name; what comes back is believed to be what the protocol says. */
  request = <Answer>(method: string, params: object, token = CancellationToken.None): Promise<Answer> =>
    this.connection.sendRequest(method, params, token);

  /** A notification of our own, without parameters. */
  notify = (method: string): Promise<void> => this.connection.sendNotification(method);

  fileChanged = (path: string): Promise<void> =>
    this.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: uriOf(path), type: FileChangeType.Changed }],
    });

  settingsChanged = (settings: unknown): Promise<void> =>
    this.connection.sendNotification(DidChangeConfigurationNotification.type, { settings });

  foldersChanged = (added: readonly string[], removed: readonly string[]): Promise<void> =>
    this.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, {
      event: {
        added: added.map((folder) => ({ uri: uriOf(folder), name: folder })),
        removed: removed.map((folder) => ({ uri: uriOf(folder), name: folder })),
      },
    });

  async stop(): Promise<void> {
    await this.connection.sendRequest(ShutdownRequest.type);
    this.connection.dispose();
  }
}

export const uriOf = (path: string): string => URI.file(path).toString();
