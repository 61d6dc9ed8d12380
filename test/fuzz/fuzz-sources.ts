/**
 * Reads hostile sources, lists and libraries of one, two and four megabytes: none may throw, and twice the text may not
 * take much more than twice the time. `npx tsx test/fuzz/fuzz-sources.ts [name]` reads all, or those texts alone.
 */
import {
  analyse,
  type Corpus,
  findPassage,
  indexTexts,
  parseDraft,
  readSources,
  searchPassages,
  sourceOutline,
} from "../../server/src/core";
import {
  headingsLike,
  numberedParagraphs,
  sectionsLike,
} from "../../server/src/core/sources/places/labelled-places";
import { pageNumbering } from "../../server/src/core/sources/places/page-numbering";
import { readHtml } from "../../server/src/node/extract/read-html";
import { readLibrary } from "../../server/src/node/libraries/read-library";
import { readConfigurationFile } from "../../server/src/node/read-configuration-file";
import { readDeclarations } from "../../server/src/node/read-declarations";

const megabyte = 1_000_000;
const sizes = [megabyte, 2 * megabyte, 4 * megabyte];
/** Twice the text may take so many times as long, and what takes less is not looked at: a collection of garbage alone takes as much. */
const mostGrowth = 3;
const shortest = 1_500;

const filled = (unit: string) => (size: number) => unit.repeat(Math.ceil(size / unit.length)).slice(0, size);
/** With another number each time, so that nothing is found to be the same. */
const counted = (unit: (number: number) => string) => (size: number) => {
  const parts: string[] = [];
  for (let length = 0, number = 1; length < size; number++)
    length += parts[parts.push(unit(number)) - 1]!.length;
  return parts.join("").slice(0, size);
};
const spelled = (number: number) =>
  number.toString(26).replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 26)));

type Make = (size: number) => string;
const sources: readonly (readonly [string, Make])[] = [
  ["nothing but a letter", filled("a")],
  ["nothing but a digit", filled("1")],
  ["blanks", filled(" ")],
  ["line ends", filled("\n")],
  ["form feeds", filled("\f")],
  ["pages with a heading", filled("\f\n\nHeading\n\n")],
  ["pages with a number", counted((at) => `\f${at}\n\nWords of a page, and more of them.\n\n`)],
  ["page lines", counted((at) => `Page ${at} of 9\n\nWords of a page.\n\n`)],
  ["headings", counted((at) => `${at}. Heading\n\n`)],
  ["headings by marks", counted((at) => `## ${spelled(at)}\n\n`)],
  ["numbered paragraphs", counted((at) => `${at}. The same words stand here.\n\n`)],
  ["sections", counted((at) => `Section ${at}\n\n`)],
  ["posts", counted((at) => `${1 + (at % 12)}/${1 + (at % 28)}/23 (written by Ana Roy)\n\nWords.\n\n`)],
  ["dates", counted((at) => `${1 + (at % 28)} May ${1900 + (at % 120)} `)],
  ["numeric dates", filled("3/4/2021 ")],
  ["bylines", filled("By Ana Roy\n")],
  ["reprints", filled("Reprinted from The Lake Monitor, 4 May 2020\n\n")],
  ["front matter without an end", (size) => `---\n${filled("title: a\n")(size)}`],
  ["notes", counted((at) => `Words.${at}\n\n${at} Ana Roy, "Rivers," Lake Press, 2020.\n\n`)],
  ["notes with ibid.", counted((at) => `Words.[${at}]\n\n[${at}] Ibid., p. 4.\n\n`)],
  [
    "a list of sources",
    (size) =>
      `Sources\n\n${counted((at) => `Roy, A. (${1900 + (at % 120)}). Rivers ${spelled(at)}. Lake Press.\n`)(size)}`,
  ],
  ["attributions", filled("According to the River Institute, it rose. ")],
  ["agencies", filled("(AFP/Reuters, AP) ")],
  ["open brackets", filled("([{")],
  ["open marks", filled('“«"')],
  ["note marks", filled("a[1]")],
  ["tags", filled("<sup>1</sup>")],
  ["open tags", filled("<a ")],
  ["comments", filled("<!--")],
  ["addresses", filled("https://example.org/a ")],
  ["one long line of words", counted((at) => `${spelled(at)} `)],
  ["one word again and again", filled("the ")],
  ["short lines", filled("ab\n")],
  ["short paragraphs", filled("Ab\n\n")],
  ["hyphens at line ends", filled("ab-\n")],
  ["full stops", filled(". ")],
  ["names", filled("Ana Roy, ")],
  ["capitals", filled("RIVER INSTITUTE ")],
  ["halves of characters", filled("\ud800")],
  ["marks on letters", filled("e\u0301\u0301\u0301")],
  ["letters of other scripts", filled("水位上升了 ")],
  ["marks of direction", filled("\u202ea\u202c ")],
];

const words = "the words of the source stand here, the river rose and the town was flooded in the night";
const quoted = parseDraft(
  `The town "${words}" (RI 2020).\n\nReferences\n\nRiver Institute (RI). 2020. "Rivers." [Accessed 2020-02-01]\n`,
);

function corpusOf(text: string): Corpus {
  const pageStarts: number[] = [];
  for (let at = text.indexOf("\f"); at !== -1; at = text.indexOf("\f", at + 1)) pageStarts.push(at + 1);
  const declared = [
    { file: "a.txt", part: null, fields: { title: "Rivers", author: "River Institute", date: "2020" } },
  ];
  return {
    sources: readSources({ file: "a.txt", text, pageStarts }, declared, {}),
    failed: [],
    complete: true,
    index: indexTexts([{ file: "a.txt", text }]),
    textOf: () => text,
    pageStartsOf: () => pageStarts,
    pageOffsetOf: () => null,
  };
}

/** What is done with a text, once its records and its index are made. */
const steps: readonly (readonly [name: string, run: (text: string, corpus: () => Corpus) => unknown])[] = [
  ["records", (text) => readSources({ file: "a.txt", text, pageStarts: [] }, [], {})],
  ["index", (text) => indexTexts([{ file: "a.txt", text }])],
  [
    "words",
    (_, corpus) => searchPassages(corpus().index, `${words} "the town"`, { limit: 10, prefix: true }),
  ],
  ["passage", (text, corpus) => findPassage(`${text.slice(400, 700)} ${words}`, corpus())],
  ["quotation", (_, corpus) => analyse(quoted, corpus())],
  [
    "outline",
    (text, corpus) =>
      sourceOutline({ text, pageStarts: corpus().pageStartsOf("a.txt"), sources: corpus().sources }),
  ],
  [
    "sections",
    (text) => [sectionsLike(text, "12"), headingsLike(text, "Heading of words"), numberedParagraphs(text)],
  ],
  ["page numbers", (text, corpus) => pageNumbering(text, corpus().pageStartsOf("a.txt"))],
];

const others: readonly (readonly [string, Make, (text: string) => unknown])[] = [
  ["BibTeX on one line", filled("@book{a, title={b}} "), (text) => readLibrary(text, "bibtex")],
  ["BibTeX without an end", filled("@book{a, title={"), (text) => readLibrary(text, "bibtex")],
  ["BibTeX that never closes", filled("@book{a,\n"), (text) => readLibrary(text, "bibtex")],
  [
    "BibTeX in depth",
    (size) => `@book{a, title={${filled("{")(size / 2)}${filled("}")(size / 2)}}}`,
    (text) => readLibrary(text, "bibtex"),
  ],
  [
    "BibTeX with one long value",
    (size) => `@book{a, title={${filled("a\\")(size)}}}`,
    (text) => readLibrary(text, "bibtex"),
  ],
  [
    "BibTeX with one long list of names",
    (size) => `@book{a, author={${filled("Ana Roy and ")(size)}}, title={b}}`,
    (text) => readLibrary(text, "bibtex"),
  ],
  [
    "BibTeX definitions",
    (size) => `${filled("@string{a = {b}}\n")(size)}@book{a, title={b}}`,
    (text) => readLibrary(text, "bibtex"),
  ],
  [
    "BibTeX files",
    (size) => `@book{a, title={b}, file={${filled("a:b:c;")(size)}}}`,
    (text) => readLibrary(text, "bibtex"),
  ],
  ["RIS without an end", filled("TY  - BOOK\n"), (text) => readLibrary(text, "ris")],
  [
    "RIS on one line",
    (size) => `TY  - BOOK\nTI  - ${filled("a ")(size)}\nER  - `,
    (text) => readLibrary(text, "ris"),
  ],
  [
    "RIS of one entry",
    (size) => `TY  - BOOK\n${filled("AU  - Roy, Ana\n")(size)}ER  - `,
    (text) => readLibrary(text, "ris"),
  ],
  ["JSON in depth", filled("["), (text) => readLibrary(text, "csl-json")],
  ["JSON of escapes", (size) => `["${filled("\\n")(size)}`, (text) => readLibrary(text, "csl-json")],
  [
    "JSON on one line",
    (size) => `[${filled('{"type":"book","title":"a"},')(size)}]`,
    (text) => readLibrary(text, "csl-json"),
  ],
  ["a list in depth", filled("- "), (text) => readDeclarations(text, () => null)],
  ["a list in brackets", filled("["), (text) => readDeclarations(text, () => null)],
  [
    "a list of entries",
    (size) => `sources:\n${filled("  - file: a.txt\n    author: b\n")(size)}`,
    (text) => readDeclarations(text, () => null),
  ],
  [
    "a list of aliases",
    (size) => `a: &a [b, b]\nsources: [${filled("*a, ")(size)}]`,
    (text) => readDeclarations(text, () => null),
  ],
  [
    "aliases of aliases",
    counted((at) => `a${at}: &a${at} [*a${at - 1}, *a${at - 1}]\n`),
    (text) => readDeclarations(text, () => null),
  ],
  [
    "a configuration of escapes",
    (size) => `{"corpus": ["${filled("\\\\")(size)}`,
    (text) => readConfigurationFile(text),
  ],
  [
    "a configuration of braces",
    (size) => `{"corpus": ["${filled("{a,")(size)}"]}`,
    (text) => readConfigurationFile(text),
  ],
  ["HTML in depth", filled("<div>"), (text) => readHtml(Buffer.from(text))],
  ["HTML of cells", filled("<table><tr><td>a"), (text) => readHtml(Buffer.from(text))],
  ["HTML of marks", filled("<b><i>"), (text) => readHtml(Buffer.from(text))],
  [
    "HTML with a long attribute",
    (size) => `<a title="${filled("a ")(size)}`,
    (text) => readHtml(Buffer.from(text)),
  ],
];

/** Seconds of the processor, whatever else the machine does. */
function milliseconds(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

const only = process.argv[2] ?? "";
const slow: string[] = [];
let done = 0;
/** A step that is slow at one size would take minutes at the next. */
const longest = 20_000;

function judge(name: string, times: readonly number[]): void {
  done++;
  const last = times.at(-1)!;
  const isSlow = times.length < sizes.length || (last > shortest && last > mostGrowth * times.at(-2)!);
  if (isSlow) slow.push(name);
  if (isSlow || last > 2 * shortest)
    console.log(
      `${isSlow ? "slow" : "    "} ${name}: ${times.map((time) => Math.round(time)).join(", ")} ms`,
    );
}

for (const [name, make, run] of others) {
  if (!name.includes(only)) continue;
  const times: number[] = [];
  for (const size of sizes) {
    const text = make(size);
    if ((times.at(-1) ?? 0) <= longest) times.push(milliseconds(() => run(text)));
  }
  judge(name, times);
}
for (const [name, make] of sources) {
  if (!name.includes(only)) continue;
  const times = steps.map((): number[] => []);
  for (const size of sizes) {
    const text = make(size);
    const corpus = corpusOf(text);
    for (const [at, [, run]] of steps.entries())
      if ((times[at]!.at(-1) ?? 0) <= longest) times[at]!.push(milliseconds(() => run(text, () => corpus)));
  }
  for (const [at, [step]] of steps.entries()) judge(`${step} of ${name}`, times[at]!);
}
console.log(`${done} measured at 1, 2 and 4 MB, of which ${slow.length} are slow`);
process.exitCode = slow.length > 0 || done === 0 ? 1 : 0;
