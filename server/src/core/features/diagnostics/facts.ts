/** Facts of a sentence that can be looked up in its source: numbers, percentages, years, dates, proper names. */
import { monthOf } from "../../sources/matching/meaning-words";
import { foldName } from "../../text/name-form";
import type { Span } from "../../text/span";
import { numbersIn } from "../../text/written-numbers";

export type FactKind = "number" | "percent" | "year" | "date" | "name";

export interface Fact extends Span {
  readonly kind: FactKind;
  readonly text: string;
  /** What it may mean: numbers by their value, dates by month and day, names by their folded words. */
  readonly keys: readonly string[];
}

export function factsIn(text: string): readonly Fact[] {
  const dates = datesIn(text);
  const isInDate = ({ start, end }: Span) => dates.some((date) => date.start < end && start < date.end);
  const numbers = numbersIn(text)
    .filter((number) => !isInDate(number))
    .map(({ start, end, values, percent }): Fact => {
      const written = text.slice(start, end);
      const kind = percent ? "percent" : /^(?:1[5-9]|20)\d\d$/.test(written) ? "year" : "number";
      return { start, end, kind, text: written, keys: values.map(String) };
    });
  return [...dates, ...numbers, ...namesIn(text).filter((name) => !isInDate(name))].sort(
    (a, b) => a.start - b.start,
  );
}

const dateForms = [
  /(?<![\p{L}\d])(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)(?!\d)/gu,
  /(?<![\p{L}\d.,])(?<day>\d{1,2})(?:er|st|nd|rd|th)?[ \u00a0](?:de )?(?<name>\p{L}{3,10})\.?/gu,
  /(?<!\p{L})(?<name>\p{L}{3,10})\.?[ \u00a0](?<day>\d{1,2})(?:st|nd|rd|th)?(?![\d.,]?\d)/gu,
];

/** Days with their month; a year behind them is a fact of its own. */
function datesIn(text: string): readonly Fact[] {
  const found: Fact[] = [];
  for (const form of dateForms)
    for (const match of text.matchAll(form)) {
      const { day, month, name } = match.groups!;
      const number = name === undefined ? Number(month) : monthOf(name);
      const [start, end] = [match.index, match.index + match[0].length];
      if (number === null || Number(day) < 1 || Number(day) > 31 || number > 12) continue;
      if (found.some((date) => date.start < end && start < date.end)) continue;
      found.push({ start, end, kind: "date", text: match[0], keys: [`${number}-${Number(day)}`] });
    }
  return found;
}

/** Words with a capital in a row, `de` and its kin between them; not the first word of the sentence, not abbreviations. */
const name =
  /(?<=[\p{L}\d,)»”"'’] |d['’]|l['’])\p{Lu}\p{Ll}[\p{L}'’-]{1,30}(?: (?:(?:de|del|la|of|the|du|des|and|y) ){0,2}\p{Lu}\p{Ll}[\p{L}'’-]{1,30}){0,4}/gu;

const namesIn = (text: string): readonly Fact[] =>
  [...text.matchAll(name)].flatMap((match): readonly Fact[] => {
    const words = foldName(match[0])
      .split(/[ '-]/)
      .filter((word) => word.length > 3);
    const isCalendar = words.every((word) => monthOf(word) !== null);
    if (isCalendar) return [];
    const end = match.index + match[0].length;
    return [{ start: match.index, end, kind: "name", text: match[0], keys: words }];
  });
