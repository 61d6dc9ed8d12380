/** Reads a line that says when and by whom a text was written: `Published 3 March 2021 by Ana Roy | Reuters`. */
import { remembered } from "../../text/remembered";
import { agencyNamed, isNavigation, isPictureCredit } from "./page-words";
import { personNames } from "./person-names";
import { datesIn, mayHoldDate, type WrittenDate } from "./written-dates";

export interface CreditLine {
  /** Labelled as the day of publication. */
  readonly published?: WrittenDate;
  readonly updated?: WrittenDate;
  readonly accessed?: WrittenDate;
  /** A date without a label that is all of its part of the line. */
  readonly date?: WrittenDate;
  readonly weekday?: boolean;
  readonly placed?: boolean;
  readonly persons?: readonly string[];
  readonly agency?: string;
  /** Where running text follows the date on the same line: its offset within the words. */
  readonly proseAt?: number;
}

type Label = "published" | "updated" | "accessed";

const on = "(?:\\s?:)?(?: (?:on|le|el|am|em|the|du|del|il|den|at))?\\s?:?\\s?";
const labels: readonly (readonly [Label, RegExp])[] = [
  [
    "accessed",
    new RegExp(
      `^(?:date )?(?:accessed|retrieved|downloaded|printed|saved|captured|viewed|consulted|consult[ée]e?|consultado|consultada|abgerufen|acess(?:o|ado)|acceso|recuperado|t[ée]l[ée]charg[ée]|imprim[ée]|impreso|date of access|access date|date de consultation|fecha de consulta)(?: em| le| el| am)?${on}`,
      "iu",
    ),
  ],
  [
    "updated",
    new RegExp(
      `^(?:(?:last|page last|this page was last|dernière|mis(?:e)? à jour|última) ?)?(?:updated|modified|revised|reviewed|edited|mise à jour|modifi(?:é|cation)|actualizaci[óo]n|actualizado|modificaci[óo]n|mis(?:e)? à jour|aktualisiert|atualizado|atualizada|zuletzt geändert|обновлено)(?: le| el| am| em)?${on}`,
      "iu",
    ),
  ],
  [
    "published",
    new RegExp(
      `^(?:(?:first |originally |date |web ?)?(?:published|posted|aired|broadcast|air date|diffus[ée]e?|emitid[oa]|released|issued|publication date|date of publication|pub(?:lished)? date|release date|date published|date posted|dated?|submitted|created|filed|publi[ée]e?|paru|mis en ligne|publicado|publicada|publicaci[óo]n|fecha(?: de publicaci[óo]n)?|date de publication|veröffentlicht|erstellt|datum|stand|pubblicato|data|опубликовано|дата|تاريخ النشر|نشر(?: في)?))(?: online| le| el| am| em)?${on}`,
      "iu",
    ),
  ],
];

const weekdayPattern =
  /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s|^(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|mi[ée]rcoles|jueves|viernes|s[áa]bado|domingo|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|segunda-feira|terça-feira|quarta-feira|quinta-feira|sexta-feira|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|الاثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|الأحد),?\s/iu;
const place =
  /^\p{Lu}[\p{L}.'’ -]{1,30}(?:, \p{Lu}[\p{L}. -]{1,30})?(?:,\s?|\s[–—-]\s)(?:le |el |am |a |den )?$/u;
const timeOfDay =
  /^[\s,–—-]{0,3}(?:at |à |a las |um |às )?(?:\d{1,2}(?:[:.h]\d{2}){1,2}|\d{1,2}h\d{0,2})?(?:\s?hrs?)?\s?(?:[ap]\.?m\.?)?(?:\s?Uhr)?(?:\s?\(?(?:[A-Z]{2,4}|Z)(?:[+-]\d{1,2}(?::\d{2})?)?\)?)?/u;
const isoTime = /^T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:?\d{2})?/;
const byWord =
  /^[\s(,–—|-]{0,4}(?:(?:written|posted|published|reported|story|text|words|words and pictures|report|article|publicado|escrito|texto|publié|écrit|texte|propos recueillis|geschrieben|postado)\s)?(?:by|por|par|von|autor|от|بقلم)(?:\s?:\s?|\s)/iu;
const authorLabel =
  /^(?:authors?|byline|written by|autor(?:es|a)?|autor\(es\)|auteure?s?|auteur\(s\)|author\(s\)|verfasser|autoren|автор|reporting|reporters?|text|texte|texto)\s?:\s?/iu;

/** Lines whose reading is kept: each is looked at from several sides. */
const mostRead = 300;

/** Null for a line that says nothing of the kind, or says it of a picture. */
export const readCreditLine = remembered(readLine, mostRead);

function readLine(words: string): CreditLine | null {
  if (isPictureCredit(words)) return null;
  const reporting = /^\(?(?:additional )?reporting by ([^;()]{3,160})/i.exec(words);
  if (reporting) {
    const persons = /^\(?add/i.test(words) ? null : personNames(reporting[1]!);
    return persons && { persons };
  }
  const merged: { -readonly [key in keyof CreditLine]: CreditLine[key] } = {};
  const parts =
    words.length > 200
      ? [words]
      : words.split(/\s?[|•·]\s?|\s(?:[–—]|-)\s(?=(?:\p{L}+\s)?\d|by\s|updated|last)/iu);
  const unread: string[] = [];
  for (const part of parts) {
    const read = readPart(part.trim());
    if (!read) unread.push(part.trim());
    else
      for (const [key, value] of Object.entries(read))
        if (!(key in merged)) Object.assign(merged, { [key]: value });
  }
  if (Object.keys(merged).length === 0) return null;
  const strange = unread.filter((part) => part !== "" && !isClock(part) && !isNavigation(part)).length;
  return strange <= 1 && (strange === 0 || parts.length > strange) ? merged : null;
}

/** A part that is a time of day and nothing else. */
const isClock = (part: string): boolean =>
  /\d/.test(part) && timeOfDay.exec(part)?.[0].length === part.length;

function readPart(written: string): CreditLine | null {
  const part = written.replace(/^[[(]\s?|\s?[\])]$/g, (mark) => (/^[[(]/.test(written) ? "" : mark));
  const agency = agencyNamed(part.replace(/^by\s/i, ""));
  if (agency) return { agency };
  for (const [label, pattern] of mayHoldDate(part) ? labels : []) {
    const match = pattern.exec(part);
    if (!match || match[0] === "") continue;
    const rest = part.slice(match[0].length);
    const read = datedPart(rest);
    if (read?.date) {
      const { date, proseAt, ...others } = read;
      return proseAt === undefined ? { [label]: date, ...others } : null;
    }
    break;
  }
  const authors = authorLabel.exec(part);
  if (authors) {
    const persons = personNames(part.slice(authors[0].length));
    return persons && { persons };
  }
  const by = byWord.exec(part);
  if (by && by[0].length < part.length)
    return byline(part.slice(by[0].length), /written|posted|escrito|publi/i.test(by[0]));
  return datedPart(part);
}

/** A date at the start, perhaps behind weekday and place; behind it a time, a byline, or running text behind a dash. */
function datedPart(part: string): CreditLine | null {
  const [date] = datesIn(part.slice(0, 120));
  if (!date) return null;
  let lead = part.slice(0, date.start);
  const weekday = weekdayPattern.exec(`${lead}${lead.endsWith(" ") ? "" : " "}`);
  if (weekday) lead = lead.slice(weekday[0].length);
  const inner = /(?:^|\s)(\p{L}{3,12}),?\s$/u.exec(lead);
  const placeLead = inner && weekdayPattern.test(`${inner[1]} `) ? lead.slice(0, inner.index + 1) : lead;
  const placed = place.test(placeLead);
  if (lead.trim() !== "" && !placed && !/^(?:le|el|am|on|the|den)\s?$/i.test(lead.trim())) return null;
  const facts = {
    date,
    ...(weekday || (inner && placeLead !== lead) ? { weekday: true } : {}),
    ...(placed ? { placed } : {}),
  };
  let at = date.end;
  at += (isoTime.exec(part.slice(at)) ?? timeOfDay.exec(part.slice(at)))?.[0].length ?? 0;
  const rest = part.slice(at);
  if (/^[\s.,:;–—|-]{0,4}$/.test(rest)) return facts;
  const written =
    /^\s?\((?:(?:written|posted|reported|escrito|publicado|écrit|publié)\s)?(?:by|por|par)\s([^()]{2,80})\)\s?/iu.exec(
      rest,
    );
  if (written) {
    const who = byline(written[1]!, true);
    const after = rest.slice(written[0].length);
    const dash = /^[–—:-]{0,2}\s?/.exec(after)![0].length;
    const proseAt = at + written[0].length + dash;
    return { ...facts, ...who, ...(proseAt < part.length ? { proseAt } : {}) };
  }
  const by = byWord.exec(rest);
  if (by) {
    const who = byline(rest.slice(by[0].length).replace(/\)$/, ""), true);
    return who && { ...facts, ...who };
  }
  return null;
}

/** With a `handle` or a day a single name will do: `written by rramos`, `by rramos on May 3, 2019`. */
function byline(written: string, handle: boolean): CreditLine | null {
  const [date] = datesIn(written);
  const dated = date && /(?:\son|\sle|\sel|\sam|\sem|,|\s[–—-])?\s?$/u.exec(written.slice(0, date.start));
  const named = dated
    ? written.slice(0, date.start - dated[0].length).replace(/\s(?:on|le|el|am|em)$/u, "")
    : written;
  const name = named.replace(/\s(?:at|à|a las|um)\s\d.{0,20}$/u, "").trim();
  const facts = date && dated ? { published: date } : {};
  const agency = agencyNamed(name);
  if (agency) return { ...facts, agency };
  const persons = personNames(name);
  if (persons) {
    const tail = /,\s([^,]{2,60})$/.exec(name)?.[1];
    const of = tail ? agencyNamed(tail) : null;
    return { ...facts, persons, ...(of ? { agency: of } : {}) };
  }
  if ((handle || (date && dated)) && /^[\p{L}][\p{L}\d_.-]{1,24}$/u.test(name))
    return { ...facts, persons: [name] };
  return Object.keys(facts).length > 0 && handle ? facts : null;
}
