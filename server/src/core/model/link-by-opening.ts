/** Finds the sources whose text opens with a title: files that say nothing of themselves, or something else. */
import { candidateFiles } from "../sources/index/candidate-files";
import { lettersWithin } from "../sources/matching/source-text";
import type { SourceRecord } from "../sources/source";
import { namesOf, sourceLookup } from "../sources/source-lookup";
import { compareNames } from "../text/name-form";
import { lettersForm } from "../text/normal-form";
import { authorPersons } from "./author-persons";
import type { Corpus } from "./report";
import { sourceReadings } from "./source-texts";

/** A shorter title stands in many texts. In letters and digits. */
const shortestTitle = 20;
/** The title page of a report, the head of an article. */
const openingLetters = 1_200;
/** Who published a report stands on its title page, or in its imprint at either end. */
const imprintLetters = 4_000;
const mostFiles = 8;

/** Indices of the sources that open with the title and name one of the authors. */
export function openingWith(title: string, authors: readonly string[], corpus: Corpus): readonly number[] {
  // `Floods of the North. Working Paper No. 3`: what follows the first stop may stand elsewhere on the page.
  const first = title.split(/(?<=\p{L}{4}|\d{4})[.?!]\s(?=\p{Lu})/u)[0]!;
  const forms = [title, first].map(lettersOf).filter((letters) => letters.length >= shortestTitle);
  if (forms.length === 0) return [];
  const { byFile } = sourceLookup(corpus.sources);
  return candidateFiles(corpus.index, title, mostFiles).flatMap((file) =>
    (byFile.get(file) ?? []).filter((index) => opens(corpus.sources[index]!, forms, authors, corpus)),
  );
}

function opens(
  source: SourceRecord,
  titles: readonly string[],
  authors: readonly string[],
  corpus: Corpus,
): boolean {
  // What somebody declared of the file is not outdone by what stands in it.
  if (source.from.title === "sources.yaml" || source.from.title === "library") return false;
  const text = sourceReadings(corpus, source.file)?.[0];
  if (!text) return false;
  const { start, end } = lettersWithin(text, source);
  const all = text.letters.text.slice(start, end);
  const opening = all.slice(0, openingLetters);
  if (!titles.some((title) => opening.includes(title))) return false;
  const imprint = [all.slice(0, imprintLetters), all.slice(-imprintLetters)];
  return authors.some(
    (author) =>
      isByPersons(author, opening) ||
      namesOf(source).some((name) => compareNames(name, author) !== "different") ||
      (lettersOf(author).length > 2 && imprint.some((part) => part.includes(lettersOf(author)))),
  );
}

/** `Roy, Ana and Lee Wu`: each of them stands above the text, in the order of a byline. */
const isByPersons = (author: string, opening: string): boolean =>
  authorPersons(author)?.every(({ given, surname }) => opening.includes(lettersOf(`${given} ${surname}`))) ??
  false;

const lettersOf = (words: string): string => lettersForm(words).text;
