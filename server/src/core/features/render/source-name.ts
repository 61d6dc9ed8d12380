/** How findings and hovers name a source: as a citation would, or by its title. */
import type { SourceRecord } from "../../sources/source";

/** `HRW 2023-01-12`, `“Floods of the Year”`, or the file's name where nothing else is known. */
export function sourceName({ abbreviation, author, publisher, date, title, file }: SourceRecord): string {
  const name = abbreviation ?? author ?? publisher;
  if (name) return date ? `${name} ${date}` : name;
  return title ? `“${title}”` : file;
}
