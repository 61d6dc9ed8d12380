/** The one place where a request or a task may fail: the log gets a line, the user an empty answer. */
import { type CancellationToken, LSPErrorCodes, ResponseError } from "vscode-languageserver/node";
import type { Runtime } from "./runtime";
import type { Texts } from "./texts";

export interface Log {
  readonly error: (message: string) => void;
  /** Shown when the user traces the server. */
  readonly trace: (message: string) => void;
}

export interface SafeRunner {
  /** Answers a request: with `empty` when something goes wrong, with an error when the editor has cancelled it. */
  readonly answer: <Answer>(
    what: string,
    token: CancellationToken,
    empty: Answer,
    run: () => Answer,
  ) => Answer;
  /** The same for an answer that takes several turns; what is cancelled on the way is given up. */
  readonly answerLater: <Answer>(
    what: string,
    token: CancellationToken,
    empty: Answer,
    run: () => Promise<Answer>,
  ) => Promise<Answer>;
  /** Runs a task that nobody waits for. */
  readonly task: (what: string, run: () => void | Promise<void>) => Promise<void>;
}

export function safeRunner(runtime: Runtime, log: Log, texts: () => Texts): SafeRunner {
  const report = (what: string, error: unknown): void =>
    log.error(texts().requestFailed(what, error instanceof Error ? error.message : String(error)));
  const cancelled = (what: string) => new ResponseError(LSPErrorCodes.RequestCancelled, what);
  return {
    answerLater: async (what, token, empty, run) => {
      if (token.isCancellationRequested) throw cancelled(what);
      const began = runtime.now();
      try {
        const answer = await run();
        if (!token.isCancellationRequested) {
          log.trace(`${what}: ${(runtime.now() - began).toFixed(1)} ms`);
          return answer;
        }
      } catch (error) {
        report(what, error);
        return empty;
      }
      throw cancelled(what);
    },
    answer: (what, token, empty, run) => {
      if (token.isCancellationRequested) throw cancelled(what);
      const began = runtime.now();
      try {
        const answer = run();
        log.trace(`${what}: ${(runtime.now() - began).toFixed(1)} ms`);
        return answer;
      } catch (error) {
        report(what, error);
        return empty;
      }
    },
    task: async (what, run) => {
      try {
        await run();
      } catch (error) {
        report(what, error);
      }
    },
  };
}
