/** The comment that silences a finding where it stands, as an edit of the draft. */
import type { Draft } from "../../syntax/draft";
import { indexLines, lineColumnAt } from "../../text/line-index";
import type { Finding, Fix, Locale } from "../finding";

/** At the end of the line on which the finding starts. Null for what a comment cannot silence. */
export function suppressionFix({ text }: Draft, { code, start }: Finding, locale: Locale): Fix | null {
  if (code === "suppression-unused") return null;
  const { starts } = indexLines(text);
  const next = starts[lineColumnAt({ starts, length: text.length }, start).line + 1];
  const end = text.slice(0, next).trimEnd().length;
  return {
    title:
      locale === "fr"
        ? `Écarter ${code} sur cette ligne (commentaire)`
        : `Suppress ${code} for this line (comment)`,
    edits: [{ start: end, end, newText: ` <!-- corroborate-disable-line ${code} -->` }],
  };
}
