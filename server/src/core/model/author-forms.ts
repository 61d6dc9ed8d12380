/** The names by which a draft may call the author of an entry. */
import type { Draft, Entry } from "../syntax/draft";
import { words } from "../syntax/vocabulary";
import { foldName } from "../text/name-form";

export interface AuthorForm {
  readonly text: string;
  /** A role is written with or without a capital: `the Professor`, `a professor`; a work stands for its author: `BTI 2022`. */
  readonly kind: "name" | "role" | "work";
}

/** The forms of every entry, its own first. */
export function authorFormsOf(draft: Draft): readonly (readonly AuthorForm[])[] {
  const shortForms = new Map<string, string>();
  for (const { long, short } of draft.abbreviations) shortForms.set(foldName(long), short);
  return draft.references.map((entry) => formsOf(entry, shortForms));
}

function formsOf(entry: Entry, shortForms: ReadonlyMap<string, string>): readonly AuthorForm[] {
  const forms: AuthorForm[] = [];
  const add = (text: string | undefined, kind: AuthorForm["kind"]) => {
    if (text && !forms.some((form) => form.text === text)) forms.push({ text, kind });
  };
  const author = entry.author?.text;
  const beforeComma = author?.includes(",") ? author.slice(0, author.indexOf(",")) : undefined;
  if (author && entry.kind === "oral") {
    // `Professor, Delta University` is called by the role, `River Institute (RI)` by its name, whoever spoke for it.
    const kind = isRole(beforeComma ?? author) ? "role" : "name";
    add(beforeComma ?? author, kind);
    add(author, kind);
    add(entry.abbreviation?.text, "name");
    add(shortForms.get(foldName(author)), "name");
    return forms;
  }
  add(author, "name");
  // `Delta Post [Port Verde]`: the place behind a newspaper's name is left out in citations.
  add(author?.replace(/\s?\[[^[\]]*\]$/, ""), "name");
  add(entry.abbreviation?.text, "name");
  // At its first mention an author may be cited in full: `(River Watch Network (RWN) 2021-03-15)`.
  if (author && entry.abbreviation) add(`${author} (${entry.abbreviation.text})`, "name");
  add(beforeComma, "name");
  if (author) add(shortForms.get(foldName(author)), "name");
  const work = entry.container?.text ?? (entry.kind === "report" ? entry.title?.text : undefined);
  // `Transformation Index (TI) 2022`: a work is also called by its own letters.
  add(/\(([^()]{2,20})\)/.exec(work ?? "")?.[1], "work");
  add(workName(work), "work");
  return forms;
}

/** Words for roles, also with others between: `Retired professor`, `River Studies PhD candidate`. */
const isRole = (name: string): boolean =>
  foldName(name)
    .split(/[^\p{L}]+/u)
    .some((word) => words("roles").has(word));

/** `Country Reports on Human Rights Practices for 2022` is called `Country Reports`: its first words up to a small one. */
function workName(work: string | undefined): string | undefined {
  const tokens = (work ?? "").split(/[\s\u00a0]+/).slice(0, 5);
  const end = tokens.findIndex((word) => !/^\p{Lu}[\p{L}’'-]*$/u.test(word));
  const name = tokens.slice(0, end === -1 ? Math.min(tokens.length, 4) : end);
  return name.length >= 2 ? name.join(" ") : undefined;
}
