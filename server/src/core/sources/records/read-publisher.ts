/** Finds who published a text where the document says so: an imprint, a copyright line, its title page, its last words. */
import { foldName, nameLetters } from "../../text/name-form";
import { furnitureIn } from "../matching/source-markup";
import { isOrganisation } from "./page-words";
import { isName } from "./person-names";
import { isSentences, type SourceLine } from "./source-lines";

export interface PublisherPlaces {
  readonly text: string;
  /** The lines above the running text. */
  readonly masthead: readonly SourceLine[];
  /** The last lines of the document. */
  readonly foot: readonly SourceLine[];
  readonly title: string | null;
  readonly site: string | null;
  readonly agency: string | null;
}

export function readPublisher(places: PublisherPlaces): string | null {
  const { masthead, foot, site, agency } = places;
  const edges = [...masthead, ...foot];
  return (
    only(edges.flatMap(({ words }) => imprint(words) ?? [])) ??
    only(edges.flatMap(({ words }) => copyrightOwner(words, masthead[0]?.words ?? "") ?? [])) ??
    site ??
    agency ??
    onTitlePage(places) ??
    asLastWords(places) ??
    aboutItself(places)
  );
}

const only = (names: readonly string[]): string | null =>
  new Set(names.map(nameLetters)).size === 1 ? names[0]! : null;

function imprint(words: string): string | null {
  const match =
    /^(?:publisher|published by|issued by|a publication of|éditeur|édité par|publié par|une publication de|publicado por|una publicación de|herausgeber|herausgegeben von)\s?:?\s(?:the |la |le |les |el |l[’']|die |der |das )?(.{3,120})$/iu.exec(
      words,
    );
  const name = (match?.[1] ?? "").split(/[.,;|(]\s|,? \d{4}\b|[.,;]$/)[0]!.trim();
  return /^\p{Lu}/u.test(name) && name.split(" ").length <= 10 && !isName(name) ? name : null;
}

/** `© 2021 River Watch Network. All rights reserved.`; a person or the maker of a theme is no publisher, a name that opens the document is. */
function copyrightOwner(words: string, firstLine: string): string | null {
  const match =
    /(?:^|[\s|])(?:copyright|©|\(c\))\s?(?:©|\(c\))?\s?(?:\d{4}(?:\s?[-–]\s?(?:\d{4}|present))?)?,?\s?(?:by\s)?(\p{Lu}.{2,100})$/iu.exec(
      words,
    );
  if (!match || words.length > 200) return null;
  const name = match[1]!
    .split(/\.\s|\.$|\s?[|•·]\s?|,?\s(?:all rights|tous droits|todos los derechos|alle rechte|\d{4})/i)[0]!
    .replace(/[,;]$/, "")
    .trim();
  const tokens = name.split(" ");
  // `© The`, and the line ends.
  if (/^(?:the|les?|la|el|los|las)$/i.test(name)) return null;
  if (tokens.length > 8 || !/^\p{Lu}/u.test(name) || /rights|theme|wordpress|blogger/i.test(name))
    return null;
  if (isName(name)) return nameLetters(name) === nameLetters(firstLine) ? name : null;
  return isOrganisation(name) ||
    tokens.every((token) => /^[\p{Lu}\d&]|^(?:of|the|for|and|de|la|des|y|et)$/u.test(token))
    ? name
    : null;
}

/** One organisation alone on its line of a title page; with two, neither is known to be the publisher. */
function onTitlePage({ masthead, title }: PublisherPlaces): string | null {
  const letters = nameLetters(title ?? "");
  const names = masthead
    .map(({ words }) => inTitleCase(words.replace(/\s\([\p{Lu}\d&.-]{2,12}\)$/u, "")))
    .filter((name) => isOrganisation(name) && !name.includes(",") && nameLetters(name) !== letters);
  return only(names);
}

/** The last lines of all, where they are names of bodies and nothing else: the greatest first. */
function asLastWords({ text, foot }: PublisherPlaces): string | null {
  const end = text.slice(-40_000);
  let furniture: ReadonlySet<string> | null = null;
  const isFurniture = (line: SourceLine): boolean => {
    furniture ??= new Set(furnitureIn(end).map((its) => end.slice(its.start, its.end).trim()));
    return furniture.has(text.slice(line.start, line.end).trim());
  };
  const names: string[] = [];
  for (const line of [...foot].reverse()) {
    if (isSentences(line) || isFurniture(line)) {
      if (names.length > 0) break;
      continue;
    }
    const name = inTitleCase(line.words);
    const acronym = /^[\p{Lu}\d]{2,8}$/u.test(line.words);
    if (!acronym && !isOrganisation(name)) return null;
    names.unshift(acronym ? line.words : name);
  }
  if (names.length < 2 || names.length > 4 || !names.some((name) => rankOf(name) === 0)) return null;
  return [...names].sort((a, b) => rankOf(a) - rankOf(b)).join(", ");
}

/** A department is above its bureau, and an abbreviation names the office that speaks. */
function rankOf(name: string): number {
  if (!name.includes(" ")) return 2;
  if (stateBody(name) !== null) return 0;
  return /\b(?:department|ministry|government|commission|nations|ministère|ministerio|secretaría|republic)\b/iu.test(
    name,
  )
    ? 0
    : 1;
}

const smallWords = /^(?:of|the|and|for|on|in|to|de|la|le|les|des|du|et|y|del|los|las|el|para|pour|sur)$/i;

/** `BUREAU OF RIVERS` → `Bureau of Rivers`; what has small letters stays. */
export function inTitleCase(words: string): string {
  if (/\p{Ll}/u.test(words) || !words.includes(" ")) return words;
  return words
    .split(" ")
    .map((word, index) =>
      index > 0 && smallWords.test(word)
        ? word.toLowerCase()
        : word.replace(
            /(\p{L})([\p{L}\p{M}’']*)/gu,
            (_, first: string, rest: string) => first + rest.toLowerCase(),
          ),
    )
    .join(" ");
}

/** At its end a publisher says what it is: under `About X`, or beside an address on the web that spells the same name. */
function aboutItself({ text, foot }: PublisherPlaces): string | null {
  let domains: ReadonlySet<string> | null = null;
  const hasDomain = (name: string): boolean => {
    domains ??= domainsIn(text.slice(-4_000));
    return domains.has(nameLetters(name));
  };
  const found: string[] = [];
  foot.forEach(({ words }, at) => {
    const is =
      /^(?:the )?(\p{Lu}[^.,;:()]{2,70}?)(?: \([\p{Lu}\d&-]{2,12}\))? (?:is|est|es) (?:an?|the|une?|un|una|l[ea']|el|la) /iu.exec(
        words,
      );
    const name = is?.[1];
    if (!name || (isName(name) && !hasDomain(name))) return;
    const heading = foot[at - 1]?.words ?? "";
    const about = /^(?:about|à propos (?:de |d')|acerca de |sobre )(?:the |la |le |el )?(.{3,80}?):?$/iu.exec(
      heading,
    )?.[1];
    if ((about && nameLetters(about) === nameLetters(name)) || hasDomain(name)) found.push(name);
  });
  return only(found);
}

/** `www.river-watch.org` → `riverwatch`. */
const domainsIn = (text: string): ReadonlySet<string> =>
  new Set(
    [
      ...text.matchAll(
        /(?<![\p{L}\d@.-])(?:https?:\/\/)?(?:www\.)?([a-z\d-]{3,40})\.(?:org|com|net|int|info|[a-z]{2})(?![\p{L}\d])/giu,
      ),
    ].map((match) => match[1]!.toLowerCase().replace(/-/g, "")),
  );

/** The short form that the document itself gives its publisher: `River Watch Network (RWN)`. */
export function readAbbreviation(text: string, name: string): string | null {
  const top = text.slice(0, 400_000);
  for (
    let at = top.indexOf(name), tries = 0;
    at !== -1 && tries < 200;
    at = top.indexOf(name, at + 1), tries++
  ) {
    const match = /^\s?\(["“]?([\p{Lu}][\p{L}\d&.-]{1,11})["”]?\)/u.exec(
      top.slice(at + name.length, at + name.length + 20),
    );
    if (match && (match[1]!.match(/\p{Lu}/gu)?.length ?? 0) >= 2) return match[1]!;
  }
  return null;
}

const states: { readonly [name: string]: readonly [name: string, short: string] } = {
  "united states": ["United States", "US"],
  "u.s.": ["United States", "US"],
  us: ["United States", "US"],
  "united kingdom": ["United Kingdom", "UK"],
  uk: ["United Kingdom", "UK"],
};

/** `United States Department of State, Bureau …` is cited under the country, with the body in the place of persons. */
export function stateBody(
  publisher: string,
): { readonly state: string; readonly short: string; readonly body: string } | null {
  const [first] = publisher.split(", ");
  const match =
    /^(United States|U\.S\.|US|United Kingdom|UK) (?=(?:Department|Office|Agency|Bureau|Congress|Embassy|Government|Commission|Home|Foreign|Parliament|House|Ministry|Citizenship|Customs|Drug)\b)(.{3,80})$/.exec(
      first ?? "",
    );
  const state = match && states[foldName(match[1]!)];
  return state && match ? { state: state[0], short: state[1], body: match[2]! } : null;
}
