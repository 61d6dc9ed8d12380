/** Both vocabularies together: one draft may hold both languages. */
import { english } from "./en";
import { french } from "./fr";
import type { Vocabulary } from "./vocabulary";

const vocabularies: readonly Vocabulary[] = [english, french];

export type WordList = Exclude<keyof Vocabulary, "language" | "headings">;

const sets = new Map<WordList, ReadonlySet<string>>();

/** The words of one list in both languages, folded. */
export function words(list: WordList): ReadonlySet<string> {
  let set = sets.get(list);
  if (!set) {
    set = new Set([...english[list], ...french[list]]);
    sets.set(list, set);
  }
  return set;
}

/** The list's phrases longest first, so that `see also` is tried before `see`. */
export function phrases(list: WordList): readonly string[] {
  let sorted = phraseLists.get(list);
  if (!sorted) {
    sorted = [...words(list)].sort((a, b) => b.length - a.length);
    phraseLists.set(list, sorted);
  }
  return sorted;
}

const phraseLists = new Map<WordList, readonly string[]>();

export type ZoneHeading = keyof Vocabulary["headings"];

const headings = new Map<string, ZoneHeading>();
for (const { headings: lists } of vocabularies) {
  for (const [zone, forms] of Object.entries(lists))
    for (const form of forms) headings.set(form, zone as ZoneHeading);
}

/** Which part of a Response a folded heading opens, if any. */
export const zoneOfHeading = (folded: string): ZoneHeading | undefined => headings.get(folded);
