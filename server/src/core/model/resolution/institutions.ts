/** Tells which of several sources of one role the words around it mean: `a professor of law at Hollin University`. */
import type { Entry } from "../../syntax/draft";
import { words as vocabulary } from "../../syntax/vocabulary";
import { foldName } from "../../text/name-form";
import { beingVerbs, prepositions, reportingVerbs, teachingRoles, thatWords } from "./attribution-words";
import { bareWord, type Word, wordPattern } from "./block-words";
import { reach, sameInstitution } from "./resolution-weights";

/** `same` where the words name the entry's institution, `other` where they name another, `unnamed` where they name none. */
export type Place = "same" | "other" | "unnamed";

export function placeOf(words: readonly Word[], first: number, last: number, entry: Entry): Place {
  const named = [...namedBefore(words, first), ...namedBehind(words, last)];
  if (named.length === 0) return "unnamed";
  const institution = institutionWords(entry);
  if (institution.size === 0) return named.includes(another) ? "other" : "unnamed";
  const shared = named.filter((name) => institution.has(name)).length;
  return shared / Math.min(named.length, institution.size) >= sameInstitution ? "same" : "other";
}

const another = "another";
const otherWords = new Set([another, "other", "autre"]);

/** The capitalised words of what follows the role in the entry, or of an author that is no role, and the abbreviation. */
function institutionWords(entry: Entry): ReadonlySet<string> {
  const author = entry.author?.text ?? "";
  const comma = author.indexOf(",");
  const role = comma > 0 ? author.slice(0, comma) : author;
  const institution = comma > 0 ? author.slice(comma) : isRoleName(role) ? "" : author;
  const all = `${institution} ${entry.abbreviation?.text ?? ""}`.match(wordPattern) ?? [];
  return new Set(
    all
      .map(bareWord)
      .filter((word) => /^\p{Lu}/u.test(word))
      .map(foldName),
  );
}

const isRoleName = (role: string): boolean => vocabulary("roles").has(foldName(role.split(" ").at(-1)!));

/** `the Hollin University professor`, `the HLA representative`. */
function namedBefore(words: readonly Word[], first: number): readonly string[] {
  const named: string[] = [];
  for (let at = first - 1; at >= 0 && !words[at + 1]!.afterBreak; at--) {
    const word = words[at]!;
    // The word that begins the sentence has its capital from there.
    if (!word.capital || (word.afterBreak && !isAcronym(word))) break;
    named.push(word.folded);
  }
  return named;
}

/** `a defence lawyer in Sefton`, `the Hollin University professor`: the role from its article to the institution. */
export function rolePhrase(
  words: readonly Word[],
  first: number,
  last: number,
): { readonly first: number; readonly last: number } {
  let article = first;
  for (let at = first; at >= Math.max(0, first - longestModifier); at--) {
    if (isArticle(words[at]!)) {
      article = at;
      break;
    }
    if (words[at]!.afterBreak || prepositions.has(words[at]!.folded)) break;
  }
  let end = last;
  for (
    let at = last + 1;
    at < words.length && at <= last + reach.institution && !words[at]!.afterBreak;
    at++
  ) {
    const word = words[at]!;
    const preposition = prepositions.has(word.elided ?? word.folded);
    if (at === last + 1 && !preposition) break;
    if (
      !word.capital &&
      (thatWords.has(word.folded) || reportingVerbs.has(word.folded) || beingVerbs.has(word.folded))
    )
      break;
    if (!preposition && !word.capital && !isArticle(word) && !prepositions.has(words[at - 1]!.folded)) break;
    if (!preposition && !isArticle(word)) end = at;
  }
  return { first: article, last: end };
}

/** Words between article and role: `a full-time legal assistant researcher`. */
const longestModifier = 4;

const isArticle = ({ folded, elided }: Word): boolean =>
  elided === "l" ||
  vocabulary("definiteArticles").has(folded) ||
  vocabulary("indefiniteArticles").has(folded);

const isAcronym = ({ written }: Word): boolean => /^\p{Lu}{2,}$/u.test(written);

/** `at Hollin University`, `of the Ministry of Health`: up to a mark, a verb or the next clause. */
function namedBehind(words: readonly Word[], last: number): readonly string[] {
  const named: string[] = [];
  // `a professor of Roman law` says what is taught: only behind another preposition does an institution stand.
  let teaches = teachingRoles.has(words[last]!.folded);
  for (let at = last + 1; at <= last + reach.institution && at < words.length; at++) {
    const word = words[at]!;
    if (
      word.afterBreak ||
      thatWords.has(word.folded) ||
      reportingVerbs.has(word.folded) ||
      beingVerbs.has(word.folded)
    )
      break;
    const preposition = prepositions.has(word.elided ?? word.folded);
    if (at === last + 1 && !preposition) break;
    if (preposition && !["of", "de", "du", "d", "des", "in", "en"].includes(word.elided ?? word.folded))
      teaches = false;
    if (otherWords.has(word.folded)) return [another];
    if (word.capital && !teaches) named.push(word.folded);
    else if (!word.capital && !preposition && named.length > 0) break;
  }
  return named;
}
