/** The answer to why a file is, or is not, in the corpus, in sentences for the user. */
import type { Locale } from "../core";
import type { FileExplanation } from "../protocol";
import type { Explanation } from "./explain-file";
import { describe } from "./reasons";

interface Words {
  readonly status: { readonly [value in Explanation["status"]]: string };
  readonly because: (reason: string) => string;
  readonly excludedByName: string;
  readonly excludedByPattern: (pattern: string) => string;
  readonly noPattern: string;
  readonly draft: string;
  readonly declarations: string;
  readonly ofLibrary: (entries: number) => string;
  readonly plainText: string;
  readonly document: (format: string) => string;
  readonly characters: (count: number) => string;
  readonly pages: (count: number) => string;
  readonly sources: (titles: readonly string[]) => string;
  readonly untitled: string;
  readonly saved: string;
  readonly sameAs: (files: readonly string[]) => string;
}

const english: Words = {
  status: {
    source: "The file is in the corpus.",
    "draft-itself": "The file is the draft itself: a draft is not its own source.",
    "draft-copy": "The file is a copy of the draft: a draft is not its own source.",
    unread: "The file belongs to the corpus, but could not be used.",
    "no-source": "The file lies in a folder of the corpus, but is no source.",
    excluded: "The file lies in a folder of the corpus, but is left out.",
    outside: "The file lies outside of all folders of the corpus.",
    missing: "There is no such file.",
    pending: "The file has not been looked at yet.",
  },
  because: (reason) => `Reason: ${reason}.`,
  excludedByName: "Hidden files, node_modules and the lock files of open documents are always left out.",
  excludedByPattern: (pattern) => `The pattern "!${pattern}" leaves it out.`,
  noPattern: "No pattern of the corpus fits it.",
  draft: "It is a draft by its name.",
  declarations: "It declares what holds for the files beside it.",
  ofLibrary: (entries) => `It is a library of references with ${entries} entries.`,
  plainText: "It is read as plain text.",
  document: (format) => `It is read as ${format}.`,
  characters: (count) => `Characters read: ${count}.`,
  pages: (count) => `Pages: ${count}.`,
  sources: (titles) => `Sources: ${titles.join("; ")}.`,
  untitled: "(untitled)",
  saved: "It has not changed since it was read and saved.",
  sameAs: (files) => `The same text is in ${files.join(", ")}.`,
};

const french: Words = {
  status: {
    source: "Le fichier est dans le corpus.",
    "draft-itself": "Le fichier est l'ébauche elle-même : une ébauche n'est pas sa propre source.",
    "draft-copy": "Le fichier est une copie de l'ébauche : une ébauche n'est pas sa propre source.",
    unread: "Le fichier fait partie du corpus, mais n'a pas pu être utilisé.",
    "no-source": "Le fichier est dans un dossier du corpus, mais n'est pas une source.",
    excluded: "Le fichier est dans un dossier du corpus, mais en est exclu.",
    outside: "Le fichier est en dehors de tous les dossiers du corpus.",
    missing: "Il n'y a pas de tel fichier.",
    pending: "Le fichier n'a pas encore été examiné.",
  },
  because: (reason) => `Raison : ${reason}.`,
  excludedByName:
    "Les fichiers cachés, node_modules et les fichiers de verrouillage des documents ouverts sont toujours exclus.",
  excludedByPattern: (pattern) => `Le motif « !${pattern} » l'exclut.`,
  noPattern: "Aucun motif du corpus ne lui correspond.",
  draft: "D'après son nom, c'est une ébauche.",
  declarations: "Il déclare ce qui vaut pour les fichiers à côté de lui.",
  ofLibrary: (entries) => `C'est une bibliothèque de références ; entrées : ${entries}.`,
  plainText: "Il est lu comme texte brut.",
  document: (format) => `Il est lu comme ${format}.`,
  characters: (count) => `Caractères lus : ${count}.`,
  pages: (count) => `Pages : ${count}.`,
  sources: (titles) => `Sources : ${titles.join(" ; ")}.`,
  untitled: "(sans titre)",
  saved: "Il n'a pas changé depuis qu'il a été lu et enregistré.",
  sameAs: (files) => `Le même texte se trouve dans ${files.join(", ")}.`,
};

/** Beyond these, names are no longer an answer. */
const mostNamed = 10;

export function explanationFor(its: Explanation, locale: Locale): FileExplanation {
  const { kind: _, excludedBy: __, ...rest } = its;
  return {
    ...rest,
    words: wordsFor(its, locale === "fr" ? french : english, locale),
    reason: its.reason === null ? null : describe(its.reason, locale),
  };
}

function wordsFor(its: Explanation, words: Words, locale: Locale): readonly string[] {
  const { status, kind, reason, pattern, excludedBy, characters, pages, sources, sameAs, fromCache } = its;
  const said = [words.status[status]];
  if (reason !== null) said.push(words.because(describe(reason, locale)));
  if (excludedBy === "name") said.push(words.excludedByName);
  if (excludedBy === "pattern") said.push(words.excludedByPattern(pattern ?? ""));
  if (excludedBy === "no-pattern") said.push(words.noPattern);
  if (status === "no-source" && kind.kind === "draft") said.push(words.draft);
  if (status === "no-source" && kind.kind === "declarations") said.push(words.declarations);
  if (kind.kind === "library") said.push(words.ofLibrary(kind.entries));
  if (characters === null) return said;
  said.push(kind.kind === "document" ? words.document(kind.format.toUpperCase()) : words.plainText);
  said.push(words.characters(characters));
  if (pages !== null) said.push(words.pages(pages));
  const titles = sources.slice(0, mostNamed).map(({ title }) => title ?? words.untitled);
  if (titles.length > 0) said.push(words.sources(titles));
  if (fromCache) said.push(words.saved);
  if (sameAs.length > 0) said.push(words.sameAs(sameAs.slice(0, mostNamed)));
  return said;
}
