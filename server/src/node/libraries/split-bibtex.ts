/** Cuts a BibTeX or BibLaTeX file into its entries, so that a broken one costs no other. One pass, linear in time. */
import { attachmentsIn } from "./bibtex-attachments";
import type { RawEntry } from "./library";

export interface BibtexParts {
  readonly entries: readonly RawEntry[];
  /** `@string` definitions, without which the entries that use them cannot be read. */
  readonly definitions: string;
  /** Entries that begin and never end. */
  readonly unclosed: readonly { readonly key: string; readonly start: number }[];
}

/** An entry begins on a line of its own; whatever stands between entries is a comment. */
const opening = /^[ \t]*@([A-Za-z]+)[ \t]*([{(])[ \t]*([^\s,{}()"]*)/gm;

/** Abbreviations of journals; more is no library that a person keeps. */
const mostDefinitions = 100_000;

const noEntries: readonly string[] = ["string", "comment", "preamble"];

export function splitBibtex(text: string): BibtexParts {
  const entries: RawEntry[] = [];
  const unclosed: { key: string; start: number }[] = [];
  let definitions = "";
  const openings = [...text.matchAll(opening)];
  for (const [index, match] of openings.entries()) {
    const [, type = "", bracket = "", key = ""] = match;
    const start = match.index + match[0].indexOf("@");
    const limit = openings[index + 1]?.index ?? text.length;
    const end = endOfEntry(text, text.indexOf(bracket, start), limit);
    const kind = type.toLowerCase();
    if (end === -1) {
      if (kind !== "comment") unclosed.push({ key, start });
    } else if (!noEntries.includes(kind)) {
      entries.push({ key, start, end, attachments: attachmentsIn(text.slice(start, end)) });
    } else if (kind === "string" && definitions.length < mostDefinitions) {
      definitions += `${text.slice(start, end)}\n`;
    }
  }
  return { entries, definitions, unclosed };
}

/** The offset behind the bracket that closes the one at `open`; -1 where none does before `limit`. */
function endOfEntry(text: string, open: number, limit: number): number {
  const closing = text[open] === "(" ? ")" : "}";
  let depth = 0;
  for (let at = open + 1; at < limit; at++) {
    const letter = text[at];
    if (letter === "\\") at++;
    else if (depth === 0 && letter === closing) return at + 1;
    else if (letter === "{") depth++;
    else if (letter === "}") depth--;
  }
  return -1;
}
