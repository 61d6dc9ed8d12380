/** The most items of a list that already stand in order: whatever is left is the smallest set that is misplaced. */

export type Key = string | number;

/**
 * For each item the key by which it stands in order, or null where it is misplaced. An item may be filed under any of
 * its keys. Of two items in the wrong order the later one is misplaced: most often it was added last.
 */
export function longestOrdered(items: readonly (readonly Key[])[]): readonly (Key | null)[] {
  // From the end: `ends[n]` is the largest key with which a run of n + 1 items in order can begin.
  const ends: Step[] = [];
  for (let index = items.length - 1; index >= 0; index--) {
    // Smaller keys first, so that no key of an item follows another of the same one.
    for (const key of [...new Set(items[index]!)].sort((a, b) => (a < b ? -1 : 1))) {
      const length = firstSmaller(ends, key);
      ends[length] = { key, index, next: length === 0 ? null : ends[length - 1]! };
    }
  }
  const kept: (Key | null)[] = items.map(() => null);
  for (let step = ends.at(-1) ?? null; step; step = step.next) kept[step.index] = step.key;
  return kept;
}

interface Step {
  readonly key: Key;
  readonly index: number;
  readonly next: Step | null;
}

/** Index of the first step whose key is smaller; the keys fall. */
function firstSmaller(steps: readonly Step[], key: Key): number {
  let low = 0;
  let high = steps.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (steps[middle]!.key < key) high = middle;
    else low = middle + 1;
  }
  return low;
}
