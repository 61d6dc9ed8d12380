/** What a page says of itself for machines: title, authors, date, publisher, language, address. */
import type { FieldLayer } from "../../core";
import { attribute, childrenOf, elementsIn, type HtmlNode, isText, oneLine, textIn } from "./html-tree";
import { linkedData } from "./linked-data";
import { isoDay, plausible } from "./plausible";

export function htmlFields(page: HtmlNode): FieldLayer["fields"] {
  const elements = elementsIn(page);
  const metas = elements.filter(({ tagName }) => tagName === "meta");
  /** The values of the first of these names that has any. */
  const meta = (...names: readonly string[]): readonly string[] => {
    for (const name of names) {
      const found = metas
        .filter((its) => (attribute(its, "property") ?? attribute(its, "name") ?? "").toLowerCase() === name)
        .flatMap((its) => plausible(attribute(its, "content")) ?? []);
      if (found.length > 0) return found;
    }
    return [];
  };
  const first = (tag: string) => elements.find(({ tagName }) => tagName === tag);
  const headings = elements.filter(({ tagName }) => tagName === "h1").map(textIn);
  const written = plausible(first("title") ? textIn(first("title")!) : null);
  const data = linkedData(
    elements
      .filter((its) => its.tagName === "script" && attribute(its, "type") === "application/ld+json")
      .map((its) =>
        childrenOf(its)
          .filter(isText)
          .map(({ value }) => value)
          .join(""),
      ),
  );
  const publisher =
    data.publisher ?? meta("og:site_name", "citation_publisher", "dc.publisher", "dcterms.publisher")[0];
  const names = meta(
    "citation_author",
    "dc.creator",
    "dcterms.creator",
    "article:author",
    "author",
    "parsely-author",
  );
  const people = data.persons ?? names.filter((name) => !/^https?:/i.test(name) && name !== publisher);
  const organisation = data.organisation ?? publisher;
  const [person] = people;
  return {
    title:
      data.title ??
      meta("og:title", "citation_title", "dc.title", "dcterms.title", "twitter:title")[0] ??
      titleOf(written, headings),
    author: organisation ?? person,
    publisher,
    persons: people.length > 0 && (organisation !== undefined || people.length > 1) ? people : undefined,
    date:
      data.date ??
      isoDay(
        meta(
          "article:published_time",
          "citation_publication_date",
          "citation_date",
          "dcterms.issued",
          "dc.date.issued",
          "dc.date",
          "date",
        )[0],
      ),
    language: languageOf(first("html") ? attribute(first("html")!, "lang") : null),
    url: addressOf(page, meta("og:url")[0]),
  };
}

/** `<title>` often ends with the name of the site: where the only heading begins it, the heading is the title. */
function titleOf(written: string | undefined, headings: readonly string[]): string | undefined {
  const [heading] = headings.length === 1 ? headings : [];
  if (written === undefined) return plausible(heading);
  return heading && oneLine(written).startsWith(heading) ? heading : written;
}

const languageOf = (tag: string | null): string | undefined =>
  /^([a-z]{2,3})(?:-|$)/i.exec(tag ?? "")?.[1]?.toLowerCase();

function addressOf(page: HtmlNode, fallback: string | undefined): string | undefined {
  const canonical = elementsIn(page).find(
    (its) => its.tagName === "link" && attribute(its, "rel")?.toLowerCase() === "canonical",
  );
  const address = canonical ? attribute(canonical, "href") : fallback;
  return /^https?:\/\/\S+$/i.test(address ?? "") ? address! : undefined;
}
