/** What the server needs from the world around it: time. Tests bring their own. */

export interface Runtime {
  /** Milliseconds, from any fixed point. */
  readonly now: () => number;
  /** Runs `run` after `milliseconds`, unless the function it answers is called before. */
  readonly after: (milliseconds: number, run: () => void) => () => void;
}

export const nodeRuntime: Runtime = {
  now: () => performance.now(),
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};
