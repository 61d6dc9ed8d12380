/** The names by which a draft may call the author of an entry, and how a written author compares with them. */
import type { Draft, Entry } from "../syntax/draft";
import { words } from "../syntax/vocabulary";
import { compareNames, foldName } from "../text/name-form";

export interface AuthorForm {
  readonly text: string;
  /** Roles are written with or without a capital: `the Professor`, `a professor`. */
  readonly kind: "name" | "role" | "work";
}

/** All forms of one entry, its own first. */
export function authorForms(entry: Entry, draft: Draft): readonly AuthorForm[] {
  const forms: AuthorForm[] = [];
  const add = (text: string | undefined, kind: AuthorForm["kind"]) => {
    if (text && !forms.some((form) => form.text === text)) forms.push({ text, kind });
  };
  const author = entry.author?.text;
  const comma = author?.indexOf(",") ?? -1;
  if (author && entry.kind === "oral") {
    add(comma > 0 ? author.slice(0, comma) : author, "role");
    add(author, "role");
    return forms;
  }
  add(author, "name");
  add(entry.abbreviation?.text, "name");
  if (author && comma > 0) add(author.slice(0, comma), "name");
  for (const { long, short } of draft.abbreviations) {
    if (author && compareNames(long, author) === "same") add(short, "name");
    // `Stiftung's Transformation Index (BTI)`: a work of the author is called by its own letters.
    if (entry.container && foldName(entry.container.text).includes(`(${foldName(short)})`))
      add(short, "work");
  }
  const named = /\(([^()]{2,20})\)/.exec(entry.container?.text ?? "");
  if (named) add(named[1], "work");
  add(workName(entry.container?.text ?? (entry.kind === "report" ? entry.title?.text : undefined)), "work");
  return forms;
}

/** `Country Reports on Human Rights Practices for 2022` is called `Country Reports`: the words before the first small one. */
function workName(container: string | undefined): string | undefined {
  const run =
    /^(?:\p{Lu}[\p{L}’'-]*[\s\u00a0]+){1,4}(?=[\p{Ll}\d(:])|^(?:\p{Lu}[\p{L}’'-]*[\s\u00a0]*){2,4}$/u.exec(
      container ?? "",
    );
  const name = run?.[0].trim();
  return name?.includes(" ") ? name : undefined;
}

export type AuthorMatch = "same" | "near" | "different";

/** How an author as written in a citation compares with an entry; the closest of its forms decides. */
export function matchAuthor(written: string, entry: Entry, forms: readonly AuthorForm[]): AuthorMatch {
  let best: AuthorMatch = "different";
  for (const form of forms) {
    const match =
      form.kind === "role" && foldName(written) === foldName(form.text)
        ? "same"
        : compareNames(written, form.text);
    if (match === "same") return "same";
    if (match === "near") best = "near";
  }
  return best === "different" && coversSurnames(written, entry) ? "same" : best;
}

/** `Roy et al.`, `Roy and Wu`, `Roy/Wu`: every surname stands in the entry's author or persons. */
function coversSurnames(written: string, entry: Entry): boolean {
  const folded = foldName(written);
  const etAl = /[\s,]+et al\.?$/.test(folded);
  const surnames = folded
    .replace(/[\s,]+et al\.?$/, "")
    .split(/\s+(?:and|et|&)\s+|\s*[/,]\s*/)
    .filter((name) => name !== "");
  const authors = foldName([entry.author?.text ?? "", ...entry.persons.map(({ text }) => text)].join(", "));
  const tokens = new Set(authors.split(/[^\p{L}\p{N}'-]+/u));
  if (!etAl && surnames.length < 2) return isSurnameOf(folded, entry);
  return surnames.every((name) => tokens.has(name) || authors.includes(name));
}

/** `Roy` for the entry `Ana Roy` or `Roy, Ana`: one word, and the author is a person with two or three. */
function isSurnameOf(folded: string, entry: Entry): boolean {
  const author = entry.author?.text ?? "";
  const tokens = foldName(author).replace(/,/g, "").split(" ");
  if (folded.includes(" ") || tokens.length < 2 || tokens.length > 3 || entry.kind === "oral") return false;
  if (!author.split(/[\s,]+/).every((token) => /^\p{Lu}[\p{Ll}.'’-]+/u.test(token))) return false;
  return author.includes(",")
    ? tokens[0] === folded
    : tokens[tokens.length - 1] === folded && isPersonLike(author);
}

/** A name of an organisation seldom is two capitalised words of which none is a common noun; only such ones count. */
const isPersonLike = (author: string): boolean =>
  author.split(" ").length === 2 &&
  !words("sourceNouns").has(foldName(author.split(" ")[1]!)) &&
  !/(?:ing|ion|ty|ment|ational|ational|watch|house|crime|news|times|post)s?$/i.test(author);
