/** The thread that reads documents: one task at a time, so that whoever waits is never held up by a file. */
import { parentPort } from "node:worker_threads";
import type { Reading } from "./document";
import { type ExtractionTask, extractFile } from "./extract-file";

parentPort?.on("message", async (task: ExtractionTask) => {
  // A reader that gives up on a file has met one that is not made as its format says.
  const damaged = (): Reading => ({ reason: { kind: "damaged" } });
  parentPort?.postMessage(await extractFile(task).catch(damaged));
});
