/**
 * Benchmark: opening a corpus of generated documents, from nothing, from what was saved, and after one change; and how
 * long a server would have kept somebody waiting meanwhile. 1,000 and 10,000 documents, or as many as are asked for.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { candidateFiles } from "../server/src/core";
import { wholeFolder } from "../server/src/node/corpus-scope";
import { extractionFolder } from "../server/src/node/extract/extraction-cache";
import { identityOf, indexPath, readIndex } from "../server/src/node/index-store";
import { indexKeeper } from "../server/src/node/keep-index";
import { makeRecords, openCorpus, updateCorpus } from "../server/src/node/open-corpus";
import { printTable } from "./print-table";
import { random } from "./random";

const folder = mkdtempSync(join(tmpdir(), "corroborate-bench-"));
process.env.XDG_CACHE_HOME = join(folder, "cache");
const sizes = process.argv.slice(2).map(Number).filter(Boolean);

/** Milliseconds of the clock and of the processor, and the longest time without a turn for anybody else. */
async function timed<Value>(run: () => Promise<Value>) {
  let last = performance.now();
  let longest = 0;
  const watch = setInterval(() => {
    longest = Math.max(longest, performance.now() - last - 1);
    last = performance.now();
  }, 1);
  const cpu = process.cpuUsage();
  const began = performance.now();
  const value = await run();
  const wall = performance.now() - began;
  const { user, system } = process.cpuUsage(cpu);
  clearInterval(watch);
  return { value, wall, cpu: (user + system) / 1_000, longest: Math.max(longest, performance.now() - last) };
}

const { next } = random(7);
const vocabulary = Array.from({ length: 30_000 }, () =>
  Array.from({ length: 2 + Math.floor(next() * 9) }, () =>
    String.fromCharCode(97 + Math.floor(next() * 26)),
  ).join(""),
);
const sentence = () =>
  Array.from({ length: 18 }, () => vocabulary[Math.floor(vocabulary.length * next() ** 3)]).join(" ");
const document = (number: number) =>
  `Report ${number} on ${sentence()}\n\n4 May 20${10 + (number % 14)}\n\n${Array.from({ length: 40 }, sentence).join(".\n")}.\n`;

async function measure(count: number): Promise<void> {
  const corpus = join(folder, String(count));
  for (let number = 0; number < count; number++) {
    const path = join(corpus, String(Math.floor(number / 500)));
    mkdirSync(path, { recursive: true });
    writeFileSync(join(path, `${number}.txt`), document(number));
  }
  const changed = join(corpus, "0", "1.txt");
  const query = readFileSync(changed, "utf8").slice(200, 320);
  const folders = [wholeFolder(corpus)];
  const path = indexPath(folders);
  const signal = new AbortController().signal;

  const cold = await timed(() => openCorpus([corpus], "en"));
  const writing = await timed(() => indexKeeper()(cold.value));
  const bytes = statSync(path).size;
  const open = () => readIndex(path, identityOf(folders), [extractionFolder()]);
  const first = async () => {
    const saved = await open();
    if (saved === null || candidateFiles(saved.index, query, 1).length !== 1) throw new Error("not found");
    return saved;
  };
  await first();
  // In turns, the fastest of each: other programs on the computer slow both alike.
  const times = { read: Number.POSITIVE_INFINITY, query: Number.POSITIVE_INFINITY };
  for (let round = 0; round < 7; round++) {
    const read = await timed(async () => readFileSync(path).length);
    const query = await timed(first);
    times.read = Math.min(times.read, read.wall);
    times.query = Math.min(times.query, query.wall);
  }
  const warm = await timed(() => openCorpus([corpus], "en"));
  const records = await timed(() => makeRecords(warm.value, signal));
  writeFileSync(changed, document(count + 1));
  const update = await timed(() => updateCorpus(warm.value, [changed], "en"));
  const again = await timed(() => {
    writeFileSync(changed, document(count + 2));
    return updateCorpus(update.value, [changed], "en");
  });
  const row = (what: string, { wall, cpu, longest }: { wall: number; cpu: number; longest: number }) => [
    what,
    wall.toFixed(1),
    cpu.toFixed(1),
    longest.toFixed(1),
  ];
  console.log(`\n${count} documents, index ${(bytes / 1e6).toFixed(1)} MB`);
  printTable(
    ["", "ms", "ms of processor", "longest without a turn, ms"],
    [
      row("open from nothing", cold),
      row("write the index", writing),
      row("open from the index, all files looked at", warm),
      row("make all records", records),
      row("one file changed, the first time", update),
      row("one file changed, again", again),
    ],
  );
  console.log(
    `read the file ${times.read.toFixed(1)} ms; open it and answer ${times.query.toFixed(1)} ms: ${(times.query / times.read).toFixed(2)} ×`,
  );
}

async function run(): Promise<void> {
  try {
    for (const size of sizes.length > 0 ? sizes : [1_000, 10_000]) await measure(size);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

void run();
