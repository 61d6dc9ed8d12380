/** Benchmark: from a key to its findings as the server works, letters typed into body, citations and entries all over a draft. */
import { analyse, type CheckOptions, indexLines, parseDraft } from "../server/src/core";
import { checkDraft } from "../server/src/node/check-draft";
import { type OpenedCorpus, openCorpus } from "../server/src/node/open-corpus";
import { withoutDraft } from "../server/src/node/without-draft";
import { ascending, median, p95 } from "./measure";
import { duration, printTable } from "./print-table";
import { type Random, random } from "./random";
import { readSeed, responsePath, samplePath, seedsFolder } from "./seeds";
import { tileDraft } from "./tile-draft";

interface Typing {
  readonly title: string;
  readonly text: string;
  /** Which file of the corpus the draft itself is; null for one that is not saved. */
  readonly path: string | null;
  /** Words typed and not counted, then words typed and counted. */
  readonly warmUp: number;
  readonly words: number;
  /** Milliseconds. */
  readonly target: { readonly median: number | null; readonly p95: number } | null;
}

const response = readSeed(responsePath);
/** So many letters are typed at one place before the writer takes them back and goes on elsewhere. */
const lettersOfWord = 3;

void openCorpus([seedsFolder], "en").then((opened) => {
  measureTyping(opened, {
    title: "The published Response, in the folder of its sources",
    text: response,
    path: responsePath,
    warmUp: 30,
    words: 100,
    target: { median: 5, p95: 10 },
  });
  measureTyping(opened, {
    title: "The sample draft, most of whose sources are there",
    text: readSeed(samplePath),
    path: samplePath,
    warmUp: 20,
    words: 60,
    target: null,
  });
  measureTyping(opened, {
    title: "A draft of 1 MB",
    text: tileDraft(response, 1_000_000),
    path: null,
    warmUp: 4,
    words: 16,
    target: { median: null, p95: 60 },
  });
});

const steps = ["hash and lines", "parse", "resolve", "check", "whole key", "whole key, processor"] as const;

function measureTyping(opened: OpenedCorpus, { title, text, path, warmUp, words, target }: Typing): void {
  const { citations, references, quotations, blocks } = parseDraft(text);
  console.log(
    `\n${title}: ${citations.length} citations, ${references.length} entries, ${quotations.length} quotations\n`,
  );
  const body = blocks.filter(({ zone, kind }) => zone === "body" && kind === "paragraph");
  const places = { "in the body": body, "in a citation": citations, "in an entry": references };
  const times = new Map<string, number[]>();
  const count = (row: string, time: number): void => {
    const list = times.get(row);
    if (list) list.push(time);
    else times.set(row, [time]);
  };
  const { pick, below } = random(4);
  for (let word = -warmUp; word < words; word++) {
    const [kind, spans] = pick(Object.entries(places));
    const span = pick<{ readonly start: number; readonly end: number }>(spans);
    const at = span.start + 1 + below(Math.max(1, span.end - span.start - 2));
    for (let typed = 1; typed <= lettersOfWord; typed++) {
      const version = text.slice(0, at) + letters(typed, { below }) + text.slice(at);
      const cost = costOfKey(opened, path, version, at + typed);
      if (word < 0) continue;
      for (const step of steps) count(step, cost[step]);
      count(`  ${kind}`, cost["whole key"]);
    }
    costOfKey(opened, path, text, at);
  }
  const rows = [...times].map(([name, unsorted]) => ({ name, its: ascending(unsorted) }));
  printTable(
    ["", "median", "p95", "longest", "keys"],
    rows.map(({ name, its }) => [
      name,
      duration(median(its)),
      duration(p95(its)),
      duration(its.at(-1)!),
      String(its.length),
    ]),
  );
  if (!target) return;
  // On a busy machine the clock counts what others do; the processor's time counts the collector's threads.
  for (const step of ["whole key", "whole key, processor"] as const) {
    const its = ascending(times.get(step)!);
    const part = (time: number, aim: number) => `${(time / aim).toFixed(2)} of the target of ${aim} ms`;
    if (target.median !== null) console.log(`${step}, median: ${part(median(its), target.median)}`);
    console.log(`${step}, p95: ${part(p95(its), target.p95)}`);
  }
}

const letters = (count: number, { below }: Pick<Random, "below">): string =>
  Array.from({ length: count }, () => String.fromCharCode(97 + below(26))).join("");

const options = (cursor: number): CheckOptions => ({ locale: "en", severity: {}, cursor });

/** What `draft-reports.ts` does for a new version of a draft, each step with its time. */
function costOfKey(
  opened: OpenedCorpus,
  path: string | null,
  text: string,
  cursor: number,
): Readonly<Record<(typeof steps)[number], number>> {
  const processor = process.cpuUsage();
  const start = performance.now();
  const corpus = withoutDraft(opened, { text, path });
  indexLines(text);
  const prepared = performance.now();
  const draft = parseDraft(text);
  const parsed = performance.now();
  const report = analyse(draft, corpus);
  const resolved = performance.now();
  checkDraft({ report, corpus, opened, path }, options(cursor), { baseline: null, verified: null });
  const checked = performance.now();
  const { user, system } = process.cpuUsage(processor);
  return {
    "hash and lines": prepared - start,
    parse: parsed - prepared,
    resolve: resolved - parsed,
    check: checked - resolved,
    "whole key": checked - start,
    "whole key, processor": (user + system) / 1_000,
  };
}
