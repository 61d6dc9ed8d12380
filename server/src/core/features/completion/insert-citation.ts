/** Writes a source into a draft where the cursor is: its citation, before it the words to be quoted, and its entry. */
import type { Corpus, Report } from "../../model/report";
import type { SourceRecord } from "../../sources/source";
import type { Draft } from "../../syntax/draft";
import type { Locale, TextEdit } from "../finding";
import { citationContextAt } from "./citation-context";
import { citationItem } from "./complete-citation";

export interface WantedCitation {
  readonly source: SourceRecord;
  /** Words to be quoted before the citation; null for a citation alone. */
  readonly words: string | null;
  readonly page: number | null;
}

/** The first edit is the one at `offset`; another adds the entry where the list of references lacks it. */
export function insertCitation(
  report: Report,
  corpus: Corpus,
  offset: number,
  { source, words, page }: WantedCitation,
  locale: Locale,
): readonly TextEdit[] {
  const { draft } = report;
  const { insertText, additionalEdits } = citationItem(report, corpus, source, locale);
  const item = page === null ? insertText : `${insertText}, ${page}`;
  // In a parenthesis that is being written the citation needs none of its own.
  const context = words === null ? citationContextAt(draft, offset) : null;
  if (context) {
    const newText = context.needsClosing ? `${item})` : item;
    return [{ ...context.replace, newText }, ...additionalEdits];
  }
  const before = draft.text[offset - 1];
  const gap = before === undefined || /[\s(«“[]/.test(before) ? "" : " ";
  const quotation = words === null ? "" : `${inQuotationMarks(words, draft)} `;
  return [{ start: offset, end: offset, newText: `${gap}${quotation}(${item})` }, ...additionalEdits];
}

/** Marks as the draft sets them; a quotation within becomes an inner one. */
function inQuotationMarks(words: string, draft: Draft): string {
  const its = words.trim();
  if (draft.language === "fr") return `«\u00a0${its.replace(/«\s?|\s?»/g, '"')}\u00a0»`;
  const isCurly = count(draft.text, "“") > count(draft.text, '"') / 2;
  if (isCurly) return `“${its.replace(/["“]([^"“”]*)["”]/g, "‘$1’")}”`;
  return `"${its.replace(/["“”]/g, "'")}"`;
}

const count = (text: string, mark: string): number => text.split(mark).length - 1;
