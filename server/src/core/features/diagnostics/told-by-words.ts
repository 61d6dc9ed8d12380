/** Whether the words before a citation tell a careful reader which of several entries is meant. */
import { readList } from "../../model/resolution/read-list";
import type { Citation, Draft, Entry } from "../../syntax/draft";
import { nameLetters } from "../../text/name-form";
import { sentencesOf } from "../../text/sentences";

/** Takes a citation and the entries that fit it. */
export type Teller = (citation: Citation, entries: readonly number[]) => boolean;

/**
 * Told if the sentence has words of one of the entries, or, where it has none of any, if the section before it has: then
 * the last that was named goes on; or if all the text before names one of them only. `a professor at River University`
 * tells two professors apart, a title two articles of one day.
 */
export function tellerOf(draft: Draft): Teller {
  const worksOf = (reference: number): readonly string[] => {
    const { forms } = readList(draft).entries[reference]!;
    return forms.filter(({ kind }) => kind === "work").map(({ text }) => nameLetters(text));
  };
  const wordsOf = (reference: number): ReadonlySet<string> =>
    new Set([...ownWords(draft.references[reference]!), ...worksOf(reference)]);
  return (citation, entries) => {
    const all = entries.map(wordsOf);
    const shared = (words: string) => all.filter((own) => own.has(words)).length > 1;
    const telling = all.map((own) => [...own].filter((words) => words !== "" && !shared(words)));
    const { sentence, section } = startsBefore(draft, citation);
    const namedSince = (start: number): number => {
      const text = nameLetters(draft.text.slice(start, citation.start));
      return telling.filter((own) => own.some((words) => text.includes(words))).length;
    };
    const inSentence = namedSince(sentence);
    return inSentence === 1 || (inSentence === 0 && (namedSince(section) > 0 || namedSince(0) === 1));
  };
}

/** Where the sentence and the section begin that a citation stands in. */
export function startsBefore(
  { text, blocks, sections }: Draft,
  citation: Citation,
): { readonly sentence: number; readonly section: number } {
  const block = blocks[citation.block]!;
  const sentence = sentencesOf(text, block).findLast(
    ({ start }) => start <= citation.start && text.slice(start, citation.start).trim() !== "",
  );
  return { sentence: sentence?.start ?? block.start, section: sections[block.section]?.start ?? 0 };
}

/** Title, container, persons and institution, by their letters; a single word such as a country's name tells nothing. */
function ownWords({ author, persons, title, container }: Entry): readonly string[] {
  const institution = author?.text.includes(",")
    ? author.text.slice(author.text.indexOf(",") + 1)
    : undefined;
  return [title?.text, container?.text, institution, ...persons.map(({ text }) => text)]
    .filter((words) => words !== undefined && /\p{L}[\s\u00a0’'-]+\p{L}/u.test(words.trim()))
    .map((words) => nameLetters(words!));
}
