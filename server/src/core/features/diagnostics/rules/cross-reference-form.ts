/** `cross-reference-form`: a mention of another Response whose symbol or date is missing or cannot be right. */
import type { Language } from "../../../syntax/draft";
import { isoDate } from "../../../text/partial-date";
import type { TextSpan } from "../../../text/span";
import { clearMajority } from "../clear-majority";
import { type ResponseMention, responseMentions, type WrittenSymbol } from "../response-mentions";
import type { Rule, RuleFinding } from "../rule";

export const crossReferenceForm: Rule = {
  code: "cross-reference-form",
  severity: "warning",
  find: ({ report: { draft } }) => {
    const mentions = responseMentions(draft);
    const habits = habitsOf(mentions);
    return mentions.flatMap((mention): readonly RuleFinding[] =>
      mention.symbol
        ? [
            ...malformed(mention.symbol, mention),
            ...withoutDate(mention, habits),
            ...otherWording(mention, habits, draft.text),
          ]
        : withoutSymbol(mention, habits),
    );
  },
};

/** What the draft says of the Responses that it names, wherever it does. */
interface Habits {
  readonly firstOf: ReadonlyMap<string, ResponseMention>;
  /** Keys of Responses whose date is told somewhere. */
  readonly dated: ReadonlySet<string>;
  /** Dates with a symbol, and where the first of each stands. */
  readonly dates: ReadonlyMap<string, number>;
  readonly leavesDatesOut: boolean;
  /** The wording that clearly prevails in each language; none where the short form is introduced. */
  readonly wordings: ReadonlyMap<Language, TextSpan & { readonly isShort: boolean }>;
}

function habitsOf(mentions: readonly ResponseMention[]): Habits {
  const named = mentions.filter(({ symbol }) => symbol !== null);
  const firstOf = new Map<string, ResponseMention>();
  const dates = new Map<string, number>();
  for (const mention of named) {
    const date = mention.date && isoDate(mention.date);
    if (!firstOf.has(keyOf(mention))) firstOf.set(keyOf(mention), mention);
    if (date && !dates.has(date)) dates.set(date, mention.start);
  }
  const wordings = new Map<Language, TextSpan & { readonly isShort: boolean }>();
  for (const language of mentions.some(({ introduces }) => introduces) ? [] : (["en", "fr"] as const)) {
    const single = named.filter((mention) => mention.language === language && !mention.plural);
    const isShort = clearMajority(single.map((mention) => mention.isShort));
    const model = single.find((mention) => mention.isShort === isShort);
    if (model) wordings.set(language, { ...model.name, isShort: model.isShort });
  }
  return {
    firstOf,
    dated: new Set(named.filter(({ dated }) => dated).map(keyOf)),
    dates,
    leavesDatesOut: clearMajority(named.map(({ dated }) => dated)) === false,
    wordings,
  };
}

const keyOf = ({ symbol }: ResponseMention): string => `${symbol!.country}${symbol!.number}`.toUpperCase();

/** Since then symbols have six digits; before, four or five. */
const firstYearOfSixDigits = 2006;

function malformed(symbol: WrittenSymbol, { date }: ResponseMention): readonly RuleFinding[] {
  const { start, end, country, number, language } = symbol;
  const year = date?.year ?? null;
  const fewest = year !== null && year >= firstYearOfSixDigits ? 6 : 4;
  if (country.length !== 3 || number.length < fewest || number.length > 6) {
    const digits = {
      en: fewest === 6 ? "six digits" : "four to six digits",
      fr: fewest === 6 ? "six chiffres" : "de quatre à six chiffres",
    };
    return [
      {
        start,
        end,
        message: {
          en: `The symbol of a Response has three letters and ${digits.en}: “${symbol.text}” is none.`,
          fr: `La cote d’une réponse compte trois lettres et ${digits.fr} : « ${symbol.text} » n’en est pas une.`,
        },
      },
    ];
  }
  const usual = `${country.toUpperCase()}${number}${language && `.${language.toUpperCase()}`}`;
  if (symbol.text === usual) return [];
  return [
    {
      start,
      end,
      message: {
        en: `The symbol of a Response is written in one word and in capitals: ${usual}.`,
        fr: `La cote d’une réponse s’écrit en un mot et en majuscules : ${usual}.`,
      },
      fixes: [
        {
          title: { en: `Write ${usual}`, fr: `Écrire ${usual}` },
          edits: [{ start, end, newText: usual }],
        },
      ],
    },
  ];
}

/** Only a date right behind the name makes sure that one Response is meant, and it may have been named before. */
function withoutSymbol(
  { start, end, plural, symbolNearby, date }: ResponseMention,
  { dates }: Habits,
): readonly RuleFinding[] {
  if (plural || symbolNearby || !date) return [];
  if ((dates.get(isoDate(date) ?? "") ?? end) < start) return [];
  const message = { en: "The symbol of this Response is missing.", fr: "La cote de cette réponse manque." };
  return [{ start, end, message }];
}

/** The date may stand wherever the Response is named, in any form. */
function withoutDate(
  mention: ResponseMention,
  { firstOf, dated, leavesDatesOut }: Habits,
): readonly RuleFinding[] {
  const key = keyOf(mention);
  if (leavesDatesOut || dated.has(key) || firstOf.get(key) !== mention) return [];
  const { start, end, symbol } = mention;
  const message = {
    en: `The date of this Response is missing after ${symbol!.text} (“of …”).`,
    fr: `La date de cette réponse manque après ${symbol!.text} (« de … »).`,
  };
  return [{ start, end, message }];
}

function otherWording(
  { name, isShort, plural, language }: ResponseMention,
  { wordings }: Habits,
  text: string,
): readonly RuleFinding[] {
  const usual = wordings.get(language);
  if (plural || !usual || usual.isShort === isShort) return [];
  const { start, end } = name;
  const words = usual.text;
  // `an RIR`, but `a Response`.
  const isPlain = !/(?<!\p{L})an? $/iu.test(text.slice(Math.max(0, start - 4), start));
  const title = { en: `Write “${words}”`, fr: `Écrire « ${words} »` };
  return [
    {
      start,
      end,
      severity: "hint",
      message: { en: `Elsewhere the draft says “${words}”.`, fr: `Ailleurs l’ébauche dit « ${words} ».` },
      fixes: isPlain ? [{ title, edits: [{ start, end, newText: words }] }] : [],
    },
  ];
}
