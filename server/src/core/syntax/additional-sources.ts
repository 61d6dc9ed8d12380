/** Reads the lists of additional sources: `Oral sources: a; b.` and `Internet sites, including: c; d.` */
import { foldName } from "../text/name-form";
import { type Span, textSpan, trimmed } from "../text/span";
import type { Entry } from "./draft";
import { readEntry } from "./reference-entry";
import { words } from "./vocabulary";

/** The sources of one paragraph: its names between semicolons, or one whole entry. */
export function additionalSourcesIn(text: string, block: Span): readonly Entry[] {
  const label = listLabel(text, block);
  if (!label) {
    const entry = readEntry(text, block, "additional-sources");
    if (entry.readable) return [entry];
  }
  const oral = label !== null && /^(?:oral|sources orales)/.test(label.words);
  const names = { start: label?.end ?? block.start, end: block.end };
  // Older lists part the names with commas; then none of them holds a semicolon.
  const separator = label && !text.slice(names.start, names.end).includes(";") ? "," : ";";
  return namesIn(text, names, separator).map((name) =>
    sourceByName(text, behindIntroduction(text, name), oral),
  );
}

/** `Oral sources:` at the paragraph's start, with what stands between it and the names. */
function listLabel(text: string, block: Span): { readonly words: string; readonly end: number } | null {
  const start = text.slice(block.start, Math.min(block.end, block.start + 60));
  const label = /^[^:]{3,50}(?=\s?:)/u.exec(start)?.[0];
  if (!label) return null;
  const folded = foldName(label);
  if (!words("sourceLists").has(folded)) return null;
  return { words: folded, end: text.indexOf(":", block.start) + 1 };
}

function namesIn(text: string, span: Span, separator: string): readonly Span[] {
  const names: Span[] = [];
  let start = span.start;
  for (let at = span.start; at <= span.end; at++) {
    if (at < span.end && text[at] !== separator) continue;
    const name = trimmed(text, start, at);
    const end = at === span.end && text[name.end - 1] === "." ? name.end - 1 : name.end;
    if (end > name.start) names.push({ start: name.start, end });
    start = at + 1;
  }
  return names;
}

/** `Attempts to contact the following were unsuccessful: River Institute`: the source stands behind the colon. */
function behindIntroduction(text: string, name: Span): Span {
  const colon = text.slice(name.start, name.end).search(/\s?:\s/);
  return colon < shortestIntroduction
    ? name
    : trimmed(text, text.indexOf(":", name.start + colon) + 1, name.end);
}

/** Names hold colons too (`UN: Office`); a clause that introduces names is longer. */
const shortestIntroduction = 40;

function sourceByName(text: string, { start, end }: Span, oral: boolean): Entry {
  const name = textSpan(text, start, end);
  return {
    start,
    end,
    text: name.text,
    list: "additional-sources",
    kind: oral ? "oral" : "web",
    author: name,
    abbreviation: null,
    date: null,
    dateValue: null,
    persons: [],
    title: null,
    container: null,
    accessed: null,
    accessedValue: null,
    url: null,
    readable: true,
  };
}
