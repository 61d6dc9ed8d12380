/** Lays the words of a quotation beside those of a passage, at the least cost (Needleman and Wunsch, 1970). */
import { isSlip } from "./classify-change";
import { bareKey, type Word } from "./words";

/** Words that answer to each other; `[2, 1]` for a word that is torn in two on the quoted side. */
export interface Pair {
  readonly quoted: readonly [from: number, to: number];
  readonly source: readonly [from: number, to: number];
  readonly same: boolean;
}

/**
 * A word that stands for another costs less than one put in and one left out: it is read as a replacement. Words left
 * out in a row cost little more than one.
 */
const cost = {
  same: 0,
  case: 0.01,
  slip: 0.35,
  torn: 0.3,
  ending: 0.6,
  replaced: 1,
  inserted: 1.01,
  omitted: 0.75,
  omittedToo: 0.2,
} as const;

/** How far the two may run apart: beyond it the passages have little to do with each other. */
const widestBand = 120;

/**
 * With `open`, words of the passage before and behind cost nothing. Bounded by the length of the quotation times the
 * width of the band.
 */
export function alignWords(quoted: readonly Word[], source: readonly Word[], open: boolean): readonly Pair[] {
  let head = 0;
  const shorter = Math.min(quoted.length, source.length);
  while (head < shorter && quoted[head]!.text === source[head]!.text) head++;
  if (head === quoted.length && (open || head === source.length)) return samePairs(0, 0, head);
  if (open) return aligned(quoted, source, true);
  // The table is for what differs: most words at either end are the same.
  let tail = 0;
  while (tail < shorter - head && quoted.at(-1 - tail)!.text === source.at(-1 - tail)!.text) tail++;
  const [toQ, toS] = [quoted.length - tail, source.length - tail];
  const between = aligned(quoted.slice(head, toQ), source.slice(head, toS), false);
  return [
    ...samePairs(0, 0, head),
    ...between.map((pair) => movedBy(pair, head)),
    ...samePairs(toQ, toS, tail),
  ];
}

const samePairs = (quoted: number, source: number, count: number): readonly Pair[] =>
  Array.from({ length: count }, (_, at) => ({
    quoted: [quoted + at, quoted + at + 1],
    source: [source + at, source + at + 1],
    same: true,
  }));

const movedBy = ({ quoted, source, same }: Pair, by: number): Pair => ({
  quoted: [quoted[0] + by, quoted[1] + by],
  source: [source[0] + by, source[1] + by],
  same,
});

enum Step {
  Pair = 1,
  Quoted = 2,
  Source = 3,
  QuotedTorn = 4,
  SourceTorn = 5,
}

function aligned(quoted: readonly Word[], source: readonly Word[], open: boolean): readonly Pair[] {
  const [rows, columns] = [quoted.length + 1, source.length + 1];
  const band = Math.max(widestBand, Math.abs(rows - columns) + 40);
  const size = rows * columns;
  const costs = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
  /** The cost where the last word of the passage was left out, and whether the one before it was too. */
  const omitting = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
  const steps = new Uint8Array(size);
  const goesOn = new Uint8Array(size);
  costs[0] = 0;
  // Once for each word and not for each pair.
  const [bareOurs, bareTheirs] = [quoted.map(bareKey), source.map(bareKey)];
  for (let row = 0; row < rows; row++) {
    const word = quoted[row - 1];
    const free = open && (row === 0 || row === rows - 1);
    const to = Math.min(columns - 1, row + band);
    for (let column = Math.max(0, row - band); column <= to; column++) {
      const at = row * columns + column;
      let [best, step] = [costs[at]!, 0];
      if (word) {
        best = costs[at - columns]! + cost.inserted;
        step = Step.Quoted;
        if (column > 0) {
          const other = source[column - 1]!;
          const paired =
            costs[at - columns - 1]! + pairCost(word, other, bareOurs[row - 1]!, bareTheirs[column - 1]!);
          if (paired <= best) [best, step] = [paired, Step.Pair];
          if (row > 1 && isTorn(quoted[row - 2]!, word, other)) {
            const torn = costs[at - 2 * columns - 1]! + cost.torn;
            if (torn < best) [best, step] = [torn, Step.QuotedTorn];
          }
          if (column > 1 && isTorn(source[column - 2]!, other, word)) {
            const torn = costs[at - columns - 2]! + cost.torn;
            if (torn < best) [best, step] = [torn, Step.SourceTorn];
          }
        }
      }
      if (column > 0) {
        const first = costs[at - 1]! + (free ? 0 : cost.omitted);
        const further = omitting[at - 1]! + (free ? 0 : cost.omittedToo);
        omitting[at] = Math.min(first, further);
        goesOn[at] = further < first ? 1 : 0;
        if (omitting[at]! < best) [best, step] = [omitting[at]!, Step.Source];
      }
      costs[at] = best;
      steps[at] = step;
    }
  }
  return traced(steps, goesOn, quoted, source, open);
}

function traced(
  steps: Uint8Array,
  goesOn: Uint8Array,
  quoted: readonly Word[],
  source: readonly Word[],
  open: boolean,
): readonly Pair[] {
  const columns = source.length + 1;
  const pairs: Pair[] = [];
  let [row, column, omits] = [quoted.length, source.length, false];
  while (row > 0 || (column > 0 && !open)) {
    const at = row * columns + column;
    const step = omits ? Step.Source : steps[at]!;
    omits = step === Step.Source && goesOn[at] === 1;
    const [rows, cols] = strides[step]!;
    // With an open end, words of the passage behind the last quoted one are not part of it.
    if (!(open && row === quoted.length && step === Step.Source)) {
      pairs.push({
        quoted: [row - rows, row],
        source: [column - cols, column],
        same: step === Step.Pair && quoted[row - 1]!.text === source[column - 1]!.text,
      });
    }
    row -= rows;
    column -= cols;
  }
  return pairs.reverse();
}

const strides: Readonly<Record<number, readonly [number, number]>> = {
  [Step.Pair]: [1, 1],
  [Step.Quoted]: [1, 0],
  [Step.Source]: [0, 1],
  [Step.QuotedTorn]: [2, 1],
  [Step.SourceTorn]: [1, 2],
};

const isTorn = (first: Word, second: Word, whole: Word): boolean =>
  first.key.length + second.key.length === whole.key.length && first.key + second.key === whole.key;

function pairCost(a: Word, b: Word, bareA: string, bareB: string): number {
  if (a.key === b.key) return a.text === b.text ? cost.same : cost.case;
  if (a.key[0] !== b.key[0] && Math.min(a.key.length, b.key.length) < 4) return cost.replaced;
  if (bareA === bareB || isSlip(bareA, bareB)) return cost.slip;
  return bareA.length >= 5 && bareB.length >= 5 && bareA.slice(0, 4) === bareB.slice(0, 4)
    ? cost.ending
    : cost.replaced;
}
