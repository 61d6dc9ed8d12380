/** Benchmark: the index of generated corpora of 1,000 and 10,000 documents, or of as many as are asked for (100,000). */
import { execFileSync } from "node:child_process";
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import approximateMatches from "approx-string-match";
import MiniSearch from "minisearch";
import {
  type CorpusIndex,
  candidateFiles,
  candidates,
  decodeSegment,
  encodeSegment,
  type IndexSegment,
  indexOf,
  searchPassages,
  segmentBuilder,
  segmentBytes,
  withChanges,
} from "../server/src/core";
import { lettersForm } from "../server/src/core/text/normal-form";
import { corpusFolder, filesIn } from "./corpus-folder";
import { type CutQuotation, cutQuotations } from "./cut-quotations";
import { compare, type Measured, measure, median, p95 } from "./measure";
import { duration, percent, printComparison, printTable } from "./print-table";
import { random } from "./random";
import { sourceTexts } from "./seeds";

interface Document {
  readonly file: string;
  readonly text: string;
}

/** Candidates that a search for a passage looks into, and the share of votes that it may ask of them. */
const looked = 8;
const leastShare = 0.2;
const quotationsOfAKind = 1_000;
/** Words of a quotation. */
const lengths = [12, 80] as const;
/** The other search builds for minutes and takes gigabytes beyond. */
const mostForMinisearch = 10_000;

function measureCorpus(count: number): void {
  const folder = corpusFolder(count);
  const files = filesIn(folder);
  const bytes = files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
  console.log(`\n### ${count} documents, ${(bytes / 1e6).toFixed(1)} MB`);
  measureBuild(folder, files);
  const segment = built(folder, files, true);
  const index = indexOf(segment);
  printSizes(segment, built(folder, files, false), bytes);
  measureStart(segment, count);
  const documents = files.map((file) => ({ file, text: readText(folder, file) }));
  measureChange(index, documents);
  measureCandidates(index, documents);
  measurePassages(index, documents);
}

const readText = (folder: string, file: string): string => readFileSync(join(folder, file), "utf8");

function built(folder: string, files: readonly string[], words: boolean): IndexSegment {
  const builder = segmentBuilder({ words });
  for (const file of files) builder.add({ file, text: readText(folder, file) });
  return builder.build();
}

/** By processor time, since what else the machine does would count too. */
function measureBuild(folder: string, files: readonly string[]): void {
  const ways = [
    {
      name: "read and normalise",
      run: () => files.reduce((sum, file) => sum + lettersForm(readText(folder, file)).text.length, 0),
    },
    { name: "read and index shingles", run: () => built(folder, files, false) },
    { name: "read and index shingles and words", run: () => built(folder, files, true) },
  ];
  const rounds = files.length > 20_000 ? 1 : 4;
  const times = ways.map((): number[] => []);
  for (let round = 0; round < rounds; round++)
    ways.forEach(({ run }, way) => {
      times[way]!.push(processorTime(run));
    });
  const medians = times.map((its) => median(its.toSorted((a, b) => a - b)));
  console.log("\nBuilding, in processor time\n");
  printTable(
    ["", "median", "ratio"],
    ways.map(({ name }, way) => [name, duration(medians[way]!), (medians[way]! / medians[0]!).toFixed(2)]),
  );
  const builder = segmentBuilder();
  for (const file of files) builder.add({ file, text: readText(folder, file) });
  const steps: number[] = [];
  const stepping = builder.steps();
  for (let done = false; !done; ) steps.push(processorTime(() => (done = stepping.next().done === true)));
  console.log(`\nlongest of the ${steps.length} steps behind the last file: ${duration(Math.max(...steps))}`);
}

function processorTime(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

function printSizes(both: IndexSegment, shingles: IndexSegment, bytes: number): void {
  console.log("\nBytes of the index per byte of the corpus\n");
  printTable(
    ["", ""],
    [
      ["shingles", (segmentBytes(shingles) / bytes).toFixed(3)],
      ["shingles and words", (segmentBytes(both) / bytes).toFixed(3)],
    ],
  );
}

const anyQuery = (index: CorpusIndex): readonly unknown[] => [
  candidateFiles(index, "the sources that were consulted within the time constraints", looked),
  searchPassages(index, "police corruption report", { limit: 10 }),
];

/** Opening the encoded index and answering, beside reading its bytes; memory is that of a process that does nothing else. */
function measureStart(segment: IndexSegment, count: number): void {
  const file = join(process.cwd(), ".cache", "bench", `segment-${count}.bin`);
  writeFileSync(file, Buffer.concat(encodeSegment(segment)));
  console.log("\nWarm start\n");
  printComparison(
    compare(
      [
        { name: "read the file", run: () => readFileSync(file) },
        { name: "read it, open the index, ask it", run: () => anyQuery(opened(file)) },
      ],
      { warmUp: 2, least: 5, seconds: 2, most: 30 },
    ),
  );
  const [memory, size] = JSON.parse(
    execFileSync(process.execPath, [process.argv[1]!, "--memory", file], { encoding: "utf8" }),
  ) as [number, number];
  console.log(
    `\nresident memory with the index, without that before: ${(memory / size).toFixed(2)} of its bytes`,
  );
}

const opened = (file: string): CorpusIndex => indexOf(decodeSegment(readFileSync(file), { summed: false })!);

function printMemory(file: string): void {
  const before = process.memoryUsage().rss;
  const index = opened(file);
  anyQuery(index);
  console.log(
    JSON.stringify([process.memoryUsage().rss - before, statSync(file).size, index.segments.length]),
  );
}

function measureChange(index: CorpusIndex, documents: readonly Document[]): void {
  let current = index;
  const chance = random(7);
  const { times } = measure(
    () => {
      const { file, text } = chance.pick(documents);
      const builder = segmentBuilder();
      builder.add({ file, text: `${text}\n\nOne more line.` });
      current = withChanges(current, { removed: new Set(), added: builder.build() });
    },
    { warmUp: 0, least: 50, most: 50 },
  );
  console.log(
    `\none changed file: median ${duration(median(times))}, longest ${duration(times[times.length - 1]!)}` +
      `; ${current.segments.length} segments after ${times.length} changes`,
  );
}

function measureCandidates(index: CorpusIndex, documents: readonly Document[]): void {
  const letters = documents.map(({ text }) => lettersForm(text).text);
  const lettersOf = new Map(documents.map(({ file }, at) => [file, letters[at]!]));
  const lookThrough = (words: string) => letters.findIndex((text) => text.includes(lettersForm(words).text));
  const editions = documents.filter(({ file }) => file.includes("edition"));
  const sets = [
    { name: "exact", kind: "exact", from: documents },
    { name: "altered", kind: "altered", from: documents },
    { name: "altered, of near-duplicates", kind: "altered", from: editions },
    { name: "absent", kind: "absent", from: documents },
  ] as const;
  const rows = sets.map(({ name, kind, from }) => {
    const quotations = cutQuotations(kind, from, sourceTexts(), quotationsOfAKind, lengths);
    const next = (round: number) => quotations[round % quotations.length]!.words;
    const slow = compare(
      [
        { name: "scan", run: (round) => lookThrough(next(round)) },
        { name: "index", run: (round) => candidateFiles(index, next(round), looked) },
      ],
      { warmUp: 2, least: 10, seconds: 4, most: 100 },
    );
    const fast = measure((round) => candidateFiles(index, next(round), looked), {
      warmUp: 300,
      least: quotations.length,
      most: quotations.length,
    });
    return [name, ...candidateTimes(slow[0]!, fast), ...quality(index, quotations, lettersOf)];
  });
  console.log(
    `\n${quotationsOfAKind} quotations of ${lengths[0]} to ${lengths[1]} words, one to three changed\n`,
  );
  printTable(
    [
      "",
      "scan p50",
      "index p50",
      "p95",
      "times faster",
      "right first",
      "as good first",
      `among ${looked}`,
      "claimed",
    ],
    rows,
  );
  console.log(`(claimed: something has at least ${percent(leastShare)} of the votes)`);
}

const candidateTimes = (scan: Measured, index: Measured): readonly string[] => [
  duration(median(scan.times)),
  duration(median(index.times)),
  duration(p95(index.times)),
  (median(scan.times) / median(index.times)).toFixed(0),
];

/** Shares of the quotations whose first candidate is the file they were cut from, or one with words as close to them. */
function quality(
  index: CorpusIndex,
  quotations: readonly CutQuotation[],
  lettersOf: ReadonlyMap<string, string>,
): readonly string[] {
  let [right, asGood, among, claimed] = [0, 0, 0, 0];
  for (const { words, from } of quotations) {
    const found = candidates(index, words, looked);
    if ((found[0]?.share ?? 0) >= leastShare) claimed++;
    if (from === null) continue;
    const isAsGood = (file: string | undefined) =>
      file === from.file ||
      (file !== undefined && errorsIn(lettersOf.get(file)!, words) <= errorsIn(from.text, words));
    if (found[0]?.file === from.file) right++;
    if (isAsGood(found[0]?.file)) asGood++;
    if (found.some(({ file }) => file === from.file) || found.some(({ file }) => isAsGood(file))) among++;
  }
  const share = (part: number) => percent(part / quotations.length);
  return quotations[0]!.from === null
    ? ["", "", "", share(claimed)]
    : [share(right), share(asGood), share(among), share(claimed)];
}

/** Letters by which the closest place of the text differs from the words. */
function errorsIn(text: string, words: string): number {
  const wanted = lettersForm(words).text;
  const matches = approximateMatches(lettersForm(text).text, wanted, Math.ceil(wanted.length / 3));
  return Math.min(wanted.length, ...matches.map(({ errors }) => errors));
}

function measurePassages(index: CorpusIndex, documents: readonly Document[]): void {
  const queries = passageQueries(documents);
  const next = (round: number) => queries[round % queries.length]!;
  const ours = {
    name: "searchPassages",
    run: (round: number) => searchPassages(index, next(round), { limit: 10 }),
  };
  const others = documents.length <= mostForMinisearch ? [minisearchOver(documents, next)] : [];
  console.log(`\nPassages with the words, ${queries.length} queries of one to four words\n`);
  const measured = compare([...others, ours], { warmUp: 20, least: 100, seconds: 20, most: 400 });
  printComparison(measured);
  if (measured.length === 2)
    console.log(
      `\nmedians: ${(median(measured[0]!.times) / median(measured[1]!.times)).toFixed(0)} times faster`,
    );
  const phrases = queries.map((query) => `"${query}"`);
  const typed = queries.map((query) => query.slice(0, -2));
  console.log();
  printComparison([
    {
      ...measure((round) => searchPassages(index, phrases[round % phrases.length]!, { limit: 10 })),
      name: "as a phrase",
    },
    {
      ...measure((round) => searchPassages(index, typed[round % typed.length]!, { limit: 10, prefix: true })),
      name: "while the last word is typed",
    },
  ]);
}

/** Runs of words from the documents, so that each query has an answer. */
function passageQueries(documents: readonly Document[]): readonly string[] {
  const chance = random(11);
  return Array.from({ length: 200 }, () => {
    const all = chance.pick(documents).text.match(/\p{L}{2,}/gu)!;
    const start = chance.below(all.length - 4);
    return all.slice(start, start + 1 + chance.below(4)).join(" ");
  });
}

function minisearchOver(documents: readonly Document[], next: (round: number) => string) {
  const search = new MiniSearch({ fields: ["text"], idField: "id" });
  for (const { file, text } of documents)
    search.addAll(text.split("\n\n").map((passage, at) => ({ id: `${file} ${at}`, text: passage })));
  return { name: "minisearch", run: (round: number) => search.search(next(round)).slice(0, 10) };
}

const [first, second] = process.argv.slice(2);
if (first === "--memory") printMemory(second!);
else
  for (const count of first === undefined ? [1_000, 10_000] : process.argv.slice(2).map(Number))
    measureCorpus(count);
