/** Benchmark: completing citations out of 10,000 records (or as many as are asked for), beside fuse.js over all of them. */
import Fuse from "fuse.js";
import {
  type Citable,
  fuseOptions,
  indexCitables,
  searchCitables,
} from "../server/src/core/features/completion/citation-search";
import { type CitationQuery, citationQueries } from "./citation-queries";
import { generateRecords } from "./generate-records";
import { ascending, compare, type Measured, median } from "./measure";
import { duration, printComparison, printTable } from "./print-table";

const count = Number(process.argv[2] ?? 10_000);
const shown = 30;
const records = recordsWithMeant(count);

console.log(`\n${records.length} records, the ${citationQueries.length} that are meant spread among them\n`);
printComparison(
  compare(
    [
      { name: "make the engine's index", run: () => indexCitables(records) },
      { name: "make fuse.js's index", run: () => new Fuse(records, fuseOptions) },
    ],
    { warmUp: 1, least: 3, seconds: 2 },
  ),
);

const index = indexCitables(records);
const fuse = new Fuse(records, fuseOptions);
const engineSearch = (typed: string) => searchCitables(index, typed, shown);
const fuseSearch = (typed: string) => fuse.search(typed, { limit: shown }).map(({ item }) => item);

const perQuery = citationQueries.map(({ typed }) =>
  compare(
    [
      { name: "engine", run: () => engineSearch(typed) },
      { name: "fuse.js over all records", run: () => fuseSearch(typed) },
    ],
    // Over 100,000 records fuse.js takes seconds for each query: once is enough there.
    count > 20_000 ? { warmUp: 0, least: 1, most: 1 } : { warmUp: 1, least: 3, seconds: 0.5, most: 30 },
  ),
);
console.log("\nOne answer, over all queries\n");
printComparison([0, 1].map((which) => together(perQuery.map((measured) => measured[which]!))));

console.log("\nPlace of the record that is meant (– when it is not among the first 30)\n");
const ranks = citationQueries.map((query, at) => ({
  typed: query.typed,
  engine: rankOf(engineSearch(query.typed), query),
  fuse: rankOf(fuseSearch(query.typed), query),
  times: perQuery[at]!,
}));
printTable(
  ["typed", "engine", "fuse.js", "engine takes", "fuse.js takes"],
  ranks.map(({ typed, engine, fuse: other, times }) => [
    typed,
    String(engine ?? "–"),
    String(other ?? "–"),
    ...times.map((measured) => duration(median(measured.times))),
  ]),
);
const within = (which: "engine" | "fuse", places: number) =>
  ranks.filter((rank) => (rank[which] ?? Number.POSITIVE_INFINITY) <= places).length;
console.log();
for (const which of ["engine", "fuse"] as const) {
  console.log(`${which}: first ${within(which, 1)}, among five ${within(which, 5)}, of ${ranks.length}`);
}

/** Each record that is meant stands among the others, and with it further records of its author. */
function recordsWithMeant(total: number): readonly Citable[] {
  const siblings = 4;
  const step = Math.floor(total / (citationQueries.length * (siblings + 1)));
  return generateRecords(total).map((record, key) => {
    const place = key % step === step - 1 ? Math.floor(key / step) : Number.POSITIVE_INFINITY;
    const meant = citationQueries[Math.floor(place / (siblings + 1))]?.meant;
    if (!meant) return record;
    const { author, abbreviation } = meant;
    if (place % (siblings + 1) === siblings) return { ...meant, key };
    // Of other dates than the queries ask for, so that one record is right.
    return { ...record, author, abbreviation, date: `201${place % 5}-1${place % 3}` };
  });
}

function rankOf(found: readonly Citable[], { meant, anyOfAuthor }: CitationQuery): number | null {
  const at = found.findIndex(
    ({ author, title }) => author === meant.author && (anyOfAuthor || title === meant.title),
  );
  return at === -1 ? null : at + 1;
}

function together(measured: readonly Measured[]): Measured {
  return { name: measured[0]!.name, times: ascending(measured.flatMap(({ times }) => times)) };
}
