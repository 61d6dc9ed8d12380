/** Reads who a title page lists as writers: `Authors:` with names below, `Ana Roy – Lead Researcher`, `Lead author: Ana Roy`. */
import { foldName } from "../../text/name-form";
import { personNames } from "./person-names";
import type { SourceLine } from "./source-lines";

const heading =
  /^(?:(?:report |lead |principal )?authors?|written by|researched and written by|research and writing|text by|auteurs?|autor(?:es|as|a)?|auteure?s|rédaction|redacción|autoras? y autores|verfasser(?:innen)?)\s?:?$/iu;
const labelled =
  /^(?:(?:lead |principal |report |co-?)?(?:author|writer|researcher|investigator)s?|(?:researched and )?written by|research and writing|authored by|prepared by|auteure?s?(?: principal(?:e|es|aux)?)?|rédigé par|rédaction|autor(?:es|as|a)?(?: principal(?:es)?)?|elaborado por|escrito por|redacción)(?:\s?:\s?|\s(?=\p{Lu}))(.{3,200})$/iu;
/** What other people did for a text; who is listed so is no writer of it. */
const others =
  /\b(?:design|layout|edit(?:ed|ing|or|ors)|translat|photo|fact-?check|cover|graphic|proofread|copy-?edit|illustrat|review(?:ed|er)|maps?|production|printing|typeset|intern|assistan|contribut|thank|acknowledg|diseño|edición|traducci|fotograf|maquet|mise en page|relecture|traduction|graphisme|corrección)/iu;

/** Whether a line is there to say who wrote. */
export const namesWriters = (words: string): boolean => heading.test(words) || labelled.test(words);

/** In the order of the page; none where it lists nobody. */
export function titlePagePersons(lines: readonly SourceLine[]): readonly string[] {
  const names: string[] = [];
  for (const [at, { words }] of lines.entries()) {
    if (heading.test(words)) {
      names.push(...listBelow(lines.slice(at + 1)));
    } else {
      const value = labelled.exec(words)?.[1];
      const found =
        value && !others.test(words.slice(0, words.length - value.length)) ? personNames(value) : null;
      if (found) names.push(...found);
    }
  }
  return [...new Map(names.map((name) => [foldName(name), name])).values()];
}

/** Lines of names, each perhaps with a role, up to the first that is none. */
function listBelow(lines: readonly SourceLine[]): readonly string[] {
  const names: string[] = [];
  for (const { words } of lines.slice(0, 30)) {
    const [who, role] = words.split(
      /\s[–—-]\s|,\s(?=\p{Lu}[^,]{0,60}\b(?:author|researcher|director|manager|investigator|writer|analyst)\b)/iu,
    );
    const found = personNames(who!.replace(/[*†‡\d]{1,3}$/, ""));
    if (!found || (role !== undefined && others.test(role))) break;
    names.push(...found);
  }
  return names;
}
