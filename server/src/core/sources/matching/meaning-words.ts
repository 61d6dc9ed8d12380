/** Words on which a statement turns, in English, French and Spanish: negations, hedges, numbers. Folded. */
import { monthNumber } from "../../text/month-names";
import { foldName } from "../../text/name-form";

export type MeaningKind = "negation" | "number" | "hedge";

const listed = (words: string): ReadonlySet<string> =>
  new Set(words.split(/\s+/).filter((word) => word !== ""));

const negations = listed(`
  not no never none nobody nothing nowhere neither nor cannot without unable hardly scarcely barely seldom rarely
  lack lacks lacked lacking absence refuse refuses refused deny denies denied fail fails failed except unless
  ne n pas non jamais aucun aucune aucunement nul nulle nullement rien personne ni sans sauf impossible incapable guere rarement
  sin nunca jamas ningun ninguna ninguno nada nadie tampoco apenas salvo carece carecen raramente
`);

const hedges = listed(`
  alleged allegedly apparent apparently appear appears appeared approximately about almost arguably claim claims claimed
  could estimated generally largely likely mainly may maybe might mostly nearly often partly perhaps possible possibly
  potentially presumably probable probably purported purportedly reported reportedly roughly seem seems seemed seemingly
  should some sometimes suggest suggests suggested supposedly tend tends typically unlikely usually virtually would
  allegue allegues presume presumee presumes presumees presumement pretendument apparemment approximativement environ
  quasiment presque semble semblent semblerait semblait possiblement probable probablement probables peut-etre pourrait
  pourraient serait seraient aurait auraient parfois souvent generalement habituellement certains certaines plutot
  supuesto supuesta supuestos supuestas supuestamente presunto presunta presuntos presuntas presuntamente aparente
  aparentemente aproximadamente casi podria podrian seria serian habria habrian parece parecen quiza quizas tal-vez
  posible posiblemente probablemente generalmente algunos algunas unos unas
`);

const numberWords = listed(`
  zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
  eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million
  millions billion billions dozen dozens half third thirds quarter quarters once twice first second
  deux trois quatre cinq sept huit neuf dix onze douze treize quatorze quinze seize vingt trente quarante cinquante
  soixante cent cents mille millier milliers milliard milliards douzaine dizaine dizaines moitie tiers quart premier
  premiere deuxieme
  dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce veinte treinta cuarenta cincuenta sesenta
  setenta ochenta noventa cien ciento cientos mil miles millon millones docena docenas mitad tercio primero primera
  segundo
`);

/** `n't`, `n’t`: the negation is the end of the word. */
const isContracted = (folded: string): boolean => /n't$/.test(folded);

/** What the word means for a statement; null for most words. `n'` of `n'est` counts as the French negation. */
export function meaningOf(word: string): MeaningKind | null {
  if (/\p{N}/u.test(word)) return "number";
  const folded = foldName(word);
  if (negations.has(folded) || isContracted(folded)) return "negation";
  if (/^n'\p{L}/u.test(folded)) return "negation";
  if (numberWords.has(folded)) return "number";
  if (hedges.has(folded)) return "hedge";
  const parts = folded.split(/['-]/);
  if (parts.length < 2) return null;
  if (parts.some((part) => negations.has(part))) return "negation";
  return parts.some((part) => numberWords.has(part)) ? "number" : null;
}

/** What stands before a word and turns it round: `lawful` and `unlawful`, `légal` and `illégal`. */
const prefixes = ["un", "in", "im", "il", "ir", "non", "dis", "anti", "des", "de", "a"];

/** Whether one word is the other with a prefix that denies it. */
export function isDenied(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length < 4 || !long.endsWith(short)) return false;
  return prefixes.includes(long.slice(0, long.length - short.length));
}

const spanishMonths =
  "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(" ");

/** The month that the word names in one of the three languages, counted from 1, or null. */
export const monthOf = (word: string): number | null =>
  monthNumber(word) ?? (spanishMonths.indexOf(foldName(word)) + 1 || null);
