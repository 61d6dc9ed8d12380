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
import { answerCorpusRequests } from "./answer-corpus-requests";
import { answerNavigationRequests } from "./answer-navigation-requests";
import { answerRequests } from "./answer-requests";
import { answerSourceDocuments } from "./answer-source-documents";
import { answerSourceRequests } from "./answer-source-requests";
import { answerStructureRequests } from "./answer-structure-requests";
import { answerWorkspaceRequests } from "./answer-workspace-requests";
import { type ClientAbilities, readAbilities } from "./client-abilities";
import { DraftReports } from "./draft-reports";
import { knownDrafts } from "./known-drafts";
import { findingsPublisher } from "./publish-findings";
import { changeTeller, refreshViews } from "./refresh-views";
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
  implementationProvider: true,
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
      tellChange({ texts: true });
    },
  });
  const tellChange = changeTeller(connection, runtime, safe, abilities);
  const reports = new DraftReports(corpora.workspace, abilities);
  const publisher = findingsPublisher(
    runtime,
    function* (uri, typing) {
      const document = documents.get(uri);
      if (document === undefined) return null;
      const stage = <Made>(what: string, make: () => Made) =>
        safe.answer<Made | null>(what, CancellationToken.None, null, make);
      const draft = reports.of(document);
      if (stage("parse", draft.parsed) === null) return null;
      yield;
      if (stage("resolve", () => draft.report) === null) return null;
      yield;
      return stage("check", () => {
        const findings = typing ? draft.findingsWhileTyping() : draft.findings();
        return { version: draft.version, diagnostics: toDiagnostics(draft, findings) };
      });
    },
    (params) => void safe.task("diagnostics", () => connection.sendDiagnostics(params)),
  );

  connection.onInitialize((params): InitializeResult => {
    its = readAbilities(params);
    corpora.initialize(params);
    return { serverInfo: { name: "Corroborate", version }, capabilities };
  });
  connection.onInitialized(() => corpora.start());

  documents.onDidOpen(() => corpora.arrange());
  documents.onDidChangeContent(({ document }) => {
    publisher.schedule(document.uri);
    tellChange({ texts: false });
  });
  documents.onDidClose(({ document: { uri } }) => {
    reports.forget(uri);
    publisher.clear(uri);
    corpora.arrange();
  });

  answerRequests(connection, { documents, reports, abilities, safe });
  const served = { documents, reports, abilities, safe };
  const { workspace } = corpora;
  const drafts = knownDrafts({
    documents,
    reports,
    workspace,
    onLeft: (left) => connection.console.warn(textsIn(its.locale).draftsLeft(left)),
  });
  const sources = answerSourceDocuments(connection, served, workspace, drafts);
  answerNavigationRequests(connection, served, sources);
  answerWorkspaceRequests(connection, served, workspace, drafts, sources);
  answerStructureRequests(connection, served, sources);
  answerSourceRequests(connection, served, workspace);
  answerCorpusRequests(connection, served, workspace);
  documents.listen(connection);
  connection.listen();
}
