/** How far the title of an entry and that of a source are the same. */
import { foldName, nameLetters } from "../text/name-form";

/** In letters: a shorter title begins too many others. */
const shortestBeginning = 12;

/**
 * 2 for the same title, 1.75 where one goes on, 1.5 where nearly all words are shared, also when the entry's container is
 * part of the source's title (`"Norland." Reports on Rivers for 2021`: `2021 Reports on Rivers: Norland`); 0 for others.
 */
export function compareTitles(title: string, container: string | null, source: string): number {
  const [a, b] = [nameLetters(title), nameLetters(source)];
  if (a === b) return 2;
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  if (shorter.length >= shortestBeginning && longer.startsWith(shorter)) return 1.75;
  const [own, theirs] = [wordsOf(title), wordsOf(source)];
  if (isAlike(own, theirs)) return 1.5;
  if (container === null || ![...own].every((word) => theirs.has(word))) return 0;
  return isAlike(wordsOf(`${title} ${container}`), theirs) ? 1.5 : 0;
}

/** Four of five words, and the same figures: reports of two years differ in nothing else. */
function isAlike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared / Math.max(a.size, b.size, 1) >= 0.8 && figuresOf(a) === figuresOf(b);
}

const figuresOf = (words: ReadonlySet<string>): string =>
  [...words]
    .filter((word) => /\p{N}/u.test(word))
    .sort()
    .join(" ");

const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(
    foldName(text)
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== ""),
  );
