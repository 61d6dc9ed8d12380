/** Works whose title has no marks: cases and statutes, APA and Vancouver entries, fields between commas or stops. */
import { withoutTrailing } from "../../text/span";
import { cleanAuthor, isName, tidy, type Work, withoutSignals } from "./entry-words";
import { containerIn } from "./find-container";
import { datesOf, workDateOf } from "./find-date";

/** Null where the words do not say which of them are the title: none is invented. */
export function readUnmarkedWork(text: string, listed: boolean): Work | null {
  const words = withoutSignals(text);
  return (
    caseOrStatute(words) ??
    datedInBrackets(words) ??
    vancouver(words) ??
    fieldsBetweenCommas(words, listed) ??
    (listed ? sentences(words) : null)
  );
}

const gazette = /^,\s\p{Lu}\p{L}+\s[^\d,]{2,60},/u;
const versus = /^(\p{Lu}[^,;:[(]{0,90}\s(?:v|vs|c|contre|contra)\.?\s\p{Lu}[^,;:[(\d]{1,90})/u;
const statute =
  /^(\p{Lu}[^,;:.[(\d]{2,90}\b(?:Act|Law|Code|Constitution|Convention|Regulations?|Ordinance|Decree|Protocol|Statute|Charter))(?=[,;:.\s]*(?:$|[(,[]|\d|No))/u;
const loi =
  /^((?:Loi|Décret|Ley|Decreto|Código|Code|Constitution|Constitución|Convention|Convención|Ordonnance|Arrêté)(?:\s[^\s,;:([]+){1,14})/u;

/** `Doe v. Minister`, `Land Restitution Act, No. 14 of 2003`: the name is the title, and nobody is the author. */
function caseOrStatute(text: string): Work | null {
  const name = (versus.exec(text) ?? statute.exec(text) ?? loi.exec(text))?.[1];
  if (name === undefined) return null;
  const rest = text.slice(name.length);
  if (!/\d/.test(rest) && !/\d/.test(name)) return null;
  const title = tidy(withoutTrailing(name, " ."));
  return {
    author: null,
    title,
    container: gazette.test(rest) ? containerIn(rest) : null,
    date: workDateOf(text),
    cites: true,
  };
}

const bracketed =
  /^(.{2,300}?)\s\((\d{4}[^()]{0,30}|[^()]{3,24}\d{4}|n\.\s?d\.|s\.\s?[df]\.)\)[.,:]?\s+(?=\S)/u;
const lastPlace = /,\s\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+)?$/u;
const within = /^\s*In:?\s(?:[^()]{2,90}\((?:Eds?|dirs?|coords?)\.\),?\s)?([^.,(]{3,120})/iu;

/** APA without italics: `Author (2019). Title. Container, 12(3), 4–9.` */
function datedInBrackets(text: string): Work | null {
  const match = bracketed.exec(text);
  if (!match) return null;
  const author = cleanAuthor(match[1]!);
  if (author === null || !isName(author)) return null;
  const rest = text.slice(match[0].length);
  const told = firstSentence(rest);
  // Harvard sets no stop behind the bracket, and ends with the place.
  const title = /\)\.\s+$/.test(match[0]) ? told.title : told.title.replace(lastPlace, "");
  const { after } = told;
  if (!/\p{L}{2}/u.test(title) || title.split(" ").length < 2) return null;
  const container = (within.exec(after)?.[1] ?? /^[\s*_]*(\p{Lu}[^.,(;\d]{2,90})/u.exec(after)?.[1])?.trim();
  const held =
    container && !/^(?:In|https?|Retrieved|Available|Accessed)\b/.test(container) ? container : null;
  return { author, title: tidy(title), container: held, date: workDateOf(match[2]!), cites: true };
}

/** Up to the first stop that ends a sentence; a bracket such as `(Report No. 14)` behind it is not the title. */
function firstSentence(text: string): { readonly title: string; readonly after: string } {
  const end = /[.?!](?=\s\S|\s*$)/gu;
  for (let stop = end.exec(text); stop; stop = end.exec(text)) {
    if (
      /(?:^|[\s.])(?:\p{Lu}|No|Nos|vol|St|Dr|núm|vs|v)$/u.test(
        text.slice(Math.max(0, stop.index - 4), stop.index),
      )
    )
      continue;
    const title = text.slice(0, stop[0] === "." ? stop.index : stop.index + 1);
    return { title: title.replace(/\s\([^()]*\)$/, ""), after: text.slice(stop.index + 1) };
  }
  return { title: text.trim(), after: "" };
}

const initialed =
  /^((?:\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+)?\s\p{Lu}{1,3}(?:,\s|(?=\.))){1,12}(?:et al)?)\.\s+/u;

/** Vancouver: `Mensah K, Boateng A. Title. Journal. 2018;12(3):44-9.` */
function vancouver(text: string): Work | null {
  const match = initialed.exec(text);
  if (!match) return null;
  const { title, after } = firstSentence(text.slice(match[0].length));
  const journal = /^\s*(\p{Lu}[^.;\d]{1,90})\./u.exec(after)?.[1];
  return {
    author: cleanAuthor(match[1]!),
    title: tidy(title),
    container: journal ? tidy(journal) : null,
    date: workDateOf(after.replace(/;\d.*$/, "")),
    cites: true,
  };
}

const roles =
  /^(?:(?:former|vice|deputy|senior|associate|assistant|executive|managing|acting|ancien|ex)[\s-])*(?:director|directrice|directeur|president|presidente|professor|profesor|professeure?|head|chief|minister|ministre|ministro|spokes\w+|member|chair\w*|secretary|founder|analyst|researcher|officer|attorney|lawyer|sheriff|pastor|judge|executive|coordinator|université|university|universidad|city|state|district|province)\b/iu;

/** `Author, A Title of Three Words, …, 2016.`: only a long field with small words in it, or a kind of document. */
function fieldsBetweenCommas(text: string, listed: boolean): Work | null {
  const book = published.exec(text);
  const writer = book && cleanAuthor(book[1]!);
  if (book && writer && isName(writer) && book[2]!.includes(" "))
    return {
      author: writer,
      title: tidy(book[2]!.replace(/,\s(?:UN )?Doc(?:ument)?\b.*$/u, "")),
      container: null,
      date: workDateOf(book[3]!),
      cites: true,
    };
  const [first, second, ...rest] = text.trim().split(/,\s+|(?<=[\p{L}\d]{2})\.\s+(?=\p{Lu})/u);
  if (first === undefined || second === undefined || (rest.length === 0 && !listed)) return null;
  const date = workDateOf(rest.join(", "));
  const author = cleanAuthor(first);
  if (author === null || !isName(author) || first.length > 120) return null;
  if (date === null && !(listed && documents.test(second))) return null;
  const title = withoutTrailing(second, " .,");
  if (roles.test(title) || !isUnmarkedTitle(title) || datesOf(title)[0]?.start === 0) return null;
  return { author, title: tidy(title), container: null, date, cites: true };
}

/** `Author, Title (Place: Publisher, 1998)`: the bracket tells that a title stands before it. */
const published =
  /^(\p{Lu}[^,;(]{2,90}),\s(\p{Lu}[^();]{3,160}?)\s\(((?:\p{Lu}[^()]{0,80}\b)?(?:1[5-9]|20)\d\d)\)/u;

const documents =
  /\b(?:report|survey|study|statement|reply|review|handbook|guide|manual|rapport|étude|enquête|bilan|informe|estudio|encuesta|memoria|plan|strategy|assessment|index|census|registre|register|minutes|bulletin|briefing|policy|paper|profile|factsheet|newsletter|boletín|anuario|yearbook)\b/iu;

function isUnmarkedTitle(words: string): boolean {
  const list = words.split(/\s+/);
  if (!/^[\p{Lu}\d¿¡]/u.test(words) || list.length < 2 || words.length > 200) return false;
  if (documents.test(words)) return list.length >= 2;
  return (
    list.length >= 3 && /\s(?:and|at|of the|to the|in the|for|without|et|sans|dans|y|sin|en)\s/u.test(words)
  );
}

/** The body of a country that stands behind the date: `Lom. 2018. Ministry of Labour. Annual Report.` */
const institution =
  /^(?:Ministry|Department|Office|Bureau|Agency|Commission|Council|Court|Ministère|Bureau|Ministerio|Comisión|Institute|Institut|Instituto)\b/u;

/** `Author. Title. Container. Date.`: a list without marks, at least three sentences of which one is a date. */
function sentences(text: string): Work | null {
  const date = workDateOf(text);
  const parts = text
    .trim()
    .split(/(?<=[^\s.]{2}[.?!])\s+(?=[\p{Lu}\d*_¿¡])/u)
    .map((part) => withoutTrailing(part, " ."));
  if (date === null || parts.length < 3) return null;
  const told = parts.filter((part) => datesOf(part)[0]?.start !== 0 && /\p{L}{3}/u.test(part));
  const body = told.length > 2 && told[1] !== parts[1] && institution.test(told[1]!) ? 1 : 0;
  const author = told[0];
  const [title, container] = told.slice(1 + body);
  if (author === undefined || title === undefined || !isName(author) || title.split(" ").length < 2)
    return null;
  return {
    author: cleanAuthor(author),
    title: tidy(title),
    container: container && /^\p{Lu}/u.test(container) && !/:/.test(container) ? tidy(container) : null,
    date,
    cites: true,
  };
}
