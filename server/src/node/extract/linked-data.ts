/** Reads the JSON-LD of a page: the article that it describes. */
import { isoDay, plausible } from "./plausible";

export interface LinkedArticle {
  readonly title?: string | undefined;
  readonly persons?: readonly string[] | undefined;
  readonly organisation?: string | undefined;
  readonly publisher?: string | undefined;
  readonly date?: string | undefined;
}

type Json = { readonly [key: string]: unknown };

/** The first article in the scripts of a page; empty where there is none. */
export function linkedData(scripts: readonly string[]): LinkedArticle {
  const things = scripts.flatMap(parsed).flatMap((it) => [it, ...listed(it["@graph"])]);
  const article = things.find((it) =>
    typesOf(it).some((type) => /(?:Article|Report|BlogPosting)$/.test(type)),
  );
  if (article === undefined) return {};
  const byId = new Map(
    things.flatMap((it) => (typeof it["@id"] === "string" ? [[it["@id"], it] as const] : [])),
  );
  const meant = (value: unknown): readonly Json[] =>
    listed(value).map((it) => (it.name === undefined ? (byId.get(String(it["@id"])) ?? it) : it));
  const authors = meant(article.author);
  const persons = authors
    .filter((it) => typesOf(it).includes("Person"))
    .flatMap((it) => plausible(it.name) ?? []);
  const [organisation] = authors.filter(isOrganisation).flatMap((it) => plausible(it.name) ?? []);
  const [publisher] = meant(article.publisher).flatMap((it) => plausible(it.name) ?? []);
  return {
    title: plausible(article.headline) ?? plausible(article.name),
    persons: persons.length > 0 ? persons : undefined,
    organisation,
    publisher,
    date: isoDay(plausible(article.datePublished)),
  };
}

/** A script that is no JSON says nothing. */
function parsed(script: string): readonly Json[] {
  try {
    return listed(JSON.parse(script));
  } catch {
    return [];
  }
}

const listed = (value: unknown): readonly Json[] =>
  (Array.isArray(value) ? value : [value]).filter((it): it is Json => typeof it === "object" && it !== null);

const typesOf = (it: Json): readonly string[] =>
  (Array.isArray(it["@type"]) ? it["@type"] : [it["@type"]]).filter((type) => typeof type === "string");

const isOrganisation = (it: Json): boolean => typesOf(it).some((type) => /Organization$/.test(type));
