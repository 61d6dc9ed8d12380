/** Wires a connection to the engine: what the server can do, and what happens when a draft changes. */
import {
  CancellationToken,
  CodeActionKind,
  type Connection,
  type InitializeResult,
  type ServerCapabilities,
  TextDocumentSyncKind,
  TextDocuments,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { version } from "../../../package.json";
import { answerNavigationRequests } from "./answer-navigation-requests";
import { answerRequests } from "./answer-requests";
import { answerStructureRequests } from "./answer-structure-requests";
import { answerWorkspaceRequests } from "./answer-workspace-requests";
import { type ClientAbilities, readAbilities } from "./client-abilities";
import { DraftReports } from "./draft-reports";
import { findingsPublisher } from "./publish-findings";
import { refreshViews } from "./refresh-views";
import { type Log, safeRunner } from "./run-safe";
import type { Runtime } from "./runtime";
import { serveCorpora } from "./serve-corpora";
import { textsIn } from "./texts";
import { fixAllKind } from "./to-protocol/code-actions";
import { toDiagnostics } from "./to-protocol/diagnostics";
import { semanticTokensLegend } from "./to-protocol/semantic-tokens";

const capabilities: ServerCapabilities = {
  positionEncoding: "utf-16",
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  completionProvider: { triggerCharacters: ["(", ";", " "], resolveProvider: true },
  hoverProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  codeLensProvider: {},
  workspaceSymbolProvider: true,
  renameProvider: { prepareProvider: true },
  inlayHintProvider: true,
  documentSymbolProvider: true,
  foldingRangeProvider: true,
  selectionRangeProvider: true,
  semanticTokensProvider: { legend: semanticTokensLegend, full: true, range: true },
  documentLinkProvider: { resolveProvider: true },
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] },
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
};

export function startServer(connection: Connection, runtime: Runtime): void {
  let its: ClientAbilities = readAbilities({ processId: null, rootUri: null, capabilities: {} });
  const abilities = () => its;
  const log: Log = {
    error: (message) => connection.console.error(message),
    trace: (message) => connection.tracer.log(message),
  };
  const safe = safeRunner(runtime, log, () => textsIn(its.locale));
  const documents = new TextDocuments(TextDocument);
  const addresses = () => documents.all().map(({ uri }) => uri);
  const corpora = serveCorpora(connection, {
    runtime,
    log,
    safe,
    abilities,
    drafts: addresses,
    onChanged: () => {
      addresses().forEach((uri) => void publisher.schedule(uri));
      refreshViews(connection, abilities(), safe);
    },
  });
  const reports = new DraftReports(corpora.workspace, () => its.locale);
  const publisher = findingsPublisher(
    runtime,
    (uri, typing) =>
      safe.answer("check", CancellationToken.None, null, () => {
        const document = documents.get(uri);
        if (document === undefined) return null;
        const draft = reports.of(document);
        const findings = typing ? draft.findingsWhileTyping() : draft.findings();
        return { version: document.version, diagnostics: toDiagnostics(draft, findings) };
      }),
    (params) => void safe.task("diagnostics", () => connection.sendDiagnostics(params)),
  );

  connection.onInitialize((params): InitializeResult => {
    its = readAbilities(params);
    corpora.initialize(params);
    return { serverInfo: { name: "Corroborate", version }, capabilities };
  });
  connection.onInitialized(() => corpora.start());

  documents.onDidOpen(() => corpora.arrange());
  documents.onDidChangeContent(({ document }) => publisher.schedule(document.uri));
  documents.onDidClose(({ document: { uri } }) => {
    reports.forget(uri);
    publisher.clear(uri);
    corpora.arrange();
  });

  answerRequests(connection, { documents, reports, abilities, safe });
  answerNavigationRequests(connection, { documents, reports, abilities, safe });
  answerWorkspaceRequests(connection, { documents, reports, abilities, safe }, corpora.workspace);
  answerStructureRequests(connection, { documents, reports, abilities, safe });
  documents.listen(connection);
  connection.listen();
}
