/** Wires a connection to the engine: what the server can do, and which function answers what. */
import {
  type Connection,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { type Status, statusNotification, statusRequest } from "../protocol";
import type { Runtime } from "./runtime";

export function startServer(connection: Connection, _runtime: Runtime): void {
  const documents = new TextDocuments(TextDocument);
  const status: Status = { state: "ready", done: 0, total: 0, sources: 0, unreadable: 0, message: null };

  connection.onInitialize(
    (): InitializeResult => ({
      serverInfo: { name: "Corroborate" },
      capabilities: {
        positionEncoding: "utf-16",
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      },
    }),
  );
  connection.onInitialized(() => void connection.sendNotification(statusNotification, status));
  connection.onRequest(statusRequest, () => status);

  documents.listen(connection);
  connection.listen();
}
