/** Whether two works that are cited beside each other are independent of one another, and what tells that they are not. */
import { type Origin, originsOf } from "../../sources/bibliography/origins";
import type { SourceRecord } from "../../sources/source";
import type { Entry } from "../../syntax/draft";
import { foldName, nameLetters } from "../../text/name-form";
import type { Span } from "../../text/span";
import type { Corpus } from "../report";
import { governmentNouns } from "../resolution/attribution-words";
import { claimOf, fitsClaim } from "./claim";
import { originsOfClaim } from "./claim-in-source";
import { sentencesAround, sharedPassages } from "./shared-passages";

export interface CitedWork {
  readonly entry: Entry;
  /** Null where the corpus does not have it. */
  readonly source: SourceRecord | null;
}

interface Tie {
  /** False where a reviewer would only want to look. */
  readonly sure: boolean;
  /** In the first source and in the second. */
  readonly places: readonly [OriginPlace | null, OriginPlace | null];
}

export interface OriginPlace extends Span {
  readonly file: string;
}

export type SharedOrigin = Tie &
  (
    | { readonly kind: "publisher"; readonly name: string; readonly person: string | null }
    /** `of`: which of the two is the reprint. `words`: of its note, where one is in the text. */
    | { readonly kind: "reprint"; readonly of: 0 | 1; readonly name: string; readonly words: string | null }
    | { readonly kind: "passage"; readonly words: number; readonly excerpt: string }
    | { readonly kind: "agency"; readonly name: string; readonly words: string }
    | { readonly kind: "attribution"; readonly name: string; readonly words: string }
    /** `of`: which of the two has it from the other. */
    | { readonly kind: "cites"; readonly of: 0 | 1; readonly name: string; readonly words: string }
  );

/** What two works share that anybody sees who reads their entries: the author. Several works of one are no secret. */
export function sharedPublisher(a: CitedWork, b: CitedWork): SharedOrigin | null {
  const [name, other] = [a, b].map(({ entry }) => entry.author?.text ?? "");
  if (!name || nameLetters(name) !== nameLetters(other!)) return null;
  if (a.entry.kind === "oral" || b.entry.kind === "oral") return null;
  const [ofA, ofB] = [personsOf(a), personsOf(b)];
  const shared = ofA.filter((person) => ofB.some((one) => nameLetters(one) === nameLetters(person)));
  // Two departments of a state, two reporters of a newspaper.
  if (ofA.length > 0 && ofB.length > 0 && shared.length === 0) return null;
  const person = shared.find((one) => !isBody(one)) ?? null;
  return { kind: "publisher", sure: person !== null, name, person, places: [null, null] };
}

/** What ties two works of different authors together for what the draft claims; the surest first. */
export function hiddenOrigin(corpus: Corpus, a: CitedWork, b: CitedWork, claim: string): SharedOrigin | null {
  const [first, second] = [a.source, b.source];
  if (!first || !second || first === second) return null;
  if (nameLetters(a.entry.author?.text ?? "a") === nameLetters(b.entry.author?.text ?? "b")) return null;
  if (disclosing.test(claim)) return null;
  const its = claimOf(claim);
  const passage = copiedPassage(corpus, first, second, claim);
  const reprint = reprintTie(corpus, a, b, passage !== null);
  if (reprint?.sure) return reprint;
  return passage ?? takenFromOther(corpus, a, b, its) ?? commonAgency(corpus, first, second, its) ?? reprint;
}

/** The draft says itself that one has it from the other. */
const disclosing =
  /reprint|republi|reproduc|(?<!\p{L})(?:citing|cited|quoting|quoted|quotes|same article|repris|reproduit|citant|cité|citée|cités|citées)(?!\p{L})/iu;

const personsOf = ({ entry, source }: CitedWork): readonly string[] =>
  entry.persons.length > 0
    ? entry.persons.flatMap(({ text }) => text.split(/;|,(?! Jr)|\s(?:and|et|&)\s/u)).map(trim)
    : (source?.persons ?? []);

const trim = (name: string): string => name.trim().replace(/\.$/, "");

const isBody = (name: string): boolean =>
  foldName(name)
    .split(/[^\p{L}]+/u)
    .some((word) => governmentNouns.has(word));

const namesOf = ({ entry, source }: CitedWork): readonly string[] =>
  [
    entry.author?.text,
    entry.abbreviation?.text,
    source?.author,
    source?.abbreviation,
    source?.publisher,
    source?.container,
  ].filter((name) => typeof name === "string");

const isNamed = (name: string, work: CitedWork): boolean =>
  nameLetters(name).length > 1 && namesOf(work).some((one) => nameLetters(one) === nameLetters(name));

function reprintTie(corpus: Corpus, a: CitedWork, b: CitedWork, copied: boolean): SharedOrigin | null {
  for (const of of [0, 1] as const) {
    const [reprint, other] = of === 0 ? [a, b] : [b, a];
    const name = reprint.source!.reprintOf;
    if (name === null) continue;
    const again = other.source!.reprintOf;
    if (!isNamed(name, other) && (again === null || nameLetters(again) !== nameLetters(name))) continue;
    const sure = copied || sameTitle(reprint, other) || samePerson(reprint, other);
    const note = noteOf(corpus, reprint.source!, name);
    const place = note && { file: reprint.source!.file, start: note.start, end: note.end };
    return {
      kind: "reprint",
      sure,
      of,
      name,
      words: note?.words ?? null,
      places: of === 0 ? [place, null] : [null, place],
    };
  }
  return null;
}

function sameTitle(a: CitedWork, b: CitedWork): boolean {
  const [first, second] = [a, b].map(({ entry, source }) =>
    nameLetters(source?.title ?? entry.title?.text ?? ""),
  );
  return first !== "" && first === second;
}

const samePerson = (a: CitedWork, b: CitedWork): boolean =>
  personsOf(a).some(
    (person) => !isBody(person) && personsOf(b).some((one) => nameLetters(one) === nameLetters(person)),
  );

/** A reprint says so at its beginning or end; a page may go on below. */
const noteReach = 4_000;

function noteOf(corpus: Corpus, { file, start, end }: SourceRecord, name: string): Origin | null {
  const text = corpus.textOf(file);
  if (text === null) return null;
  const middle = Math.max(start, end - noteReach);
  const found = [
    ...originsOf(text, { start, end: Math.min(end, start + noteReach) }),
    ...originsOf(text, { start: middle, end }),
  ];
  return found.find((one) => one.by === "reprint" && nameLetters(one.name) === nameLetters(name)) ?? null;
}

/** So much of the shorter text is no chance, whatever the draft says of it. */
const largeShare = 0.5;
const largeWords = 80;
/** Of the words of the draft's sentence, in a sentence of the passage. */
const nearShare = 0.6;

function copiedPassage(corpus: Corpus, a: SourceRecord, b: SourceRecord, words: string): SharedOrigin | null {
  const { passages, share, words: all } = sharedPassages(corpus, a, b);
  const text = passages.length > 0 ? corpus.textOf(a.file) : null;
  if (text === null) return null;
  const claim = claimOf(words);
  const near = passages.find((passage) =>
    sentencesAround(text, passage.a).some((sentence) => fitsClaim(claim, sentence, nearShare)),
  );
  const isCopy = share >= largeShare && all >= largeWords;
  const shown = near ?? (isCopy ? passages[0] : undefined);
  if (!shown) return null;
  return {
    kind: "passage",
    sure: true,
    words: shown.words,
    excerpt: openingWords(text.slice(shown.a.start, shown.a.end)),
    places: [
      { file: a.file, ...shown.a },
      { file: b.file, ...shown.b },
    ],
  };
}

const openingWords = (text: string): string => {
  const words = text.slice(0, 200).replace(/\s+/g, " ").split(" ");
  return words.slice(0, 8).join(" ");
};

/** `According to the Post, 120 persons …` in one source, and the Post is the other. */
function takenFromOther(
  corpus: Corpus,
  a: CitedWork,
  b: CitedWork,
  claim: ReturnType<typeof claimOf>,
): SharedOrigin | null {
  for (const of of [0, 1] as const) {
    const [taker, giver] = of === 0 ? [a, b] : [b, a];
    const origin = originsOfClaim(corpus, taker.source!, claim).find(
      ({ name }) => isNamed(name, giver) && !isNamed(name, taker) && !says(claim.text, name),
    );
    if (!origin) continue;
    const place = { file: taker.source!.file, start: origin.start, end: origin.end };
    const places = of === 0 ? ([place, null] as const) : ([null, place] as const);
    return { kind: "cites", sure: true, of, name: origin.name, words: origin.words, places };
  }
  return null;
}

const agencies = new Map(
  (
    "afp ap efe ansa dpa upi reuters xinhua tass bloomberg interfax notimex kyodo yonhap anadolu lusa belga " +
    "agencefrancepresse:afp associatedpress:ap thomsonreuters:reuters"
  )
    .split(" ")
    .map((pair) => pair.split(":"))
    .map(([name, short]) => [name!, short ?? name!]),
);
/** A name of those who study or watch, not of those who govern: what these tell is theirs alone. */
const researchers =
  /(?<!\p{L})(?:group|groupe|institut[eo]?|network|réseau|watch|cent(?:re|er|ro)|observator(?:y|io)|observatoire|foundation|fondation|fundación|project|projet|proyecto)(?!\p{L})/iu;

/** Both have the claim from one agency, or from one body that studies such things. */
function commonAgency(
  corpus: Corpus,
  a: SourceRecord,
  b: SourceRecord,
  claim: ReturnType<typeof claimOf>,
): SharedOrigin | null {
  const ofB = originsOfClaim(corpus, b, claim);
  if (ofB.length === 0) return null;
  for (const origin of originsOfClaim(corpus, a, claim)) {
    const other = ofB.find(({ name }) => originKey(name) === originKey(origin.name));
    if (!other || says(claim.text, origin.name)) continue;
    const sure = agencies.has(nameLetters(origin.name));
    if (!sure && (!researchers.test(origin.name) || isBody(origin.name))) continue;
    const { name, words } = origin;
    return {
      kind: sure ? "agency" : "attribution",
      sure,
      name,
      words,
      places: [
        { file: a.file, start: origin.start, end: origin.end },
        { file: b.file, start: other.start, end: other.end },
      ],
    };
  }
  return null;
}

const originKey = (name: string): string => agencies.get(nameLetters(name)) ?? nameLetters(name);

/** Who names the origin does not hide it. */
const says = (text: string, name: string): boolean => foldName(text).includes(foldName(name));
