/** The words of hovers, in both languages. */
import type { EvidenceReason, UnverifiableReason, Verdict } from "../../model/report";
import type { Localised } from "../diagnostics/rule";

export const verdictWords: { readonly [verdict in Verdict]: Localised } = {
  verbatim: { en: "Verbatim in the source", fr: "Mot pour mot dans la source" },
  adapted: {
    en: "In the source, with marked alterations",
    fr: "Dans la source, avec des modifications signalées",
  },
  altered: { en: "Differs from the source", fr: "Diffère de la source" },
  absent: { en: "Not in the cited source", fr: "Absente de la source citée" },
  elsewhere: {
    en: "Not in the cited source, but in another",
    fr: "Absente de la source citée, mais présente dans une autre",
  },
  unverifiable: { en: "Not verified", fr: "Non vérifiée" },
};

export const unverifiableWords: { readonly [reason in UnverifiableReason]: Localised } = {
  "no-citation": { en: "no citation answers for this quotation", fr: "aucune citation ne s’y rapporte" },
  "citation-unresolved": {
    en: "its citation points to no entry",
    fr: "sa citation ne renvoie à aucune entrée",
  },
  "no-source": { en: "the source is not in the corpus", fr: "la source n’est pas dans le corpus" },
  "source-unreadable": { en: "the source cannot be read", fr: "la source est illisible" },
  "index-incomplete": { en: "the sources are still being read", fr: "les sources sont en cours de lecture" },
  translated: {
    en: "it is a translation: compare it yourself",
    fr: "c’est une traduction : à comparer soi-même",
  },
  "too-short": { en: "too few words to tell", fr: "trop peu de mots pour en juger" },
};

export const evidenceWords: { readonly [reason in EvidenceReason]: Localised } = {
  "author-and-date": { en: "author and date", fr: "auteur et date" },
  "author-spelled-differently": {
    en: "same date, author spelled differently",
    fr: "même date, auteur écrit autrement",
  },
  "partial-date": { en: "same author, date given in part", fr: "même auteur, date donnée en partie" },
  "author-named-before": { en: "the author is named before", fr: "l’auteur est nommé avant" },
  "role-introduced-before": {
    en: "the source is named by role before",
    fr: "la source est nommée par son rôle avant",
  },
  "same-source-as-before": { en: "the same source as before", fr: "la même source que précédemment" },
  "only-entry-of-this-date": { en: "the only entry of this date", fr: "la seule entrée de cette date" },
  "several-entries-fit": { en: "several entries fit", fr: "plusieurs entrées conviennent" },
  "author-has-other-dates": {
    en: "the author has entries of other dates",
    fr: "l’auteur a des entrées d’autres dates",
  },
  "author-not-listed": { en: "the author is not in the list", fr: "l’auteur n’est pas dans la liste" },
  "antecedent-unclear": {
    en: "it is not clear which source is meant",
    fr: "on ne sait pas quelle source est visée",
  },
};

export const labels = {
  source: { en: "Source", fr: "Source" },
  noSource: {
    en: "The corpus has no source for this entry.",
    fr: "Le corpus n’a pas de source pour cette entrée.",
  },
  noReference: {
    en: "No entry of the list of references fits.",
    fr: "Aucune entrée de la liste de références ne convient.",
  },
  candidates: { en: "Nearest entries", fr: "Entrées les plus proches" },
  page: { en: "page", fr: "page" },
  pageOfFile: {
    en: (page: number) => `page ${page} of the file`,
    fr: (page: number) => `page ${page} du fichier`,
  },
  leavesOut: {
    en: (words: string) => `The omission leaves out “${words}”.`,
    fr: (words: string) => `L’omission retranche « ${words} ».`,
  },
  inserted: {
    en: (words: string) => `\\[${words}\\] is put in: the source has nothing there.`,
    fr: (words: string) => `\\[${words}\\] est ajouté : la source n’a rien à cet endroit.`,
  },
  standsFor: {
    en: (words: string, source: string) => `\\[${words}\\] stands for “${source}”.`,
    fr: (words: string, source: string) => `\\[${words}\\] remplace « ${source} ».`,
  },
  also: { en: "The same words also stand in", fr: "Les mêmes mots se trouvent aussi ici" },
  nearlyAlso: { en: "Nearly as close", fr: "Presque aussi proche" },
  place: {
    en: (number: number) => `place ${number}`,
    fr: (number: number) => `endroit ${number}`,
  },
  toCompare: {
    en: "To be compared by a person, by names, numbers and dates they share",
    fr: "À comparer soi-même, d’après les noms, nombres et dates en commun",
  },
  closest: {
    en: "The sentence that shares most names and numbers",
    fr: "La phrase qui a le plus de noms et de nombres en commun",
  },
  difference: {
    en: "Difference: ~~struck out~~ in the draft, **strong** in the source",
    fr: "Différence : ~~biffé~~ dans le texte, **gras** dans la source",
  },
  cited: {
    en: (count: number) => (count === 1 ? "Cited once" : `Cited ${count} times`),
    fr: (count: number) => (count === 1 ? "Cité une fois" : `Cité ${count} fois`),
  },
} as const;
