/** Values that metadata may give to a record: what cannot be one is no value. */
import { oneLine } from "./html-tree";

const longestValue = 300;

/** A value in one line; none for an empty, an endless or an unprintable one. */
export function plausible(value: unknown): string | undefined {
  if (typeof value !== "string") return undefined;
  const line = oneLine(value);
  if (line === "" || line.length > longestValue || !/[\p{L}\p{N}]/u.test(line)) return undefined;
  return /[\p{Cc}\ufffd]/u.test(line) ? undefined : line;
}

/** `2023-08-14` of a time stamp or of `2023/08/14`; shorter where the value is. */
export function isoDay(value: string | undefined): string | undefined {
  const match = /^(\d{4})(?:[-/](\d{2})(?:[-/](\d{2}))?)?(?=$|[T ])/.exec(value ?? "");
  if (!match) return undefined;
  const [, year, month, day] = match;
  if (Number(year) < 1400 || Number(month ?? 1) < 1 || Number(month ?? 1) > 12) return undefined;
  if (day !== undefined && Number.isNaN(Date.parse(`${year}-${month}-${day}`))) return undefined;
  return [year, month, day].filter((part) => part !== undefined).join("-");
}

/** A title as an author wrote it, not the name of a file or what a program calls a document without one. */
export function documentTitle(value: unknown): string | undefined {
  const title = plausible(value);
  if (title === undefined || /\.(?:docx?|pdf|indd|qxd|rtf|odt|html?|pptx?|xlsx?)$/i.test(title))
    return undefined;
  return /^(?:Microsoft (?:Word|PowerPoint|Excel)\b|untitled\b|sans titre\b|document ?\d*$|print$|slide \d+$)/i.test(
    title,
  )
    ? undefined
    : title;
}

/** A name of at least two words; one word is how somebody is called at a computer. */
export function fullName(value: unknown): string | undefined {
  const name = plausible(value);
  return name !== undefined && /^\p{L}.* \p{L}/u.test(name) && !/[@\\/]/.test(name) ? name : undefined;
}
