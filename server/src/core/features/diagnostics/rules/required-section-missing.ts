/** `required-section-missing`: a Response without references, additional sources or closing disclaimer. */
import type { Draft, Zone } from "../../../syntax/draft";
import { foldName } from "../../../text/name-form";
import type { Localised, Rule, RuleFinding } from "../rule";

export const requiredSectionMissing: Rule = {
  code: "required-section-missing",
  severity: "hint",
  find: ({ report: { draft } }) => {
    const { symbol } = draft.masthead;
    if (!symbol) return [];
    const hasReferences = hasSection(draft, "references");
    const hasDisclaimer = holdsDisclaimer(draft, symbol.end);
    // Without either the draft is still being written.
    if (draft.references.length === 0 && !hasDisclaimer) return [];
    const missing: Localised[] = [];
    if (!hasDisclaimer) missing.push({ en: "closing disclaimer", fr: "d’avertissement final" });
    if (!hasReferences) missing.push({ en: "list of references", fr: "de liste de références" });
    if (!hasSection(draft, "additional-sources"))
      missing.push({
        en: "list of additional sources consulted",
        fr: "de liste d’autres sources consultées",
      });
    return missing.map(
      ({ en, fr }): RuleFinding => ({
        start: symbol.start,
        end: symbol.end,
        message: { en: `The Response has no ${en}.`, fr: `La réponse n’a pas ${fr}.` },
      }),
    );
  },
};

const hasSection = (draft: Draft, zone: Zone): boolean =>
  draft.sections.some((section) => section.zone === zone);

/** How a disclaimer begins, and how its last sentence does: the words between have changed over the years. */
const disclaimer =
  /^(?:this (?:information request )?response was prepared after|cette reponse a ete preparee|la presente reponse a ete preparee)|(?:please find below the list of|(?:veuillez|vous) trouver(?:ez)? ci-dessous|on trouvera ci-dessous)/;

function holdsDisclaimer({ text, blocks }: Draft, from: number): boolean {
  // The parser knows the usual beginnings.
  if (blocks.some(({ zone, start }) => zone === "disclaimer" && start > from)) return true;
  return blocks.some(
    ({ start, end, kind, zone }) =>
      start > from &&
      (zone === "body" || zone === "disclaimer") &&
      kind === "paragraph" &&
      disclaimer.test(foldName(text.slice(start, Math.min(end, start + longestDisclaimer)))),
  );
}

/** Twice what the disclaimers of published Responses measure. */
const longestDisclaimer = 1_500;
