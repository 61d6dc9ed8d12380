/** Benchmark: what one key costs in the middle of a citation — parsing, resolving and checking, as the server does it. */
import { analyse, check, parseDraft } from "../server/src/core";
import { type OpenedCorpus, openCorpus } from "../server/src/node/open-corpus";
import { withoutDraft } from "../server/src/node/without-draft";
import { ascending, type Rounds } from "./measure";
import { printComparison } from "./print-table";
import { readSeed, responsePath, samplePath, seedsFolder } from "./seeds";
import { tileDraft } from "./tile-draft";
import { typedInto } from "./typed-into";

const response = readSeed(responsePath);

void openCorpus([seedsFolder], "en").then((opened) => {
  measureTyping(opened, "The published Response, in the folder of its sources", response, responsePath, {
    warmUp: 100,
    seconds: 8,
  });
  measureTyping(
    opened,
    "The sample draft, most of whose sources are there",
    readSeed(samplePath),
    samplePath,
    {
      warmUp: 100,
      seconds: 4,
    },
  );
  measureTyping(opened, "A draft of 1 MB", tileDraft(response, 1_000_000), null, { warmUp: 2, seconds: 20 });
});

/** The steps of each key are timed one by one; `path` tells which file of the corpus the draft itself is. */
function measureTyping(
  opened: OpenedCorpus,
  title: string,
  text: string,
  path: string | null,
  { warmUp, seconds }: Pick<Rounds, "warmUp" | "seconds">,
): void {
  const { citations, references, quotations } = parseDraft(text);
  console.log(
    `\n${title}: ${citations.length} citations, ${references.length} entries, ${quotations.length} quotations\n`,
  );
  const typing = typedInto(text, citations[citations.length >> 1]!.start + 2);
  const steps: Record<"parse" | "resolve" | "check" | "whole key", number[]> = {
    parse: [],
    resolve: [],
    check: [],
    "whole key": [],
  };
  const end = () => performance.now() - started > seconds * 1_000;
  let started = performance.now();
  for (let round = 0; round < warmUp + 5 || !end(); round++) {
    if (round === warmUp) started = performance.now();
    const typed = typing(round);
    const corpus = withoutDraft(opened, { text: typed, path });
    const start = performance.now();
    const draft = parseDraft(typed);
    const parsed = performance.now();
    const report = analyse(draft, corpus);
    const resolved = performance.now();
    check(report, corpus, { locale: "en", severity: {} });
    const checked = performance.now();
    if (round < warmUp) continue;
    steps.parse.push(parsed - start);
    steps.resolve.push(resolved - parsed);
    steps.check.push(checked - resolved);
    steps["whole key"].push(checked - start);
  }
  printComparison(Object.entries(steps).map(([name, times]) => ({ name, times: ascending(times) })));
}
