/** Tells a slip in an author's name from another way to write it. */
import type { Entry } from "../../syntax/draft";
import { compareNames } from "../../text/name-form";
import { plainForm } from "../../text/normal-form";

/** The form of the entry's author that the written one is a slip of. How marks and blanks are set is no slip. */
export function closestSpelling(written: string, entry: Entry): string | undefined {
  const author = entry.author?.text ?? "";
  const forms = [entry.abbreviation?.text, author, author.split(",")[0]!].filter(
    (form) => form !== undefined,
  );
  if (forms.some((form) => plainForm(form).text === plainForm(written).text)) return undefined;
  return forms.find((form) => compareNames(written, form) === "near");
}
