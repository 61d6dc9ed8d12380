/**
 * Makes source records of an extracted file: what is declared comes first, then what the file carries beside its
 * text, then what the text says of itself.
 */
import { nameLetters } from "../../text/name-form";
import { plainForm } from "../../text/normal-form";
import type { Span } from "../../text/span";
import type {
  DeclaredSource,
  ExtractedFile,
  FieldLayer,
  FieldOrigin,
  SourceField,
  SourceRecord,
} from "../source";
import { readFrontMatter } from "./read-front-matter";
import { type ReadPost, readPosts } from "./read-posts";
import { readText } from "./read-text";
import { sourceLines } from "./source-lines";

/** One record for the file, or one for each of its posts and each part that is declared of it. */
export function readSources(
  file: ExtractedFile,
  declared: readonly DeclaredSource[],
  metadata: FieldLayer["fields"] = {},
): readonly SourceRecord[] {
  const ofFile = declared.filter((entry) => entry.part === null);
  const parts = declared.filter((entry) => entry.part !== null);
  const front = readFrontMatter(file.text);
  const carried = [metadata, ...(front ? [front.fields] : [])];
  // Whoever gives the file one title says that it is one text, and so does a block of fields above it.
  const isOne = ofFile.some(({ fields }) => fields.title !== undefined) || front?.fields.title !== undefined;
  const { text } = file;
  const below = { start: front?.end ?? 0, end: text.length };
  const lines = sourceLines(text, { ...below, end: Math.min(text.length, longestPage) });
  const mayBePosts = text.length <= longestPage && (!isOne || parts.length > 0);
  const posts = mayBePosts ? readPosts(text, below.start, lines) : [];
  if (posts.length > 0 || parts.length > 0) {
    return sourcesOfPage(file, posts, parts).map(({ span, part, post }, index) =>
      record(file, `${file.file}#${index + 1}`, span, [
        ...(part ? [declaredLayer(part)] : []),
        ...ofFile.map(declaredLayer),
        ...(post ? [...carried.map(ofPage), { origin: "text", fields: post.fields } as const] : []),
      ]),
    );
  }
  const { fields, ...span } = readText(text, below, lines);
  return [
    record(file, file.file, front ? whole(file.text) : span, [
      ...ofFile.map(declaredLayer),
      ...carried.map(
        (its) => ({ origin: "metadata", fields: withTrustedTitle(its, fields, file.text) }) as const,
      ),
      { origin: "text", fields },
    ]),
  ];
}

const declaredLayer = (declared: DeclaredSource): FieldLayer => ({
  origin: "sources.yaml",
  fields: declared.fields,
});

/** Texts beyond this length are books, not pages of posts. */
const longestPage = 3_000_000;

/** How much of a text holds its title, and fewer letters than a title has. */
const opening = 6_000;
const shortestTitle = 4;

/**
 * Programs fill in titles of their own: where a text shows a title and what the file carries beside it does not stand
 * in its opening, the shown one counts.
 */
function withTrustedTitle(
  carried: FieldLayer["fields"],
  read: FieldLayer["fields"],
  text: string,
): FieldLayer["fields"] {
  if (carried.title === undefined || read.title === undefined) return carried;
  const letters = nameLetters(carried.title);
  const isShown = letters.length >= shortestTitle && nameLetters(text.slice(0, opening)).includes(letters);
  return isShown ? carried : { ...carried, title: undefined };
}

/** Of what a file carries beside its text, what holds for each thing on the page. */
const ofPage = ({ publisher, language, abbreviation }: FieldLayer["fields"]): FieldLayer => ({
  origin: "metadata",
  fields: { publisher, language, abbreviation },
});

interface PagePart {
  readonly span: Span;
  readonly part: DeclaredSource | null;
  readonly post: ReadPost | null;
}

/** Declared parts are laid over the posts of the same title. Where one is none of the posts, only the declaration counts. */
function sourcesOfPage(
  { text }: ExtractedFile,
  posts: readonly ReadPost[],
  parts: readonly DeclaredSource[],
): readonly PagePart[] {
  const byTitle = new Map(posts.map((post) => [nameLetters(post.fields.title ?? ""), post] as const));
  const matched = parts.map((part) => byTitle.get(nameLetters(part.part!)) ?? null);
  if (matched.includes(null) || new Set(matched).size < matched.length) {
    const spans = partSpans(text, parts);
    return parts.map((part, index) => ({ part, post: null, span: spans[index]! }));
  }
  return posts.map((post) => {
    const at = matched.indexOf(post);
    return { part: at === -1 ? null : parts[at]!, post, span: { start: post.start, end: post.end } };
  });
}

function record(file: ExtractedFile, id: string, span: Span, layers: readonly FieldLayer[]): SourceRecord {
  const from: { [field in SourceField]?: FieldOrigin } = {};
  const pick = <F extends SourceField>(field: F): FieldLayer["fields"][F] | null => {
    for (const { origin, fields } of layers) {
      const value = fields[field];
      if (value === undefined) continue;
      from[field] = origin;
      return value;
    }
    return null;
  };
  return {
    id,
    file: file.file,
    ...span,
    title: pick("title") ?? null,
    author: pick("author") ?? null,
    abbreviation: pick("abbreviation") ?? null,
    publisher: pick("publisher") ?? null,
    persons: pick("persons") ?? [],
    container: pick("container") ?? null,
    date: pick("date") ?? null,
    accessed: pick("accessed") ?? null,
    url: pick("url") ?? null,
    language: pick("language") ?? null,
    genre: pick("genre") ?? null,
    pages: pick("pages") ?? (file.pageStarts.length > 0 ? file.pageStarts.length + 1 : null),
    symbol: pick("symbol") ?? null,
    reprintOf: pick("reprintOf") ?? null,
    from,
  };
}

/** A part runs from where its title stands to the next part; one whose title is not found is the whole file. */
function partSpans(text: string, parts: readonly DeclaredSource[]): readonly Span[] {
  const plain = plainForm(text);
  const starts = parts.map(({ part }) => {
    const at = plain.text.indexOf(plainForm(part!).text);
    return at === -1 ? -1 : plain.offsets[at]!;
  });
  return starts.map((start) => {
    if (start === -1) return whole(text);
    const end = starts.reduce((next, other) => (other > start ? Math.min(next, other) : next), text.length);
    return { start, end };
  });
}

const whole = (text: string): Span => ({ start: 0, end: text.length });
