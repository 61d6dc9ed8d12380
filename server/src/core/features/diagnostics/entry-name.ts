/** How findings name an entry, as a citation of it would, and where they point for it. */
import type { Draft, Entry } from "../../syntax/draft";
import { citationAuthor, citationDate } from "../render/house-citation";
import type { Localised, RuleFinding } from "./rule";

/** `HRW 2023-01-12`, or the entry's first words where it has no author or date. */
export function entryName(entry: Entry): string {
  const name = [citationAuthor(entry), citationDate(entry, "as-written")]
    .filter((part) => part !== null)
    .join(" ");
  return name || `${entry.text.slice(0, 60)}…`;
}

/** More entries than this help nobody. */
const mostNamed = 3;

/** The first few entries by name; those that share one are told apart by what else they say of themselves. */
export function entryNames(entries: readonly Entry[]): string {
  const names = entries.map(entryName);
  return entries
    .slice(0, mostNamed)
    .map((entry, index) => {
      const namesakes = entries.filter((_, other) => names[other] === names[index]);
      const own = namesakes.length > 1 ? ownWords(entry, namesakes) : "";
      return own ? `${names[index]} (${own})` : names[index]!;
    })
    .join("; ");
}

/** The names as the end of a sentence: `n.d.` brings its own full stop. */
export const ended = (names: string): string => (names.endsWith(".") ? names : `${names}.`);

/** The institution of a source who spoke, the title, the persons, the container: the first that no namesake shares. */
function ownWords(entry: Entry, namesakes: readonly Entry[]): string {
  const parts = (one: Entry): readonly string[] => [
    one.kind === "oral" ? (one.author?.text ?? "").split(",").slice(1).join(",").trim() : "",
    one.title?.text ?? "",
    one.persons.map(({ text }) => text).join(", "),
    one.container?.text ?? "",
  ];
  const own = parts(entry).find(
    (part, at) => part !== "" && namesakes.filter((one) => parts(one)[at] === part).length === 1,
  );
  const words = own ?? parts(entry).filter(Boolean).join(", ");
  return words.length > 60 ? `${words.slice(0, 60)}…` : words;
}

/** The same few entries as places that explain a finding. */
export function entryPlaces(
  { references }: Draft,
  indices: readonly number[],
  message: Localised,
): NonNullable<RuleFinding["related"]> {
  return indices.slice(0, mostNamed).map((index) => {
    const { start, end } = references[index]!;
    return { file: null, start, end, message };
  });
}
