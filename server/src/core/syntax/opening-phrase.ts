/** With which phrase of the vocabulary words begin, if with any. */
import { foldName } from "../text/name-form";
import { phrases, type WordList } from "./vocabulary";

/** The longest phrase of the list with which the words from `start` to `end` begin, case and accents aside; or null. */
export function openingPhrase(text: string, start: number, end: number, list: WordList): string | null {
  // Most words begin with a letter that no phrase begins with: then the others need not be folded.
  const initial = foldName(text.slice(start, start + 1));
  if (initial !== "" && !initialsOf(list).has(initial)) return null;
  const folded = foldName(text.slice(start, end));
  return phrases(list).find((phrase) => folded.startsWith(phrase)) ?? null;
}

const initials = new Map<WordList, ReadonlySet<string>>();

function initialsOf(list: WordList): ReadonlySet<string> {
  let letters = initials.get(list);
  if (!letters) {
    letters = new Set(phrases(list).map((phrase) => phrase[0]!));
    initials.set(list, letters);
  }
  return letters;
}
