/** Reads the quotations of `test/golden/quotations` with the verdicts that a reviewer gave, and asks the engine for its own. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  analyse,
  type Corpus,
  parseDraft,
  type QuotationResult,
  type SourceRecord,
} from "../../server/src/core";
import { lettersForm, originalSpan } from "../../server/src/core/text/normal-form";
import { memoryCorpus } from "./memory-corpus";
import { readSeed, seedsFolder } from "./seeds";

const folder = join(import.meta.dirname, "../golden/quotations");

export interface QuotationCase {
  /** File and line, for messages. */
  readonly place: string;
  readonly about: string;
  readonly draft: string;
  readonly verdict: string;
  readonly reason: string | null;
  /** The source's words from first to last; null where there is no passage. */
  readonly span: { readonly file: string; readonly start: number; readonly end: number } | null;
  readonly facts: ReadonlyMap<string, readonly string[]>;
}

const languages: Readonly<Record<string, string>> = {
  "rapport-logement.txt": "fr",
  "arrete-eaux.txt": "fr",
  "informe-pozos.txt": "es",
  "controle-cliniques.txt": "fr",
  "informe-clinicas.txt": "es",
};

/** The seeds, and the composed sources under made-up authors. */
export function quotationCorpus(): Corpus {
  const composed = readdirSync(join(folder, "sources"));
  const seeds = readdirSync(seedsFolder).filter((name) => /^(?!mex\d|README).*\.(?:md|txt)$/.test(name));
  const records = composed.map(
    (file) =>
      `  - file: ${file}\n    title: About ${file}\n    author: Press of ${file.split(".")[0]}\n    date: "2019"\n    language: ${languages[file] ?? "en"}`,
  );
  const file = (name: string, text: string) => ({
    name,
    text,
    pageStarts: [],
    state: "readable" as const,
    recorded: null,
    locale: "en" as const,
    cursor: null,
    annotations: [],
  });
  const files = [
    file("sources.yaml", `${readSeed("sources.yaml").trimEnd()}\n${records.join("\n")}\n`),
    ...seeds.map((name) => file(name, readSeed(name))),
    ...composed.map((name) => file(name, readFileSync(join(folder, "sources", name), "utf8"))),
  ];
  return memoryCorpus({ files, draft: file("draft.rir", "") });
}

export const quotationCases = (corpus: Corpus): readonly QuotationCase[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .flatMap((name) => casesOf(name, readFileSync(join(folder, name), "utf8"), corpus));

function casesOf(name: string, text: string, corpus: Corpus): readonly QuotationCase[] {
  let source: SourceRecord | undefined;
  let language = "en";
  const cases: QuotationCase[] = [];
  const lines = text.split("\n");
  lines.forEach((line, index) => {
    const header = /^@ (source|seed|draft) ([^|]+?)(?: \| (.+))?$/.exec(line);
    if (header?.[1] === "draft") language = header[2]!;
    else if (header) {
      source = corpus.sources.find(
        ({ file, title }) => file === header[2] && (!header[3] || title === header[3]),
      );
      if (!source) throw new Error(`${name}:${index + 1}: no source ${line}`);
    }
    const judged = /^([a-z]+)(?:\/([a-z-]+))? {2}(.+)$/.exec(line);
    if (!judged) return;
    const end = lines.findIndex((other, at) => at > index && other === "");
    const fields = new Map(
      lines.slice(index + 1, end === -1 ? lines.length : end).map((field) => {
        const its = /^(Q|S|S@2|D|E|F)(?: (.*))?$/.exec(field);
        if (!its) throw new Error(`${name}: what is this? ${field}`);
        return [its[1]!, its[2] ?? ""] as const;
      }),
    );
    const quoted = fields.get("Q");
    if (quoted === undefined || !source) throw new Error(`${name}:${index + 1}: no Q`);
    const [, verdict, reason, about] = judged;
    const hasPassage = /^(?:verbatim|adapted|altered|elsewhere)$/.test(verdict!);
    const file = fields.get("E") || source.file;
    const words = fields.get("S") ?? fields.get("S@2") ?? quoted;
    cases.push({
      place: `${name}:${index + 1}`,
      about: about!,
      draft: draftWith(quoted, fields.get("D"), source, language),
      verdict: verdict!,
      reason: reason ?? null,
      span: hasPassage
        ? spanOf(
            corpus,
            file,
            words,
            source.file === file ? source : null,
            fields.has("S@2"),
            `${name}:${index + 1}`,
          )
        : null,
      facts: new Map(
        (fields.get("F") ?? "")
          .split(/ (?=(?:changes|marked|hides|adds|seam|also|compare)=|distant$)/)
          .filter((fact) => fact !== "")
          .map((fact) => {
            const [key, values = ""] = fact.split("=");
            return [
              key!,
              key === "compare" ? [values] : values.split(",").filter((value) => value !== ""),
            ] as const;
          }),
      ),
    });
  });
  return cases;
}

function draftWith(
  quoted: string,
  around: string | undefined,
  source: SourceRecord,
  language: string,
): string {
  const author = source.author!;
  const date = source.date!;
  const sentence =
    language === "fr"
      ? `Selon cette source, on lit dans le texte du rapport que ${quoted} (${author} ${date}).`
      : `According to the text of that report, ${quoted} (${author} ${date}).`;
  const its =
    around === undefined ? sentence : around.replace("{Q}", quoted).replace("Ambrian Press", author);
  const entry = `${author}. ${date.endsWith(".") ? date : `${date}.`} "${source.title!.replace(/["“”]/g, "'")}." [Accessed 2023-09-05]`;
  return language === "fr"
    ? `1. Aperçu\n\n${its}\n\nRéférences\n\n${entry}\n`
    : `1. Overview\n\n${its}\n\nReferences\n\n${entry}\n`;
}

/** Where the words stand, by their letters: `first words … last words`. */
function spanOf(
  corpus: Corpus,
  file: string,
  words: string,
  part: SourceRecord | null,
  second: boolean,
  place: string,
): QuotationCase["span"] {
  const text = corpus.textOf(file)!;
  const letters = lettersForm(text);
  const [first, last] = words.split("…").map((piece) => lettersForm(piece).text);
  const from = part ? letters.offsets.findIndex((offset) => offset >= part.start) : 0;
  let start = letters.text.indexOf(first!, from);
  if (second) start = letters.text.indexOf(first!, start + 1);
  const lastAt = last === undefined ? start : letters.text.indexOf(last, start + first!.length);
  if (start === -1 || lastAt === -1) throw new Error(`${place}: the source has no “${words}”`);
  return { file, ...originalSpan(letters, text, start, lastAt + (last ?? first!).length) };
}

export function resultOf(judged: QuotationCase, corpus: Corpus): QuotationResult {
  const { quotations } = analyse(parseDraft(judged.draft), corpus);
  const result = quotations[0];
  if (!result || quotations.length !== 1) throw new Error(`${judged.place}: ${quotations.length} quotations`);
  return result;
}

/** The facts of the result that the case names, written as the case writes them. */
export function factsOf(
  judged: QuotationCase,
  result: QuotationResult,
  corpus: Corpus,
): ReadonlyMap<string, readonly string[]> {
  const unique = (values: readonly string[]) => [...new Set(values)].sort();
  const told: Readonly<Record<string, () => readonly string[]>> = {
    changes: () =>
      unique(
        result.difference
          .filter(({ change, marked }) => change !== null && !marked)
          .map(({ change }) => change!),
      ),
    marked: () => result.marked.map(({ kind }) => kind),
    hides: () => unique(result.marked.flatMap(({ hides }) => hides)),
    adds: () => unique(result.marked.flatMap(({ adds }) => adds)),
    distant: () => (result.marked.some(({ joinsDistant }) => joinsDistant) ? [] : ["near"]),
    seam: () => result.seams.map(({ side, kind }) => `${side}:${kind}`),
    also: () => [String(result.passage?.alsoAt.length ?? 0)],
    compare: () => {
      const wanted = lettersForm(judged.facts.get("compare")![0]!).text;
      const offered = result.toCompare.flatMap(({ file, spans }) =>
        spans.map(({ start, end }) => lettersForm(corpus.textOf(file)!, { start, end }).text),
      );
      return offered.some((sentence) => sentence.includes(wanted))
        ? [judged.facts.get("compare")![0]!]
        : offered;
    },
  };
  return new Map([...judged.facts.keys()].map((key) => [key, told[key]!()]));
}
