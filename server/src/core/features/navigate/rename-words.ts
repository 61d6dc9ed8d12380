/** What renaming says: why it is refused, and what each form of a change is called in the preview. */
import type { Localised } from "../diagnostics/rule";
import type { ChangeForm } from "./rename-edit";

export type RenameRefusal =
  | "nothing-here"
  | "no-entry"
  | "name-of-work"
  | "empty"
  | "not-a-name"
  | "not-a-date"
  | "links-would-change";

export const refusalWords: { readonly [refusal in RenameRefusal]: Localised } = {
  "nothing-here": {
    en: "Only an author, an abbreviation or a date of an entry or a citation can be renamed.",
    fr: "Seuls l’auteur, l’abréviation ou la date d’une entrée ou d’une citation peuvent être renommés.",
  },
  "no-entry": {
    en: "This citation has no one entry in the list of references, so nothing can be renamed with it.",
    fr: "Cette citation n’a pas une entrée unique dans la liste de références ; rien ne peut être renommé avec elle.",
  },
  "name-of-work": {
    en: "This is not the name that the entry gives its author; rename the author in the entry.",
    fr: "Ce n’est pas le nom que l’entrée donne à son auteur ; renommez l’auteur dans l’entrée.",
  },
  empty: { en: "A name cannot be empty.", fr: "Un nom ne peut pas être vide." },
  "not-a-name": {
    en: "A name has letters or digits, fits on one line, and has no parentheses, semicolons or quotation marks.",
    fr: "Un nom a des lettres ou des chiffres, tient sur une ligne et n’a ni parenthèses, ni points-virgules, ni guillemets.",
  },
  "not-a-date": {
    en: "This is no date: write 2023-08-14, 2023-08, 2023, 14 Aug. 2023 or n.d.",
    fr: "Ce n’est pas une date : écrivez 2023-08-14, 2023-08, 2023, 14 août 2023 ou s.d.",
  },
  "links-would-change": {
    en: "With this name a citation would no longer lead to its entry, or an entry could not be read.",
    fr: "Avec ce nom, une citation ne renverrait plus à son entrée, ou une entrée ne serait plus lisible.",
  },
};

export const formWords: { readonly [form in ChangeForm]: Localised } = {
  entry: { en: "Entry", fr: "Entrée" },
  "full-name": { en: "Citation by the full name", fr: "Citation par le nom complet" },
  abbreviation: { en: "Citation by the abbreviation", fr: "Citation par l’abréviation" },
  date: { en: "Date of a citation", fr: "Date d’une citation" },
  "running-text": { en: "Named in the text", fr: "Nommé dans le texte" },
  "in-passing": { en: "Named in passing", fr: "Nommé en passant" },
  definition: { en: "Definition of the abbreviation", fr: "Définition de l’abréviation" },
};
