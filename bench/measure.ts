/** Measures functions against each other: warm-up, interleaved rounds, median and 95th percentile, fitted exponent. */

export interface Contender {
  readonly name: string;
  /** Called with the number of the round, so that no two rounds need be alike. What it answers is kept from the optimiser. */
  readonly run: (round: number) => unknown;
}

export interface Rounds {
  /** Rounds that are not counted, in which the engine compiles what is hot. */
  readonly warmUp: number;
  readonly least: number;
  /** Further rounds are run until this time is over, but never more than `most`. */
  readonly seconds: number;
  readonly most: number;
}

export interface Measured {
  readonly name: string;
  /** Milliseconds of each counted round, ascending. */
  readonly times: readonly number[];
}

const usual: Rounds = { warmUp: 20, least: 5, seconds: 3, most: 1_000 };

/** Every round runs every contender once, so that what disturbs the machine disturbs all of them. */
export function compare(contenders: readonly Contender[], rounds: Partial<Rounds> = {}): readonly Measured[] {
  const { warmUp, least, seconds, most } = { ...usual, ...rounds };
  for (let round = 0; round < warmUp; round++) for (const { run } of contenders) keep(run(round));
  const times = contenders.map((): number[] => []);
  const end = performance.now() + seconds * 1_000;
  for (let round = 0; round < most && (round < least || performance.now() < end); round++) {
    contenders.forEach(({ run }, index) => {
      times[index]!.push(timeOf(() => run(warmUp + round)));
    });
  }
  return contenders.map(({ name }, index) => ({ name, times: ascending(times[index]!) }));
}

/** One function alone, where nothing can be compared with it. */
export const measure = (run: Contender["run"], rounds: Partial<Rounds> = {}): Measured =>
  compare([{ name: "", run }], rounds)[0]!;

/** Milliseconds that one call takes. */
export function timeOf(run: () => unknown): number {
  const start = performance.now();
  const result = run();
  const time = performance.now() - start;
  keep(result);
  return time;
}

export const ascending = (times: readonly number[]): readonly number[] => times.toSorted((a, b) => a - b);

export const median = (sorted: readonly number[]): number => quantile(sorted, 0.5);

export const p95 = (sorted: readonly number[]): number => quantile(sorted, 0.95);

function quantile(sorted: readonly number[], share: number): number {
  if (sorted.length === 0) throw new RangeError("Nothing was measured.");
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)]!;
  return below + (sorted[Math.ceil(place)]! - below) * (place - Math.floor(place));
}

/** The exponent e of time ≈ c · sizeᵉ, by least squares over the logarithms: 1 is linear, 2 quadratic. */
export function fittedExponent(points: readonly (readonly [size: number, time: number])[]): number {
  const logs = points.map(([size, time]) => [Math.log(size), Math.log(time)] as const);
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanX, meanY] = [mean(logs.map(([x]) => x)), mean(logs.map(([, y]) => y))];
  const covariance = mean(logs.map(([x, y]) => (x - meanX) * (y - meanY)));
  const variance = mean(logs.map(([x]) => (x - meanX) ** 2));
  return covariance / variance;
}

/** A result that somebody might read can't be optimised away. */
const kept: { result: unknown } = { result: null };

function keep(result: unknown): void {
  kept.result = result;
}
