/** Reads fields that stand one to a line above a text: `Title: …`, `Byline: …`, `Date: …`, as databases and mail export them. */
import { foldName } from "../../text/name-form";
import { isOrganisation } from "./page-words";
import { personNames } from "./person-names";
import type { SourceLine } from "./source-lines";
import { datesIn, type WrittenDate } from "./written-dates";

export interface HeaderLines {
  readonly title?: string;
  readonly persons?: readonly string[];
  readonly organisation?: string;
  readonly container?: string;
  readonly date?: WrittenDate;
  readonly year?: string;
  readonly updated?: WrittenDate;
  readonly accessed?: WrittenDate;
  readonly url?: string;
  readonly language?: string;
  readonly genre?: string;
  /** How many lines it takes. */
  readonly count: number;
}

type Field =
  | "title"
  | "persons"
  | "container"
  | "publisher"
  | "date"
  | "updated"
  | "accessed"
  | "url"
  | "language"
  | "mail"
  | "subject"
  | "genre"
  | "other";

const fields = new Map<string, Field>();
for (const [field, names] of Object.entries({
  title: "title headline titre titulo titel hd document-title article-title encabezado",
  persons: "author authors byline by written-by reporter auteur auteurs autor autores autora autoren",
  container:
    "publication newspaper journal periodical publication-title publication-name journal-title journal publicacion source fuente medio revue revista zeitung sn",
  publisher:
    "publisher editeur editorial herausgeber organization organisation institution issued-by published-by issuer agency",
  date: "date published publication-date date-published pub-date load-date issued date-of-publication fecha fecha-de-publicacion date-de-publication datum publie-le publicado pd",
  updated: "updated last-updated modified last-modified",
  accessed: "accessed retrieved saved access-date date-accessed printed downloaded consulte-le consultado",
  url: "url link permalink canonical address web-address document-url available-at enlace lien",
  language: "language langue idioma sprache la",
  mail: "from",
  subject: "subject objet asunto betreff re",
  genre: "document-type type-of-document",
  other:
    "section length page pages to cc bcc sent copyright dateline keywords tags category subjects isbn issn doi volume issue edition place rubrik seccion rubrique word-count words type location country topic ref reference",
} satisfies { readonly [field in Field]: string })) {
  for (const name of names.split(" ")) if (!fields.has(name)) fields.set(name, field as Field);
}

/** Null where fewer than two lines at the top are such fields. Words before the first are passed over when they are few. */
export function readHeaderLines(lines: readonly SourceLine[]): HeaderLines | null {
  const from = lines.slice(0, 4).findIndex((line) => fieldOf(line.words) !== null);
  if (from === -1) return null;
  const read: { -readonly [key in keyof HeaderLines]?: HeaderLines[key] } = {};
  let known = 0;
  let at = from;
  let mail: string | null = null;
  let subject: string | null = null;
  for (; at < lines.length; at++) {
    const found = fieldOf(lines[at]!.words);
    if (!found) break;
    const { field, value } = found;
    if (field !== "other") known++;
    if (value === "") continue;
    const [date] = datesIn(value);
    if (field === "title") read.title ??= value;
    else if (field === "persons") {
      const persons = personNames(value.replace(/^by\s/i, ""));
      if (persons) read.persons ??= persons;
      else if (isOrganisation(value)) read.organisation ??= value;
    } else if (field === "container") {
      if (/^https?:\/\/\S+$/i.test(value)) read.url ??= value;
      else if (value.length < 100)
        read.container ??= value.replace(/\s?\([^()]{1,40}\)$/, "").replace(/,\s.{0,40}\d{4}.{0,60}$/, "");
    } else if (field === "publisher") read.organisation ??= value;
    else if (field === "date" || field === "updated" || field === "accessed") {
      if (date) read[field] ??= date;
      else if (field === "date" && /^(?:1[5-9]|20)\d\d$/.test(value)) read.year ??= value;
    } else if (field === "url" && /^https?:\/\/\S{3,500}$/i.test(value)) read.url ??= value;
    else if (field === "language") Object.assign(read, languageNamed(value));
    else if (field === "mail") mail = value;
    else if (field === "subject") subject = value;
  }
  if (known < 2) return null;
  const letter = fromMail(read, mail, subject);
  if (
    letter.title !== undefined &&
    letter.title !== subject &&
    /^(?:fwd?|tr|rv|wg|enc)\s?:/i.test(subject ?? "")
  )
    delete read.date;
  return { ...read, ...letter, count: at };
}

/** A letter has a subject and a sender; one that was passed on has neither writer nor day of the words in it. */
function fromMail(
  read: Partial<HeaderLines>,
  mail: string | null,
  subject: string | null,
): Partial<HeaderLines> {
  if (subject === null || read.title !== undefined) return {};
  const passedOn = /^(?:fwd?|tr|rv|wg|enc)\s?:\s?/i.exec(subject);
  const title = subject.replace(/^(?:(?:re|fwd?|tr|rv|wg|enc|aw)\s?:\s?){1,4}/i, "");
  if (passedOn) return { title };
  const sender = mail === null ? null : personNames(mail.replace(/\s?<[^<>]{0,100}>|"/g, ""));
  return { title, ...(sender ? { persons: sender } : {}) };
}

function fieldOf(words: string): { readonly field: Field; readonly value: string } | null {
  const match = /^([\p{L}][\p{L} -]{1,24}?)\s?:(?:\s|$)(.{0,400})$/u.exec(words);
  if (!match) return null;
  const field = fields.get(foldName(match[1]!).replace(/ /g, "-"));
  return field === undefined ? null : { field, value: match[2]!.trim() };
}

const languages: { readonly [name: string]: string } = {
  english: "en",
  anglais: "en",
  ingles: "en",
  french: "fr",
  francais: "fr",
  frances: "fr",
  spanish: "es",
  espanol: "es",
  espagnol: "es",
  portuguese: "pt",
  portugues: "pt",
  german: "de",
  deutsch: "de",
  italian: "it",
  italiano: "it",
  russian: "ru",
  arabic: "ar",
};

function languageNamed(value: string): { readonly language?: string } {
  const language = /^[a-z]{2}$/.test(value) ? value : languages[foldName(value).split(/[\s;,(]/)[0]!];
  return language === undefined ? {} : { language };
}
