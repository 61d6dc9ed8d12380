/**
 * Reads random and hostile drafts until a number of them is done: none may throw, hang, lose a character or make the
 * process grow. `npm run fuzz` reads a million; `npm run fuzz -- 10000 7` reads ten thousand from seed 7.
 */
import { analyse } from "../../server/src/core";
import { parseDraft } from "../../server/src/core/syntax/parse-draft";
import { draftTree, leavesOf } from "../../server/src/core/syntax/tree";
import { emptyCorpus } from "../../server/src/node/open-corpus";
import { hostilePieces } from "../support/hostile-text";
import { publishedResponse, readSeed } from "../support/seeds";

const runs = Number(process.argv[2] ?? 1_000_000);
const seed = Number(process.argv[3] ?? Date.now() % 1_000_000);

/** Units repeated up to ten megabytes: deep nesting, marks that never close, and text without an end of line. */
const repeated = [
  ..."([{\"“«'.;,\u0000\ud800a",
  "(a ",
  "(HRW 2020 ",
  "\r",
  "\n",
  "\r\n",
  "[1]",
  "(ibid.) ",
  "1. A\n\n",
];
const largest = 10_000_000;
/** Any draft may take this long, and a megabyte so much more, on a machine that is busy; what takes longer is reported. */
const millisecondsAllowed = 2_000;
const millisecondsPerMegabyte = 5_000;
/** The heap may grow by this much over the whole run, once warm. */
const mostGrowth = 64 * 1024 * 1024;

/** Mulberry32: small, fast, and the same on every machine. */
function randomFrom(start: number): () => number {
  let state = start >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

const random = randomFrom(seed);
const below = (limit: number): number => Math.floor(random() * limit);
const response = readSeed(publishedResponse);
const corpus = emptyCorpus(true).corpus;

function randomDraft(): string {
  let text = "";
  for (let pieces = below(40); pieces > 0; pieces--) {
    const kind = below(20);
    if (kind < 14) text += hostilePieces[below(hostilePieces.length)];
    else if (kind < 17) text += String.fromCharCode(below(0x10000));
    else text += response.slice(below(response.length)).slice(0, below(120));
  }
  return text;
}

function read(text: string, label: string): void {
  const start = performance.now();
  try {
    const draft = parseDraft(text);
    let at = 0;
    for (const leaf of leavesOf(draftTree(draft))) {
      if (leaf.start !== at) throw new Error(`a gap or overlap at ${leaf.start}`);
      at = leaf.end;
    }
    if (at !== text.length) throw new Error(`the leaves end at ${at} of ${text.length}`);
    if (text.length < 100_000) analyse(draft, corpus);
  } catch (error) {
    console.error(`${label}\n${JSON.stringify(text.slice(0, 2_000))}`);
    throw error;
  }
  const allowed = millisecondsAllowed + (text.length / 1_000_000) * millisecondsPerMegabyte;
  const took = performance.now() - start;
  if (took > allowed) throw new Error(`${label}: ${text.length} characters took ${Math.round(took)} ms`);
}

console.log(`seed ${seed}`);
for (const unit of repeated)
  read(unit.repeat(Math.ceil(largest / unit.length)), `${JSON.stringify(unit)} repeated`);
console.log(`${repeated.length} drafts of ${largest / 1e6} MB`);
let warm = 0;
for (let run = 1; run <= runs; run++) {
  read(randomDraft(), `draft ${run} of seed ${seed}`);
  if (run === Math.ceil(runs / 10)) {
    globalThis.gc?.();
    warm = process.memoryUsage().heapUsed;
  }
  if (run % 100_000 === 0) console.log(`${run} drafts`);
}
globalThis.gc?.();
const growth = process.memoryUsage().heapUsed - warm;
if (globalThis.gc && growth > mostGrowth) throw new Error(`the heap grew by ${Math.round(growth / 1e6)} MB`);
console.log(`${runs} random drafts read; the heap grew by ${(growth / 1e6).toFixed(1)} MB`);
