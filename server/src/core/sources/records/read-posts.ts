/** The records of a page of posts: each its own title, day and writer, and from the page what holds for all. */
import type { Span } from "../../text/span";
import type { FieldLayer } from "../source";
import { dateOrder } from "./date-order";
import { readLanguage } from "./read-language";
import { readAbbreviation, readPublisher } from "./read-publisher";
import { readReprint } from "./read-reprint";
import { authorship, readText } from "./read-text";
import { type SourceLine, sourceLines } from "./source-lines";
import { orderOfPosts, splitPosts } from "./split-posts";
import { isoOf } from "./written-dates";

export interface ReadPost extends Span {
  readonly fields: FieldLayer["fields"];
}

/** None for a page of one text, or of none with a day. `lines` are those from `from` on. */
export function readPosts(text: string, from: number, lines: readonly SourceLine[]): readonly ReadPost[] {
  const page = splitPosts(text, lines);
  if (!page) return [];
  const { posts, before, behind } = page;
  const publisher = readPublisher({
    text,
    masthead: before,
    foot: behind,
    title: null,
    site: null,
    agency: null,
  });
  const abbreviation = publisher === null ? null : readAbbreviation(text, publisher);
  const ofPage = readLanguage(text, { start: from, end: text.length });
  const bySequence = orderOfPosts(posts);
  return posts.map(({ start, end, title, date, persons, isDocument }) => {
    if (isDocument) return { start, end, fields: readText(text, { start, end }).fields };
    const language = readLanguage(text, { start, end }) ?? ofPage;
    const order =
      date.either &&
      (dateOrder(text, date, { language: ofPage ?? language, publisher, url: null }) ?? bySequence);
    const reprint = readReprint(sourceLines(text, { start, end }));
    return {
      start,
      end,
      fields: {
        title,
        ...authorship(publisher ?? reprint?.original ?? null, persons),
        publisher: publisher ?? undefined,
        abbreviation: abbreviation ?? undefined,
        date: isoOf(date, order),
        language: language ?? undefined,
        genre: "post",
        reprintOf: reprint?.original,
      },
    };
  });
}
