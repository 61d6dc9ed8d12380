/** Finds the places of a source that citations may name: sections by their number or heading, numbered paragraphs. */
import { nameLetters } from "../../text/name-form";
import { headingsIn } from "../matching/section-headings";
import { forEachLine } from "../matching/source-lines";

/** Where a section or paragraph begins. */
export interface LabelledPlace {
  /** A UTF-16 offset. */
  readonly start: number;
  /** `F3`, `2.1`, `44`; of a heading its letters. */
  readonly label: string;
}

/** A letter and a number, or numbers with full stops between: what no list in the text is numbered by. */
const codePattern = /^\p{L}\d{1,2}$|^\d{1,2}\p{L}$|^\d{1,3}(?:\.\d{1,3}){1,3}$/u;

/** Sections numbered like `label`, in the order of the text; none where it is no number of a section. */
export function sectionsLike(text: string, label: string): readonly LabelledPlace[] {
  if (/^\d{1,2}$/.test(label)) return numberedHeadings(text);
  if (!codePattern.test(label)) return [];
  const shape = shapeOf(label);
  const found: LabelledPlace[] = [];
  forEachLine(text, (start, end) => {
    const match = lineLabel.exec(text.slice(start, Math.min(end, start + 40)));
    if (match && shapeOf(match[1]!) === shape) found.push({ start, label: match[1]!.toUpperCase() });
  });
  // What stands between the heading of section 3 and that of 3.1 belongs to neither 2.4 nor 3.1.
  return shape === dotted
    ? [...found, ...numberedHeadings(text)].toSorted((a, b) => a.start - b.start)
    : found;
}

const lineLabel =
  /^[\s#*_]{0,8}(?:(?:section|sec\.|sect\.|art\.|article)\s{1,2})?(\p{L}\d{1,2}|\d{1,2}\p{L}|\d{1,3}(?:\.\d{1,3}){1,3})[.):]?(?=[\s*_]|$)/iu;

const dotted = "0.0";

/** `F3` → `a0`, `6.10` and `2.1.3` → `0.0`: labels of one shape make one series. */
const shapeOf = (label: string): string =>
  label.includes(".") ? dotted : label.replace(/\d+/g, "0").replace(/\p{L}/gu, "a");

const numberedHeadings = (text: string): readonly LabelledPlace[] =>
  headingsIn(text).flatMap(({ start, title }) => {
    const number =
      /^(?:(?:section|chapter|part|chapitre|partie|capítulo)\s{1,2})?(\d{1,2})(?=[:)\s]|\.(?!\d)|$)/i.exec(
        title,
      );
    return number ? [{ start, label: number[1]! }] : [];
  });

/** Headings that are called like `words` but for a number, as `Part 1` and `Part 2` are. */
export function headingsLike(text: string, words: string): readonly LabelledPlace[] {
  const family = nameLetters(words).replace(/\d+/g, "0");
  return headingsIn(text).flatMap(({ start, title }) => {
    const label = nameLetters(title);
    return label.replace(/\d+/g, "0").startsWith(family)
      ? [{ start, label: label.slice(0, lengthOf(label, family)) }]
      : [];
  });
}

/** How much of the label the family names: its numbers may have more digits. */
function lengthOf(label: string, family: string): number {
  let at = 0;
  for (let index = 0; index < family.length; index++) {
    if (family[index] !== "0") at++;
    else while (/\d/.test(label[at] ?? "")) at++;
  }
  return at;
}

/** A series of paragraphs is longer than a list. */
const fewestParagraphs = 10;
/** Numbers that the reading of a page may have lost. */
const mostLost = 3;

/** Paragraphs numbered through the whole document; none where it has no such numbers. */
export function numberedParagraphs(text: string): readonly LabelledPlace[] {
  const found: LabelledPlace[] = [];
  let last = 0;
  forEachLine(text, (start, end) => {
    const match = /^[\s[(]{0,4}(\d{1,4})[.)\]]{0,2}(?=\s{1,8}\S)/.exec(
      text.slice(start, Math.min(end, start + 20)),
    );
    const number = Number(match?.[1] ?? 0);
    if (number <= last || number > last + 1 + mostLost) return;
    found.push({ start, label: String(number) });
    last = number;
  });
  return found.length < fewestParagraphs ? [] : found;
}
