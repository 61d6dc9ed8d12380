/**
 * Precision and recall of what the engine reads, against what people read: `npm run accuracy`.
 * Precision: of what was read, the share that the annotation has. Recall: of the annotation, the share that was read.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { resolveCitations } from "../../server/src/core/model/resolution/resolve-citations";
import { parseDraft } from "../../server/src/core/syntax/parse-draft";
import {
  annotationRows,
  citationRows,
  noteRows,
  quotationRows,
  referenceRows,
  sectionRows,
} from "../support/annotations";
import {
  type BibliographyCase,
  compareBibliography,
  composedBibliographies,
  seedBibliographies,
} from "../support/bibliography-cases";
import { type Mark, marksOf, readMarkedDrafts } from "../support/marked-draft";
import { factsOf, quotationCases, quotationCorpus, resultOf } from "../support/quotation-cases";
import { type FieldScore, recordDocuments, recordFields, scoreOfField } from "../support/record-documents";
import { type ResolutionCase, resolutionCases, type Score, scoreOf } from "../support/resolution-cases";
import { publishedResponse, readSeed } from "../support/seeds";

interface Count {
  readonly read: number;
  readonly annotated: number;
  readonly both: number;
}

function compare(read: readonly string[], annotated: readonly string[]): Count {
  const rest = [...annotated];
  const both = read.filter((row) => {
    const at = rest.indexOf(row);
    if (at !== -1) rest.splice(at, 1);
    return at !== -1;
  }).length;
  return { read: read.length, annotated: annotated.length, both };
}

const sum = (counts: readonly Count[]): Count => ({
  read: counts.reduce((total, { read }) => total + read, 0),
  annotated: counts.reduce((total, { annotated }) => total + annotated, 0),
  both: counts.reduce((total, { both }) => total + both, 0),
});

function print(title: string, rows: readonly (readonly [string, Count])[]): void {
  console.log(`\n${title}`);
  console.log(`  ${"".padEnd(28)}annotated   read  right  precision  recall`);
  for (const [name, { read, annotated, both }] of rows) {
    const share = (of: number) => (of === 0 ? "–" : (both / of).toFixed(3));
    console.log(
      `  ${name.padEnd(28)}${String(annotated).padStart(9)}${String(read).padStart(7)}${String(both).padStart(7)}${share(read).padStart(11)}${share(annotated).padStart(8)}`,
    );
  }
}

const draft = parseDraft(readSeed(publishedResponse));
const resolutions = resolveCitations(draft);
print("The published Response, annotated by two readers", [
  ["citation items and parts", compare(citationRows(draft), annotationRows("mex201601.citations.tsv", 6))],
  ["quotations and citations", compare(quotationRows(draft), annotationRows("mex201601.quotations.tsv", 6))],
  ["entries and parts", compare(referenceRows(draft), annotationRows("mex201601.references.tsv", 9))],
  ["sections", compare(sectionRows(draft), annotationRows("mex201601.sections.tsv", 3))],
  ["notes", compare(noteRows(draft), annotationRows("mex201601.notes.tsv", 3))],
]);

const expected = annotationRows("mex201601.citations.tsv", 8).map((row) => row.split("\t"));
const found = citationRows(draft, resolutions).map((row) => row.split("\t"));
const outcomes = { right: 0, wrong: 0, open: 0 };
found.forEach((row, index) => {
  const wanted = expected[index];
  if (wanted && row[6] === wanted[6] && row[7] === wanted[7]) outcomes.right++;
  else if (row[6] === "-") outcomes.open++;
  else outcomes.wrong++;
});
console.log(
  `\n  items resolved: ${outcomes.right} right, ${outcomes.wrong} wrong, ${outcomes.open} open of ${expected.length}`,
);

/** Right, wrong and open over drafts that a reader has judged; `links` are the items that the resolver ties to an entry. */
function scoreDrafts(drafts: readonly ResolutionCase[]): void {
  const scores: Record<Score, number> = { right: 0, wrong: 0, open: 0 };
  const links = { all: 0, right: 0 };
  for (const { text, items } of drafts) {
    const resolved = resolveCitations(parseDraft(text)).flat();
    items.forEach((judged, index) => {
      const { reference } = resolved[index]!;
      scores[scoreOf(judged, resolved[index]!)]++;
      if (reference === null) return;
      links.all++;
      if (reference === judged.reference) links.right++;
    });
  }
  const { right, wrong, open } = scores;
  console.log(`\n${drafts.length} composed drafts, resolved`);
  console.log(`  items resolved: ${right} right, ${wrong} wrong, ${open} open of ${right + wrong + open}`);
  console.log(`  linked to the right entry: ${links.right} of ${links.all}`);
}

scoreDrafts(resolutionCases());

const folder = join(import.meta.dirname, "../core/syntax/drafts");
const cases = readdirSync(folder)
  .filter((name) => name.endsWith(".txt"))
  .flatMap((name) => readMarkedDrafts(readFileSync(join(folder, name), "utf8")));
const key = ({ name, start, end }: Mark) => `${name} ${start} ${end}`;
const byKind = new Map<string, Count[]>();
for (const { text, marks } of cases) {
  const read = marksOf(parseDraft(text));
  for (const kind of new Set([...marks, ...read].map(({ name }) => name))) {
    const ofKind = (list: readonly Mark[]) => list.filter(({ name }) => name === kind).map(key);
    byKind.set(kind, [...(byKind.get(kind) ?? []), compare(ofKind(read), ofKind(marks))]);
  }
}
print(
  `${cases.length} composed drafts, exact spans`,
  [...byKind]
    .map(([kind, counts]) => [kind, sum(counts)] as const)
    .toSorted((a, b) => b[1].annotated - a[1].annotated),
);

/** Field by field, over the given sources together. */
function printBibliographies(title: string, sources: readonly BibliographyCase[]): void {
  const byField = new Map<string, Count[]>();
  for (const source of sources)
    for (const { field, read, annotated } of compareBibliography(source))
      byField.set(field, [...(byField.get(field) ?? []), compare(read, annotated)]);
  print(
    title,
    [...byField].map(([field, counts]) => [field, sum(counts)] as const),
  );
}

for (const seed of seedBibliographies()) printBibliographies(`Bibliography of ${seed.name}`, [seed]);
const composed = composedBibliographies();
printBibliographies(`Bibliographies of ${composed.length} composed sources`, composed);

/** Per field: as a person read it, otherwise, left empty although the document says it, and rightly left empty. */
function scoreRecords(): void {
  const documents = recordDocuments();
  const records = documents.flatMap(({ expected, read }) =>
    expected.map((record, index) => ({ record, read: read[index] })),
  );
  const split = documents.filter(({ expected, read }) => expected.length === read.length).length;
  console.log(
    `\n${documents.length} composed documents, ${records.length} records; ${split} split as annotated`,
  );
  console.log(`  ${"".padEnd(28)}right  wrong  empty  silent`);
  for (const field of recordFields) {
    const scores: Record<FieldScore, number> = { right: 0, wrong: 0, empty: 0, silent: 0 };
    for (const { record, read } of records) scores[read ? scoreOfField(field, record, read) : "empty"]++;
    const { right, wrong, empty, silent } = scores;
    console.log(
      `  ${field.padEnd(28)}${String(right).padStart(5)}${String(wrong).padStart(7)}${String(empty).padStart(7)}${String(silent).padStart(8)}`,
    );
  }
}

scoreRecords();
/** Verdicts of a reviewer against the engine's, each row a reviewer's; then passages and facts where both agree. */
function confuseQuotations(): void {
  const corpus = quotationCorpus();
  const judged = quotationCases(corpus).map((its) => ({ its, result: resultOf(its, corpus) }));
  const verdicts = ["verbatim", "adapted", "altered", "absent", "elsewhere", "unverifiable"];
  console.log(`\n${judged.length} quotations judged by reading; rows are the reviewer's verdicts`);
  console.log(`  ${"".padEnd(14)}${verdicts.map((verdict) => verdict.padStart(13)).join("")}`);
  for (const verdict of verdicts) {
    const ofReviewer = judged.filter(({ its }) => its.verdict === verdict);
    const counts = verdicts.map((told) => ofReviewer.filter(({ result }) => result.verdict === told).length);
    console.log(
      `  ${verdict.padEnd(14)}${counts.map((number) => (number === 0 ? "·" : String(number)).padStart(13)).join("")}`,
    );
  }
  const withPassage = judged.filter(({ its }) => its.span !== null);
  const inPlace = withPassage.filter(
    ({ its: { span }, result: { passage } }) =>
      passage &&
      span &&
      passage.file === span.file &&
      passage.start === span.start &&
      passage.end === span.end,
  );
  const sorted = (values: readonly string[]) => [...values].sort().join();
  const facts = judged.flatMap(({ its, result }) => {
    const told = factsOf(its, result, corpus);
    return [...its.facts].map(([key, values]) => sorted(values) === sorted(told.get(key)!));
  });
  console.log(`  passages: ${inPlace.length} of ${withPassage.length} begin and end where the reviewer says`);
  console.log(
    `  facts on changes, omissions and seams: ${facts.filter((right) => right).length} of ${facts.length} right`,
  );
}

confuseQuotations();
