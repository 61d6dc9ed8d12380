/** Reads the first page of a document of the United Nations: its symbol, its organ, its day, its title. */
import type { FieldLayer } from "../source";
import { isOrganisation } from "./page-words";
import type { SourceLine } from "./source-lines";
import { datesIn, isoOf } from "./written-dates";

const symbolPattern =
  /(?<![\p{L}\d/])((?:A|S|E|ST|CAT|CCPR|CEDAW|CERD|CRC|CMW|CRPD|CED|HRI|UNEP|UNHCR|DP|FCCC|TD)\/(?:[A-Z\d.()-]{1,24}\/){0,6}[A-Z\d.()-]{0,20}\d[A-Z\d.()-]{0,10})(?![\p{L}\d/])/u;

/** Null for other documents: a symbol and the line on distribution, which no other body has, must both stand at the top. */
export function readUnDocument(lines: readonly SourceLine[]): FieldLayer["fields"] | null {
  const top = lines.slice(0, 40);
  const at = top.findIndex(({ words }) => /\bDistr\.?\s?:/i.test(words));
  const symbol = top.flatMap(({ words }) => symbolPattern.exec(words)?.[1] ?? [])[0];
  if (at === -1 || symbol === undefined) return null;
  const [date] = top.slice(at, at + 3).flatMap(({ words }) => datesIn(words));
  const organ = top
    .map(({ words }) => withoutColumns(words, symbol))
    .findLast(
      (words) =>
        /(?:\b(?:Council|Assembly|Committee|Commission|Conseil|Assemblée|Comité|Consejo|Asamblea|Comisión)$|^(?:Committee|Comité) (?:on|for|against|des?|pour|contre|para|contra|sur) )/u.test(
          words,
        ) && isOrganisation(words),
    );
  return {
    title: titleBelow(top.slice(at + 1)),
    author: "United Nations",
    abbreviation: "UN",
    publisher: "United Nations",
    persons: organ === undefined ? undefined : [organ],
    date: date?.day ? isoOf(date, null) : undefined,
    symbol,
    genre: top.some(({ words }) => /^(?:report of|rapport d|informe de)/i.test(words)) ? "report" : undefined,
  };
}

/** Two columns of the first page that became one line. */
const withoutColumns = (words: string, symbol: string): string =>
  words
    .replace(symbol, "")
    .replace(/\s?Distr\.?\s?:.{0,60}$/i, "")
    .trim();

/** Below the item of the agenda and that item's own title, above `Report of …` or `Note by …`. */
function titleBelow(lines: readonly SourceLine[]): string | undefined {
  const paragraphs: string[] = [];
  for (const { words, apart, long } of lines) {
    if (long) break;
    if (apart || paragraphs.length === 0) paragraphs.push(words);
    else paragraphs[paragraphs.length - 1] += ` ${words}`;
  }
  const agenda = paragraphs.findIndex((words) =>
    /^(?:agenda item|item \d|point \d|tema \d|items \d)/i.test(words),
  );
  const kind = paragraphs.findIndex((words) =>
    /^(?:report (?:of|by) the|note by|letter dated|rapport (?:de|du)|note du|informe (?:de|del)|nota del)/i.test(
      words,
    ),
  );
  if (agenda === -1) return kind > 0 ? plausibleTitle(paragraphs[kind - 1]!) : undefined;
  const itemHasTitle = /^\S+(?: \S+)? \d{1,3}(?: \([a-z]\))? \p{Lu}/u.test(paragraphs[agenda]!);
  const first = agenda + (itemHasTitle ? 1 : 2);
  if (kind === -1) return plausibleTitle(paragraphs[first] ?? "");
  return kind >= first ? plausibleTitle(paragraphs[kind > first ? kind - 1 : kind]!) : undefined;
}

function plausibleTitle(words: string): string | undefined {
  const title = words.replace(/\*{1,3}$/, "").trim();
  return /^\p{Lu}/u.test(title) && title.length <= 300 && !/\.$/.test(title) && title.split(" ").length >= 2
    ? title
    : undefined;
}
