/** What a sentence claims, as far as its numbers and words tell, and whether a sentence of a source claims the same. */
import { foldName } from "../../text/name-form";

export interface Claim {
  readonly text: string;
  /** In plain digits, without years: `34,515` is `34515`. */
  readonly numbers: ReadonlySet<string>;
  /** The first letters of words that mean something. */
  readonly stems: ReadonlySet<string>;
}

export function claimOf(text: string): Claim {
  return { text, numbers: numbersIn(text), stems: stemsIn(text) };
}

/** Every number, and so many of the words that a reader would take one for the other; years and small words do not count. */
export function fitsClaim({ numbers, stems }: Claim, sentence: string, leastShare: number): boolean {
  if (stems.size < fewestStems) return false;
  const its = numbers.size === 0 ? null : numbersIn(sentence);
  if (its && ![...numbers].every((number) => its.has(number))) return false;
  const others = stemsIn(sentence);
  let shared = 0;
  for (const stem of stems) if (others.has(stem)) shared++;
  return shared >= fewestStems && shared >= leastShare * stems.size;
}

const fewestStems = 3;
const stemLetters = 6;

/** `1 200`, `34,515`, `11.5`; a number of one digit occurs anywhere. */
export const writtenNumber =
  /(?<![\p{L}\p{N}.,])\d{1,3}(?:[ ,.\u00a0\u202f]\d{3})+(?!\d)|(?<![\p{L}\p{N}.,])\d+(?:[.,]\d+)?(?!\p{L})/gu;

function numbersIn(text: string): ReadonlySet<string> {
  const digits = (text.match(writtenNumber) ?? []).map((number) => number.replace(/\D/g, ""));
  return new Set(digits.filter((number) => number.length > 1 && !/^(?:19|20)\d\d$/.test(number)));
}

const small = new Set(
  (
    "about after again also although among because been before being between both could does during each from have having " +
    "into like many more most much only other over said same several should since some such than that their them then there " +
    "these they this those through under until very were what when where which while whose will with within without would year " +
    "years report reports reported reporting according state states stated indicate indicates note notes source sources article " +
    "ainsi alors aussi autre autres avait avec avoir cela cette ceux chez comme dans depuis deux dont elle elles entre était été " +
    "être leur leurs lors mais même moins notamment nous parce plus plusieurs pour quand sans selon sont sous tous tout toutes " +
    "très vers signale signalent indique indiquent rapport article année années"
  )
    .split(" ")
    .map(foldName),
);

const stemsIn = (text: string): ReadonlySet<string> =>
  new Set(
    (foldName(text).match(/\p{L}{4,}/gu) ?? [])
      .filter((word) => !small.has(word))
      .map((word) => word.slice(0, stemLetters)),
  );
