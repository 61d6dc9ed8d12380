/** Reads the block of fields that a Markdown file may begin with: YAML, TOML, or the title block of Pandoc. */

import type { FieldLayer } from "../source";
import { withoutMarkup } from "./source-lines";
import { datesIn, isoOf } from "./written-dates";

export interface FrontMatter {
  readonly fields: FieldLayer["fields"];
  /** Where the text begins behind it. */
  readonly end: number;
}

/** A block longer than this is none. */
const longestBlock = 16_000;

/** Null for a text that begins otherwise. Values that run over several lines are left out. */
export function readFrontMatter(text: string): FrontMatter | null {
  const top = text.slice(0, longestBlock);
  const opening = /^\ufeff?(---|\+\+\+)[ \t]{0,20}\r?\n/.exec(top);
  if (!opening) return titleBlock(top);
  const closing = opening[1] === "---" ? /^(?:---|\.\.\.)[ \t]{0,20}$/m : /^\+\+\+[ \t]{0,20}$/m;
  const rest = top.slice(opening[0].length);
  const close = closing.exec(rest);
  if (!close) return null;
  const values = readBlock(rest.slice(0, close.index));
  // Two rules with prose between them are no front matter.
  if (values.size === 0) return null;
  return { fields: fieldsOf(values), end: opening[0].length + close.index + close[0].length };
}

/** `% title`, `% authors`, `% date` in the first three lines. */
function titleBlock(top: string): FrontMatter | null {
  const match =
    /^\ufeff?%[ \t]([^\r\n]{1,300})\r?\n(?:%[ \t]?([^\r\n]{0,300})\r?\n)?(?:%[ \t]?([^\r\n]{0,100})(?:\r?\n|$))?/.exec(
      top,
    );
  if (!match || match[2] === undefined) return null;
  const values = new Map<string, readonly string[]>([["title", [match[1]!.trim()]]]);
  if (match[2].trim() !== "")
    values.set(
      "author",
      match[2].split(/;/).map((name) => name.trim()),
    );
  if (match[3]?.trim()) values.set("date", [match[3].trim()]);
  return { fields: fieldsOf(values), end: match[0].length };
}

/** `key: value`, `key = "value"`, lists in brackets or one item a line; deeper levels only for `name:`. */
function readBlock(block: string): Map<string, readonly string[]> {
  const values = new Map<string, readonly string[]>();
  let open: string | null = null;
  for (const line of block.split(/\r?\n/)) {
    const field = /^([\p{L}][\p{L}\d_-]{0,40})\s{0,4}[:=](?:\s(.{0,2000}))?$/u.exec(line.trimEnd());
    if (field) {
      open = field[1]!.toLowerCase();
      const written = listOf(field[2]?.trim() ?? "");
      if (!values.has(open)) values.set(open, written);
      continue;
    }
    const item =
      /^\s{0,8}-\s(?:name\s?:\s?)?(.{1,500})$/.exec(line) ?? /^\s{1,8}name\s?:\s(.{1,500})$/.exec(line);
    if (item && open !== null) {
      const written = unquoted(item[1]!.trim());
      if (!/^[\p{L}_-]{1,30}:\s/u.test(written)) values.set(open, [...(values.get(open) ?? []), written]);
    } else if (line.trim() !== "" && !/^[\s#]/.test(line)) return new Map();
  }
  return values;
}

function listOf(written: string): readonly string[] {
  if (written === "" || /^[|>][+-]?$/.test(written)) return [];
  const inner = /^\[(.*)\]$/.exec(written)?.[1];
  const parts =
    inner === undefined ? [written] : (inner.match(/"[^"]{0,300}"|'[^']{0,300}'|[^,"']{1,300}/g) ?? []);
  return parts.map((part) => unquoted(part.trim())).filter((part) => part !== "");
}

function unquoted(written: string): string {
  const quoted = /^(["'])(.*)\1(?:\s+#.{0,200})?$/.exec(written);
  return quoted
    ? quoted[2]!.replace(quoted[1] === "'" ? /''/g : /\\(?=["\\])/g, quoted[1] === "'" ? "'" : "")
    : written.replace(/\s#\s.{0,200}$/, "");
}

function fieldsOf(values: ReadonlyMap<string, readonly string[]>): FieldLayer["fields"] {
  const first = (...keys: readonly string[]): string | undefined => {
    for (const key of keys) {
      const value = values.get(key)?.[0];
      if (value !== undefined && value !== "" && value !== "null" && value !== "~") return value;
    }
    return undefined;
  };
  const day = (...keys: readonly string[]): string | undefined => {
    const written = first(...keys);
    if (written === undefined) return undefined;
    if (/^(?:1[5-9]|20)\d\d$/.test(written)) return written;
    const [date] = datesIn(written);
    // A date whose order is open tells its year.
    return date && isoOf(date, null);
  };
  const people = (
    values.get("authors") ??
    values.get("author") ??
    values.get("by") ??
    values.get("byline") ??
    []
  )
    .flatMap((name) => name.split(/\s(?:and|et|y|&)\s|;\s?/u))
    .map((name) => name.replace(/^by\s/i, "").trim())
    .filter((name) => name !== "");
  const publisher = first("publisher", "organization", "organisation", "institution", "site", "site_name");
  const [person] = people;
  const language = /^([a-z]{2,3})(?:[-_]|$)/i
    .exec(first("lang", "language", "locale") ?? "")?.[1]
    ?.toLowerCase();
  const url = first("canonical", "canonical_url", "canonicalurl", "url", "source_url", "link", "source");
  const title = first("title", "headline");
  return {
    title: title === undefined ? undefined : withoutMarkup(title) || undefined,
    author: publisher ?? person,
    publisher,
    persons: people.length > 0 && (publisher !== undefined || people.length > 1) ? people : undefined,
    date: day(
      "date",
      "published",
      "issued",
      "pubdate",
      "publishdate",
      "publication_date",
      "date_published",
      "created",
    ),
    accessed: day("accessed", "retrieved", "date_accessed", "saved", "clipped"),
    language,
    url: /^https?:\/\/\S{3,500}$/i.test(url ?? "") ? url : undefined,
    container: first("container", "container-title", "journal", "publication"),
    abbreviation: first("abbreviation"),
    genre: first("genre"),
    symbol: first("symbol"),
  };
}
