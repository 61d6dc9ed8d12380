/** Finds what a work stands in: the newspaper, journal, series or website behind its title. */
import { datesOf } from "./find-date";

const marked = /^[\s.,:;]*(?:(?:in|dans|en)[\s:]+)?(\*{1,2}|_)(?=\S)/iu;

export function italicContainer(after: string): string | null {
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
export function containerIn(after: string): string | null {
  const italic = italicContainer(after);
  if (italic) return italic;
  const start = containerStart.exec(after)![0].length;
  const rest = after.slice(start);
  if (!/^[\p{Lu}\d]/u.test(rest)) {
    return /^(?:[a-z\d-]+\.){1,3}[a-z]{2,10}(?=[\s.,/]|$)/.exec(rest)?.[0] ?? null;
  }
  if (datesOf(rest.slice(0, 40))[0]?.start === 0) return null;
  const name = rest.slice(0, nameEnd(rest)).trim();
  if (isPlace(rest, name) || numberless.test(name) || dayMonth.test(name)) return null;
  if (
    noContainer.test(name) ||
    /\b(?:press|news) release$/i.test(name) ||
    name.length < 2 ||
    name.length > 90 ||
    /^\d+$/.test(name)
  )
    return null;
  return /^\p{Lu}[\p{L}.\s]*$/u.test(name) && datesOf(name).length > 0 ? null : name;
}

/** `Briefing no` of `Briefing no. 77`, `4 May` of a date whose year stands elsewhere. */
const numberless = /\s(?:no|nos|nº|n°|núm|vol)$/iu;
const dayMonth = /^\d{1,2}\s\p{L}+$/u;

/** `“…”, London, 2019`: one word between commas and a year alone is a place as often as a newspaper. */
const isPlace = (rest: string, name: string): boolean =>
  /^\p{Lu}\p{L}+$/u.test(name) && /^,\s\d{4}[.,\s]*(?:$|p)/u.test(rest.slice(name.length));

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
