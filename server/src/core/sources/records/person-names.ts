/** The names of persons in a byline, without what else it says of them; null where it names none. */
import { isPersonName } from "../../syntax/entry-persons";
import { foldName } from "../../text/name-form";
import { agencyNamed, isOrganisation } from "./page-words";

const between = /\s?[;/]\s?|,?\s(?:and|et|y|e|und|&)\s|,\s?/iu;

/** What people are at a paper; behind a name and a comma it ends the names. */
const roles =
  /\b(?:writer|reporter|correspondent|editor|contributor|columnist|staff|special|journalist|journaliste|corresponsal|periodista|enviad[oa]|envoyée?|correspondante?|redactora?|redacteur|senior|chief|researcher|analyst|director|professor|fellow|phd|ph\.d\.?|md|m\.d\.?|jr|sr|esq)\b/i;

const noNames = new Set(
  (
    "staff reporter|staff writer|our correspondent|our own correspondent|special correspondent|guest author|guest contributor|web desk|news desk|" +
    "editorial board|editorial team|the editors|wire service|wire services|wire report|wire reports|online desk|press release|anonymous author|" +
    "invitation only|popular demand|the numbers|special report|breaking news|read more|human rights|executive summary|table of contents|" +
    "la redaccion|la redaction|redaccion central|agencias|avec afp|la rédaction"
  ).split("|"),
);

const monthOrDay =
  /\b(?:january|february|march|april|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b/i;

/** `Ana Roy and Lee Wu, Staff Writers` → both names. Null unless it begins with the name of a person. */
export function personNames(written: string): readonly string[] | null {
  const words = written.replace(/\s?\((?:[^()]{1,60})\)/g, "").replace(/[\s.,;:|]{1,6}$/, "");
  if (words === "" || words.length > 300 || /[@!?]/.test(words)) return null;
  const names: string[] = [];
  for (const part of words.split(between)) {
    const name = withoutPlace(part.trim());
    if (name === "") continue;
    if (!isName(name)) {
      // Behind a name may stand a role, a body, a place; none of them makes it less of a name.
      if (names.length > 0 && (roles.test(name) || isOrganisation(name) || agencyNamed(name))) break;
      return null;
    }
    names.push(inLetters(name));
  }
  return names.length > 0 ? names : null;
}

/** `Ana Roy in Lima`, `Ana Roy for the Herald` → `Ana Roy`. */
const withoutPlace = (part: string): string =>
  part
    .replace(
      /\s(?:in|at|for|from|en|à|de la|of|para|pour|aus)\s(?:the |la |le |el )?\p{Lu}.{0,60}$/u,
      (tail) => (/^\sde la/.test(tail) ? tail : ""),
    )
    .replace(/^(?:dr|prof|mr|mrs|ms|sir|dra|mme|m)\.?\s(?=\p{Lu})/iu, "");

export const isName = (name: string): boolean =>
  isPersonName(name) &&
  !isOrganisation(name) &&
  !roles.test(name) &&
  !noNames.has(foldName(name)) &&
  !monthOrDay.test(name) &&
  agencyNamed(name) === null;

/** `ANA ROY` → `Ana Roy`; a name in capitals and small letters stays. */
const inLetters = (name: string): string =>
  /\p{Ll}/u.test(name)
    ? name
    : name.replace(
        /(\p{L})([\p{L}\p{M}]+)/gu,
        (_, first: string, rest: string) => first + rest.toLowerCase(),
      );
