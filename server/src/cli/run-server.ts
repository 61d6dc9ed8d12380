/** The command `lsp`: hands over to the language server, which is bundled beside the command line. */
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathKind } from "../node/path-kind";
import { Failure } from "./failure";
import type { Texts } from "./texts";

/** The program lives on for as long as the server does. */
export function runServer(texts: Texts): number {
  const server = join(__dirname, "server.js");
  if (pathKind(server) !== "file") throw new Failure(texts.noServer);
  createRequire(__filename)(server);
  return 0;
}
