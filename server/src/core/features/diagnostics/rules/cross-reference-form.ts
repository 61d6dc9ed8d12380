/** `cross-reference-form`: a mention of another Response whose symbol or date is missing or cannot be right. */
import { isoDate } from "../../../text/partial-date";
import { clearMajority } from "../clear-majority";
import { type ResponseMention, responseMentions, type WrittenSymbol } from "../response-mentions";
import type { Rule, RuleFinding } from "../rule";

export const crossReferenceForm: Rule = {
  code: "cross-reference-form",
  severity: "warning",
  find: ({ report: { draft } }) => {
    const mentions = responseMentions(draft);
    const named = mentions.filter(({ symbol }) => symbol !== null);
    return mentions.flatMap((mention, index): readonly RuleFinding[] =>
      mention.symbol
        ? [
            ...malformed(mention.symbol, mention),
            ...withoutDate(mention, named),
            ...otherWording(mention, mentions, draft.text),
          ]
        : withoutSymbol(mention, mentions.slice(0, index)),
    );
  },
};

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
  earlier: readonly ResponseMention[],
): readonly RuleFinding[] {
  if (plural || symbolNearby || !date) return [];
  if (earlier.some((other) => other.symbol && other.date && isoDate(other.date) === isoDate(date))) return [];
  return [
    {
      start,
      end,
      message: {
        en: "The symbol of this Response is missing.",
        fr: "La cote de cette réponse manque.",
      },
    },
  ];
}

/** The date may stand wherever the Response is named, in any form. */
function withoutDate(mention: ResponseMention, named: readonly ResponseMention[]): readonly RuleFinding[] {
  const isSame = (other: ResponseMention) =>
    `${other.symbol!.country}${other.symbol!.number}`.toUpperCase() ===
    `${mention.symbol!.country}${mention.symbol!.number}`.toUpperCase();
  const first = named.find(isSame);
  if (first !== mention || named.some((other) => other.dated && isSame(other))) return [];
  if (clearMajority(named.map(({ dated }) => dated)) === false) return [];
  return [
    {
      start: mention.start,
      end: mention.end,
      message: {
        en: `The date of this Response is missing after ${mention.symbol!.text} (“of …”).`,
        fr: `La date de cette réponse manque après ${mention.symbol!.text} (« de … »).`,
      },
    },
  ];
}

/** Where the short form is introduced, both are right. */
function otherWording(
  { name, isShort, plural, language }: ResponseMention,
  mentions: readonly ResponseMention[],
  text: string,
): readonly RuleFinding[] {
  if (mentions.some(({ introduces }) => introduces)) return [];
  const others = mentions.filter((other) => other.symbol && other.language === language && !other.plural);
  const usual = clearMajority(others.map((other) => other.isShort));
  const model = others.find((other) => other.isShort === usual);
  if (plural || !model || usual === isShort) return [];
  const { start, end } = name;
  const words = model.name.text;
  // `an RIR`, but `a Response`.
  const isPlain = !/(?<!\p{L})an? $/iu.test(text.slice(Math.max(0, start - 4), start));
  return [
    {
      start,
      end,
      severity: "hint",
      message: {
        en: `Elsewhere the draft says “${words}”.`,
        fr: `Ailleurs l’ébauche dit « ${words} ».`,
      },
      fixes: isPlain
        ? [
            {
              title: { en: `Write “${words}”`, fr: `Écrire « ${words} »` },
              edits: [{ start, end, newText: words }],
            },
          ]
        : [],
    },
  ];
}
