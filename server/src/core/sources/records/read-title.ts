/** Chooses the title among the short lines above a text; none where no line reads like one. */
import { foldName, nameLetters } from "../../text/name-form";
import { readCreditLine } from "./credit-line";
import { isNavigation, isOrganisation, isPictureCredit } from "./page-words";
import { personNames } from "./person-names";
import { readReprint } from "./read-reprint";
import type { SourceLine } from "./source-lines";
import { namesWriters } from "./title-page-persons";
import { datesIn, isoOf } from "./written-dates";

const longestTitle = 240;

export interface FoundTitle {
  readonly title: string;
  /** Index of its first line. */
  readonly at: number;
  /** The name of the site, where the line adds it: `Floods | River Herald`. */
  readonly site: string | null;
}

/** `lines` are those above the running text. */
export function readTitle(lines: readonly SourceLine[]): FoundTitle | null {
  const known = new Map<string, number>();
  for (const { words } of lines) {
    const letters = nameLetters(words);
    known.set(letters, (known.get(letters) ?? 0) + 1);
  }
  const candidates = lines.flatMap((line, at) => {
    const { title, site } = withoutSite(line.words, known);
    const score = isTitleLine(line, title)
      ? scoreOf(lines, at, title, known, site)
      : Number.NEGATIVE_INFINITY;
    return score > Number.NEGATIVE_INFINITY ? [{ at, title, site, score }] : [];
  });
  const organisations = candidates.filter(({ title }) => isOrganisation(title));
  const others = candidates.filter(({ title }) => !isOrganisation(title));
  const pool = others.length > 0 ? others : organisations.filter(({ score }) => score >= 3);
  const [first, ...rest] = pool;
  if (!first) return null;
  const best = rest.reduce((best, next) => (next.score > best.score ? next : best), first);
  return best.score < 0.5
    ? null
    : { at: best.at, site: best.site, title: continued(lines, best.at, best.title) };
}

/** `Floods in the Lower Town | River Herald`, where the words before the bar are a line of their own or a site's name follows. */
function withoutSite(
  line: string,
  known: ReadonlyMap<string, number>,
): { title: string; site: string | null } {
  // The subject of a letter.
  const words = line.replace(/^(?:re|objet|asunto|betreff)\s?:\s/i, "");
  const match = /^(.{8,200}) (?:[|»·]|[–—-]) ([^|»·]{2,50})$/u.exec(words);
  if (!match) return { title: words, site: null };
  const [, title, site] = match as unknown as [string, string, string];
  const repeated = known.has(nameLetters(title));
  if (repeated || (/ [|»·] /.test(words) && isOrganisation(site))) return { title, site };
  return { title: words, site: null };
}

function isTitleLine(line: SourceLine, title: string): boolean {
  const { heading } = line;
  const count = title.split(" ").length;
  if (title.length > longestTitle || line.long || count < (heading > 0 ? 1 : 2)) return false;
  if (heading === 0 && /^[\p{Ll}\d•*–—(-]/u.test(title) && !/^\d{1,4} \p{L}/u.test(title)) return false;
  if (
    /[,;]$/.test(title) ||
    (/\.$/.test(title) && !/(?:\p{Lu}\.|\b(?:Inc|Ltd|No|etc|Jr|Sr))\.?$/u.test(title))
  )
    return false;
  if (/^[\p{L} ()]{1,24}:(?:\s|$)/u.test(title) && isLabel(title)) return false;
  if ((title.match(/;/g)?.length ?? 0) > 0 && heading === 0) return false;
  if (/[@©]|https?:|www\.|\b(?:Vol|pp|ISSN|ISBN)\b[.:]? ?\d|\bVol\. |\p{Lu}{2}0\p{Lu}/iu.test(title))
    return false;
  if (namesWriters(title) || readReprint([line]) !== null) return false;
  const [date] = datesIn(title);
  if (date && date.end - date.start > title.length * 0.4) return false;
  return (
    !isNavigation(title) && !isPictureCredit(title) && readCreditLine(title) === null && !isStandard(title)
  );
}

const labelWords = new Set(
  (
    "title author authors date source publisher published subject from to cc language byline section length keywords contact tel email phone abstract summary doi url isbn issn " +
    "editor editing layout design translation titre auteur sujet titulo autor fecha fuente asunto original distr media contact for more information doc received accepted"
  ).split(" "),
);

const isLabel = (words: string): boolean => labelWords.has(foldName(words.split(":")[0]!.trim()));

const standard =
  /^(?:abstract|summary|executive summary|table of contents|contents|introduction|foreword|preface|acknowledge?ments|for immediate release|press (?:release|statement|note)|news release|media release|immediate release|communique(?: de presse)?|(?:issue|vol(?:ume)?|number|numero|edition|edicion|n°) \d.*|comunicado(?: de prensa)?(?: n(?:o|um|°)?\.? ?\d.*)?|boletin de prensa|nota de prensa|pressemitteilung|distr\.?:?.*|agenda item.*|original:.*|keywords|resume|resumen|transcript|full transcript|rush transcript|working paper(?: no\.? ?\d+)?|research (?:paper|article)|original (?:article|research)|article|review article|policy brief|briefing paper|fact ?sheet|exclusive|editor'?s note|note de la redaction|table des matieres|sommaire|indice|introduccion|advertencia|avertissement|(?:case|docket|file|application|appeal|communication|petition|reference|expediente|dossier) n(?:o|um|°)\b.*|from .*\b(?:encyclopa?edia|wiki)|confidential|draft|unclassified|official|part [\divx]+|chapter [\divx]+|volume [\divx]+|annex [\da-z]+|all rights reserved.*)$/;

/** Words that stand above many texts and are the title of none. */
const isStandard = (words: string): boolean => standard.test(foldName(words).replace(/[.:]$/, ""));

/** Where several lines of the top are different days, all but the last are those of other texts: this line is the last but one. */
function lastTeaserDate(lines: readonly SourceLine[]): number {
  const days = lines.flatMap(({ words }, at) => {
    const date = readCreditLine(words)?.date;
    return date?.day ? [{ at, day: isoOf(date, null) }] : [];
  });
  const last = days.at(-1);
  return days.findLast(({ day }) => day !== last!.day)?.at ?? -1;
}

/** Capitals above a weekday and its date are the head of a newspaper. */
const isNewspaperName = (title: string, next: SourceLine | undefined): boolean =>
  !/\p{Ll}/u.test(title) && next !== undefined && readCreditLine(next.words)?.weekday === true;

/** `Annual Report 2018`: what kind of document it is; a title only where there is no other. */
const kindOnly =
  /^(?:(?:annual|final|interim|special|country|situation|research|progress|quarterly|mid-?term|background) )?(?:report|paper|brief|briefing|study|survey)(?: (?:no\.? ?)?\d{1,4})?$|^(?:rapport|informe)(?: (?:annuel|final|special|d'activite|anual|especial))?(?: \d{4})?$/;

function scoreOf(
  lines: readonly SourceLine[],
  at: number,
  title: string,
  known: ReadonlyMap<string, number>,
  site: string | null,
): number {
  const line = lines[at]!;
  const count = title.split(" ").length;
  const next = lines[at + 1];
  const credited = [lines[at + 1], lines[at + 2]].some((its) => its && readCreditLine(its.words) !== null);
  let score = 0.25 * Math.max(0, 8 - at);
  if (line.heading > 0) score += 4.5 - line.heading / 2;
  if (count >= 4) score += 0.8;
  if (kindOnly.test(foldName(title))) score -= 2;
  if ((personNames(title)?.length ?? 0) > 1) score -= 2;
  if (isNewspaperName(title, next)) score -= 3;
  if (count === 2 && line.heading === 0) score -= 1;
  if (credited) score += 1.2;
  if ((known.get(nameLetters(title)) ?? 0) > 1 || site !== null) score += 2.5;
  if (line.apart && (!next || next.apart)) score += 0.7;
  if (/\p{Lu}/u.test(title) && title === title.toUpperCase() && count <= 3) score -= 1.5;
  if (datesIn(title).length > 0) score -= 0.5;
  if (/\?["”’»]?$/.test(title)) score -= 1;
  if (at < lastTeaserDate(lines)) score -= 4;
  if (isInMenu(lines, at)) score -= 2;
  return score;
}

/** One of four or more short lines without a blank line between them, or of five very short ones with. */
const isInMenu = (lines: readonly SourceLine[], at: number): boolean =>
  runOf(lines, at, 4, false) >= 4 || runOf(lines, at, 3, true) >= 5;

/** How many lines of so few words stand around this one, itself included. */
function runOf(lines: readonly SourceLine[], at: number, mostWords: number, mayBeApart: boolean): number {
  const short = (line: SourceLine | undefined) =>
    line !== undefined &&
    line.heading === 0 &&
    line.words.split(" ").length <= mostWords &&
    readCreditLine(line.words) === null;
  if (!short(lines[at])) return 0;
  let run = 1;
  for (
    let before = at;
    before > 0 && (mayBeApart || !lines[before]!.apart) && short(lines[before - 1]);
    before--
  )
    run++;
  for (let after = at + 1; short(lines[after]) && (mayBeApart || !lines[after]!.apart); after++) run++;
  return run;
}

/** A title that a line end cuts in two: the first line ends in a small word or a colon, or the second begins with one. */
function continued(lines: readonly SourceLine[], at: number, title: string): string {
  let whole = title;
  for (let next = at + 1; next <= at + 3 && next < lines.length; next++) {
    const line = lines[next]!;
    const openEnded =
      /\s(?:of|the|and|in|on|for|to|an|de|los|las|del|y|en|des|les|du|et|le|à|with|from|und|der|die)$/iu.test(
        whole,
      );
    const goesOn = openEnded || /(?:[:,–—-]|\b(?:a|la|el))$/iu.test(whole);
    // No title ends in such a word, so large lines far apart are one title all the same.
    const cut = openEnded || (!line.apart && (goesOn || /^\p{Ll}/u.test(line.words)));
    if (
      line.long ||
      line.words.length > 160 ||
      !(cut || (/:$/.test(whole) && lines[next - 1]!.heading === line.heading))
    )
      break;
    if (readCreditLine(line.words) !== null || isNavigation(line.words) || /\.$/.test(line.words)) break;
    whole = `${whole} ${line.words}`;
  }
  return whole.replace(/\s?[:–—-]$/, "");
}
