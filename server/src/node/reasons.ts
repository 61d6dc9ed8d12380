/** Why a file could not be read, in words for the user. The texts are stable: scripts may compare them. */
import type { Locale } from "../core";

/** One reason with what it is about: a format, a size, a line. */
export type Reason =
  | { readonly kind: "unreadable" }
  | { readonly kind: "unwritable" }
  | { readonly kind: "not-text" }
  | { readonly kind: "too-large"; readonly megabytes: number }
  | { readonly kind: "format"; readonly format: string }
  | { readonly kind: "empty" }
  | { readonly kind: "no-text" }
  | { readonly kind: "damaged" }
  | { readonly kind: "encrypted" }
  | { readonly kind: "too-long" }
  | { readonly kind: "too-big-inside" }
  | { readonly kind: "too-slow"; readonly seconds: number }
  | { readonly kind: "link" }
  | { readonly kind: "folder-unreadable" }
  | { readonly kind: "declared-missing"; readonly line: number; readonly name: string }
  | { readonly kind: "declared-twice"; readonly line: number; readonly name: string }
  | { readonly kind: "unknown-key"; readonly line: number; readonly name: string }
  | { readonly kind: "missing-key"; readonly line: number; readonly name: string }
  | { readonly kind: "bad-value"; readonly line: number; readonly name: string; readonly expected: Expected }
  | { readonly kind: "too-deep" }
  | { readonly kind: "more"; readonly count: number }
  | { readonly kind: "yaml"; readonly line: number; readonly detail: string }
  | { readonly kind: "json"; readonly line: number }
  | { readonly kind: "bad-entry"; readonly line: number; readonly name: string }
  | { readonly kind: "unknown-rule"; readonly line: number; readonly name: string };

export type Expected =
  | "text"
  | "number"
  | "boolean"
  | "list"
  | "entry"
  | "sources"
  | "object"
  | "severity"
  | "path-inside"
  | "baseline"
  | "verified";

type Texts = { readonly [Kind in Reason["kind"]]: (reason: Extract<Reason, { kind: Kind }>) => string };

const expectedEnglish: { readonly [value in Expected]: string } = {
  text: "a text is expected",
  number: "a whole number is expected",
  boolean: "true or false is expected",
  list: "a list is expected",
  entry: "an entry with `file: …` is expected",
  sources: "`sources:` with a list is expected",
  object: "an object in braces is expected",
  severity: "error, warning, information, hint or off is expected",
  "path-inside": "a path inside the folder of this file is expected",
  baseline: "a list made by `corroborate check --update-baseline` is expected",
  verified: "a list made by `corroborate check --record-sources` is expected",
};

const expectedFrench: { readonly [value in Expected]: string } = {
  text: "un texte est attendu",
  number: "un nombre entier est attendu",
  boolean: "true ou false est attendu",
  list: "une liste est attendue",
  entry: "une entrée avec `file: …` est attendue",
  sources: "`sources:` suivi d'une liste est attendu",
  object: "un objet entre accolades est attendu",
  severity: "error, warning, information, hint ou off est attendu",
  "path-inside": "un chemin à l'intérieur du dossier de ce fichier est attendu",
  baseline: "une liste faite par `corroborate check --update-baseline` est attendue",
  verified: "une liste faite par `corroborate check --record-sources` est attendue",
};

const english: Texts = {
  unreadable: () => "the file cannot be read",
  unwritable: () => "the file cannot be written",
  "not-text": () => "the file is not text",
  "too-large": ({ megabytes }) => `the file is larger than ${megabytes} MB`,
  format: ({ format }) => `${format} files are not read yet`,
  empty: () => "the file is empty",
  "no-text": () => "the file holds no text that can be read (it may be a scan)",
  damaged: () => "the file is damaged, or is not what its name says",
  encrypted: () => "the file is protected by a password",
  "too-long": () => "the text of the file is too long",
  "too-big-inside": () => "the file unpacks to too much",
  "too-slow": ({ seconds }) => `reading the file takes longer than ${seconds} seconds`,
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
  json: ({ line }) => `line ${line}: this is not valid JSON`,
  "bad-entry": ({ line, name }) => `line ${line}: the entry "${name}" cannot be read`,
  "unknown-rule": ({ line, name }) => `line ${line}: no rule has the code "${name}"`,
};

const french: Texts = {
  unreadable: () => "le fichier est illisible",
  unwritable: () => "le fichier ne peut pas être écrit",
  "not-text": () => "le fichier n'est pas du texte",
  "too-large": ({ megabytes }) => `le fichier dépasse ${megabytes} Mo`,
  format: ({ format }) => `les fichiers ${format} ne sont pas encore lus`,
  empty: () => "le fichier est vide",
  "no-text": () => "le fichier ne contient aucun texte lisible (il s'agit peut-être d'une numérisation)",
  damaged: () => "le fichier est endommagé ou n'est pas ce que dit son nom",
  encrypted: () => "le fichier est protégé par un mot de passe",
  "too-long": () => "le texte du fichier est trop long",
  "too-big-inside": () => "le contenu du fichier est trop volumineux une fois décompressé",
  "too-slow": ({ seconds }) => `la lecture du fichier prend plus de ${seconds} secondes`,
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
  json: ({ line }) => `ligne ${line} : ce n'est pas du JSON valide`,
  "bad-entry": ({ line, name }) => `ligne ${line} : la notice « ${name} » est illisible`,
  "unknown-rule": ({ line, name }) => `ligne ${line} : aucune règle n'a le code « ${name} »`,
};

export function describe(reason: Reason, locale: Locale): string {
  const texts = locale === "fr" ? french : english;
  // The kind picks the text that takes this very reason; the compiler cannot follow that through the lookup.
  return (texts[reason.kind] as (reason: Reason) => string)(reason);
}

/** Nobody reads more problems of one file; how many there are is told. */
const mostProblems = 50;

export function fewProblems(problems: readonly Reason[]): readonly Reason[] {
  const more = problems.length - mostProblems;
  return more > 0 ? [...problems.slice(0, mostProblems), { kind: "more", count: more }] : problems;
}
