/** Starts, restarts and stops the language server, one thing after the other, and carries requests to it. */
import { type CancellationToken, type LogOutputChannel, l10n } from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import {
  type SourcesChanged,
  type Status,
  sourcesChangedNotification,
  statusNotification,
} from "../../server/src/protocol";
import { draftSelector } from "./draft-languages";
import { pageLinkMiddleware } from "./page-links";
import { traceMiddleware } from "./trace";

export interface ServerRunner {
  /** True from the first `restart` on, until `stop`. */
  readonly isRunning: () => boolean;
  readonly restart: () => Promise<void>;
  readonly stop: () => Promise<void>;
  /** Null where there is no server, where it fails, or where the request is cancelled. */
  readonly request: <Answer>(
    method: string,
    params: object,
    token?: CancellationToken,
  ) => Promise<Answer | null>;
  readonly notify: (method: string) => Promise<void>;
}

export interface ServerEvents {
  readonly onStatus: (status: Status) => void;
  readonly onSourcesChanged: (change: SourcesChanged) => void;
}

export function createServerRunner(
  serverModule: string,
  output: LogOutputChannel,
  events: ServerEvents,
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
  const running = async () => {
    await queue;
    return client?.isRunning() ? client : null;
  };
  return {
    isRunning: () => wanted,
    restart() {
      wanted = true;
      return then(async () => {
        await stopClient();
        client = createClient(serverModule, output, events);
        await start(client, output, events.onStatus);
      });
    },
    stop() {
      wanted = false;
      return then(stopClient);
    },
    async request<Answer>(method: string, params: object, token?: CancellationToken) {
      const its = await running();
      if (its === null || token?.isCancellationRequested) return null;
      try {
        return await (token
          ? its.sendRequest<Answer>(method, params, token)
          : its.sendRequest<Answer>(method, params));
      } catch (error) {
        if (!token?.isCancellationRequested) output.error(`${method}: ${String(error)}`);
        return null;
      }
    },
    async notify(method) {
      await (await running())?.sendNotification(method);
    },
  };
}

function createClient(module: string, output: LogOutputChannel, events: ServerEvents): LanguageClient {
  const run = { module, transport: TransportKind.ipc };
  const debug = { ...run, options: { execArgv: ["--nolazy", "--inspect=6009"] } };
  const client = new LanguageClient(
    "corroborate",
    "Corroborate",
    { run, debug },
    {
      documentSelector: draftSelector(),
      outputChannel: output,
      middleware: { ...traceMiddleware(output), ...pageLinkMiddleware },
    },
  );
  client.registerFeature({
    fillClientCapabilities(capabilities) {
      capabilities.experimental = { ...Object(capabilities.experimental), corroborateSources: true };
    },
    initialize() {},
    getState: () => ({ kind: "static" }),
    clear() {},
  });
  client.onNotification(statusNotification, events.onStatus);
  client.onNotification(sourcesChangedNotification, events.onSourcesChanged);
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
