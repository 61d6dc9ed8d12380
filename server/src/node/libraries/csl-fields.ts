/** Makes the fields of a source record of an item with the names of CSL. A value of the wrong kind is no value. */
import type { FieldLayer } from "../../core";
import { plausible } from "../extract/plausible";
import { cslDay } from "./csl-dates";
import { type CslName, cslNames } from "./csl-names";

type Item = Readonly<Record<string, unknown>>;

/** House style names who published these, and their writers after the date: newspapers and sites, then other bodies. */
const namedBySite: readonly string[] = [
  "article-magazine",
  "article-newspaper",
  "broadcast",
  "post",
  "post-weblog",
  "webpage",
];
const namedByPublisher: readonly string[] = [
  "article",
  "bill",
  "dataset",
  "document",
  "legal_case",
  "legislation",
  "pamphlet",
  "regulation",
  "report",
];

/** The kinds of documents by their names in records; another one keeps its name of CSL. */
const genres: Readonly<Record<string, string>> = {
  "article-journal": "article",
  "article-magazine": "article",
  "article-newspaper": "article",
  bill: "law",
  legislation: "law",
  "post-weblog": "post",
  regulation: "law",
};

export function cslFields(read: unknown): FieldLayer["fields"] {
  const item = asItem(read);
  const type = typeof item.type === "string" ? item.type : "";
  const names = [...cslNames(item.author), ...(item.author === undefined ? cslNames(item.editor) : [])];
  const publisher = words(item.publisher) ?? words(item.authority);
  const container = words(item["container-title"]);
  const site = namedBySite.includes(type) || isFromPress(type, item) ? (container ?? publisher) : undefined;
  const body =
    names.find((name) => !name.isPerson)?.name ??
    site ??
    (namedByPublisher.includes(type) ? publisher : undefined);
  const persons = names.filter(({ isPerson }) => isPerson);
  return {
    title: words(item.title),
    author: body ?? authorOf(persons),
    persons: body !== undefined && persons.length > 0 ? persons.map(({ name }) => name) : undefined,
    publisher,
    container: container === body ? undefined : container,
    date: cslDay(item.issued),
    accessed: cslDay(item.accessed),
    url: address(item.URL),
    language: languageCode(item.language),
    genre: type === "" ? undefined : (genres[type] ?? type),
    pages: pageCount(item["number-of-pages"]),
    reprintOf: words(item["original-publisher"]),
  };
}

/** BibTeX has one type for all articles; a journal counts volumes, a newspaper has days. */
const isFromPress = (type: string, { volume, issue, DOI, issued }: Item): boolean =>
  type === "article-journal" &&
  [volume, issue, DOI].every((its) => its === undefined) &&
  cslDay(issued)?.length === 10;

const asItem = (read: unknown): Item => (typeof read === "object" && read !== null ? { ...read } : {});

/** `Roy, Ana` for one, `Roy, Ana and Lee Wu` for two, `Roy, Ana, et al.` for more than three. */
function authorOf(persons: readonly CslName[]): string | undefined {
  const [first, ...others] = persons;
  if (first === undefined) return undefined;
  if (others.length > 2) return `${first.inverted}, et al.`;
  const last = others.at(-1)?.name;
  if (last === undefined) return first.inverted;
  const between = others.slice(0, -1).map(({ name }) => `, ${name}`);
  return `${first.inverted}${between.join("")} and ${last}`;
}

/** Titles may hold marks for italics and the like. */
function words(value: unknown): string | undefined {
  if (typeof value !== "string") return undefined;
  return plausible(value.replace(/<\/?(?:i|b|em|strong|sc|sub|sup|span)(?:\s[^<>]{0,80})?>/gi, ""));
}

const address = (value: unknown): string | undefined =>
  typeof value === "string" && /^https?:\/\/\S{1,2000}$/i.test(value) ? value : undefined;

function pageCount(value: unknown): number | undefined {
  const written = String(value ?? "");
  return /^[1-9]\d{0,5}$/.test(written) ? Number(written) : undefined;
}

/** Libraries write `en`, `en-US`, `eng` or the language's name. */
const languageNames: Readonly<Record<string, string>> = {
  arabic: "ar",
  deutsch: "de",
  english: "en",
  espanol: "es",
  español: "es",
  francais: "fr",
  français: "fr",
  french: "fr",
  german: "de",
  italian: "it",
  portuguese: "pt",
  português: "pt",
  russian: "ru",
  spanish: "es",
  american: "en",
  british: "en",
  ara: "ar",
  deu: "de",
  eng: "en",
  fra: "fr",
  fre: "fr",
  ger: "de",
  ita: "it",
  por: "pt",
  rus: "ru",
  spa: "es",
};

function languageCode(value: unknown): string | undefined {
  const written = typeof value === "string" ? value.trim().toLowerCase() : "";
  const known = languageNames[written.normalize("NFC")];
  return known ?? /^([a-z]{2})(?:[-_]|$)/.exec(written)?.[1];
}
