/** Reads what a text says of itself: above its running text, below it, and in what form. Empty rather than wrong. */
import type { Span } from "../../text/span";
import type { FieldLayer } from "../source";
import { type CreditLine, readCreditLine } from "./credit-line";
import { dateOrder } from "./date-order";
import { agencyNamed, isNavigation, isOrganisation, isPictureCredit } from "./page-words";
import { personNames } from "./person-names";
import { readGenre } from "./read-genre";
import { type HeaderLines, readHeaderLines } from "./read-header-lines";
import { readLanguage } from "./read-language";
import { readAbbreviation, readPublisher, stateBody } from "./read-publisher";
import { readReprint, writerIn } from "./read-reprint";
import { readResponse } from "./read-response";
import { readTitle } from "./read-title";
import { readUnDocument } from "./read-un-document";
import { proseIn, type SourceLine, sourceLines } from "./source-lines";
import { titlePagePersons } from "./title-page-persons";
import { datesIn, isoOf, mayHoldDate, type WrittenDate } from "./written-dates";

/** So many lines, and characters, belong to the top and to the foot of a document. */
const topLines = 70;
const footLines = 40;
const edge = 12_000;
/** So many characters are searched for the note of a reprint, which may stand below a text and above its comments. */
const searched = 400_000;
/** Behind the first paragraph of running text, so many lines may still say when and by whom. */
const creditsBehind = 3;

export interface ReadText extends Span {
  readonly fields: FieldLayer["fields"];
}

/** The span of the answer is that of the source: a page's header before a Response is left out. */
export function readText(text: string, span: Span, lines = linesToRead(text, span)): ReadText {
  const response = readResponse(text.slice(span.start, Math.min(span.end, span.start + 2 * edge)));
  return response
    ? { start: span.start + response.start, end: span.end, fields: response.fields }
    : { ...span, fields: fieldsOf(text, span, lines) };
}

/** Lines of the span, as many as are looked at above its foot. */
const linesToRead = (text: string, { start, end }: Span): readonly SourceLine[] =>
  sourceLines(text, { start, end: Math.min(end, start + searched) });

function linesBefore(lines: readonly SourceLine[], end: number): readonly SourceLine[] {
  const behind = lines.findIndex(({ start }) => start >= end);
  return behind === -1 ? lines : lines.slice(0, behind);
}

function fieldsOf(text: string, span: Span, given: readonly SourceLine[]): FieldLayer["fields"] {
  const { start, end } = span;
  const all = linesBefore(given, start + edge).slice(0, topLines);
  const language = readLanguage(text, span) ?? undefined;
  const united = readUnDocument(all);
  if (united) return { language, ...united };
  const header = readHeaderLines(all);
  const lines = header ? all.slice(header.count) : all;
  const bodyAt = runningTextAt(lines);
  const masthead = lines.slice(0, bodyAt);
  const footFrom = Math.max(lines[bodyAt]?.start ?? start, end - edge / 2);
  const foot = sourceLines(text, { start: footFrom, end }).slice(-footLines);
  const credits = creditsOf(lines, bodyAt);
  const found = header?.title === undefined ? readTitle(masthead) : null;
  const title = header?.title ?? found?.title ?? null;
  const dateline = readDateline(lines[bodyAt]?.words ?? "");
  const reprint = readReprint(linesBefore(given, start + searched));
  const named = personsOf(header, credits, lines, foot, reprint?.persons ?? []);
  const persons = named.length > 0 || !found ? named : namesWithMarks(masthead, found.at);
  const agency =
    header?.organisation ?? credits.find(({ line }) => line.agency)?.line.agency ?? dateline?.agency ?? null;
  const publisher = readPublisher({
    text: text.slice(start, end),
    masthead,
    foot,
    title,
    site: found?.site ?? null,
    agency,
  });
  const url = header?.url ?? addressOf(masthead, foot);
  const dates = datesOf(credits, dateline, header, found?.at ?? -1, foot);
  const hints = { language: language ?? null, publisher, url: url ?? null };
  const iso = (date: WrittenDate | undefined): string | undefined => {
    if (!date) return undefined;
    return isoOf(date, date.either ? dateOrder(text.slice(start, end), date, hints) : null);
  };
  const body = lines.slice(bodyAt);
  const journal = journalOf(masthead);
  // A university publishes a thesis and has not written it.
  const isThesis = masthead.some(({ words }) => /\b(?:thesis|dissertation|thèse|tesis)\b/iu.test(words));
  return {
    title: title ?? undefined,
    ...authorship(isThesis ? null : (reprint?.original ?? publisher), persons),
    publisher:
      publisher === agency && agency !== null && header?.organisation === undefined
        ? undefined
        : (publisher ?? undefined),
    abbreviation: abbreviationOf(text.slice(start, end), publisher),
    date: iso(dates.date) ?? header?.year ?? journal.year,
    accessed: iso(dates.accessed),
    language: header?.language ?? language,
    container: header?.container ?? journal.container,
    url,
    reprintOf: reprint?.original,
    genre:
      header?.genre ??
      readGenre({
        text: text.slice(start, Math.min(end, start + 200_000)),
        masthead,
        body,
        title,
        isReprint: reprint !== null,
        hasDateline: dateline?.agency !== undefined,
        hasByline: credits.some(({ line }) => line.persons !== undefined),
      }) ??
      undefined,
  };
}

/** Where running text begins: the first line of sentences that is neither navigation nor the caption of a picture. */
function runningTextAt(lines: readonly SourceLine[]): number {
  let at = 0;
  for (const isProse of proseIn(lines)) {
    const line = lines[at]!;
    if (
      (isProse || readCreditLine(line.words)?.proseAt !== undefined) &&
      !isNavigation(line.words) &&
      !isPictureCredit(line.words) &&
      !isOnlyReprint(line)
    )
      return at;
    at++;
  }
  return lines.length;
}

const isOnlyReprint = (line: SourceLine): boolean => line.words.length < 250 && readReprint([line]) !== null;

interface FoundCredit {
  readonly at: number;
  readonly line: CreditLine;
}

/** The lines that say when and by whom. Beside a picture a byline or a date is the picture's. */
function creditsOf(lines: readonly SourceLine[], bodyAt: number): readonly FoundCredit[] {
  return lines.slice(0, bodyAt + creditsBehind).flatMap(({ words }, at) => {
    const line = readCreditLine(words);
    if (!line) return [];
    // Below the credit of a picture stands its own date; above it only one with a place.
    const pictured =
      isCreditBeside(lines[at], lines[at - 1]) ||
      (line.placed === true && isCreditBeside(lines[at + 1], lines[at + 1]));
    if (pictured && line.persons === undefined && !line.published && !line.updated) return [];
    return at <= bodyAt || line.published || line.updated ? [{ at, line }] : [];
  });
}

const isCreditBeside = (lower: SourceLine | undefined, credit: SourceLine | undefined): boolean =>
  lower !== undefined && credit !== undefined && !lower.apart && isPictureCredit(credit.words);

export interface Dateline {
  readonly date?: WrittenDate;
  readonly agency?: string;
}

/** `LIMA, 3 March 2021 (Reuters) – …`: where and when a report was sent, and by which agency. */
function readDateline(words: string): Dateline | null {
  const match =
    /^(\p{Lu}[\p{L}.'’ -]{1,30}(?:[,/] ?\p{Lu}[\p{L}. ]{1,30}){0,2}?)(?:,? ([^()–—]{3,40}?))?(?: ?\(([^()]{2,30})\))?\s?(?:[–—]|--?|:)\s/u.exec(
      words.slice(0, 160),
    );
  if (!match) return null;
  const [, , between, bracket] = match;
  const agency = bracket
    ? (agencyNamed(bracket) ?? (isOrganisation(bracket) ? bracket : undefined))
    : undefined;
  const date = between ? datesIn(between)[0] : datesIn(match[1]!)[0];
  if (!agency && (!date || date.day === null)) return null;
  return { ...(agency ? { agency } : {}), ...(date?.day ? { date } : {}) };
}

/** What is labelled as the day of publication, else a line that is a date, else the dateline, else when it was changed. */
function datesOf(
  credits: readonly FoundCredit[],
  dateline: Dateline | null,
  header: HeaderLines | null,
  titleAt: number,
  foot: readonly SourceLine[],
): { readonly date: WrittenDate | undefined; readonly accessed: WrittenDate | undefined } {
  const one = (dates: readonly (WrittenDate | undefined)[]): WrittenDate | undefined => {
    const all = dates.filter((date) => date !== undefined);
    return new Set(all.map((date) => isoOf(date, "day-first"))).size === 1 ? all[0] : undefined;
  };
  const published = credits.flatMap(({ line }) => line.published ?? []);
  const footCredits = foot.flatMap(({ words }) =>
    words.length < 120 && mayHoldDate(words) ? (readCreditLine(words) ?? []) : [],
  );
  const plain = credits.filter(({ line }) => line.date !== undefined);
  // A weekday's date above the title, on the first line of all, is the day on which a page was shown.
  const shown = plain.find(({ at, line }) => at < titleAt && line.weekday && !line.placed && at === 0);
  const below = plain.filter(({ at }) => at > titleAt);
  const above = plain.filter(({ at, line }) => at < titleAt && (!line.weekday || line.placed));
  const ofDay = new Set(below.map(({ line }) => isoOf(line.date!, null)));
  // Different days below the title leave it open.
  const nearest = ofDay.size < 2 || below[0]?.at === titleAt + 1 ? (below[0] ?? above.at(-1)) : undefined;
  const updated = [...credits.map(({ line }) => line), ...footCredits].flatMap((line) => line.updated ?? []);
  const date =
    header?.date ??
    (published.length > 0 ? (one(published) ?? published[0]) : undefined) ??
    nearest?.line.date ??
    dateline?.date ??
    one(footCredits.flatMap((line) => line.published ?? [])) ??
    header?.updated ??
    updated[0];
  const accessed =
    header?.accessed ??
    credits.find(({ line }) => line.accessed)?.line.accessed ??
    one(footCredits.flatMap((line) => line.accessed ?? [])) ??
    shown?.line.date;
  return { date, accessed };
}

/** Of several places that may name the writers, the first that does. */
function personsOf(
  header: HeaderLines | null,
  credits: readonly FoundCredit[],
  lines: readonly SourceLine[],
  foot: readonly SourceLine[],
  ofReprint: readonly string[],
): readonly string[] {
  if (header?.persons) return header.persons;
  const bylines = credits.flatMap(({ line }) => line.persons ?? []);
  if (bylines.length > 0) return [...new Set(bylines)];
  const alone = lines.slice(0, 30).findIndex(({ words }) => /^(?:by|par|por|von)$/i.test(words));
  const belowBy = alone === -1 ? null : personNames(lines[alone + 1]?.words ?? "");
  if (belowBy) return belowBy;
  const listed = titlePagePersons(lines.filter((line) => !line.long).slice(0, 50));
  if (listed.length > 0) return listed;
  const below = foot.flatMap(({ words }) =>
    /^\(?reporting by/i.test(words) ? (readCreditLine(words)?.persons ?? []) : [],
  );
  if (below.length > 0) return below;
  if (ofReprint.length > 0) return ofReprint;
  const about = foot.findIndex(({ words }) =>
    /^(?:about the authors?|à propos de l(?:'|’)auteure?|sobre (?:el|la) autora?)\s?:?$/iu.test(words),
  );
  return about === -1 ? [] : writerIn(foot[about + 1]?.words ?? "");
}

/** Who an entry names first: a body, or the person where no body is named; a state's department stands with the persons. */
export function authorship(
  organisation: string | null,
  persons: readonly string[],
): Pick<FieldLayer["fields"], "author" | "persons"> {
  if (organisation === null) {
    return { author: persons[0], persons: persons.length > 1 ? persons : undefined };
  }
  const body = stateBody(organisation);
  if (body) return { author: body.state, persons: [body.body, ...persons] };
  return { author: organisation, persons: persons.length > 0 ? persons : undefined };
}

const abbreviationOf = (text: string, publisher: string | null): string | undefined =>
  publisher === null
    ? undefined
    : (stateBody(publisher)?.short ?? readAbbreviation(text, publisher) ?? undefined);

/** An address that the page gives as its own: labelled, alone above the text, a DOI there, or at the foot of a printed page. */
function addressOf(masthead: readonly SourceLine[], foot: readonly SourceLine[]): string | undefined {
  const labelled =
    /^(?:url|permalink|permanent link|short link|canonical|web address|adresse(?: url)?|lien permanent|enlace(?: permanente)?|available at|link)\s?:?\s?(https?:\/\/[^\s<>"]{4,400})$/i;
  for (const { words } of [...masthead, ...foot]) {
    const address = labelled.exec(words)?.[1];
    if (address) return address;
  }
  for (const { words } of masthead) {
    const doi = /^(?:doi\s?:?\s?)?(?:https?:\/\/(?:dx\.)?doi\.org\/)?(10\.\d{4,9}\/[^\s<>"]{2,200})$/i.exec(
      words,
    )?.[1];
    if (doi) return `https://doi.org/${doi.replace(/[.,;]$/, "")}`;
    const alone = /^(https?:\/\/[^\s/<>"]{4,100}\/[^\s<>"]{4,300})$/i.exec(words)?.[1];
    if (alone) return alone;
  }
  const printed = foot.flatMap(
    ({ words }) =>
      /^(https?:\/\/[^\s/<>"]{4,100}\/[^\s<>"]{4,300}) \d{1,3}\/\d{1,3}$/i.exec(words)?.[1] ?? [],
  );
  return new Set(printed).size === 1 ? printed[0] : undefined;
}

/** `Journal of River Studies, Vol. 12, No. 3 (2020)`: where a study came out, and in which year. */
function journalOf(masthead: readonly SourceLine[]): { readonly container?: string; readonly year?: string } {
  for (const { words } of masthead) {
    const match =
      /^(\p{Lu}[\p{L}&:' -]{5,90}?)[,.]?\s(?:Vol(?:ume)?\.?\s?\d|\d{1,3}\s?\(\d{1,2}\)|(?:No|Núm)\.\s?\d|n°\s?\d)/u.exec(
        words,
      );
    const container = match?.[1];
    if (
      !container ||
      !/journal|review|revista|revue|quarterly|studies|bulletin|annals|cahiers|zeitschrift|cuadernos|estudios/i.test(
        container,
      )
    )
      continue;
    const years = [...words.matchAll(/(?<![\d–-])(?:19|20)\d\d(?![\d–-])/g)].map(([year]) => year);
    return { container, ...(years.length === 1 ? { year: years[0]! } : {}) };
  }
  return {};
}

/** Names right below the title of a study, with marks that lead to where their owners work. */
function namesWithMarks(masthead: readonly SourceLine[], titleAt: number): readonly string[] {
  for (const { words } of masthead.slice(titleAt + 1, titleAt + 4)) {
    if (!/\p{L}(?:\s?[\d*†‡¹²³⁴⁵]{1,5})(?:,|;|\s|$)/u.test(words)) continue;
    const names = personNames(
      words.replace(/(?<=[\p{L}.])\s?[\d*†‡¹²³⁴⁵]{1,3}(?:,[\d*†‡]{1,2}){0,4}(?=[,;\s]|$)/gu, ""),
    );
    if (names) return names;
  }
  return [];
}
