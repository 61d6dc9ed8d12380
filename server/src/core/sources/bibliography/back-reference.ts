/** Words by which an entry stands for an earlier one: `Ibid.`, `op. cit.`, `supra note 5`, a title cut short. */
import { nameLetters } from "../../text/name-form";
import { tidy, withoutSignals } from "./entry-words";

export type BackReference =
  | { readonly to: "previous" }
  /** `name`: the words before, which may name the author. */
  | { readonly to: "note"; readonly number: string; readonly name: string }
  | { readonly to: "author"; readonly name: string };

const previous =
  /^\(?[*_]{0,2}(?:(?:ibid|ibíd|ibidem|ibídem|ib|idem|ídem)(?![\p{L}])|id(?:\.|(?=\s(?:at|p|§)|,|;|\s*$)))/iu;
const noteNumber =
  /\b(?:supra|above|ante|cit\.?|ci-dessus|précitée?|anterior|ver|voir|véase|see)?,?\s?(?:at\s)?[*_]{0,2}(?:note|n\.|fn\.|footnote|nota|n\.º)\s?(\d{1,3})(?:\s(?:above|supra|ci-dessus|précitée|anterior|arriba))?/iu;
const marksNote = /\b(?:supra|above|ante|ci-dessus|précitée?|anterior|arriba|cit)\b/iu;
const cited =
  /[*_]{0,2}\b(?:op\.?\s?cit|loc\.?\s?cit|art\.?\s?cit|ob\.?\s?cit|obra citada|art(?:icle|ículo) (?:cité|citado)|précité)/iu;

/** Null where the words stand for themselves. */
export function backReferenceOf(text: string): BackReference | null {
  const words = withoutSignals(text.trim());
  if (previous.test(words)) return { to: "previous" };
  const note = marksNote.test(words) ? noteNumber.exec(words) : null;
  if (note) return { to: "note", number: note[1]!, name: words.slice(0, note.index) };
  const repeated = cited.exec(words);
  return repeated && repeated.index < 160 ? { to: "author", name: words.slice(0, repeated.index) } : null;
}

/** Whether `name`, a surname perhaps with a short title, may mean the author: a word of four letters is shared. */
export function namesAuthor(name: string, author: string): boolean {
  const words = new Set(author.split(/[\s,.;&/]+/).map(nameLetters));
  return name
    .split(/[\s,.;:“”"«»*_]+/)
    .some((word) => /^\p{Lu}/u.test(word) && word.length > 2 && words.has(nameLetters(word)));
}

/** The title of a short form for comparison: letters and digits only. */
export const titleLetters = (title: string): string => nameLetters(tidy(title));
