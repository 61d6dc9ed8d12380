/** Takes a locator apart: what it counts, the label as written, and the number behind it. */
import { foldName } from "../../text/name-form";
import { remembered } from "../../text/remembered";

export type LocatorKind = "page" | "section" | "paragraph" | "article" | "chapter";

/** `Sec. F3`: kind `section`, label `Sec.`, number `F3`. A bare `12` is a page; a bare `F3` is a section by its own look. */
export interface LocatorParts {
  readonly kind: LocatorKind;
  /** Empty for a bare number. */
  readonly label: string;
  readonly plural: boolean;
  readonly number: string;
}

const labels: { readonly [kind in LocatorKind]: { readonly one: string; readonly many: string } } = {
  page: { one: "p page", many: "pp pages" },
  section: { one: "s sec sect section", many: "ss secs sects sections" },
  paragraph: { one: "para paragr par paragraph paragraphe", many: "paras pars paragraphs paragraphes" },
  article: { one: "art article", many: "arts articles" },
  chapter: { one: "ch chap chapter chapitre", many: "chs chaps chapters chapitres" },
};

const kindOfLabel = new Map<string, Pick<LocatorParts, "kind" | "plural">>();
for (const [name, { one, many }] of Object.entries(labels)) {
  const kind = name as LocatorKind;
  for (const label of one.split(" ")) kindOfLabel.set(label, { kind, plural: false });
  for (const label of many.split(" ")) kindOfLabel.set(label, { kind, plural: true });
}

const labelled = /^(\p{L}{1,12}(?:\.|(?=\s)))\s*(?=\p{Lu}?\d|[ivxlc]+(?:$|[\s,–-]))/u;
const barePages = /^\d{1,4}(?:\s?[-–]\s?\d{1,4})?(?=$|,)/;
const bareCode = /^\p{Lu}\d{1,2}$/u;

/** More than the locators of a long draft. */
const mostLocators = 5_000;

/** The parts of the locator, or null where it is a heading, a table or anything else without a form of its own. */
export const locatorParts = remembered(readParts, mostLocators);

function readParts(locator: string): LocatorParts | null {
  const match = labelled.exec(locator);
  if (match) {
    const known = kindOfLabel.get(foldName(match[1]!.replace(".", "")));
    return known ? { ...known, label: match[1]!, number: locator.slice(match[0].length) } : null;
  }
  const bare = { label: "", plural: /[-–,]\s?\d/.test(locator), number: locator };
  if (barePages.test(locator)) return { ...bare, kind: "page" };
  return bareCode.test(locator) ? { ...bare, kind: "section" } : null;
}
