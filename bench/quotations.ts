/** Benchmark: finding quotations in 1,000 and 10,000 documents, in one long source, and all of a draft's. */
import {
  type Corpus,
  type CorpusIndex,
  candidateFiles,
  findPassage,
  indexOf,
  parseDraft,
  readSources,
  segmentBuilder,
  segmentBytes,
} from "../server/src/core";
import { linkSources } from "../server/src/core/model/link-sources";
import { compareQuotation } from "../server/src/core/model/quotations/verify-quotation";
import { verifyQuotations } from "../server/src/core/model/quotations/verify-quotations";
import { resolveCitations } from "../server/src/core/model/resolution/resolve-citations";
import { prepareSourceText } from "../server/src/core/sources/matching/source-text";
import { lettersForm } from "../server/src/core/text/normal-form";
import { openCorpus } from "../server/src/node/open-corpus";
import { type CutQuotation, cutQuotations, type QuotationKind } from "./cut-quotations";
import { compare, measure, median, p95 } from "./measure";
import { duration, percent, printComparison, printTable } from "./print-table";
import { type Document, recombineSources } from "./recombine-sources";
import { readSeed, samplePath, seedsFolder, sourceTexts } from "./seeds";

const counts = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1_000, 10_000];
/** As many candidates as the search for a passage looks into. */
const mostCandidates = 20;
const quotationsOfAKind = 200;

function measureCorpus(count: number): void {
  const documents = recombineSources(sourceTexts(), count);
  const bytes = documents.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  const megabytes = bytes / 1_000_000;
  console.log(`\n${count} documents, ${megabytes.toFixed(1)} MB\n`);

  const built = measure(() => buildIndex(documents), { warmUp: 0, least: 2, seconds: 5, most: 10 });
  const index = buildIndex(documents);
  printTable(
    ["the index", ""],
    [
      ["built in (median)", duration(median(built.times))],
      ["MB per second", (megabytes / (median(built.times) / 1_000)).toFixed(1)],
      ["bytes per byte of text", (bytesOf(index) / bytes).toFixed(2)],
    ],
  );
  const corpus = corpusOf(documents, index);
  const normalised = documents.map(({ file, text }) => ({ file, letters: lettersForm(text).text }));
  const lookThrough = (words: string): string | null => {
    const letters = lettersForm(words).text;
    return normalised.find((document) => document.letters.includes(letters))?.file ?? null;
  };

  for (const kind of ["exact", "altered", "absent"] as const) {
    const quotations = cutQuotations(kind, documents, sourceTexts(), quotationsOfAKind);
    console.log(`\n${kind} quotations of ten to thirty words, ${quotations.length} of them\n`);
    const next = (round: number) => quotations[round % quotations.length]!.words;
    printComparison(
      compare(
        [
          { name: "indexOf in all normalised texts", run: (round) => lookThrough(next(round)) },
          {
            name: "candidates by the index",
            run: (round) => candidateFiles(index, next(round), mostCandidates),
          },
          { name: "candidates looked into, with context", run: (round) => findPassage(next(round), corpus) },
        ],
        { warmUp: 20, least: quotations.length, most: quotations.length },
      ),
    );
    printFound(kind, quotations, {
      "indexOf in all normalised texts": ({ words, from }) => {
        const file = lookThrough(words);
        return file !== null && (from === null || holds(corpus, file, from.text));
      },
      "candidates by the index": ({ words, from }) =>
        candidateFiles(index, words, mostCandidates).some(
          (file) => from === null || holds(corpus, file, from.text),
        ),
      "candidates looked into, with context": ({ words, from }) => {
        const [best] = findPassage(words, corpus);
        return best !== undefined && (from === null || isSamePassage(best, from, corpus));
      },
    });
  }
}

/** How many were found where they stand; of what stands nowhere, how many something was found for. */
function printFound(
  kind: QuotationKind,
  quotations: readonly CutQuotation[],
  ways: Readonly<Record<string, (quotation: CutQuotation) => boolean>>,
): void {
  console.log();
  printTable(
    ["", kind === "absent" ? "something found" : "found in place"],
    Object.entries(ways).map(([name, finds]) => [
      name,
      percent(quotations.filter(finds).length / quotations.length),
    ]),
  );
}

/** The file it was cut from, or another that reprints the words. */
function holds(corpus: Corpus, file: string, words: string): boolean {
  return lettersForm(corpus.textOf(file)!).text.includes(lettersForm(words).text);
}

function isSamePassage(
  found: { readonly file: string; readonly start: number; readonly end: number },
  from: NonNullable<CutQuotation["from"]>,
  corpus: Corpus,
): boolean {
  if (found.file === from.file) return found.start < from.start + from.text.length && from.start < found.end;
  return holds(corpus, found.file, from.text);
}

function corpusOf(documents: readonly Document[], index: CorpusIndex): Corpus {
  const texts = new Map(documents.map(({ file, text }) => [file, text]));
  return {
    sources: documents.flatMap(({ file, text }) => readSources({ file, text, pageStarts: [] }, [])),
    failed: [],
    complete: true,
    index,
    textOf: (file) => texts.get(file) ?? null,
    pageStartsOf: () => [],
    pageOffsetOf: () => null,
  };
}

/** Shingles alone: `npm run bench corpus` measures the words too. */
function buildIndex(documents: readonly Document[]): CorpusIndex {
  const builder = segmentBuilder({ words: false });
  for (const document of documents) builder.add(document);
  return indexOf(builder.build());
}

const bytesOf = ({ segments }: CorpusIndex): number =>
  segments.reduce((sum, { segment }) => sum + segmentBytes(segment), 0);

/** One long source: what is altered or absent costs more than what stands there, and must not cost a look at all of it. */
function measureLongSource(): void {
  const documents = recombineSources(sourceTexts(), 400);
  const text = documents.map((document) => document.text).join("\n\n");
  console.log(`\n\none source of ${(text.length / 1_000_000).toFixed(1)} million characters\n`);
  const prepared = measure(() => prepareSourceText(text), { warmUp: 2, least: 3, seconds: 3, most: 20 });
  const readings = prepareSourceText(text);
  const rows = (["exact", "altered", "absent"] as const).map((kind) => {
    const quotations = cutQuotations(kind, documents, sourceTexts(), quotationsOfAKind);
    let found = 0;
    const { times } = measure(
      (round) => {
        const { words } = quotations[round % quotations.length]!;
        const quoted = { text: words, inner: { start: 0, end: words.length }, alterations: [] };
        const comparison = compareQuotation(quoted, readings, { start: 0, end: text.length });
        if (comparison) found++;
        return comparison;
      },
      { warmUp: 0, least: quotations.length, most: quotations.length },
    );
    return [kind, duration(median(times)), duration(p95(times)), percent(found / quotations.length)];
  });
  printTable(["quotation", "median", "p95", "found"], rows);
  console.log(`\nmade ready in ${duration(median(prepared.times))}, once`);
}

/** All quotations of the sample draft: with its sources not looked into yet, and again as at each key. */
async function measureResponse(): Promise<void> {
  const { corpus } = await openCorpus([seedsFolder], "en");
  const draft = parseDraft(readSeed(samplePath));
  const resolutions = resolveCitations(draft);
  const sources = linkSources(draft.references, corpus);
  const verify = (its: Corpus) => verifyQuotations(draft, resolutions, sources, its);
  console.log(`\n\nall ${draft.quotations.length} quotations of the sample draft\n`);
  printComparison(
    compare([
      { name: "sources made ready anew", run: () => verify({ ...corpus }) },
      { name: "again", run: () => verify(corpus) },
    ]),
  );
}

for (const count of counts) measureCorpus(count);
measureLongSource();
void measureResponse();
