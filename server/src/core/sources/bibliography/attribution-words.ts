/** The words by which a text says whose information it tells, in English, French and Spanish. */

/** What a word may begin: a cue is looked for only where one of these words stands, which keeps prose cheap. */
export type CueKind = "naming" | "document" | "inverted" | "verb";

/** A name follows these: `according to X`, `selon X`, `según X`. Matched where the first word begins. */
const naming =
  /(?:according to|(?:reported|documented|cited|quoted|published|released|compiled|collected|obtained|gathered)\sby|selon|après|cité[es]{0,2} par|publié[es]{0,2} par|rapporté[es]{0,2} par|según|acuerdo (?:con|al?)|citad[oa]s? por|publicad[oa]s? por|reportad[oa]s? por)(?=[\s\u00a0])/iuy;

/** A document of somebody: `a study by X`, `data from X`, `un rapport de X`, `un informe del X`. */
const document =
  /(?:(?:reports?|stud(?:y|ies)|surveys?|analys[ei]s|research|investigation)\sby|(?:data|figures|statistics|estimates)\s(?:by|from)|(?:rapport|étude|enquête|chiffres|données|statistiques)(?=\s(?:de|du|des)\s)|(?:informe|estudio|investigación|cifras|datos|estadísticas)(?=\s(?:de|del)\s))(?=[\s\u00a0])/iuy;

/** A name follows these verbs: `a rapporté l’Agence …`, `informó la Agencia …`. */
const inverted =
  /(?:rapporté|indiqué|écrit|signalé|annoncé|révélé|rapporte|indique|informó|reportó|señaló|indicó|publicó|informa|reporta|reported|reports)(?=[\s\u00a0](?:l['’]|le\s|la\s|les\s|el\s|los\s|las\s|the\s)?\p{Lu})/uy;

/** A name stands before these: `X reported`, `X rapporte`, `X informó`; speech (`said`) is not among them. */
const verb =
  /(?:reports?|reported|writes|wrote|notes|noted|estimates?|estimated|documented|documents|finds|highlighted|highlights|ranks|ranked|assesses|assessed|rapporte|rapportent|indique|indiquent|signale|estime|écrit|souligne|informa|informó|reporta|reportó|señala|señaló|indicó|publicó|documentó|estima|estimó)(?=[\s,:\u00a0])/uy;

export const cuePatterns: Readonly<Record<CueKind, RegExp>> = { naming, document, inverted, verb };

const firstWords: Readonly<Record<CueKind, string>> = {
  naming:
    "according reported documented cited quoted published released compiled collected obtained gathered selon après cité " +
    "citée cités citées publié publiée publiés publiées rapporté rapportée rapportés rapportées según acuerdo citado " +
    "citada citados citadas publicado publicada publicados publicadas reportado reportada reportados reportadas",
  document:
    "report reports study studies survey surveys analysis analyses research investigation data figures statistics " +
    "estimates rapport étude enquête chiffres données statistiques informe estudio investigación cifras datos estadísticas",
  inverted:
    "rapporté indiqué écrit signalé annoncé révélé rapporte indique informó reportó señaló indicó publicó informa reporta " +
    "reported reports",
  verb:
    "report reports reported writes wrote notes noted estimate estimates estimated documented documents finds " +
    "highlighted highlights ranks ranked assesses assessed rapporte rapportent indique indiquent signale estime écrit " +
    "souligne informa informó reporta reportó señala señaló indicó publicó documentó estima estimó",
};

/** The kinds of cues that a word may begin; only naming and documents may open a sentence. */
export const cueKinds: ReadonlyMap<string, readonly CueKind[]> = kindsByWord();

function kindsByWord(): ReadonlyMap<string, readonly CueKind[]> {
  const kinds = new Map<string, CueKind[]>();
  const add = (word: string, kind: CueKind) => kinds.set(word, [...(kinds.get(word) ?? []), kind]);
  for (const [kind, words] of Object.entries(firstWords) as [CueKind, string][])
    for (const word of words.split(" ")) {
      add(word, kind);
      if (kind === "naming" || kind === "document") add(word[0]!.toUpperCase() + word.slice(1), kind);
    }
  return kinds;
}

/** Words that may stand between a cue and the name: articles, and what kind of document it is. */
export const descriptors = new Set(
  (
    "a an the its their this one recent new latest annual official regularly often widely frequently cited joint internal leaked " +
    "public published unpublished released compiled collected gathered obtained provided issued carried out by from of in for " +
    "report reports study studies survey surveys article articles statement statements data figures statistics numbers " +
    "analysis research investigation estimate estimates press news information records documents account accounts poll " +
    "website local national regional daily weekly newspaper magazine agency outlet broadcaster state " +
    "councillor spokesman spokeswoman spokesperson professor researcher analyst expert lawyer activist director economist " +
    "journalist sociologist historian porte-parole chercheur chercheuse analyste avocat avocate économiste portavoz " +
    "investigador investigadora analista abogado abogada economista periodista " +
    "le la les un une des du de d' l' récent récente nouveau nouvelle dernier dernière rapport étude enquête article " +
    "chiffres données statistiques informations publié publiée publiés publiées par journal quotidien officiels officielles " +
    "el los las una del al reciente nuevo nueva último última informe estudio encuesta artículo cifras datos " +
    "estadísticas publicado publicada publicados publicadas por diario periódico oficial oficiales"
  ).split(" "),
);

/** Nouns of French and Spanish institutions, written small before the name: `ministère du Commerce`. */
export const institutions =
  /^(?:ministère|ministerio|secrétariat|secretaría|gouvernement|préfecture|fiscalía|institut|instituto|agence|agencia|université|universidad|observatoire|observatorio|commission|comisión)$/u;

/** Small words within a name: `Ministry of Trade`, `Agence de presse du Sud`. */
export const withinNames = new Set(
  "of the for and & de del la las los le les el du des da do dos y e et au aux à von van der bin al in at on l' d'".split(
    " ",
  ),
);

/** Verbs and conjunctions at which a French or Spanish name has ended. */
export const afterNames = new Set(
  (
    "qui que dont où est sont a ont indique indiquent rapporte montre montrent estime souligne révèle signale écrit affirme " +
    "quien es son ha han señala señalan indica indican muestra muestran estima reporta informa publicó revela afirma"
  ).split(" "),
);

/** Words with a large letter that are no source: `Officials`, `He`, `Nadie`. */
export const nobody = new Set(
  (
    "he she they it we i you this that these those there who which what many some others several most both all residents " +
    "officials authorities police witnesses experts media reports sources analysts activists critics observers people " +
    "president minister government department ministry il elle ils elles on cela ceux certains plusieurs témoins autorités " +
    "él ella ellos ellas esto eso muchos algunos varios autoridades policía testigos expertos presidente ministro " +
    "january february march april may june july august september october november december monday tuesday wednesday " +
    "thursday friday saturday sunday commission committee court council mission panel rapporteur board tribunal office state union party senate parliament " +
    "congress constitution survey study report author authors doctor doctors professor researcher researchers mayor company table figure chart section chapter article annex appendix note"
  ).split(" "),
);

/** Offices: `the Interior Minister notes` names an office, not a source that can be looked up. */
export const offices =
  /^(?:minister|president|secretary|governor|mayor|ministre|président|ministro|presidente|alcalde|gobernador)$/iu;

/** What is owned and yet part of the owner's name: `the Attorney General’s Office`. */
export const bodies =
  /^(?:Office|Department|Ministry|System|Bureau|Service|Agency|Commission|Council|Court|Institute|Union|Association|Network|Fund|Programme|Program|Committee|Party)$/;

/** Agencies that may open a sentence alone. */
export const agencies = new Set(
  "reuters bloomberg afp efe ap upi ansa dpa xinhua tass cnn bbc npr unhcr unicef forbes interpol europol".split(
    " ",
  ),
);
