/** Why a file could not be read, in words for the user. The texts are stable: scripts may compare them. */
import type { Locale } from "../core";

/** One reason with what it is about: a format, a size, a line. */
export type Reason =
  | { readonly kind: "unreadable" }
  | { readonly kind: "not-text" }
  | { readonly kind: "too-large"; readonly megabytes: number }
  | { readonly kind: "format"; readonly format: string }
  | { readonly kind: "link" }
  | { readonly kind: "folder-unreadable" }
  | { readonly kind: "declared-missing"; readonly line: number; readonly name: string }
  | { readonly kind: "declared-twice"; readonly line: number; readonly name: string }
  | { readonly kind: "unknown-key"; readonly line: number; readonly name: string }
  | { readonly kind: "missing-key"; readonly line: number; readonly name: string }
  | { readonly kind: "bad-value"; readonly line: number; readonly name: string; readonly expected: Expected }
  | { readonly kind: "too-deep" }
  | { readonly kind: "more"; readonly count: number }
  | { readonly kind: "yaml"; readonly line: number; readonly detail: string };

export type Expected = "text" | "number" | "list" | "entry" | "sources";

type Texts = { readonly [Kind in Reason["kind"]]: (reason: Extract<Reason, { kind: Kind }>) => string };

const expectedEnglish: { readonly [value in Expected]: string } = {
  text: "a text is expected",
  number: "a whole number is expected",
  list: "a list is expected",
  entry: "an entry with `file: …` is expected",
  sources: "`sources:` with a list is expected",
};

const expectedFrench: { readonly [value in Expected]: string } = {
  text: "un texte est attendu",
  number: "un nombre entier est attendu",
  list: "une liste est attendue",
  entry: "une entrée avec `file: …` est attendue",
  sources: "`sources:` suivi d'une liste est attendu",
};

const english: Texts = {
  unreadable: () => "the file cannot be read",
  "not-text": () => "the file is not text",
  "too-large": ({ megabytes }) => `the file is larger than ${megabytes} MB`,
  format: ({ format }) => `${format} files are not read yet`,
  link: () => "symbolic links are not followed",
  "folder-unreadable": () => "the folder cannot be read",
  "declared-missing": ({ line, name }) => `line ${line}: there is no file "${name}"`,
  "declared-twice": ({ line, name }) => `line ${line}: "${name}" is declared twice`,
  "unknown-key": ({ line, name }) => `line ${line}: unknown key "${name}"`,
  "missing-key": ({ line, name }) => `line ${line}: "${name}" is missing`,
  "bad-value": ({ line, name, expected }) => `line ${line}: "${name}": ${expectedEnglish[expected]}`,
  "too-deep": () => "the file is nested too deeply",
  more: ({ count }) => `and ${count} more problems`,
  yaml: ({ line, detail }) => `line ${line}: this is not valid YAML (${detail})`,
};

const french: Texts = {
  unreadable: () => "le fichier est illisible",
  "not-text": () => "le fichier n'est pas du texte",
  "too-large": ({ megabytes }) => `le fichier dépasse ${megabytes} Mo`,
  format: ({ format }) => `les fichiers ${format} ne sont pas encore lus`,
  link: () => "les liens symboliques ne sont pas suivis",
  "folder-unreadable": () => "le dossier est illisible",
  "declared-missing": ({ line, name }) => `ligne ${line} : il n'y a pas de fichier « ${name} »`,
  "declared-twice": ({ line, name }) => `ligne ${line} : « ${name} » est déclaré deux fois`,
  "unknown-key": ({ line, name }) => `ligne ${line} : clé inconnue « ${name} »`,
  "missing-key": ({ line, name }) => `ligne ${line} : « ${name} » manque`,
  "bad-value": ({ line, name, expected }) => `ligne ${line} : « ${name} » : ${expectedFrench[expected]}`,
  "too-deep": () => "le fichier est trop profondément imbriqué",
  more: ({ count }) => `et ${count} autres problèmes`,
  yaml: ({ line, detail }) => `ligne ${line} : ce n'est pas du YAML valide (${detail})`,
};

export function describe(reason: Reason, locale: Locale): string {
  const texts = locale === "fr" ? french : english;
  // The kind picks the text that takes this very reason; the compiler cannot follow that through the lookup.
  return (texts[reason.kind] as (reason: Reason) => string)(reason);
}
