/** Reads what the top and the foot of a source say of it: title, date, reprint, language. Empty rather than wrong. */
import { english } from "../../syntax/vocabulary/en";
import { french } from "../../syntax/vocabulary/fr";
import { dateAt, isoDate, type PartialDate } from "../../text/partial-date";
import type { FieldLayer } from "../source";

/** Lines looked at for title and date. */
const mastheadLines = 24;
const longestTitle = 200;

export function readMasthead(text: string): FieldLayer {
  const lines = text
    .slice(0, 8_000)
    .split(/\r\n|\r|\n/)
    .map(withoutMarkup)
    .filter((line) => line !== "")
    .slice(0, mastheadLines);
  return {
    origin: "text",
    fields: {
      title: titleOf(lines),
      date: dateOf(lines),
      reprintOf: reprintOf(text),
      language: languageOf(text),
    },
  };
}

const withoutMarkup = (line: string): string =>
  line
    .replace(/^#{1,6}\s+/, "")
    .replace(/\*\*|__/g, "")
    .trim();

/** The first line that reads like a title: several words, no date, no end of a sentence but a question. */
function titleOf(lines: readonly string[]): string | undefined {
  return lines.find(
    (line) =>
      line.length <= longestTitle &&
      line.split(/\s+/).length >= 3 &&
      !/[.,;:>]$/.test(line) &&
      !containsDate(line),
  );
}

const containsDate = (line: string): boolean =>
  [...line.matchAll(/(?:^|\s)(?=[\p{L}\d])/gu)].some((match) => {
    const date = dateAt(line, match.index + match[0].length);
    return date !== null && date.value.month !== null;
  });

/**
 * A line that is a date and nothing else, behind the title. One above the title, with its weekday, is the date on
 * which a page was shown, and `11/2/2018` may be read in two ways: neither is taken.
 */
function dateOf(lines: readonly string[]): string | undefined {
  const title = titleOf(lines);
  const behind = lines.slice(title === undefined ? 0 : lines.indexOf(title) + 1);
  for (const line of behind) {
    const date: PartialDate | null = dateAt(line, 0)?.end === line.length ? dateAt(line, 0)!.value : null;
    if (date && date.month !== null) return isoDate(date) ?? undefined;
  }
  return undefined;
}

/** `Reprinted from NAME.` at the start of a line; web pages set the blank as a no-break space. */
function reprintOf(text: string): string | undefined {
  const match =
    /(?:^|\n)\s{0,20}(?:Reprinted from|Republished from|Reproduit de|Republié de)\s([^.\n]{2,80})(?:\.|\n|$)/.exec(
      text,
    );
  return match?.[1]?.trim();
}

/** Function words decide between English, French and Spanish; a close call stays open. */
const spanishWords = new Set([
  "el",
  "los",
  "las",
  "y",
  "del",
  "que",
  "una",
  "por",
  "con",
  "para",
  "se",
  "como",
  "su",
  "más",
  "fue",
]);

function languageOf(text: string): string | undefined {
  const counts = { en: 0, fr: 0, es: 0 };
  const [en, fr] = [new Set(english.functionWords), new Set(french.functionWords)];
  for (const [word] of text
    .slice(0, 20_000)
    .toLowerCase()
    .matchAll(/\p{L}+/gu)) {
    if (en.has(word)) counts.en++;
    if (fr.has(word)) counts.fr++;
    if (spanishWords.has(word)) counts.es++;
  }
  const [first, second] = (Object.entries(counts) as [string, number][]).sort((a, b) => b[1] - a[1]);
  return first![1] >= 10 && first![1] >= 2 * second![1] ? first![0] : undefined;
}
