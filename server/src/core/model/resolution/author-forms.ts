/** The names by which a draft may call the author of an entry. */
import type { Draft, Entry, Language } from "../../syntax/draft";
import { phrases, words } from "../../syntax/vocabulary";
import { foldName } from "../../text/name-form";
import { directorates, governmentNouns } from "./attribution-words";
import { authorPersons, type Person } from "./author-persons";

export interface AuthorForm {
  readonly text: string;
  /**
   * `name`: the author, its abbreviation, a person's surname. `role`: with or without a capital, `the Professor`;
   * `role-head`: its first words, `Professor` of `Professor of law`. `work`: a work stands for its author, `BTI 2022`. `body`: who stands where persons would, `Department of State`. `coauthor`: one
   * of several. `short`, `short-role`, `short-body`: the head of the name, with the definite article, `the Observer`, `the researcher`,
   * `the ministry`.
   */
  readonly kind:
    | "name"
    | "role"
    | "role-head"
    | "work"
    | "body"
    | "coauthor"
    | "short"
    | "short-role"
    | "short-body";
}

/** The short forms that a draft introduces, by the long ones, folded. */
export function shortFormsOf({ abbreviations }: Draft): ReadonlyMap<string, string> {
  return new Map(abbreviations.map(({ long, short }) => [foldName(long), short]));
}

/** The forms of an entry, its own first. */
export function authorFormsOf(
  entry: Entry,
  shortForms: ReadonlyMap<string, string>,
  language: Language,
): readonly AuthorForm[] {
  const forms: AuthorForm[] = [];
  const add = (text: string | undefined, kind: AuthorForm["kind"]) => {
    if (text && !forms.some((form) => form.text === text)) forms.push({ text, kind });
  };
  const author = entry.author?.text.replace(/[_*]/g, "");
  if (!author) return forms;
  const comma = author.indexOf(",");
  const beforeComma = comma > 0 ? author.slice(0, comma) : undefined;
  if (entry.kind === "oral") {
    // `Professor, Delta University` is called by the role, `River Institute (RI)` by its name, whoever spoke for it.
    const first = beforeComma ?? author;
    const role = isRole(first) ? first : (spokenRole(entry) ?? (isOneWord(beforeComma) ? first : undefined));
    add(role, "role");
    add(role && roleHead(role), "role-head");
    add(author, role === first ? "role" : "name");
    if (role === first) add(role.split(" ").at(-1), "short-role");
    else add(beforeComma, "name");
    add(entry.abbreviation?.text, "name");
    add(shortForms.get(foldName(author)), "name");
    return forms;
  }
  const persons = authorPersons(author);
  add(author, "name");
  // `Delta Post [Port Verde]`: the place behind a newspaper's name is left out in citations.
  add(author.replace(/\s?\[[^[\]]*\]$/, ""), "name");
  add(entry.abbreviation?.text, "name");
  // At its first mention an author may be cited in full: `(River Watch Network (RWN) 2021-03-15)`.
  if (entry.abbreviation) add(`${author} (${entry.abbreviation.text})`, "name");
  const rank = /,\s(?:jr|sr|ii|iii|iv)\.?$/i.exec(author)?.[0];
  if (persons && rank)
    for (const between of [rank, rank.slice(1)]) add(`${persons[0]!.surname}${between}`, "name");
  // `(World Bank 2019)` of the entry `The World Bank`.
  if (!persons) add(withoutArticle(author), "name");
  if (persons) addPersons(persons, add);
  else add(beforeComma, "name");
  add(shortForms.get(foldName(author)), "name");
  for (const { text } of entry.persons) {
    add(text, "body");
    const tokens = text.split(/[\s\u00a0]/);
    for (const head of [tokens[0]!, tokens.at(-1)!])
      if (governmentNouns.has(foldName(head))) add(head, "short-body");
  }
  const work = entry.container?.text ?? (entry.kind === "report" ? entry.title?.text : undefined);
  addWork(work?.replace(/[_*]/g, ""), add);
  // `Country Reports on Human Rights Practices for 2003` as author.
  if (/\d{4}$/.test(author)) addWork(author, add);
  if (isSpoken(entry)) {
    const role = spokenRole(entry);
    add(role, "role");
    add(role && roleHead(role), "role-head");
  }
  for (const one of jointAuthors(author)) add(one, "coauthor");
  if (!persons) for (const head of nameHeads(author, language)) add(head, "short");
  return forms;
}

/** `The World Bank`, `Le Monde`: the name behind its article; undefined where none stands. */
export const withoutArticle = (name: string): string | undefined =>
  /^(?:The|Le|La|Les|L['’])[\s\u00a0]?(\p{Lu}.{2,})$/u.exec(name)?.[1];

/** `Chair, Women's Forum`: one word before the institution is a role, whatever it says. */
const isOneWord = (name: string | undefined): boolean => name !== undefined && !/\s/.test(name);

/** `Oranel. … Embassy of Oranel. Correspondence from an official`: the source spoke, whatever stands in front. */
export function isSpoken({ kind, title }: Entry): boolean {
  if (kind === "oral") return true;
  const words = foldName(title?.text ?? "");
  return (
    phrases("oralForms").some((form) => words.startsWith(form)) ||
    directorates.some((directorate) => words.includes(directorate.join(" ")))
  );
}

/** `Halvor Centre (HC) & Northgate Foundation`: each of them, and the abbreviation. */
const jointAuthors = (author: string): readonly string[] =>
  /\s&\s|\p{L}\/\p{L}/u.test(author)
    ? author.split(/\s&\s|\//).flatMap((part) => {
        const short = /\s\(([^()]{2,25})\)$/.exec(part);
        return short ? [part.slice(0, short.index), short[1]!] : [part];
      })
    : [];

type Add = (text: string | undefined, kind: AuthorForm["kind"]) => void;

function addPersons(persons: readonly Person[], add: Add): void {
  const surnames = persons.map(({ surname }) => surname);
  if (surnames.length > 1) {
    const most = surnames.slice(0, -1).join(", ");
    for (const word of ["and", "et", "&"]) add(`${most} ${word} ${surnames.at(-1)}`, "name");
    add(`${surnames[0]} et al.`, "name");
  }
  const kind = surnames.length > 1 ? "coauthor" : "name";
  for (const { given, surname } of persons) {
    add(surname, kind);
    add(`${given} ${surname}`, kind);
    add(`${given[0]}. ${surname}`, kind);
  }
}

/** Words for roles, also with others between: `Retired professor`, `River Studies PhD candidate`. */
export const isRole = (name: string): boolean =>
  foldName(name)
    .split(/[^\p{L}]+/u)
    .some((word) => words("roles").has(word));

/** `Telephone interview with an official`: older lists name the institution first and the role last. */
function spokenRole(entry: Entry): string | undefined {
  const match = /\s(?:with|from|avec|de|par)\s(?:an?|the|une?|la|le)\s+(\p{Ll}[^,.]{2,60})/u.exec(
    entry.title?.text ?? "",
  );
  const role = match?.[1]?.split(/\s(?:to|of|at|in|for|who|à|de|du|des|qui)\s/)[0];
  return role && role.split(" ").length <= 4 ? role : undefined;
}

/** `Associate professor of criminology` is later called `the Associate Professor`. */
const roleHead = (role: string): string | undefined => role.split(/\s(?:of|in|for|de|du|des|en|d['’])/)[0];

function addWork(work: string | undefined, add: Add): void {
  if (!work) return;
  // `Transformation Index (TI) 2022`: a work is also called by its own letters.
  add(/\(([^()]{2,20})\)/.exec(work)?.[1], "work");
  const year = /\b\d{4}$/.exec(work)?.[0];
  const name = workName(work);
  add(name, "work");
  if (!year) return;
  // `Country Reports on Human Rights Practices for 2003`: `Country Reports 2003`.
  if (name) add(`${name} ${year}`, "work");
  // `The Index states`, of the `Faith and Freedom Index 2019`.
  const title = work.slice(0, -year.length).trim();
  const words = title.split(/[\s\u00a0]+/);
  if (words.length <= longestWorkName && isHead(words.at(-1)!)) {
    add(title, "work");
    add(words.at(-1), "short");
  }
}

/** Words of a work that is called by its whole name. */
const longestWorkName = 5;

/** `Country Reports on Human Rights Practices for 2022` is called `Country Reports`: its first words up to a small one. */
function workName(work: string): string | undefined {
  const tokens = work.split(/[\s\u00a0]+/).slice(0, longestWorkName);
  const end = tokens.findIndex((word) => !/^\p{Lu}[\p{L}’'-]*$/u.test(word));
  const name = tokens.slice(0, end === -1 ? Math.min(tokens.length, 4) : end);
  return name.length >= 2 ? name.join(" ") : undefined;
}

const joiners = new Set("of for on against without de du des d la le l des sur pour et and in".split(" "));

/**
 * `Observer` of `Kestria Observer`, `Law Society` of `Law Society of Kestria`, `Institut` of `Institut du lac`: the words
 * before the first small one and the last of these; without a small word, the last word, and the first in French.
 */
function nameHeads(name: string, language: Language): readonly string[] {
  const tokens = name
    .split(/[\s\u00a0]+/)
    .flatMap((token) => token.split(/(?<=^\p{L}{1,2})['’]/u))
    .filter((token) => token !== "");
  if (/^(?:the|la|le|les|l)$/i.test(tokens[0] ?? "")) tokens.shift();
  if (tokens.length < 2) return tokens.filter(isHead);
  const small = tokens.findIndex((token) => joiners.has(token.toLowerCase()));
  const heads =
    small > 0
      ? [tokens.slice(0, small).join(" "), tokens[small - 1]!]
      : language === "fr"
        ? [tokens[0]!, tokens.at(-1)!]
        : [tokens.at(-1)!];
  return heads.filter(isHead);
}

const isHead = (head: string): boolean =>
  (head.includes(" ") ? /^\p{Lu}/u : /^\p{Lu}\p{Ll}{3}/u).test(head) &&
  !phrases("oralForms").includes(foldName(head));
