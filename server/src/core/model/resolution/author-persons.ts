/** Reads the persons out of an author such as `Roy, Ana, Lee Wu and Kofi Osei`. */

export interface Person {
  readonly given: string;
  readonly surname: string;
}

const namePart = /^(?:\p{Lu}[\p{L}.'’-]*|de|del|da|van|von|der|bin|ibn|el|al)$/u;

/** The persons, the first with the surname in front; null where the author is something else. */
export function authorPersons(author: string): readonly Person[] | null {
  if (author.length > 120) return null;
  const [surname, ...rest] = author
    .split(",")
    .map((part) => part.trim())
    .filter((part) => !isRank(part));
  const names = rest
    .flatMap((part) => part.split(/\s(?:and|et|&)\s/))
    .map((name) => name.replace(/^(?:and|et|&)\s/, ""));
  const [given, ...others] = names.filter((name) => name !== "");
  if (!surname || !given || !isName(surname, 2) || !isName(given, 3)) return null;
  const persons: Person[] = [{ given, surname }];
  for (const name of others) {
    const blank = name.lastIndexOf(" ");
    if (blank === -1 || !isName(name, 4)) return null;
    persons.push({ given: name.slice(0, blank), surname: name.slice(blank + 1) });
  }
  return persons;
}

/** `Roy, Ana, Jr.`: what tells Ana from her father is no person. */
const isRank = (part: string): boolean => /^(?:jr|sr|ii|iii|iv)\.?$/i.test(part);

const isName = (name: string, longest: number): boolean => {
  const tokens = name.split(/\s+/);
  return tokens.length <= longest && tokens.every((token) => namePart.test(token)) && /^\p{Lu}/u.test(name);
};
