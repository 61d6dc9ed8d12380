/** Reads what a locator names: pages, sections, numbered paragraphs, or a heading. */
import { nameLetters } from "../../text/name-form";
import { remembered } from "../../text/remembered";
import { locatorParts } from "./locator-parts";
import type { PlaceKind } from "./source-places";

/** From one number to another, both the same for a single one. */
export type LabelRange = readonly [first: string, last: string];

export interface CitedPlace {
  readonly kind: "page" | PlaceKind;
  readonly ranges: readonly LabelRange[];
  /** The locator with another number in the place of its own; null where it names several places. */
  readonly renumbered: ((number: string) => string) | null;
}

/** More than the locators of a long draft. */
const mostLocators = 5_000;

/** Null where nobody can tell what is counted, as with roman numbers, tables and articles. */
export const citedPlace = remembered(readPlace, mostLocators);

function readPlace(locator: string): CitedPlace | null {
  const parts = locatorParts(locator);
  // A heading, and not a word on the quotation such as `emphasis added`.
  if (parts === null) {
    const isHeading = /^\p{Lu}[\p{L}\d '’,:&–-]{3,80}$/u.test(locator);
    return isHeading ? { kind: "heading", ranges: [[locator, locator]], renumbered: null } : null;
  }
  const kind = kinds[parts.kind];
  if (kind === null) return null;
  const pattern = kind === "section" ? codeRange : numberRange;
  const written = parts.number.split(/[,;]|\s(?:and|et|&)\s/);
  const ranges = written.flatMap((part): readonly LabelRange[] => {
    const [, first, last = first] = pattern.exec(part.trim().toUpperCase()) ?? [];
    return first && last ? [[first, lastOf(first, last)]] : [];
  });
  if (ranges.length === 0) return null;
  const head = locator.slice(0, locator.length - parts.number.length);
  const isOne = written.length === 1 && !(parts.plural && parts.label !== "");
  return { kind, ranges, renumbered: isOne ? (number) => head + number : null };
}

const kinds = {
  page: "page",
  section: "section",
  chapter: "section",
  paragraph: "paragraph",
  article: null,
} as const;

const numberRange = /^(\d{1,4})(?:\s?[-–]\s?(\d{1,4}))?$/;
const codeRange =
  /^(\p{Lu}?\d{1,3}(?:\.\d{1,3}){0,3}\p{Lu}?)(?:\s?[-–]\s?(\p{Lu}?\d{1,3}(?:\.\d{1,3}){0,3}\p{Lu}?))?$/u;

/** `345-47` goes to 347. */
const lastOf = (first: string, last: string): string =>
  /^\d+$/.test(last) && last.length < first.length ? first.slice(0, first.length - last.length) + last : last;

/** `2.1.3` is within `2.1`, `45` within `44-47`; a heading is itself. */
export function isWithin(label: string, [first, last]: LabelRange, kind: CitedPlace["kind"]): boolean {
  if (kind === "heading") return nameLetters(first).startsWith(label);
  if (label === first || label === last || label.startsWith(`${first}.`) || label.startsWith(`${last}.`))
    return true;
  const numbers = [label, first, last].map((its) => (/^\d+$/.test(its) ? Number(its) : Number.NaN));
  if (numbers.every((number) => !Number.isNaN(number)))
    return numbers[1]! < numbers[0]! && numbers[0]! < numbers[2]!;
  return first !== last && first < label && label < last;
}
