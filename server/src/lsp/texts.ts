/** Everything the server says in its own words, in English and in French. */
import type { Locale } from "../core";

export interface Texts {
  readonly readingSources: string;
  readonly filesRead: (done: number, total: number) => string;
  readonly corpusFailed: (reason: string) => string;
  readonly configurationWrong: (path: string, reason: string, more: number) => string;
  readonly draftsLeft: (left: number) => string;
  readonly requestFailed: (what: string, reason: string) => string;
}

const english: Texts = {
  readingSources: "Reading the sources",
  filesRead: (done, total) => `${done} of ${total}`,
  corpusFailed: (reason) => `The sources could not be read: ${reason}`,
  configurationWrong: (path, reason, more) =>
    `${path}: ${reason}.${more === 0 ? "" : ` There are ${more} more problems.`} The rest holds.`,
  draftsLeft: (left) => `The workspace has more drafts than are searched; left out: ${left}.`,
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
  requestFailed: (what, reason) => `Corroborate n'a pas pu répondre (${what}) : ${reason}`,
};

export const textsIn = (locale: Locale): Texts => (locale === "fr" ? french : english);
