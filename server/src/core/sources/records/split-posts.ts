/** Finds the posts of a page that holds several: each with a title, a day, perhaps a writer, and a body of its own. */
import { foldName } from "../../text/name-form";
import type { Span } from "../../text/span";
import { type CreditLine, readCreditLine } from "./credit-line";
import { isNavigation, isPictureCredit } from "./page-words";
import { readHeaderLines } from "./read-header-lines";
import { isSentences, proseIn, type SourceLine } from "./source-lines";
import { type DateOrder, datesIn, inOrder, isoOf, mayHoldDate, type WrittenDate } from "./written-dates";

export interface Post extends Span {
  readonly title: string;
  readonly date: WrittenDate;
  readonly persons: readonly string[];
  /** Whether it begins with a block of fields and is no post but a document of its own. */
  readonly isDocument: boolean;
}

export interface SplitPage {
  /** In the order of the page; what stands before the first and behind the last belongs to none. */
  readonly posts: readonly Post[];
  readonly before: readonly SourceLine[];
  readonly behind: readonly SourceLine[];
}

/** Running text of fewer letters is a teaser; more of it above the first post makes that no page of posts. */
const shortestBody = 90;
const longestOpening = 600;

/** Null for a page of one text. `lines` are those behind the fields that the text may begin with. */
export function splitPosts(text: string, lines: readonly SourceLine[]): SplitPage | null {
  const heads = titledHeads(lines);
  const others = heads.length > 1 ? heads : datedHeads(lines);
  const found = others.length > 1 ? others : signedOffHeads(lines);
  const bodies = found.map((head, index) => ({
    head,
    body: lines.slice(head.bodyAt, found[index + 1]?.titleAt),
  }));
  const whole = bodies.filter(({ body }) => isBody(body));
  if (whole.length < 2 || whole.length < bodies.length / 2) return null;
  if (lengthOfProse(lines.slice(0, found[0]!.titleAt)) > longestOpening || found[0] !== whole[0]!.head)
    return null;
  if (found.length === 2 && shapeOf(found[0]!) !== shapeOf(found[1]!)) return null;
  const posts = whole.map(({ head }, index) => {
    const next = whole[index + 1]?.head;
    const first = head.startAt;
    const end = endOf(lines, head.bodyAt, next?.startAt ?? lines.length);
    const untrimmed =
      next && end === next.startAt
        ? lines[end]!.start
        : end === lines.length
          ? text.length
          : lines[end - 1]!.end;
    return {
      start: lines[first]!.start,
      end: untrimmed,
      title: head.title,
      date: head.date,
      persons: head.persons,
      isDocument: head.isDocument,
    };
  });
  const lastEnd = posts.at(-1)!.end;
  return {
    posts,
    before: lines.slice(0, whole[0]!.head.startAt),
    behind: lines.filter(({ start }) => start >= lastEnd),
  };
}

interface Head {
  /** The first line of the post: its title, or the date above it. */
  readonly startAt: number;
  readonly titleAt: number;
  readonly bodyAt: number;
  readonly title: string;
  readonly date: WrittenDate;
  readonly persons: readonly string[];
  readonly labelled: boolean;
  readonly isDocument: boolean;
}

const shapeOf = ({ labelled, persons }: Head): string => `${labelled} ${persons.length > 0}`;

/** Lines between a title and its day may name a writer, a picture, a section. */
const linesBetween = 3;

function titledHeads(lines: readonly SourceLine[]): readonly Head[] {
  const heads: Head[] = [];
  lines.forEach((line, at) => {
    const isBelowTitle = lines.slice(Math.max(0, at - 1 - linesBetween), at).some(mayBeTitle);
    const credit = isBelowTitle ? dayIn(line) : null;
    if (!credit) return;
    const persons: string[] = [...(credit.persons ?? [])];
    for (let above = at - 1; above >= Math.max(0, at - 1 - linesBetween); above--) {
      const words = lines[above]!.words;
      if (isPictureCredit(words) || isNavigation(words)) continue;
      const other = readCreditLine(words);
      if (other?.persons && !other.date && !other.published) {
        persons.push(...other.persons);
        continue;
      }
      const taken = heads.at(-1);
      if (isPostTitle(lines[above]!) && !other && above > (taken?.bodyAt ?? 0) - 1) {
        const { words: after } = lines[at + 1] ?? { words: "" };
        const by = persons.length === 0 && after.length < 120 ? readCreditLine(after) : null;
        const bodyAt = credit.proseAt === undefined ? at + 1 : at;
        heads.push({
          startAt: above,
          titleAt: above,
          bodyAt,
          title: lines[above]!.words,
          date: (credit.published ?? credit.date)!,
          persons: by?.persons && !by.date ? by.persons : persons,
          labelled: credit.published !== undefined,
          isDocument: false,
        });
      }
      return;
    }
  });
  return heads.length > 1 ? heads : fieldHeads(lines);
}

/** A day above its title, where each post names its writer behind the title or has a heading for a title. */
function datedHeads(lines: readonly SourceLine[]): readonly Head[] {
  const heads: Head[] = [];
  lines.forEach((line, at) => {
    const title = lines[at + 1];
    const credit = title && mayBeTitle(title) ? dayIn(line) : null;
    if (
      !title ||
      !credit ||
      credit.proseAt !== undefined ||
      !isPostTitle(title) ||
      readCreditLine(title.words)
    )
      return;
    const end = lines.findIndex(
      (other, index) => index > at + 1 && isTitleAfter(lines, index) && dayIn(other) !== null,
    );
    const body = lines.slice(at + 2, end === -1 ? lines.length : end);
    const signed = body.find(
      ({ words }) => words.length < 120 && readCreditLine(words)?.persons !== undefined,
    );
    if (!signed && title.heading === 0) return;
    heads.push({
      startAt: at,
      titleAt: at,
      bodyAt: at + 2,
      title: title.words,
      date: (credit.published ?? credit.date)!,
      persons: credit.persons ?? (signed ? readCreditLine(signed.words)!.persons! : []),
      labelled: credit.published !== undefined,
      isDocument: false,
    });
  });
  return heads;
}

const signOff =
  /^(?:this (?:entry|post) was posted|(?:esta|la) entrada (?:fue|se) public(?:ada|ó)|cet(?:te)? (?:article|entrée) a été publiée?)\b.{0,200}?\s(?:on|el|le)\s/iu;

/** A post that says only below its text when it was posted: `This entry was posted in Floods on May 3, 2019 by ana.` */
function signedOffHeads(lines: readonly SourceLine[]): readonly Head[] {
  const signed = lines.flatMap(({ words }, at) => {
    const date = mayHoldDate(words) && signOff.test(words) ? datesIn(words)[0] : undefined;
    return date && (date.day !== null || date.either !== null) ? [{ at, date, words }] : [];
  });
  if (signed.length < 2) return [];
  const prose = [...proseIn(lines)];
  const heads: Head[] = [];
  let from = 0;
  for (const { at, date, words } of signed) {
    const bodyAt = prose.indexOf(true, from);
    const titles = lines
      .slice(from, bodyAt)
      .flatMap((line, index) => (isTitleLike(line) ? [from + index] : []));
    from = at + 1;
    const titleAt = titles.at(-1);
    if (bodyAt === -1 || bodyAt >= at || titleAt === undefined) continue;
    const by = /^\s(?:by|por|par)\s([^.\s]{2,30}|[^.]{3,60}?)\.?$/iu.exec(words.slice(date.end))?.[1];
    heads.push({
      startAt: titleAt,
      titleAt,
      bodyAt,
      title: lines[titleAt]!.words,
      date,
      persons: by ? [by] : [],
      labelled: true,
      isDocument: false,
    });
  }
  return heads;
}

const isTitleAfter = (lines: readonly SourceLine[], at: number): boolean => {
  const next = lines[at + 1];
  return next !== undefined && isPostTitle(next);
};

/** Several documents of a database in one file: each begins with `Title:` and further fields. */
function fieldHeads(lines: readonly SourceLine[]): readonly Head[] {
  return lines.flatMap((line, at) => {
    if (!/^(?:title|headline|titre|t[íi]tulo|titular)\s?:/iu.test(line.words)) return [];
    const header = readHeaderLines(lines.slice(at, at + 20));
    if (!header?.title || !header.date) return [];
    return [
      {
        startAt: at,
        titleAt: at,
        bodyAt: at + header.count,
        title: header.title,
        date: header.date,
        persons: header.persons ?? [],
        labelled: true,
        isDocument: true,
      },
    ];
  });
}

/** A line that gives a whole day, alone, with a writer, or before the first words of the text. */
function dayIn(line: SourceLine): CreditLine | null {
  // Running text may follow a day, but not stand before it.
  if (!mayHoldDate(line.words) || (line.words.length > 140 && !/^\D{0,30}\d/.test(line.words))) return null;
  const credit = readCreditLine(line.words);
  const date = credit?.published ?? credit?.date;
  return credit && date && (date.day !== null || date.either !== null) ? credit : null;
}

const noPost =
  /^(?:annex|appendix|chapter|part|section|table|figure|map|box|update|correction|timeline|chronology|background|editor'?s note|annexe|chapitre|anexo|capitulo|cronologia|mise a jour|actualizacion|case (?:study )?\d|sources|references|comments)\b/;

const mayBeTitle = ({ apart, heading }: SourceLine): boolean => apart || heading > 0;
const isPostTitle = (line: SourceLine): boolean => mayBeTitle(line) && isTitleLike(line);

const isTitleLike = (line: SourceLine): boolean =>
  !isSentences(line) &&
  line.words.length <= 220 &&
  (line.words.split(" ").length >= 2 || line.heading > 0) &&
  !/[,;:]$|\p{Ll}\.$/u.test(line.words) &&
  !/^\d{1,2}(?:\.\d{1,2}){0,3}[.)]\s|^[•*–-]\s/.test(line.words) &&
  !noPost.test(foldName(line.words)) &&
  !/https?:|[@©]/.test(line.words) &&
  !isNavigation(line.words);

const more =
  /^(?:read more|continue reading|read (?:here|the full)|leer m[áa]s|seguir leyendo|lire la suite|weiterlesen|leia mais)/i;

function isBody(body: readonly SourceLine[]): boolean {
  const prose = lengthOfProse(body);
  if (prose < shortestBody) return false;
  const isTeaser =
    body.some(({ words }) => more.test(words)) ||
    /(?:…|\.\.\.|\[…\])$/.test(body.filter(isSentences).at(-1)?.words ?? "");
  return !isTeaser || prose > 4 * shortestBody;
}

function lengthOfProse(lines: readonly SourceLine[]): number {
  const prose = [...proseIn(lines)];
  return lines.reduce(
    (sum, line, at) => sum + (prose[at] && !isNavigation(line.words) ? line.end - line.start : 0),
    0,
  );
}

const pageFoot =
  /^(?:about (?:this|the|our) (?:blog|author|authors|site|website|project)|about me|blogroll|recent (?:posts|comments)|archives?|older posts|newer posts|(?:\d+ )?comments?(?: \(\d+\))?|leave a (?:reply|comment)|subscribe|follow us|copyright.*|©.*|acerca de este (?:blog|sitio)|entradas (?:antiguas|recientes)|comentarios|archivos?|a propos (?:de ce (?:blog|site)|du blog)|articles (?:plus anciens|recents)|commentaires)$/;

/** Index behind the last line of a post: before a foot of the page, and without navigation at its end. */
function endOf(lines: readonly SourceLine[], bodyAt: number, limit: number): number {
  const foot = lines.findIndex(
    ({ words }, at) => at > bodyAt && at < limit && words.length < 120 && pageFoot.test(foldName(words)),
  );
  let end = foot === -1 ? limit : foot;
  while (end > bodyAt + 1 && isNavigation(lines[end - 1]!.words)) end--;
  return end;
}

/** Posts follow each other in time: if only one order of day and month makes them do so, it is the order. */
export function orderOfPosts(posts: readonly Post[]): DateOrder | null {
  if (posts.length < 3) return null;
  const fits = (["month-first", "day-first"] as const).filter((order) => {
    const days = posts
      .filter(({ date }) => inOrder(date, order).day !== null)
      .map(({ date }) => isoOf(date, order));
    const sorted = [...days].sort();
    return days.join() === sorted.join() || days.join() === sorted.reverse().join();
  });
  return fits.length === 1 ? fits[0]! : null;
}
