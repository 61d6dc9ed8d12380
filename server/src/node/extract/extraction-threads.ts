/** Hands documents to a few threads, each with the same time and memory for a file, and collects what they read. */
import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Reason } from "../reasons";
import type { Unread } from "./document";
import type { Extracted, ExtractionTask } from "./extract-file";

export interface Extractions {
  /** In the order of the tasks. */
  readonly answers: readonly Promise<Extracted | Unread>[];
  /** Ends the threads; tasks without an answer get the reason that their file was not read. */
  readonly stop: () => void;
}

/** What reading one file may take. */
export interface Budget {
  readonly seconds: number;
  readonly megabytes: number;
}

const budgetOfFile: Budget = { seconds: 60, megabytes: 1_024 };
const mostThreads = 4;

export function extractAll(tasks: readonly ExtractionTask[], budget = budgetOfFile): Extractions {
  const resolvers: ((answer: Extracted | Unread) => void)[] = [];
  const answers = tasks.map(() => new Promise<Extracted | Unread>((resolve) => resolvers.push(resolve)));
  const stops: (() => void)[] = [];
  let next = 0;
  const take = () => {
    const at = next++;
    const task = tasks[at];
    return task === undefined ? null : { task, answer: resolvers[at]! };
  };
  // One processor is left to whoever waits for the answers.
  const threads = Math.min(tasks.length, mostThreads, Math.max(1, availableParallelism() - 1));
  for (let thread = 0; thread < threads; thread++) stops.push(runThread(take, budget));
  const stop = () => {
    for (const end of stops) end();
    for (const resolve of resolvers) resolve({ reason: { kind: "unreadable" } });
  };
  return { answers, stop };
}

interface Job {
  readonly task: ExtractionTask;
  readonly answer: (answer: Extracted | Unread) => void;
}

/** One thread at a time; where a file was too much for it, the next file gets a new one. */
function runThread(take: () => Job | null, { seconds, megabytes }: Budget): () => void {
  let worker: Worker | null = null;
  let job: Job | null = null;
  let timer: NodeJS.Timeout | undefined;
  let watch: NodeJS.Timeout | undefined;
  let stopped = false;
  const end = () => {
    clearTimeout(timer);
    clearInterval(watch);
    void worker?.terminate();
    worker = null;
  };
  const next = () => {
    job = stopped ? null : take();
    if (job === null) {
      end();
      return;
    }
    worker ??= start();
    timer = setTimeout(() => giveUp({ kind: "too-slow", seconds }), seconds * 1_000);
    watch = watchMemory(megabytes, () => giveUp({ kind: "too-big-inside" }));
    worker.postMessage(job.task);
  };
  const answer = (its: Extracted | Unread) => {
    clearTimeout(timer);
    clearInterval(watch);
    job?.answer(its);
    next();
  };
  const giveUp = (reason: Reason) => {
    end();
    answer({ reason });
  };
  const start = (): Worker => {
    const started = startWorker(megabytes);
    started.on("message", (its: Extracted | Unread) => {
      if (started === worker) answer(its);
    });
    // Of a thread that has been ended nothing is heard any more.
    started.on("error", ({ code }: NodeJS.ErrnoException) => {
      if (started === worker) giveUp({ kind: code === outOfMemory ? "too-big-inside" : "damaged" });
    });
    return started;
  };
  next();
  return () => {
    stopped = true;
    end();
  };
}

const millisecondsBetweenLooks = 200;

/** Bytes that a thread unpacks are not in the memory that can be limited for it, but the process has them. */
function watchMemory(megabytes: number, onTooMuch: () => void): NodeJS.Timeout {
  const before = process.memoryUsage.rss();
  return setInterval(() => {
    if (process.memoryUsage.rss() - before > megabytes * 1_000_000) onTooMuch();
  }, millisecondsBetweenLooks);
}

const outOfMemory = "ERR_WORKER_OUT_OF_MEMORY";

/** What a reader writes on its streams must not come between the messages of a server. */
function startWorker(maxOldGenerationSizeMb: number): Worker {
  const options = { stdout: true, stderr: true, resourceLimits: { maxOldGenerationSizeMb } };
  const bundled = join(__dirname, "extract-worker.js");
  if (existsSync(bundled)) return new Worker(bundled, options);
  // In a test the thread's program is its source, which is read as the tests are.
  return new Worker(join(__dirname, "extract-worker.ts"), {
    ...options,
    execArgv: ["--require", "tsx/cjs"],
  });
}
