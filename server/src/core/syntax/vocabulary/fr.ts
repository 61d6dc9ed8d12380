/** French words of a Response. */
import type { Vocabulary } from "./vocabulary";

export const french: Vocabulary = {
  language: "fr",
  headings: {
    notes: ["notes", "note", "remarques"],
    references: ["references", "reference", "liste de references"],
    additionalSources: ["autres sources consultees", "autres sources"],
    disclaimer: ["avertissement"],
  },
  disclaimerOpenings: ["cette reponse a ete preparee", "la presente reponse a ete preparee"],
  sourceLists: ["sources orales", "sites internet, y compris", "sites internet", "publications"],
  seeAlso: ["voir aussi", "voir egalement", "voir"],
  citedIn: ["cite dans", "citee dans", "cite par", "dans"],
  ibid: ["ibid.", "ibid", "idem", "id."],
  locatorLabels: [
    "p", "pp", "page", "pages", "sect", "section", "sections", "paragr", "par", "paragraphe", "paragraphes", "art",
    "article", "articles", "ch", "chap", "chapitre", "annexe", "tableau", "figure", "note", "vol", "no", "partie",
    "al", "alinea", "titre",
  ],
  loneLocatorLabels: ["p", "pp", "sect", "section", "paragr", "par", "paragraphe"],
  flags: [
    "en italique dans l'original", "italique dans l'original", "italique ajoute", "caracteres gras ajoutes", "souligne dans l'original",
    "mise en evidence ajoutee", "note en bas de page omise", "notes en bas de page omises", "note omise",
  ],
  translationFlags: [
    "traduction", "version francaise des nations unies", "version francaise", "traduction officielle", "traduction des nations unies",
  ],
  oralForms: [
    "entretien", "entrevue", "entretien telephonique", "entrevue telephonique", "communication ecrite", "correspondance",
    "communication envoyee", "lettre", "courriel",
  ],
  accessed: ["date de consultation", "consulte le", "consulte"],
  roles: [
    "professeur", "professeure", "chercheur", "chercheuse", "avocat", "avocate", "journaliste", "representant",
    "representante", "directeur", "directrice", "coordonnateur", "coordonnatrice", "expert", "experte", "redacteur",
    "redactrice", "analyste", "consultant", "consultante", "specialiste", "militant", "militante", "agent", "agente",
    "sociologue", "anthropologue", "historien", "historienne", "candidat", "candidate", "president", "presidente",
    "secretaire", "membre", "ancien", "ancienne", "maitre", "charge", "chargee", "doctorant", "doctorante", "juge",
  ],
  noAuthorStart: [
    "en", "depuis", "de", "du", "des", "jusqu'en", "avant", "apres", "entre", "des", "vers", "environ", "au", "aux", "a",
    "par", "pour", "pendant", "p. ex.", "c.-a-d.", "dans", "sur", "ne", "nee", "adopte", "adoptee", "publie", "debut", "fin",
    "mi", "hiver", "printemps", "ete", "automne",
  ],
  noAuthorEnd: ["de", "du", "des", "en", "depuis", "et", "ou", "par", "le", "la", "les", "au", "aux", "entre", "avant", "apres", "dans"],
  datedThings: [
    "loi", "lois", "code", "constitution", "decret", "convention", "protocole", "traite", "accord", "election", "elections",
    "recensement", "resolution", "reglement", "ordonnance", "guerre", "revolution", "charte", "edition",
  ],
  periodWords: ["entre", "periode", "periodes", "annees", "annee", "pendant", "de", "mandat", "depuis"],
  sourceNouns: [
    "source", "rapport", "article", "etude", "document", "publication", "site", "enquete", "livre", "journal", "organisme",
    "organisation", "auteur", "auteure", "auteurs", "bulletin", "blogue", "declaration",
  ],
  same: ["meme", "memes"],
  definiteArticles: ["le", "la", "l", "les", "ce", "cet", "cette"],
  indefiniteArticles: ["un", "une"],
  functionWords: ["le", "la", "les", "des", "et", "du", "que", "une", "dans", "est", "pour", "par", "au", "aux", "sur", "qui", "ont", "selon"],
};
