/** Reads a library of references in any of its formats. An entry that cannot be read is told, the others are kept. */
import { plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import { indexLines, type LibraryEntry, lineColumnAt } from "../../core";
import type { Reason } from "../reasons";
import { cslFields } from "./csl-fields";
import type { Library, LibraryFormat, RawEntry } from "./library";
import { splitBibtex } from "./split-bibtex";
import { splitCslJson } from "./split-csl-json";
import { splitRis } from "./split-ris";

/** Null for JSON that is no library: a folder may hold other data. */
export function readLibrary(text: string, format: LibraryFormat): Library | null {
  if (format === "csl-json") return readCslJson(text);
  if (format === "ris") {
    return gather(text, splitRis(text), [], (its) => parsed(its, "@ris/file"));
  }
  const { entries, definitions, unclosed } = splitBibtex(text);
  // BibLaTeX knows every type and field of BibTeX and more.
  return gather(text, entries, unclosed, (its) => parsed(definitions + its, "@biblatex/text"));
}

function readCslJson(text: string): Library | null {
  const split = splitCslJson(text);
  if (split === null) return null;
  if ("line" in split) return { entries: [], problems: [{ kind: "json", line: split.line }] };
  return gather(text, split.entries, [], (its) => parsed(JSON.parse(its), "@csl/object"));
}

/** What citation-js makes of one entry: an item with the names of CSL. The given type keeps it from guessing. */
const parsed = (entry: unknown, forceType: string): unknown =>
  plugins.input.chain(entry, { forceType, generateGraph: false })[0];

function gather(
  text: string,
  raw: readonly RawEntry[],
  unclosed: readonly Pick<RawEntry, "key" | "start">[],
  read: (entry: string) => unknown,
): Library {
  const lines = indexLines(text);
  const badEntry = ({ key, start }: Pick<RawEntry, "key" | "start">): Reason => ({
    kind: "bad-entry",
    line: lineColumnAt(lines, start).line + 1,
    name: key,
  });
  const problems = unclosed.map(badEntry);
  const entries = raw.flatMap(({ key, start, end, attachments }): readonly LibraryEntry[] => {
    try {
      const fields = cslFields(read(text.slice(start, end)));
      if (fields.title !== undefined || fields.author !== undefined)
        return [{ key, start, end, fields, attachments }];
    } catch {
      // The reader throws at what it cannot read; which entry that is, is all that helps its author.
    }
    problems.push(badEntry({ key, start }));
    return [];
  });
  return { entries, problems };
}
