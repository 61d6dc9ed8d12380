/** How a draft sets its quotations: inner marks, apostrophes, and what stands for words left out. */
import type { Draft, Quotation } from "../../syntax/draft";

/** Turns words of a source, quotation marks unified, into words of this quotation. */
export function inStyleOf({ text }: Draft, { kind, start }: Quotation): (words: string) => string {
  const inner = kind === "block" ? null : innerMarks[text[start]!];
  const apostrophe = count(text, "’") > count(text, "'") ? "’" : "'";
  return (words) => {
    const own = words.replaceAll("'", apostrophe);
    if (!inner) return own;
    return own.replace(
      /"/g,
      (_, at: number) => inner[/[\p{L}\p{N}.,;:!?)\]]/u.test(own[at - 1] ?? "") ? 1 : 0]!,
    );
  };
}

const innerMarks: { readonly [mark: string]: readonly [open: string, close: string] } = {
  '"': ["'", "'"],
  "“": ["‘", "’"],
  "„": ["‘", "’"],
  "«": ["“", "”"],
};

const count = (text: string, mark: string): number => text.split(mark).length - 1;

/** The mark of an omission that the draft writes most often; `[...]` where it has none. */
export function omissionOf({ text, quotations }: Draft): string {
  const counts = new Map<string, number>();
  for (const { alterations } of quotations)
    for (const { kind, start, end } of alterations)
      if (kind === "omission") {
        const mark = text.slice(start, end);
        counts.set(mark, (counts.get(mark) ?? 0) + 1);
      }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "[...]";
}
