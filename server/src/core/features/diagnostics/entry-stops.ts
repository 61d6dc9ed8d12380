/** Where an entry of the references has its full stops, or has none: behind author, date, names, title and last part. */
import type { Entry } from "../../syntax/draft";
import { type Span, trimmed, withoutTrailing } from "../../text/span";

/** `inside` and `outside` are those of a title's closing mark; `own` is a `?` or `!` that needs no stop. */
export type StopForm = "stop" | "comma" | "none" | "inside" | "outside" | "both" | "own" | "own-and-stop";

export type StopPlace =
  | "author"
  | "date"
  | "persons"
  | "title"
  | "title-in-guillemets"
  | "last-part"
  | "access-date";

export interface EntryStop extends Span {
  readonly place: StopPlace;
  readonly form: StopForm;
  /** The closing mark of a title; else empty. The span holds stops, marks and blanks between two parts. */
  readonly closing: string;
}

const closingMarks = /["”»]/;

export function stopsOf(text: string, entry: Entry): readonly EntryStop[] {
  return [
    behindAuthor(text, entry),
    behindDate(text, entry),
    behindPersons(text, entry),
    behindTitle(text, entry),
    behindLastPart(text, entry),
    behindAccessDate(text, entry),
  ].filter((stop) => stop !== null);
}

function behindAuthor(text: string, { start, author, abbreviation, date }: Entry): EntryStop | null {
  // A line may stand for the author of the entry above.
  if (!author || !date || author.start < start) return null;
  const from = abbreviation ? text.indexOf(")", abbreviation.end) + 1 : author.end;
  // A stop that belongs to the name, `Co.`, serves as both.
  return /[.?!]/.test(text[from - 1]!) ? null : between(text, "author", from, date.start);
}

function behindDate(text: string, { date, dateValue, end }: Entry): EntryStop | null {
  // `n.d.` brings its own.
  if (!date || dateValue?.undated || date.end === end) return null;
  // `1994 (amended 2011).`: the stop stands behind the remark.
  if (/^\s\(/.test(text.slice(date.end, date.end + 2))) return null;
  return between(text, "date", date.end, trimmed(text, Math.min(date.end + 1, end), end).start);
}

function behindPersons(text: string, { persons, title }: Entry): EntryStop | null {
  const last = persons.at(-1);
  if (!last || !title) return null;
  const open = openingOf(text, last.end, title.start);
  return open === -1 || /[.?!]$/.test(last.text) ? null : between(text, "persons", last.end, open);
}

/** Where the mark before the title stands; -1 where it has none. */
function openingOf(text: string, from: number, titleStart: number): number {
  const { end } = trimmed(text, from, titleStart);
  return end > from && /["“«]/.test(text[end - 1]!) ? end - 1 : -1;
}

/** Nothing but a stop or a comma, and blanks, between two parts. */
function between(text: string, place: StopPlace, from: number, to: number): EntryStop | null {
  const gap = text.slice(from, to).trim();
  const form = gap === "." ? "stop" : gap === "," ? "comma" : gap === "" ? "none" : null;
  return form && to > from ? { place, form, start: from, end: to, closing: "" } : null;
}

function behindTitle(text: string, { title, accessed, end }: Entry): EntryStop | null {
  if (!title || title.end === title.start) return null;
  const tail = /^(\.?)[ \u00a0\u202f]{0,4}(["”»])(\.?)(?!\.)/.exec(
    text.slice(title.end, Math.min(end, title.end + 9)),
  );
  if (!tail) return null;
  const [all, inside, closing, outside] = tail;
  const last = withoutTrailing(title.text, "\"'”’» \u00a0\u202f").slice(-1);
  if (/[,;:…]/.test(last) || title.text.endsWith("...")) return null;
  const stopped = inside !== "" || outside !== "";
  const form =
    last === "?" || last === "!"
      ? stopped
        ? "own-and-stop"
        : "own"
      : inside && outside
        ? "both"
        : inside
          ? "inside"
          : outside
            ? "outside"
            : "none";
  // In lower case the title's sentence goes on, and brackets may hold its translation.
  const next = trimmed(text, title.end + all.length, end).start;
  const isPart = next === end || /[\p{Lu}\p{N}<]/u.test(text[next]!) || isOpenedBy(text, next, accessed);
  if (form === "none" && !isPart) return null;
  return {
    place: closing === "»" ? "title-in-guillemets" : "title",
    form,
    start: title.end,
    end: title.end + all.length,
    closing: closing!,
  };
}

const isOpenedBy = (text: string, at: number, accessed: Span | null): boolean =>
  accessed !== null && text[at] === "[" && text.lastIndexOf("[", accessed.start) === at;

/** Behind the container, or the title without marks, before the date of access or the end. */
function behindLastPart(text: string, entry: Entry): EntryStop | null {
  const { accessed, title, container, url, end } = entry;
  const part = container ?? title;
  if (!part || url) return null;
  const open = accessed ? text.lastIndexOf("[", accessed.start) : end;
  if (open < part.end) return null;
  const last = text[part.end - 1]!;
  const gap = text.slice(part.end, open).trim();
  // `(A/HRC/31/77) [Accessed …]`: brackets stand without a stop.
  if (closingMarks.test(gap) || closingMarks.test(last) || /[,;:…)\]]/.test(last)) return null;
  const own = last === "?" || last === "!";
  if (gap !== "." && gap !== "") return null;
  const form = own ? (gap === "" ? "own" : "own-and-stop") : gap === "" ? "none" : "stop";
  return { place: "last-part", form, start: part.end, end: part.end + gap.length, closing: "" };
}

function behindAccessDate(text: string, { accessed, end }: Entry): EntryStop | null {
  if (!accessed) return null;
  const close = text.indexOf("]", accessed.end);
  if (close === -1 || close >= end) return null;
  const gap = text.slice(close + 1, end);
  return gap === "" || gap === "."
    ? { place: "access-date", form: gap === "" ? "none" : "stop", start: close + 1, end, closing: "" }
    : null;
}
