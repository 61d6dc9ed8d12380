/** What is kept from one version of a draft to the next, so that a key costs no more than what it changes. */
import { ownCopy } from "./own-copy";

const forgetters: (() => void)[] = [];

/** Whoever keeps something says how it is forgotten. */
export const forgetsBy = (forget: () => void): void => {
  forgetters.push(forget);
};

/** Nothing that is answered may depend on what was kept: a test compares answers before and after this. */
export function forgetAll(): void {
  for (const forget of forgetters) forget();
}

/** What is made of a value that never changes, as a draft or a report, is made once. */
export function onceFor<Value extends object, Made>(make: (value: Value) => Made): (value: Value) => Made {
  const made = new WeakMap<Value, { readonly its: Made }>();
  return (value) => {
    let known = made.get(value);
    if (!known) {
      known = { its: make(value) };
      made.set(value, known);
    }
    return known.its;
  };
}

/** A pure function whose answers are kept, for what is asked again at every key with the same words. */
export function remembered<Answer>(
  answer: (words: string) => Answer,
  most: number,
): (words: string) => Answer {
  let known = new Map<string, Answer>();
  forgetsBy(() => {
    known = new Map();
  });
  return (words) => {
    const kept = known.get(words);
    if (kept !== undefined) return kept;
    if (known.size >= most) known = new Map();
    const own = ownCopy(words);
    const made = answer(own);
    known.set(own, made);
    return made;
  };
}
