/** The paragraphs of a segment's files, and which of them a position belongs to. */

export interface Passages {
  /** Of each file its first passage; one more than there are files. */
  readonly firsts: Uint32Array;
  /** Of each passage where it starts and ends in its file's text, in UTF-16 offsets. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** Of each passage the position of its first word; one more than there are passages. */
  readonly positions: Uint32Array;
  /** The passage at each position that ends in `hintBits` zeros, so that a position's passage need not be searched for. */
  readonly hints: Uint32Array;
}

export const hintBits = 7;

/** The passage of a position, which is `from` or a later one. */
export function passageAt({ positions, hints }: Passages, position: number, from = 0): number {
  const last = positions.length - 2;
  let passage = Math.min(last, Math.max(from, hints[position >>> hintBits] ?? 0));
  while (passage < last && positions[passage + 1]! <= position) passage++;
  return passage;
}

/** Words of a passage on average. */
export const averageLengthOf = ({ positions, starts }: Passages): number =>
  Math.max(1, (positions[starts.length] ?? 0) / Math.max(1, starts.length));

/** The file that a passage belongs to. */
export function fileOfPassage({ firsts }: Passages, passage: number): number {
  let low = 0;
  let high = firsts.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (firsts[middle]! <= passage) low = middle;
    else high = middle - 1;
  }
  return low;
}
