// Writes syntaxes/rir.tmLanguage.json, the colours of drafts, out of named parts: a TextMate grammar has no variables.
import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const months = [
  "January|February|March|April|May|June|July|August|September|October|November|December",
  "Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec",
  "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre",
  "janv|févr|avr|juill|sept|oct|nov|déc",
].join("|");
const month = `(?:${months})(?![\\p{L}])\\.?`;
const year = "(?:1[89]|20)\\d{2}";
const space = "[ \\u00A0\\u202F]";
/** Every repetition in a pattern that is sought all along a line has a bound, so that no line takes long. */
const gap = "\\s{0,3}";
const blank = "\\s{1,3}";
/** `2023-08-14` · `4 Apr. 2016` · `1er août 2017` · `Mar.-Apr. 2014` · `2019–2020` · `2004b` · `n.d.` · `s.d.` */
const date = [
  "(?<![\\p{L}\\p{N}-])(?:",
  `${year}-\\d{2}(?:-\\d{2})?`,
  `|(?:\\d{1,2}(?:er)?${space})?${month}(?:[-–]${month})?${space}?${year}`,
  `|${year}(?:[-–]${year})?`,
  "|[NnSs]\\.d\\.",
  ")(?:[a-h](?![\\p{L}\\p{N}]))?(?![\\p{L}\\p{N}])",
].join("");
/** `Sec. F3` · `para. 44` · `Art. 31` · `pp. 3` and the French ones, as far as the space before the number. */
const locatorWord =
  "(?:[Ss]ect?(?:ion)?s?|[Pp]ara(?:s|gr|graphe?s?)?|[Pp]ar|[Aa]rt(?:icle)?s?|[Cc]h(?:ap)?|[Aa]nnexe?|[Tt]able(?:au)?|[Nn]ote|pp?)(?:\\.|(?=\\s))\\s?(?=[\\p{N}\\p{Lu}])";
const dateEnd = `(?=${gap}(?:[,;)\\]]|$)|${blank}(?:${locatorWord}))`;
const see = "(?:[Ss]ee also|[Ss]ee|[Vv]oir aussi|[Vv]oir|cited in|cité dans)";
const ibid = "(?:[Ii]bid|[Ii]dem)(?![\\p{L}])\\.?";
/** Names begin with a capital or a digit; the roles are the ones that French writes small. */
const author = '(?:[\\p{Lu}\\p{N}«“"]|professeure?\\b|chercheure?\\b|représentante?\\b)[^();]{0,160}?';
/** A period such as `(2017-2019)` or `(2021–August 2023)` is no citation. */
const notPeriod = `(?!${gap}${year}\\s?[-–]\\s?(?:${year}|${month}))`;

const zoneTitles = {
  notes: "Notes?",
  references: "References?|Références?",
  additional: "Additional Sources Consulted|Autres sources consultées",
};
const zoneHeading = (titles) => `^(?:#{1,6}\\s+)?(?:${titles})\\s*$`;
const anyZone = zoneHeading(Object.values(zoneTitles).join("|"));

const scope = (name) => ({ name: `${name}.rir` });
const include = (...names) => names.map((name) => ({ include: `#${name}` }));
const quotation = (kind, open, close) => ({
  name: `string.quoted.${kind}.rir`,
  begin: open,
  beginCaptures: { 0: scope("punctuation.definition.string.begin") },
  // A quotation ends with its line: an open one must not colour the rest of the draft.
  end: `${close}|$`,
  endCaptures: { 0: scope("punctuation.definition.string.end") },
  patterns: include("noteMarker", "alterations"),
});
const citation = (kind, ahead) => ({
  name: `meta.citation.${kind}.rir`,
  begin: `\\(${notPeriod}(?=${gap}${ahead})`,
  beginCaptures: { 0: scope("punctuation.section.citation.begin") },
  end: "\\)|$",
  endCaptures: { 0: scope("punctuation.section.citation.end") },
  patterns: include("citedAuthor", "citedIbid", "citedDate", "citedLocator", "itemSeparator"),
});
/** What follows a date or `ibid.` up to the next item is its locator. */
const thenLocator = (begin, name, patterns) => ({
  begin: `(${begin})`,
  beginCaptures: { 1: scope(name) },
  end: "(?=[;)]|$)",
  patterns: [
    ...patterns,
    { ...scope("variable.parameter.locator"), match: "[^\\s,;()][^,;()]*" },
    { ...scope("variable.parameter.locator"), begin: "\\(", end: "\\)|$" },
  ],
});

export const grammar = {
  name: "Response to Information Request",
  scopeName: "text.rir",
  patterns: include("comment", "references", "additionalSources", "headings", "inline"),
  repository: {
    comment: { name: "comment.block.rir", begin: "<!--", end: "-->" },

    headings: {
      patterns: include("zoneHeading", "markdownHeading", "numberedHeading", "title", "symbolLine"),
    },
    zoneHeading: { ...scope("markup.heading.zone"), match: anyZone },
    markdownHeading: { ...scope("markup.heading.section"), match: "^#{1,6}\\s+\\S.*$" },
    numberedHeading: {
      // `3.1 Migrants`, but neither `1 September 2023` nor a sentence.
      match: `^(\\d{1,2}(?:\\.\\d{1,2}){0,3}\\.?)\\s+(?!${month}\\s+${year})(\\p{Lu}(?:.{0,198}[^\\s.;:,])?)\\s*$`,
      ...scope("markup.heading.section"),
      captures: { 1: scope("constant.numeric.section"), 2: scope("entity.name.section") },
    },
    title: {
      // `Mexico: Profiles of … (2021–August 2023)`
      match: `^\\p{Lu}[\\p{L}' -]{1,60}\\s?:\\s[^\\n]{1,600}\\([^()]{0,80}${year}\\)\\s*$`,
      ...scope("markup.heading.title"),
    },
    symbolLine: { ...scope("markup.heading.symbol"), match: "^[A-Z]{3}\\d{5,6}\\.(?:EF|FE|E|F)\\s*$" },

    inline: {
      patterns: include("comment", "translation", "noteMarker", "symbol", "citations", "quotations"),
    },
    translation: {
      ...scope("storage.modifier.translation"),
      match: "\\[(?:[Tt]ranslation|[Tt]raduction|UN English version|version française des Nations Unies)\\]",
    },
    noteMarker: { ...scope("entity.name.tag.note"), match: "\\[\\d{1,3}\\]" },
    symbol: {
      ...scope("variable.other.constant.symbol"),
      match: "\\b[A-Z]{3}\\d{5,6}(?:\\.(?:EF|FE|E|F))?\\b",
    },

    citations: {
      patterns: [
        citation("narrative", `(?:${date}${dateEnd}|${locatorWord})`),
        citation("parenthetical", `(?:${see}${blank})?(?:${ibid}|${author}\\s${date}${dateEnd})`),
      ],
    },
    citedAuthor: {
      match: `(?<=[(;]|[(;]\\s)(?:(${see})${blank})?(?!${date}|${ibid})([^\\s();][^();]{0,160}?)(?=${blank}${date}${dateEnd})`,
      captures: { 1: scope("keyword.other.see"), 2: scope("entity.name.type.author") },
    },
    citedIbid: thenLocator(ibid, "keyword.other.ibid", [{ ...scope("constant.numeric.date"), match: date }]),
    citedDate: thenLocator(`${date}${dateEnd}`, "constant.numeric.date", []),
    citedLocator: { ...scope("variable.parameter.locator"), match: `${locatorWord}[^;()]*` },
    itemSeparator: { ...scope("punctuation.separator.item"), match: ";" },

    quotations: {
      patterns: [
        quotation("double", '"', '"'),
        quotation("curly", "“", "”"),
        quotation("guillemets", "«", "»"),
      ],
    },
    alterations: {
      patterns: [
        {
          ...scope("variable.other.omission"),
          match: "\\[(?:\\.\\.\\.|…)\\]|…|\\.\\.\\.|\\. \\. \\.",
        },
        { ...scope("variable.other.alteration"), match: "\\[[^\\[\\]]{1,200}\\]" },
      ],
    },

    references: {
      begin: zoneHeading(zoneTitles.references),
      beginCaptures: { 0: scope("markup.heading.zone") },
      end: `(?=${anyZone})`,
      patterns: include("comment", "entry"),
    },
    entry: {
      name: "meta.reference.rir",
      begin: "^(?=\\S)",
      end: "$",
      patterns: include(
        "entryAuthor",
        "entryAccessed",
        "entryDate",
        "entryOral",
        "entryContainer",
        "entryTitle",
      ),
    },
    entryAuthor: {
      match: `\\G(.{1,200}?)(?:\\s\\((\\p{Lu}[^()\\s]{0,20})\\))?\\.?\\s(?=${date}\\.?\\s)`,
      captures: { 1: scope("entity.name.type.author"), 2: scope("entity.name.type.abbreviation") },
    },
    entryAccessed: {
      begin: "\\[(?=Accessed|Date de consultation|Consulté)",
      end: "\\]|$",
      patterns: [
        { ...scope("keyword.other.accessed"), match: "Accessed|Date de consultation|Consulté(?: le)?" },
        { ...scope("constant.numeric.date"), match: date },
      ],
    },
    entryDate: { ...scope("constant.numeric.date"), match: `${date}(?=[.\\s]|$)` },
    entryOral: {
      match:
        "((?:Telephone |Video )?[Ii]nterview|Correspondence|Entretien|Entrevue|Communication écrite)\\b([^\\[]*)",
      captures: { 1: scope("keyword.other.oral") },
    },
    // After the quoted title stands what holds it; before it stand persons or a part of the author.
    entryContainer: {
      ...scope("markup.italic.container"),
      match: '(?<=["”»]\\s)[^\\s\\["“«](?:[^\\[]{0,400}[^\\s\\[])?',
    },
    entryTitle: {
      patterns: [
        ...include("quotations"),
        {
          ...scope("variable.other.person"),
          match: '[^\\s\\["“«.][^\\["“«]{0,400}[^\\s\\["“«](?=\\s?["“«])',
        },
        {
          ...scope("markup.italic.title"),
          match: '[^\\s\\["“«.][^\\["“«]{0,400}[^\\s\\["“«](?=\\s?(?:\\[|$))',
        },
      ],
    },

    additionalSources: {
      begin: zoneHeading(zoneTitles.additional),
      beginCaptures: { 0: scope("markup.heading.zone") },
      end: `(?=${anyZone})`,
      patterns: [
        ...include("comment"),
        {
          ...scope("keyword.other.label"),
          match: "^(?:Oral sources|Internet sites, including|Sources orales|Sites Internet, y compris)\\s?:",
        },
      ],
    },
  },
};

export const grammarText = `${JSON.stringify(grammar, null, 2)}\n`;
export const grammarFile = fileURLToPath(new URL("../syntaxes/rir.tmLanguage.json", import.meta.url));

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeFile(grammarFile, grammarText);
