/** Everything the server says in its own words, in English and in French. */
import type { Locale } from "../core";

export interface Texts {
  readonly readingSources: string;
  readonly filesRead: (done: number, total: number) => string;
  readonly corpusFailed: (reason: string) => string;
  readonly configurationWrong: (path: string, reason: string, more: number) => string;
  readonly draftsLeft: (left: number) => string;
  readonly readingCancelled: string;
  /** In place of the text of a source: no corpus has the file; it is still to be read; it has changed since. */
  readonly sourceGone: string;
  readonly sourcesNotRead: string;
  readonly sourceChanged: string;
  readonly pageOf: (page: number, pages: number) => string;
  /** Several statements on one line. */
  readonly together: (statements: readonly string[]) => string;
  readonly quotedIn: (draft: string, times: number) => string;
  readonly indexNotSaved: string;
  readonly requestFailed: (what: string, reason: string) => string;
}

const english: Texts = {
  readingSources: "Reading the sources",
  filesRead: (done, total) => `${done} of ${total}`,
  corpusFailed: (reason) => `The sources could not be read: ${reason}`,
  configurationWrong: (path, reason, more) =>
    `${path}: ${reason}.${more === 0 ? "" : ` Other problems: ${more}.`} The rest holds.`,
  draftsLeft: (left) => `The workspace has more drafts than are searched; left out: ${left}.`,
  readingCancelled: "Reading the sources was cancelled; what is missing may only be unread.",
  sourceGone: "This file is not, or no longer, among the sources that are open.",
  sourcesNotRead: "The sources are still being read. The text appears here as soon as they are.",
  sourceChanged:
    "The file has changed since it was read, or is gone. Its text appears here once it is read again.",
  pageOf: (page, pages) => `Page ${page} of ${pages}`,
  together: (statements) => statements.join("; "),
  quotedIn: (draft, times) => `quoted in ${draft}${times === 1 ? "" : ` (${times} times)`}`,
  indexNotSaved: "The index of the sources could not be saved: they are read again at the next start.",
  requestFailed: (what, reason) => `Corroborate could not answer (${what}): ${reason}`,
};

const french: Texts = {
  readingSources: "Lecture des sources",
  filesRead: (done, total) => `${done} sur ${total}`,
  corpusFailed: (reason) => `Les sources n'ont pas pu être lues : ${reason}`,
  configurationWrong: (path, reason, more) =>
    `${path} : ${reason}.${more === 0 ? "" : ` Autres problèmes : ${more}.`} Le reste est suivi.`,
  draftsLeft: (left) =>
    `Le dossier a plus d'ébauches que la recherche n'en lit ; laissées de côté : ${left}.`,
  readingCancelled: "La lecture des sources a été annulée ; ce qui manque n'a peut-être pas été lu.",
  sourceGone: "Ce fichier ne fait pas, ou plus, partie des sources ouvertes.",
  sourcesNotRead: "Les sources sont en cours de lecture. Le texte apparaîtra ici ensuite.",
  sourceChanged:
    "Le fichier a changé depuis sa lecture, ou a disparu. Son texte apparaîtra ici quand il aura été relu.",
  pageOf: (page, pages) => `Page ${page} sur ${pages}`,
  together: (statements) => statements.join(" ; "),
  quotedIn: (draft, times) => `cité dans ${draft}${times === 1 ? "" : ` (${times} fois)`}`,
  indexNotSaved:
    "L'index des sources n'a pas pu être enregistré : elles seront relues au prochain démarrage.",
  requestFailed: (what, reason) => `Corroborate n'a pas pu répondre (${what}) : ${reason}`,
};

export const textsIn = (locale: Locale): Texts => (locale === "fr" ? french : english);
