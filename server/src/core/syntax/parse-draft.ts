/** Reads a draft into its tree. Never fails: any string gives a draft. */
import type { Draft } from "./draft";

export function parseDraft(text: string): Draft {
  return {
    text,
    language: "en",
    masthead: { symbol: null, date: null, dateValue: null, title: null },
    sections: [],
    blocks: [],
    citations: [],
    unreadable: [],
    quotations: [],
    references: [],
    notes: [],
    abbreviations: [],
    crossReferences: [],
  };
}
