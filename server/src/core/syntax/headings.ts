/** Which lines are headings, and what they say. */
import { foldName } from "../text/name-form";
import { type Span, withoutTrailing } from "../text/span";
import { type ZoneHeading, zoneOfHeading } from "./vocabulary";

export interface Heading {
  readonly number: string | null;
  readonly title: string;
  readonly level: number;
  /** Set when the heading opens a part of its own: Notes, References and the like. */
  readonly opens: ZoneHeading | null;
}

/** Longest line that is read as a heading; titles of sections in published Responses stay below 150 characters. */
const longestHeading = 200;
/** Without number or `#`, only a short line stands out enough to be a heading. */
const longestPlainHeading = 120;

const markdown = /^(#{1,6})\s+/;
const numbered = /^(\d{1,2}(?:\.\d{1,2}){0,4})\.?\s+(?=[\p{Lu}\p{N}"«“'’])/u;

/**
 * The heading that the line is, or null. `alone` tells that the line has a blank line before and after it, which an
 * unnumbered heading needs.
 */
export function headingOf(text: string, line: Span, alone: boolean): Heading | null {
  if (line.end - line.start > longestHeading) return null;
  let words = text.slice(line.start, line.end);
  const hashes = markdown.exec(words);
  if (hashes) words = words.slice(hashes[0].length);
  words = words.replace(/^\*\*|\*\*$/g, "").trim();
  const number = numbered.exec(words);
  const title = number ? words.slice(number[0].length).trim() : words;
  const opens = title.length <= longestZoneHeading ? zoneOfTitle(title) : null;
  if (opens) return { number: number?.[1] ?? null, title, level: 1, opens };
  if (hashes) {
    const level = number ? levelOfNumber(number[1]!) : hashes[1]!.length;
    return title === "" ? null : { number: number?.[1] ?? null, title, level, opens: null };
  }
  if (endsLikeProse(title)) return null;
  if (number) return { number: number[1]!, title, level: levelOfNumber(number[1]!), opens: null };
  if (!alone || title.length > longestPlainHeading || !/^[\p{Lu}\p{N}]/u.test(title)) return null;
  return { number: null, title, level: 1, opens: null };
}

/** `Additional Sources Consulted` and a colon behind it stay well below. */
const longestZoneHeading = 50;

/** The part of a Response that the title opens, or null. */
export const zoneOfTitle = (title: string): ZoneHeading | null =>
  zoneOfHeading(foldName(withoutTrailing(title, ": \t\u00a0\u202f"))) ?? null;

const levelOfNumber = (number: string): number => number.split(".").length;

/** A heading does not end as a sentence, a list item or a citation does, nor with a bracket open; a question may be one. */
const endsLikeProse = (title: string): boolean =>
  /[.,;:("”»\]]$/.test(title) ||
  (title.endsWith(")") && !glossAtEnd.test(title)) ||
  title.lastIndexOf("(") > title.lastIndexOf(")");

/** `The Institute (RI)`, `Floods (2017-2019)`: a gloss that a heading may end with. */
const glossAtEnd = /\((?:\p{Lu}{2,12}|\d{4}(?:[-–]\d{4})?|[\p{Ll} ]{2,30})\)$/u;
