/** Reads one cited work out of the words of an entry: author, title, container, date. What is not told stays null. */

import { cleanAuthor, isName, tidy, type Work, withoutSignals } from "./entry-words";
import { datesOf, workDateOf } from "./find-date";
import { type FoundTitle, findTitle } from "./find-title";
import { readUnmarkedWork } from "./unmarked-work";

const nothing: Work = { author: null, title: null, container: null, date: null, cites: false };

/** `text` is one line: ends of line are blanks already. `listed`: it stands in a list, and so is a work. */
export function readWork(text: string, listed: boolean): Work {
  const words = withoutAddresses(text);
  const oral = oralSource(words);
  if (oral) return oral;
  const title = findTitle(words);
  const work = title ? markedWork(words, title, listed) : readUnmarkedWork(words, listed);
  if (work) return work;
  return mention(words, listed);
}

/** Addresses hold digits and marks that are none; blanks in their place keep the offsets. */
const withoutAddresses = (text: string): string =>
  text.replace(/<?\b(?:https?:\/\/|www\.|doi:\s?)[^\s<>"”»]+>?/gi, (address) => " ".repeat(address.length));

const oralWords =
  /\b(interviews?|entrevista|entretien|personal communication|communication (?:personnelle|écrite|orale)|comunicación personal|correspondence|correspondance|observations?|field ?notes|conversation)\b/iu;

/** `InSight … interview, a pastor, Town, 3 May 2019`, `Interview with …`, `Jane Doe, interview by author, …`. */
function oralSource(text: string): Work | null {
  const match = oralWords.exec(text.slice(0, 120));
  if (!match) return null;
  const before = text.slice(0, match.index);
  // The name of whoever asked stands before the word, that of whoever answered before a comma; no title comes first.
  if (/["“«”»*;]/.test(before) || before.trim().split(/\s+/).length > 9) return null;
  if (/["“«*]\s*$/.test(before) || /\b(?:the|this|an?|la|une?|el)\s+$/i.test(before)) return null;
  const name = cleanAuthor(before.replace(/,\s(?:(?:telephone|phone|email|e-mail|in-person)\s)?$/i, ""));
  const own =
    name !== null && /^(?:the )?(?:author|auteur|autor|personal|telephone|phone|our|my)/i.test(name);
  const author = name === null || own || !isName(name) ? null : name;
  const date = workDateOf(text);
  if (author === null && date === null && !/^\W*\p{Lu}/u.test(text)) return null;
  return { author, title: null, container: null, date, cites: true };
}

function markedWork(text: string, found: FoundTitle, listed: boolean): Work | null {
  const before = text.slice(0, found.marked.start);
  const after = text.slice(found.marked.end);
  const outside = `${before} ${after}`;
  const date = workDateOf(outside);
  const plain = found.by === "italics" ? titleBeforeItalics(text, before, found) : null;
  const author = plain ? plain.author : authorBefore(before, listed);
  const container = plain
    ? text.slice(found.words.start, found.words.end)
    : found.by === "italics"
      ? italicContainer(after)
      : containerIn(after);
  const certain = listed || date !== null || author !== null || container !== null;
  if (!certain || (found.by === "italics" && !listed && date === null && author === null)) return null;
  return {
    author,
    title: tidy(plain?.title ?? text.slice(found.words.start, found.words.end)),
    container: container && tidy(container),
    date,
    cites: true,
  };
}

const dateInBrackets =
  /\((?:[^()]{0,40}\d{4}[^()]{0,24}|n\.\s?d\.|s\.\s?[df]\.|in press|forthcoming)\)[.,:]?\s+/i;

/** APA: `Author (2019). A plain title. *Container*`: between date and italics stand the words of the title. */
function titleBeforeItalics(
  text: string,
  before: string,
  found: FoundTitle,
): { readonly author: string | null; readonly title: string } | null {
  const date = dateInBrackets.exec(before);
  if (!date) return null;
  const rest = before.slice(date.index + date[0].length);
  const end = /[.?!](?=\s)/.exec(rest);
  if (!end || !/\p{L}{2}/u.test(rest) || text[found.marked.end] === undefined) return null;
  const title = rest.slice(0, end[0] === "." ? end.index : end.index + 1);
  return { author: cleanAuthor(before.slice(0, date.index)), title };
}

/** The author before a title. In a note, words of comment may come first: the last signal or sentence end parts them. */
function authorBefore(before: string, listed: boolean): string | null {
  let words = withoutSignals(before).replace(dateInBrackets, " ");
  if (!listed) {
    const signal = /^.*[,;.(]\s(?:see also|see|voir|véase|ver|cf\.|in|dans)\s/iu.exec(words);
    if (signal) words = words.slice(signal[0].length);
  }
  const date = datesOf(words).find(({ start }) => /[.,(]\s*$/.test(words.slice(0, start)));
  if (date) words = words.slice(0, date.start);
  const author = cleanAuthor(words);
  return author !== null && (listed || isName(author)) ? author : null;
}

const marked = /^[\s.,:;]*(?:(?:in|dans|en)[\s:]+)?(\*{1,2}|_)(?=\S)/iu;

function italicContainer(after: string): string | null {
  const match = marked.exec(after);
  if (!match) return null;
  const start = match[0].length;
  const end = after.indexOf(match[1]!, start);
  return end > start ? after.slice(start, end) : null;
}

const containerStart = /^[\s.,:;)–—-]*(?:(?:in|dans|en|published in|publié dans)\s+(?=[\p{Lu}\d*_]))?/iu;
const containerEnd = /,|;|:(?=\s)|\s\(|\s–\s|\s—\s|\.(?=\s|$)|\s(?=\d)/gu;
const noContainer =
  /^(?:vols?|no|nº|n°|núm|pp?|ch|art|press release|communiqué|comunicado|phd|ph\.d|master|thesis|dissertation|working paper|unpublished|available|accessed|retrieved|archived|last|translated|trans|ed|eds|edited|chapter|volume|issue|n\.d|s\.d|disponible|consulté|consultado|unpublished|mimeo|video|blog|online)\b/iu;

/** What stands behind a quoted title up to a comma, a bracket or a stop: a name with a large letter or an address. */
function containerIn(after: string): string | null {
  const italic = italicContainer(after);
  if (italic) return italic;
  const start = containerStart.exec(after)![0].length;
  const rest = after.slice(start);
  if (!/^[\p{Lu}\d]/u.test(rest)) {
    return /^(?:[a-z\d-]+\.){1,3}[a-z]{2,10}(?=[\s.,/]|$)/.exec(rest)?.[0] ?? null;
  }
  if (datesOf(rest.slice(0, 40))[0]?.start === 0) return null;
  const name = rest.slice(0, nameEnd(rest)).trim();
  if (noContainer.test(name) || name.length < 2 || name.length > 90 || /^\d+$/.test(name)) return null;
  return /^\p{Lu}[\p{L}.\s]*$/u.test(name) && datesOf(name).length > 0 ? null : name;
}

/** Where the container ends: not at the stop of `U.S.` or of an initial, nor at a comma that a place follows within. */
function nameEnd(rest: string): number {
  containerEnd.lastIndex = 0;
  for (let end = containerEnd.exec(rest); end; end = containerEnd.exec(rest)) {
    if (end[0] !== ".") return end.index;
    if (!/(?:^|[\s.])(?:\p{Lu}|St|Dr|Mt|Univ|Dept)$/u.test(rest.slice(Math.max(0, end.index - 5), end.index)))
      return end.index;
  }
  return rest.length;
}

const signalled = /^(?:(?:but|and|for|et|pour|y|para)\b.{0,80}?)?\b(?:see|voir|véase|ver|cf)\b/iu;

/** No title to be read: what points to something by a signal, or by a name and a date, is still a citation. */
function mention(text: string, listed: boolean): Work {
  const date = workDateOf(text);
  if (listed) {
    const author = cleanAuthor(text.split(/[.,(](?=\s|\d|$)/)[0]!);
    return { ...nothing, author: author && isName(author) ? author : null, date, cites: true };
  }
  if (signalled.test(text.trim()) && date !== null) return { ...nothing, date, cites: true };
  const [first, ...rest] = text.trim().split(/,\s/);
  const short = text.length < 240 && rest.length > 0 && first!.length < 90;
  if (!short || date === null || !isName(first!) || !/\d{4}\)?[.\s]*$|pp?\.\s?[\d–-]+\.?$/.test(text.trim()))
    return nothing;
  return { ...nothing, author: cleanAuthor(withoutSignals(first!)), date, cites: true };
}
