/** How findings name an entry: as a citation of it would. */
import type { Entry } from "../../syntax/draft";
import { citationAuthor, citationDate } from "../render/house-citation";

/** `HRW 2023-01-12`, or the entry's first words where it has no author or date. */
export function entryName(entry: Entry): string {
  const name = [citationAuthor(entry), citationDate(entry, "as-written")]
    .filter((part) => part !== null)
    .join(" ");
  return name || `${entry.text.slice(0, 60)}…`;
}
