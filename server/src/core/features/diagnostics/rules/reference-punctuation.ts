/** `reference-punctuation`: full stops and brackets that an entry sets otherwise than the rest of the list does. */
import type { Entry } from "../../../syntax/draft";
import type { Span } from "../../../text/span";
import type { TextEdit } from "../../finding";
import { type BrokenAccess, brokenAccess } from "../access-brackets";
import { clearMajority } from "../clear-majority";
import { type EntryStop, type StopForm, type StopPlace, stopsOf } from "../entry-stops";
import type { Localised, Rule, RuleFinding } from "../rule";

export const referencePunctuation: Rule = {
  code: "reference-punctuation",
  severity: "information",
  find: ({ report: { draft } }) => {
    const { text, references } = draft;
    const readable = references.filter((entry) => entry.readable);
    const stops = new Map(readable.map((entry) => [entry, stopsOf(text, entry)]));
    const habits = habitsOf([...stops.values()].flat());
    const brackets = clearMajority(readable.map(({ accessed }) => accessed !== null)) === true;
    return readable.flatMap((entry): readonly RuleFinding[] => {
      const own = stops.get(entry) ?? [];
      const access = brokenAccess(text, entry);
      const found = own
        .filter(({ place }) => !access || place !== "last-part")
        .flatMap((stop) => deviation(text, stop, habits) ?? []);
      if (access && (access.half || brackets)) found.push(withBrackets(access, habits));
      return [...found, ...doubleStops(text, entry)];
    });
  },
};

interface Habits {
  readonly forms: ReadonlyMap<StopPlace, StopForm | null>;
  /** The draft sets a stop behind `?` and `!` too. */
  readonly stopsQuestions: boolean;
}

function habitsOf(stops: readonly EntryStop[]): Habits {
  const places = [...new Set(stops.map(({ place }) => place))];
  const own = stops.filter(({ form }) => form === "own").length;
  const ownStopped = stops.filter(({ form }) => form === "own-and-stop").length;
  return {
    forms: new Map(
      places.map((place) => [
        place,
        clearMajority(
          stops.filter((stop) => stop.place === place && !isOwn(stop.form)).map(({ form }) => form),
        ),
      ]),
    ),
    stopsQuestions: ownStopped > 1 && ownStopped > own,
  };
}

const isOwn = (form: StopForm): boolean => form === "own" || form === "own-and-stop";

/** What an entry does otherwise than the list, with the one edit that mends it. */
function deviation(text: string, stop: EntryStop, habits: Habits): RuleFinding | null {
  const { place, form, start, end, closing } = stop;
  if (form === "own") return null;
  const bare = text.slice(start, end).replaceAll(".", "");
  if (form === "own-and-stop") {
    if (habits.stopsQuestions) return null;
    const edit = { start: start - 1, end, newText: text[start - 1]! + bare };
    return finding(edit, messages.afterMark, edit);
  }
  const habit = habits.forms.get(place) ?? null;
  if (closing !== "") {
    const stopped = (where: StopForm) => (where === "outside" ? `${bare}.` : `.${bare}`);
    if (form === "both") {
      const usual =
        habit === "inside" || habit === "outside" ? habit : closing === "»" ? "outside" : "inside";
      return finding(stop, messages.double, { start, end, newText: stopped(usual) });
    }
    if (form === habit || (habit !== "inside" && habit !== "outside")) return null;
    const message =
      form === "none" ? messages.missing.title : habit === "inside" ? messages.outside : messages.inside;
    return finding(stop, message, { start, end, newText: stopped(habit) });
  }
  if (form === habit) return null;
  if (place === "access-date") {
    if (habit === "none") {
      const bracket = { start: start - 1, end };
      return finding(bracket, messages.behindBracket, { ...bracket, newText: "]" });
    }
    const last = { start: start - 1, end: start };
    return habit === "stop" ? finding(last, messages.missing[place], inserted(start)) : null;
  }
  if (habit !== "stop" || place === "title" || place === "title-in-guillemets") return null;
  if (form === "comma") {
    const comma = text.indexOf(",", start);
    const edit = { start: comma, end: comma + 1, newText: "." };
    return finding(edit, messages.comma, edit);
  }
  return finding(wordBefore(text, start), messages.missing[place], inserted(start));
}

const inserted = (at: number): TextEdit => ({ start: at, end: at, newText: "." });

function wordBefore(text: string, end: number): Span {
  const word = /[^\s]{1,40}$/.exec(text.slice(Math.max(0, end - 40), end));
  return { start: end - (word?.[0].length ?? 1), end };
}

/** `..` anywhere but in an address and within a title: the source may have it so. */
function doubleStops(text: string, { start, end, title, url }: Entry): readonly RuleFinding[] {
  return [...text.slice(start, end).matchAll(/(?<!\.)\.\.(?!\.)/g)].flatMap(({ index }) => {
    const at = start + index;
    if (url && url.start <= at && at < url.end) return [];
    if (title && title.start <= at && at + 2 < title.end) return [];
    const edit = { start: at, end: at + 2, newText: "." };
    return [finding(edit, messages.double, edit)];
  });
}

function withBrackets({ start, end, mended }: BrokenAccess, { forms }: Habits): RuleFinding {
  const newText = forms.get("access-date") === "stop" ? `${mended}.` : mended;
  const title = { en: `Write “${mended}”`, fr: `Écrire « ${mended} »` };
  return { start, end, message: messages.brackets, fixes: [{ title, edits: [{ start, end, newText }] }] };
}

const finding = ({ start, end }: Span, message: Localised, edit: TextEdit): RuleFinding => ({
  start,
  end,
  message,
  fixes: [{ title: { en: "Mend the punctuation", fr: "Corriger la ponctuation" }, edits: [edit] }],
});

const missing = (en: string, fr: string): Localised => ({
  en: `The full stop after ${en} is missing.`,
  fr: `Il manque un point après ${fr}.`,
});

const messages = {
  missing: {
    author: missing("the author", "l’auteur"),
    date: missing("the date", "la date"),
    persons: missing("the names", "les noms"),
    title: missing("the title", "le titre"),
    "last-part": missing("this part of the entry", "cette partie de l’entrée"),
    "access-date": missing("the date of access", "la date de consultation"),
  },
  comma: {
    en: "A comma stands where the other entries have a full stop.",
    fr: "Une virgule figure là où les autres entrées ont un point.",
  },
  outside: {
    en: "The full stop stands outside the closing mark; the other entries have it inside.",
    fr: "Le point se trouve hors des guillemets; les autres entrées l’ont à l’intérieur.",
  },
  inside: {
    en: "The full stop stands inside the closing mark; the other entries have it outside.",
    fr: "Le point se trouve dans les guillemets; les autres entrées l’ont à l’extérieur.",
  },
  afterMark: {
    en: "A question or exclamation mark takes no full stop after it.",
    fr: "Un point d’interrogation ou d’exclamation n’est pas suivi d’un point.",
  },
  behindBracket: {
    en: "The other entries have no full stop after the date of access.",
    fr: "Les autres entrées n’ont pas de point après la date de consultation.",
  },
  double: { en: "Two full stops stand where one is enough.", fr: "Il y a deux points là où un seul suffit." },
  brackets: {
    en: "The date of access does not stand in square brackets.",
    fr: "La date de consultation n’est pas entre crochets.",
  },
} as const satisfies Record<string, Localised | Record<string, Localised>>;
