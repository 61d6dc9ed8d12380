/** Starts the language server on the transport named on the command line; without one, on standard input and output. */
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { nodeRuntime } from "./runtime";
import { startServer } from "./start-server";

const transports = ["--stdio", "--node-ipc", "--socket", "--pipe"];
if (!process.argv.some((argument) => transports.some((name) => argument.startsWith(name)))) {
  process.argv.push("--stdio");
}

startServer(createConnection(ProposedFeatures.all), nodeRuntime);
