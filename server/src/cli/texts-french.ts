/** What the command line says in French. */
import type { Texts } from "./texts";

/** French counts zero as singular. */
const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count < 2 ? one : many}`;

export const french: Texts = {
  help: `Corroborate veille à l'exactitude des citations d'un rapport.

Utilisation
  corroborate check CHEMIN…     vérifier des ébauches; un dossier vaut pour celles qu'il contient
  corroborate parse FICHIER     afficher ce que contient une ébauche, en JSON
  corroborate sources           lister les sources du corpus
  corroborate find "MOTS"       trouver où des mots figurent dans les sources
  corroborate index             lire les sources à l'avance et enregistrer leur index
  corroborate lsp               lancer le serveur de langage sur l'entrée et la sortie standard
  corroborate help              afficher ce texte
  corroborate --version         afficher la version

Options
  --corpus DOSSIER  un dossier de sources, ou un motif tel que "papers/**/*.pdf"; "!drafts" exclut;
                    peut se répéter (sinon : les dossiers seeds et sources)
  --format FORMAT   check : pretty, json, sarif, github · parse : json
                    sources : table, json · find : pretty, json
  --config FICHIER  la configuration (sinon : le corroborate.json le plus proche au-dessus d'une ébauche)
  --no-config       sans configuration ni liste de constats acceptés
  --locale LANGUE   en ou fr (sinon : d'après LC_ALL, LC_MESSAGES ou LANG)
  --no-color        sans couleurs; la variable NO_COLOR a le même effet

Options de check
  --severity RÈGLE=NIVEAU  error, warning, information, hint ou off; peut se répéter
  --paraphrase             chercher aussi les faits des phrases dans leurs sources
  --update-baseline        inscrire les constats dans la liste de ceux qui sont acceptés
  --record-sources         consigner les sources comme vérifiées; leurs changements seront signalés
  --max-warnings N         code de sortie 1 aussi au-delà de ce nombre d'avertissements

Options de sources
  --why FICHIER           pourquoi le fichier est, ou n'est pas, dans le corpus

Options de index
  --output FICHIER        écrire l'index dans ce fichier, et non dans le cache
  --shared DOSSIER        l'écrire là où une équipe le trouve, avec ce qui a été lu des documents
                          (le réglage sharedIndex nomme le dossier)

Codes de sortie
  0   rien au niveau « erreur »
  1   des constats au niveau « erreur »
  2   mauvaise utilisation ou fichier illisible
`,
  noCommand: "aucune commande n'est donnée; « corroborate help » les énumère",
  unknownCommand: (name) => `commande inconnue « ${name} »; « corroborate help » les énumère`,
  unknownOption: (name) => `option inconnue « ${name} »; « corroborate help » les énumère`,
  optionNeedsValue: (name) => `l'option ${name} demande une valeur`,
  optionTakesNoValue: (name) => `l'option ${name} ne prend pas de valeur`,
  unknownValue: (option, value, allowed) =>
    `${option} « ${value} » est inconnu; au choix : ${allowed.join(", ")}`,
  missingArgument: (command, argument) => `${command} demande ${argument}`,
  extraArgument: (argument) => `« ${argument} » est de trop`,
  notTogether: (option, other) => `les options ${option} et ${other} ne vont pas ensemble`,
  notANumber: (option, value) => `${option} « ${value} » n'est pas un nombre entier`,
  notAPair: (option, value) => `${option} « ${value} » n'est pas de la forme RÈGLE=NIVEAU`,
  unknownRule: (code) => `aucune règle n'a le code « ${code} »`,
  notFound: (path) => `${path} : ce fichier ou ce dossier n'existe pas`,
  notReadable: (path, reason) => `${path} : ${reason}`,
  notAFolder: (path) => `${path} : ce dossier de sources n'existe pas`,
  isAFolder: (path) => `${path} : c'est un dossier, il faut un fichier`,
  noDrafts: (path) => `${path} : il n'y a pas d'ébauche dans ce dossier`,
  noCorpus: "il n'y a pas de dossier de sources ici; indiquez-en un avec --corpus",
  noServer: "le serveur de langage manque à côté de la ligne de commande; construisez d'abord le projet",
  internal: "une erreur est survenue dans Corroborate",
  severity: { error: "erreur", warning: "avertissement", information: "information", hint: "suggestion" },
  verdict: {
    verbatim: "textuelle",
    adapted: "adaptée",
    altered: "modifiée",
    absent: "absente",
    elsewhere: "ailleurs",
    unverifiable: "invérifiable",
  },
  fix: "correction",
  summary: (counts, files) => {
    const parts = [
      plural(counts.error, "erreur"),
      plural(counts.warning, "avertissement"),
      plural(counts.information, "information"),
      plural(counts.hint, "suggestion"),
    ];
    return `${parts.join(", ")} dans ${plural(files, "fichier")}`;
  },
  baselined: (count) => (count < 2 ? `${count} autre déjà accepté` : `${count} autres déjà acceptés`),
  stale: (count) =>
    count < 2
      ? `${count} constat accepté n'existe plus; --update-baseline le retire de la liste`
      : `${count} constats acceptés n'existent plus; --update-baseline les retire de la liste`,
  baselineWritten: (count, path) =>
    `${plural(count, "constat")} ${count < 2 ? "inscrit" : "inscrits"} dans ${path}`,
  sourcesRecorded: (count, path) =>
    count < 2
      ? `${count} fichier de source consigné comme vérifié dans ${path}`
      : `${count} fichiers de source consignés comme vérifiés dans ${path}`,
  tooManyWarnings: (count, allowed) =>
    `${plural(count, "avertissement")}, --max-warnings en permet ${allowed}`,
  integrity: {
    heading: "Intégrité de",
    citations: "citations",
    items: "éléments",
    references: "références",
    quotations: "citations textuelles",
    sources: "sources",
    outcome: { resolved: "résolu", near: "proche", ambiguous: "ambigu", missing: "manquant" },
    counted: (count, name) => `${count} ${name}${count < 2 || name.endsWith("s") ? "" : "s"}`,
  },
  unreadFiles: (count) =>
    count < 2
      ? `${count} fichier du corpus n'a pas pu être utilisé :`
      : `${count} fichiers du corpus n'ont pas pu être utilisés :`,
  sourceColumns: ["DATE", "AUTEUR", "TITRE", "FICHIER"],
  sourceCount: (count) => plural(count, "source"),
  noMatch: "ces mots ne figurent dans aucune source",
  onlyWords: "ces mots ne se suivent dans aucune source; passages où ils figurent :",
  indexed: ({ files, sources, failed, read, known, characters }) => [
    `fichiers : ${files}; sources : ${sources}; caractères : ${characters}`,
    `lus maintenant : ${read}; déjà connus : ${known}`,
    `inutilisables : ${failed}`,
  ],
  indexNotSaved: "l'index des sources n'a pas pu être enregistré : la prochaine exécution les relira",
  indexWritten: (path, megabytes) => `${megabytes} Mo écrits dans ${path}`,
  readingFiles: (done, total) => `${done} fichiers lus sur ${total}`,
  page: (page) => `page ${page}`,
};
