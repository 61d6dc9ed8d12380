/** Starts, restarts and stops the language server, one thing after the other. */
import { type LogOutputChannel, l10n } from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { type Status, statusNotification } from "../../server/src/protocol";
import { draftSelector } from "./draft-languages";
import { traceMiddleware } from "./trace";

export interface ServerRunner {
  /** True from the first `restart` on, until `stop`. */
  readonly isRunning: () => boolean;
  readonly restart: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

export function createServerRunner(
  serverModule: string,
  output: LogOutputChannel,
  show: (status: Status) => void,
): ServerRunner {
  let client: LanguageClient | undefined;
  let wanted = false;
  let queue = Promise.resolve();
  const then = (next: () => Promise<void>) => {
    queue = queue.then(next);
    return queue;
  };
  const stopClient = async () => {
    const old = client;
    client = undefined;
    // A server too busy to say goodbye is ended by the library; the user's wish goes on.
    if (old?.isRunning()) await old.dispose().catch((error) => output.warn(String(error)));
  };
  return {
    isRunning: () => wanted,
    restart() {
      wanted = true;
      return then(async () => {
        await stopClient();
        client = createClient(serverModule, output, show);
        await start(client, output, show);
      });
    },
    stop() {
      wanted = false;
      return then(stopClient);
    },
  };
}

function createClient(
  module: string,
  output: LogOutputChannel,
  show: (status: Status) => void,
): LanguageClient {
  const run = { module, transport: TransportKind.ipc };
  const debug = { ...run, options: { execArgv: ["--nolazy", "--inspect=6009"] } };
  const client = new LanguageClient(
    "corroborate",
    "Corroborate",
    { run, debug },
    {
      documentSelector: draftSelector(),
      outputChannel: output,
      middleware: traceMiddleware(output),
    },
  );
  client.onNotification(statusNotification, show);
  return client;
}

/** A server that does not start leaves VS Code as it is: the status says so, the output says why. */
async function start(client: LanguageClient, output: LogOutputChannel, show: (status: Status) => void) {
  try {
    await client.start();
  } catch (error) {
    output.error(error instanceof Error ? error : String(error));
    const message = l10n.t("The language server did not start; the output says why.");
    show({ state: "failed", done: 0, total: 0, sources: 0, unreadable: 0, message });
  }
}
