/** Whether the entries of a bibliography already name someone: in full, in part, or by the initials. */
import { foldName, nameLetters } from "../../text/name-form";
import type { BibliographyEntry } from "../source";

/** Answers for many names: `HRW` and `Human Rights Watch` are one; so are `the Lamp` and `The Lamp`. */
export function coverOf(entries: readonly BibliographyEntry[]): (name: string) => boolean {
  const names = entries.flatMap(({ author, container, text }) =>
    author === null && container === null ? [text] : [author, container].filter((name) => name !== null),
  );
  const letters = names.map(nameLetters).join(" ");
  const initials = new Set(names.flatMap(initialsOf));
  return (name) => {
    const own = nameLetters(name.replace(/^(?:(?:the|le|la|el)\s|l['’])/iu, ""));
    return own === "" || letters.includes(own) || initials.has(own);
  };
}

/** Initials with and without small words, and without a country before: `usdoj` and `doj` for `U.S. Department of Justice`. */
function initialsOf(name: string): readonly string[] {
  if (name.length > 120) return [];
  const words = foldName(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
  const all = words.map((word) => word[0]!).join("");
  const large = words
    .filter((word) => !/^(?:of|the|and|for|de|la|le|du|des|et|del|y)$/.test(word))
    .map((word) => word[0]!)
    .join("");
  return [all, large, all.slice(2), large.slice(2)].filter((short) => short.length > 1);
}
