/** What happens when a request fails, and when findings are sent. */
import assert from "node:assert/strict";
import {
  CancellationToken,
  CancellationTokenSource,
  type Diagnostic,
  LSPErrorCodes,
} from "vscode-languageserver/node";
import { findingsPublisher } from "../../server/src/lsp/publish-findings";
import { safeRunner } from "../../server/src/lsp/run-safe";
import type { Runtime } from "../../server/src/lsp/runtime";
import { textsIn } from "../../server/src/lsp/texts";

/** Time that stands still until the test lets it pass. */
function stoppedRuntime() {
  const waiting = new Set<() => void>();
  const runtime: Runtime = {
    now: () => 0,
    after: (_, run) => {
      waiting.add(run);
      return () => waiting.delete(run);
    },
  };
  const pass = (): void => {
    for (const run of [...waiting]) {
      waiting.delete(run);
      run();
    }
  };
  return { runtime, pass, waiting };
}

describe("safeRunner", () => {
  const runner = (locale: "en" | "fr") => {
    const log: string[] = [];
    const note = (message: string): void => void log.push(message);
    const safe = safeRunner(stoppedRuntime().runtime, { error: note, trace: note }, () => textsIn(locale));
    return { safe, log };
  };
  const fail = (): never => {
    throw new Error("no such luck");
  };

  it("answers and traces", () => {
    const { safe, log } = runner("en");
    assert.equal(
      safe.answer("hover", CancellationToken.None, null, () => 7),
      7,
    );
    assert.deepEqual(log, ["hover: 0.0 ms"]);
  });

  it("answers empty when a request fails, and logs one line in the language of the user", () => {
    const { safe, log } = runner("fr");
    assert.equal(safe.answer("hover", CancellationToken.None, null, fail), null);
    assert.deepEqual(log, ["Corroborate n'a pas pu répondre (hover) : no such luck"]);
  });

  it("logs a task that fails", async () => {
    const { safe, log } = runner("en");
    await safe.task("status", fail);
    await safe.task("status", async () => fail());
    assert.deepEqual(log, Array(2).fill("Corroborate could not answer (status): no such luck"));
  });

  it("answers later, and empty when that fails", async () => {
    const { safe, log } = runner("en");
    assert.equal(await safe.answerLater("symbols", CancellationToken.None, null, async () => 7), 7);
    assert.equal(await safe.answerLater("symbols", CancellationToken.None, null, async () => fail()), null);
    assert.deepEqual(log, ["symbols: 0.0 ms", "Corroborate could not answer (symbols): no such luck"]);
  });

  it("gives up what is cancelled on the way", async () => {
    const { safe, log } = runner("en");
    const source = new CancellationTokenSource();
    const answer = safe.answerLater("symbols", source.token, 0, async () => {
      source.cancel();
      return 7;
    });
    await assert.rejects(answer, { code: LSPErrorCodes.RequestCancelled });
    assert.deepEqual(log, []);
  });

  it("does not begin what was cancelled", () => {
    const { safe } = runner("en");
    assert.throws(() => safe.answer("hover", CancellationToken.Cancelled, null, fail), {
      code: LSPErrorCodes.RequestCancelled,
    });
  });
});

describe("findingsPublisher", () => {
  it("waits until the typing stops, then checks once", () => {
    const { runtime, pass, waiting } = stoppedRuntime();
    let checked = 0;
    const sent: string[] = [];
    const publisher = findingsPublisher(
      runtime,
      // biome-ignore lint/correctness/useYield: one stage is all there is.
      function* () {
        checked++;
        return { version: 3, diagnostics: [{ message: "m" } as Diagnostic] };
      },
      ({ uri, version, diagnostics }) => void sent.push(`${uri} ${version} ${diagnostics.length}`),
    );
    for (let i = 0; i < 3; i++) publisher.schedule("a");
    publisher.schedule("b");
    assert.equal(waiting.size, 2);
    pass();
    assert.equal(checked, 2);
    publisher.schedule("a");
    pass();
    assert.deepEqual(sent, ["a 3 1", "b 3 1"]);
    publisher.schedule("a");
    publisher.clear("a");
    pass();
    assert.deepEqual(sent, ["a 3 1", "b 3 1", "a undefined 0"]);
  });
});
