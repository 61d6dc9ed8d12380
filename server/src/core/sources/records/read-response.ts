/** Reads the top of a published Response to an Information Request, in the house style: the country is its author. */
import { firstLines, lineRuns } from "../../syntax/lines";
import { findMasthead } from "../../syntax/masthead";
import { foldName } from "../../text/name-form";
import { isoDate } from "../../text/partial-date";
import type { FieldLayer } from "../source";
import { readLanguage } from "./read-language";
import { withoutMarkup } from "./source-lines";

/** A masthead stands in the first lines, even behind the header of a web page. */
const longestTop = 20_000;
const linesOfMasthead = 100;

const boards = [
  { issuer: "immigration and refugee board of canada", directorate: /^research directorate/i },
  {
    issuer: "commission de l'immigration et du statut de refugie du canada",
    directorate: /^direction des recherches/i,
  },
];

export interface ReadResponse {
  readonly fields: FieldLayer["fields"];
  /** Offset of its masthead: the header of a web page before it is no part of it. */
  readonly start: number;
}

/** Null for a text that is no Response. */
export function readResponse(text: string): ReadResponse | null {
  const top = text.slice(0, longestTop);
  const runs = lineRuns(top);
  const { masthead, span } = findMasthead(top, runs);
  const { symbol, title, dateValue } = masthead;
  if (!symbol || !title) return null;
  const issuing = firstLines(runs, linesOfMasthead)
    .map((line) => withoutMarkup(top.slice(line.start, Math.min(line.end, line.start + 400))))
    .find((words) =>
      boards.some(({ issuer, directorate }) => foldName(words).includes(issuer) && directorate.test(words)),
    );
  if (issuing === undefined) return null;
  const publisher = issuing.replace(/,\s(?:Ottawa|Canada)\.?$/i, "").replace(/\.$/, "");
  const body = publisher.replace(/^[^,]{5,60},\s/, "");
  const words = withoutMarkup(symbol.text);
  const fields = {
    title: withoutMarkup(title.text),
    author: "Canada",
    persons: [body],
    publisher,
    date: (dateValue && isoDate(dateValue)) ?? undefined,
    symbol: words,
    genre: "response",
    language:
      readLanguage(text, { start: span.end, end: text.length }) ?? (/\.E$/.test(words) ? "en" : undefined),
  };
  return { fields, start: span.start };
}
