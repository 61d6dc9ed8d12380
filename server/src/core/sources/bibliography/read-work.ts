/** Reads one cited work out of the words of an entry: author, title, container, date. What is not told stays null. */

import { cleanAuthor, isName, tidy, type Work, withoutSignals } from "./entry-words";
import { containerIn, italicContainer } from "./find-container";
import { datesOf, workDateOf } from "./find-date";
import { type FoundTitle, findTitle } from "./find-title";
import { readUnmarkedWork } from "./unmarked-work";

const nothing: Work = { author: null, title: null, container: null, date: null, cites: false };

/** `text` is one line: ends of line are blanks already. `listed`: it stands in a list, and so is a work. */
export function readWork(text: string, listed: boolean): Work {
  const words = withoutAccess(withoutAddresses(text));
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

/** `[Accessed 3 June 2021]`, `[Date de consultation : …]`. */
const withoutAccess = (text: string): string =>
  text.replace(/\[(?:accessed|date de consultation|consulté|consulted|consulta)[^\]]{0,60}\]/gi, (words) =>
    " ".repeat(words.length),
  );

const oralWords =
  /\b(interviews?|entrevistas?|entretiens?|personal communication|communication (?:personnelle|écrite|orale)|comunicación personal|correspondence|correspondance|observations?|field ?notes|conversation)\b/iu;

const letter = /^\s*(?:E-?mail|Letter|Courriel|Lettre|Carta|Correo)\s(?:from|to|of|de|du|des|à|al?)\s\p{L}/u;

/** `InSight … interview, a pastor, Town, 3 May 2019`, `Interview with …`, `Jane Doe, interview by author, …`. */
function oralSource(text: string): Work | null {
  if (letter.test(text))
    return { author: null, title: null, container: null, date: workDateOf(text), cites: true };
  const match = oralWords.exec(text.slice(0, 120));
  if (!match) return null;
  const told = text.slice(0, match.index);
  const before = told.slice(0, datesOf(told)[0]?.start);
  // The name of whoever asked stands before the word, that of whoever answered before a comma; no title comes first.
  if (/["“«”»*;]/.test(before) || before.trim().split(/\s+/).length > 9) return null;
  if (/["“«*]\s*$/.test(before) || /\b(?:the|this|an?|la|une?|el)\s+$/i.test(before)) return null;
  const name = cleanAuthor(before.replace(/,?\s(?:(?:telephone|phone|video|e-?mail|in-person)\s)?$/i, ""));
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

const undated = /(?<=[.,])\s?[nNsS]\.\s?d\b/;

/** The author before a title. In a note, words of comment may come first: the last signal or sentence end parts them. */
function authorBefore(before: string, listed: boolean): string | null {
  let words = withoutSignals(before).replace(dateInBrackets, " ");
  if (!listed) {
    const signal =
      /^.*[,;.(]\s(?:see also|see|voir|véase|ver|cf\.|in|dans|(?:as )?(?:quoted|cited|reported) in|cité dans|citado en)\s/iu.exec(
        words,
      );
    if (signal) words = words.slice(signal[0].length);
  }
  const date = datesOf(words).find(({ start }) => /[.,(]\s*$/.test(words.slice(0, start)));
  words = words.slice(0, date?.start ?? undated.exec(words)?.index);
  const author = cleanAuthor(words);
  return author !== null && (listed || isName(author)) ? author : null;
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
  const [first, ...rest] = withoutSignals(text.trim()).split(/,\s/);
  const short = text.length < 240 && rest.length > 0 && first!.length < 90;
  if (!short || date === null || !isName(first!) || !/\d{4}\)?[.\s]*$|pp?\.\s?[\d–-]+\.?$/.test(text.trim()))
    return nothing;
  return { ...nothing, author: cleanAuthor(first!), date, cites: true };
}
