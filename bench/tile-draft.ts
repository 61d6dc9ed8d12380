/**
 * Makes a draft of any size out of the published Response: its sections again and again, each copy with other authors
 * and other years, and one list of references that has every work a copy cites. What a copy cites resolves as it does
 * in the original, and no two copies share a reference.
 */
import { type Draft, parseDraft } from "../server/src/core";
import { resolveCitations } from "../server/src/core/model/resolution/resolve-citations";

export function tileDraft(response: string, size: number): string {
  const draft = parseDraft(response);
  const parts = partsOf(draft);
  const rename = renamer(draft);
  const frame = parts.opening.length + parts.closing.length;
  const body: string[] = [];
  const entries: string[] = [];
  let length = frame;
  for (let copy = 0; length < size; copy++) {
    const listed = new Set<number>();
    for (const { words, references } of parts.sections) {
      if (length >= size) break;
      const added = references.filter((reference) => !listed.has(reference));
      for (const reference of added) listed.add(reference);
      const section = rename(words, copy);
      const works = added.map((reference) => rename(draft.references[reference]!.text, copy));
      body.push(section);
      entries.push(...works);
      length += section.length + works.reduce((sum, work) => sum + work.length + 2, 0);
    }
  }
  const list = entries.toSorted((a, b) => a.localeCompare(b, "en")).join("\n\n");
  return `${parts.opening}${body.join("")}${parts.closing}\n\n${list}\n`;
}

interface Parts {
  /** Date, symbol, title. */
  readonly opening: string;
  readonly sections: readonly { readonly words: string; readonly references: readonly number[] }[];
  /** From the notes to the heading of the references. */
  readonly closing: string;
}

function partsOf(draft: Draft): Parts {
  const { text, sections, masthead } = draft;
  const body = sections.filter(({ zone }) => zone === "body");
  const notes = sections.find(({ zone }) => zone === "notes")!;
  const list = sections.find(({ zone }) => zone === "references")!;
  const resolutions = resolveCitations(draft);
  const citedWithin = (start: number, end: number) =>
    draft.citations.flatMap((citation, index) =>
      citation.start < start || citation.end > end
        ? []
        : resolutions[index]!.flatMap(({ reference }) => (reference === null ? [] : [reference])),
    );
  return {
    opening: text.slice(masthead.date!.start, body[0]!.start),
    sections: body.map(({ start, end }) => ({
      words: text.slice(start, end),
      references: [...new Set(citedWithin(start, end))],
    })),
    closing: text.slice(notes.start, list.heading.end),
  };
}

/** Years go back by up to this many, so that they stay years. */
const yearsBack = 76;

/** Writes a copy's words: the years and the authors' names changed, the same name always in the same way. */
function renamer(draft: Draft): (words: string, copy: number) => string {
  const names = new Set(
    draft.references
      .filter(({ kind }) => kind !== "oral")
      .flatMap(({ author }) => author?.text.match(/\p{Lu}[\p{Ll}]{3,}/gu) ?? []),
  );
  return (words, copy) =>
    copy === 0
      ? words
      : words
          .replace(/\b20\d\d\b/g, (year) => String(Number(year) - (copy % yearsBack)))
          .replace(/\p{Lu}\p{Ll}{3,}/gu, (word) => (names.has(word) ? withOtherVowels(word, copy) : word));
}

const vowels = "aeiou";

/** The digits of the copy's number to the base 5 say by how much each vowel moves: 625 spellings of a name. */
const withOtherVowels = (word: string, copy: number): string => {
  let place = 0;
  return word.replace(/[aeiou]/g, (vowel) => {
    const step = Math.floor(copy / vowels.length ** (place++ % 4)) % vowels.length;
    return vowels[(vowels.indexOf(vowel) + step) % vowels.length]!;
  });
};
