/** Who stands between date and title of an entry: persons by their names, or a body such as `Department of State`. */
import { foldName } from "../text/name-form";
import { type Span, type TextSpan, textSpan } from "../text/span";
import { words } from "./vocabulary";

const nameToken =
  /^(?:\p{Lu}[\p{L}'’.-]*|\p{Lu}\.|de|del|della|la|las|los|van|von|der|den|ter|bin|bint|ibn|al|el|al-\p{L}+|el-\p{L}+|d['’]\p{L}+|y|e|da|do|dos|di|du|le|ben|abu|jr\.?|sr\.?)$/u;
const nameSeparator = /[,;]|\s(?:and|et|y|&)(?=\s)/u;

/** A person's name: two to six tokens, each a capitalised word or a particle, the first and last capitalised. */
export function isPersonName(name: string): boolean {
  const tokens = name.split(/\s+/);
  if (tokens.length < 2 || tokens.length > 6 || name.length > 60) return false;
  return (
    tokens.every((token) => nameToken.test(token)) &&
    /^\p{Lu}/u.test(tokens[0]!) &&
    /^\p{Lu}|-\p{Lu}|^[jJsS]r/u.test(tokens[tokens.length - 1]!)
  );
}

/** The persons, or the body that stands in their place: `Department of State`. */
export function personsOrBody(text: string, span: Span): readonly TextSpan[] {
  const persons = personsIn(text, span);
  return persons.length > 0 || span.end - span.start > 400 || span.end === span.start
    ? persons
    : [textSpan(text, span.start, span.end)];
}

function personsIn(text: string, span: Span): readonly TextSpan[] {
  const persons: TextSpan[] = [];
  let at = span.start;
  const content = text.slice(span.start, span.end);
  if (content.length === 0 || content.length > 400) return [];
  for (const part of content.split(nameSeparator)) {
    const name = part.trim();
    // `Ana Roy, Lee Wu, and Kofi Osei`: nothing stands between the last comma and the `and`.
    if (name === "") continue;
    const start = text.indexOf(name, at);
    if (!isPersonName(name.replace(/^(?:By|Par)\s/, ""))) return [];
    persons.push(textSpan(text, start, start + name.length));
    at = start + name.length;
  }
  return persons;
}

/** `Department of State`, `Comité pour …`: a word for a body is among its first two words. */
export function isBody(name: string): boolean {
  const bodies = words("bodies");
  const tokens = foldName(name).split(" ", longestBody + 1);
  if (bodies.has(tokens[1]!)) return true;
  return tokens.some((_, count) => count > 0 && bodies.has(tokens.slice(0, count).join(" ")));
}

/** So many words has the longest word for a body: `groupe de travail`. */
const longestBody = 3;

/** Persons before a title without marks: `Ana Roy & Lee Wu. Report on Rivers.` The sentence behind them is the title. */
export function leadingPersons(
  text: string,
  rest: Span,
): { persons: readonly TextSpan[]; end: number } | null {
  for (let at = rest.start; at < Math.min(rest.end, rest.start + 400); at++) {
    if (text.charCodeAt(at) !== 0x2e || !/^\.\s+\p{Lu}/u.test(text.slice(at, at + 5))) continue;
    if (/(?:^|[\s.])\p{Lu}$/u.test(text.slice(rest.start, at))) continue;
    const first = { start: rest.start, end: at };
    const persons = isBody(text.slice(first.start, first.end))
      ? personsOrBody(text, first)
      : personsIn(text, first);
    return persons.length > 0 ? { persons, end: at + 1 } : null;
  }
  return null;
}
