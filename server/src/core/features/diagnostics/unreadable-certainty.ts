/** How sure it is that a parenthesis that cannot be read was meant as a citation. */
import type { Draft, UnreadableCitation } from "../../syntax/draft";
import { words } from "../../syntax/vocabulary";
import { foldName } from "../../text/name-form";

/** `sure` behind an author of the list or with nothing but a date; `law` for the number of one: `(Law no. 2019-14)`. */
export function certaintyOf(draft: Draft, { text, reason }: UnreadableCitation): "sure" | "likely" | "law" {
  if (reason !== "date-unreadable" || startsWithAuthor(draft, text)) return "sure";
  const isLaw = foldName(text)
    .split(/[^\p{L}]+/u)
    .some((word) => words("datedThings").has(word));
  return isLaw ? "law" : "likely";
}

function startsWithAuthor({ references }: Draft, text: string): boolean {
  const content = foldName(text.slice(1).trim());
  if (/^\d{4}-/.test(content)) return true;
  return references.some(({ author, abbreviation }) =>
    [author?.text, abbreviation?.text].some(
      (name) => name !== undefined && content.startsWith(foldName(name)),
    ),
  );
}
