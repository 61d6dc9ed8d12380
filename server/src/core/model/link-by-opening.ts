/** Finds the sources whose text opens with a title: files that say nothing of themselves, or something else. */
import { candidateFiles } from "../sources/index/candidate-files";
import { lettersWithin } from "../sources/matching/source-text";
import type { SourceRecord } from "../sources/source";
import { namesOf, sourceLookup } from "../sources/source-lookup";
import { compareNames } from "../text/name-form";
import { lettersForm } from "../text/normal-form";
import type { Corpus } from "./report";
import { authorPersons } from "./resolution/author-persons";
import { sourceReadings } from "./source-texts";

/** A shorter title stands in many texts. In letters and digits. */
const shortestTitle = 20;
/** The title page of a report, the head of an article. */
const openingLetters = 1_200;
/** Who published a report stands on its title page, or in its imprint at either end. */
const imprintLetters = 4_000;
const mostFiles = 8;

/** The country of a yearly work stands at the very top, or nearly so. In letters and digits. */
const firstLines = 200;

/**
 * Indices of the sources that open with the country and name the yearly work: `Reports on Rivers for 2003. … "Norland."`
 * has the work for its author, later lists have it behind the title.
 */
export function openingWithSeries(
  title: string,
  series: string,
  authors: readonly string[],
  corpus: Corpus,
): readonly number[] {
  const words = series.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 3);
  if (words.length < fewestSeriesWords || !/\d{4}/.test(series) || lettersOf(title).length < 4) return [];
  const { byFile } = sourceLookup(corpus.sources);
  return candidateFiles(corpus.index, `${title} ${series}`, mostFiles)
    .flatMap((file) => byFile.get(file) ?? [])
    .filter((index) => {
      const all = lettersOfSource(corpus.sources[index]!, corpus);
      return (
        all?.slice(0, firstLines).includes(lettersOf(title)) &&
        words.every((word) => all.slice(0, openingLetters).includes(lettersOf(word))) &&
        (authors.includes(series) || namesOne(corpus.sources[index]!, authors, all))
      );
    });
}

const fewestSeriesWords = 4;

/** Indices of the sources that open with the title, and name one of the authors or are of the same day. */
export function openingWith(
  title: string,
  authors: readonly string[],
  isOfDay: (index: number) => boolean,
  corpus: Corpus,
): readonly number[] {
  // `Floods of the North. Working Paper No. 3`: what follows the first stop may stand elsewhere on the page.
  const first = title.split(/(?<=\p{L}{4}|\d{4})[.?!]\s(?=\p{Lu})/u)[0]!;
  const forms = [title, first].map(lettersOf).filter((letters) => letters.length >= shortestTitle);
  if (forms.length === 0) return [];
  const { byFile } = sourceLookup(corpus.sources);
  return candidateFiles(corpus.index, title, mostFiles).flatMap((file) =>
    (byFile.get(file) ?? []).filter((index) =>
      opens(corpus.sources[index]!, forms, isOfDay(index) ? null : authors, corpus),
    ),
  );
}

function opens(
  source: SourceRecord,
  titles: readonly string[],
  authors: readonly string[] | null,
  corpus: Corpus,
): boolean {
  const all = lettersOfSource(source, corpus);
  const opening = all?.slice(0, openingLetters);
  return (
    all !== null &&
    titles.some((title) => opening!.includes(title)) &&
    (authors === null || namesOne(source, authors, all))
  );
}

/** Null where the text is gone, or somebody declared what the file is: that is not outdone by what stands in it. */
function lettersOfSource(source: SourceRecord, corpus: Corpus): string | null {
  if (source.from.title === "sources.yaml" || source.from.title === "library") return null;
  const text = sourceReadings(corpus, source.file)?.[0];
  if (!text) return null;
  const { start, end } = lettersWithin(text, source);
  return text.letters.text.slice(start, end);
}

function namesOne(source: SourceRecord, authors: readonly string[], all: string): boolean {
  const imprint = [all.slice(0, imprintLetters), all.slice(-imprintLetters)];
  return authors.some(
    (author) =>
      isByPersons(author, all.slice(0, openingLetters)) ||
      namesOf(source).some((name) => compareNames(name, author) !== "different") ||
      (lettersOf(author).length > 2 && imprint.some((part) => part.includes(lettersOf(author)))),
  );
}

/** `Roy, Ana and Lee Wu`: each of them stands above the text, in the order of a byline. */
const isByPersons = (author: string, opening: string): boolean =>
  authorPersons(author)?.every(({ given, surname }) => opening.includes(lettersOf(`${given} ${surname}`))) ??
  false;

const lettersOf = (words: string): string => lettersForm(words).text;
