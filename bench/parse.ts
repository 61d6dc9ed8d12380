/** Benchmark: parsing alone, of the published Response, of drafts from 10 KB to 10 MB made of it, of hostile texts. */
import { parseDraft } from "../server/src/core";
import { hostileTexts } from "./hostile-texts";
import { compare, fittedExponent, measure, median, p95, timeOf } from "./measure";
import { duration, printComparison, printTable } from "./print-table";
import { readSeed, responsePath } from "./seeds";
import { tileDraft } from "./tile-draft";
import { typedInto } from "./typed-into";

const response = readSeed(responsePath);
const kilobytes = (length: number) => `${Math.round(length / 1_000)} KB`;

const first = timeOf(() => parseDraft(response));
console.log(
  `\nThe published Response (${kilobytes(response.length)}); the very first parse took ${duration(first)}\n`,
);
const typing = typedInto(response, middleCitation(response));
printComparison(
  compare(
    [
      { name: "parse the same text again", run: () => parseDraft(response) },
      { name: "parse after each key", run: (round) => parseDraft(typing(round)) },
    ],
    { warmUp: 200 },
  ),
);

console.log("\nDrafts of growing size\n");
const sizes = [10_000, 30_000, 100_000, 300_000, 1_000_000, 3_000_000, 10_000_000];
const grown = sizes.map((size) => {
  const draft = tileDraft(response, size);
  const { citations, references } = parseDraft(draft);
  const { times } = measure(() => parseDraft(draft), { warmUp: 3, seconds: 2, most: 200 });
  return { length: draft.length, citations: citations.length, references: references.length, times };
});
printTable(
  ["size", "citations", "entries", "median", "p95", "rounds", "MB/s"],
  grown.map(({ length, citations, references, times }) => [
    kilobytes(length),
    String(citations),
    String(references),
    duration(median(times)),
    duration(p95(times)),
    String(times.length),
    (length / 1_000 / median(times)).toFixed(1),
  ]),
);
const exponent = fittedExponent(grown.map(({ length, times }) => [length, median(times)]));
console.log(`time grows with size to the power of ${exponent.toFixed(2)}`);

/** Sizes double; a text that takes longer than this is not doubled again, and the table says at what size it stopped. */
const patience = 8_000;
const hostileSizes = [125_000, 250_000, 500_000, 1_000_000];

console.log(`\nHostile texts, once each, doubled up to 1 MB or until one takes over ${duration(patience)}\n`);
printTable(
  ["text", "size", "time", "power of size"],
  hostileTexts.map(([name, make]) => {
    for (let round = 0; round < 3; round++) parseDraft(make(2_000));
    const points: [number, number][] = [];
    for (const size of hostileSizes) {
      const text = make(size);
      points.push([text.length, timeOf(() => parseDraft(text))]);
      if (points.at(-1)![1] > patience) break;
    }
    const [length, time] = points.at(-1)!;
    return [
      name,
      kilobytes(length),
      duration(time),
      points.length > 1 ? fittedExponent(points).toFixed(2) : "?",
    ];
  }),
);

function middleCitation(text: string): number {
  const { citations } = parseDraft(text);
  return citations[citations.length >> 1]!.start + 2;
}
