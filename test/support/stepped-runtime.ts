/** Time that a test lets pass: the soonest of what waits runs first. */
import type { Runtime } from "../../server/src/lsp/runtime";

export interface SteppedRuntime extends Runtime {
  /** Runs the next of what waits; false when nothing does. */
  readonly step: () => boolean;
  /** Lets time pass without running anything. */
  readonly pass: (milliseconds: number) => void;
}

/** With `slow` the clock goes on by so many milliseconds each time that somebody looks at it. */
export function steppedRuntime(slow = 0): SteppedRuntime {
  const waiting: { at: number; run: () => void }[] = [];
  let now = 0;
  return {
    now: () => {
      now += slow;
      return now;
    },
    after: (milliseconds, run) => {
      const entry = { at: now + milliseconds, run };
      waiting.push(entry);
      return () => {
        if (waiting.includes(entry)) waiting.splice(waiting.indexOf(entry), 1);
      };
    },
    pass: (milliseconds) => {
      now += milliseconds;
    },
    step: () => {
      waiting.sort((a, b) => a.at - b.at);
      const next = waiting.shift();
      if (!next) return false;
      now = Math.max(now, next.at);
      next.run();
      return true;
    },
  };
}
